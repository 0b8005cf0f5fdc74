/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-goal-paths.h"

#include "mentor-option-card.h"

#include <glib/gi18n.h>

/**
 * MentorGoalPaths:
 *
 * The paths that a goal explores: side by side where there is room, one under the other where there is none.
 */
struct _MentorGoalPaths {
  AdwBin parent_instance;

  MentorContext *context;
  MentorMentee *mentee;
  MentorGoal *goal;
  gboolean editable;
  GtkOrientation orientation;

  GtkGrid *grid;
  GtkWidget *empty;
  GtkWidget *add;
};

G_DEFINE_FINAL_TYPE_WITH_CODE (MentorGoalPaths, mentor_goal_paths, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ORIENTABLE, NULL))

typedef enum { PROP_ORIENTATION = 1 } MentorGoalPathsProperty;

#define COLUMNS 3u /* more of them are too narrow to write in */

static void
lay_out (MentorGoalPaths *self)
{
  const guint size = self->goal ? mentor_record_list_get_size (mentor_goal_get_options (self->goal)) : 0;
  const guint columns =
      self->orientation == GTK_ORIENTATION_VERTICAL ? 1 : CLAMP (size, 2u, COLUMNS);
  guint i = 0;

  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->grid)); card;
       card = gtk_widget_get_next_sibling (card), i++)
    {
      GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self->grid));
      GtkLayoutChild *place = gtk_layout_manager_get_layout_child (layout, card);

      g_object_set (place, "column", (int) (i % columns), "row", (int) (i / columns), NULL);
    }
}

static void
mentor_goal_paths_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((MentorGoalPathsProperty) id)
    {
    case PROP_ORIENTATION:
      g_value_set_enum (value, MENTOR_GOAL_PATHS (object)->orientation);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_goal_paths_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MentorGoalPaths *self = MENTOR_GOAL_PATHS (object);

  switch ((MentorGoalPathsProperty) id)
    {
    case PROP_ORIENTATION:
      if ((int) self->orientation != g_value_get_enum (value))
        {
          self->orientation = (GtkOrientation) g_value_get_enum (value);
          lay_out (self);
          g_object_notify_by_pspec (object, pspec);
        }
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_goal_paths_dispose (GObject *object)
{
  MentorGoalPaths *self = MENTOR_GOAL_PATHS (object);

  /* The template would take the child away without the bin knowing of it. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_GOAL_PATHS);
  g_clear_object (&self->goal);
  g_clear_object (&self->mentee);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mentor_goal_paths_parent_class)->dispose (object);
}

static gboolean
mentor_goal_paths_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MENTOR_GOAL_PATHS (widget)->add);
}

static void
on_add (MentorGoalPaths *self)
{
  g_autoptr (MentorGoalOption) option = mentor_goal_option_new ();

  mentor_record_list_append (mentor_goal_get_options (self->goal), option);
  gtk_widget_grab_focus (gtk_widget_get_last_child (GTK_WIDGET (self->grid)));
}

static void
mentor_goal_paths_class_init (MentorGoalPathsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mentor_goal_paths_get_property;
  object_class->set_property = mentor_goal_paths_set_property;
  object_class->dispose = mentor_goal_paths_dispose;
  widget_class->grab_focus = mentor_goal_paths_grab_focus;
  g_object_class_override_property (object_class, PROP_ORIENTATION, "orientation");

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/Mentor/ui/goal/mentor-goal-paths.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorGoalPaths, grid);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalPaths, empty);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalPaths, add);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
}

static void
mentor_goal_paths_init (MentorGoalPaths *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
get_card (MentorGoalPaths *self, guint position)
{
  GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->grid));

  while (card && position-- > 0)
    card = gtk_widget_get_next_sibling (card);
  return card;
}

static void
insert_card (MentorGoalPaths *self, guint position)
{
  MentorGoalOption *option =
      mentor_record_list_get (mentor_goal_get_options (self->goal), position);
  GtkWidget *card = mentor_option_card_new (self->context, self->mentee, self->goal, option);

  mentor_option_card_set_editable (MENTOR_OPTION_CARD (card), self->editable);
  gtk_widget_insert_before (card, GTK_WIDGET (self->grid), get_card (self, position));
}

static void
on_items_changed (MentorGoalPaths *self, guint position, guint removed, guint added)
{
  gboolean any;

  for (guint i = 0; i < removed; i++)
    gtk_widget_unparent (get_card (self, position));
  for (guint i = 0; i < added; i++)
    insert_card (self, position + i);
  any = gtk_widget_get_first_child (GTK_WIDGET (self->grid)) != NULL;
  gtk_widget_set_visible (self->empty, !any);
  gtk_widget_set_visible (GTK_WIDGET (self->grid), any);
  lay_out (self);
}

/**
 * mentor_goal_paths_set_goal:
 * @context: what may be asked
 * @mentee: whose goal it is
 * @goal: the goal; to be called once
 */
void
mentor_goal_paths_set_goal (MentorGoalPaths *self, MentorContext *context, MentorMentee *mentee,
                            MentorGoal *goal)
{
  MentorRecordList *options = mentor_goal_get_options (goal);

  self->context = g_object_ref (context);
  self->mentee = g_object_ref (mentee);
  self->goal = g_object_ref (goal);
  g_signal_connect_object (options, "items-changed", G_CALLBACK (on_items_changed), self,
                           G_CONNECT_SWAPPED);
  on_items_changed (self, 0, 0, mentor_record_list_get_size (options));
}

/**
 * mentor_goal_paths_set_editable:
 * @editable: whether they may be changed
 */
void
mentor_goal_paths_set_editable (MentorGoalPaths *self, gboolean editable)
{
  self->editable = editable;
  gtk_widget_set_visible (self->add, editable);
  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->grid)); card;
       card = gtk_widget_get_next_sibling (card))
    mentor_option_card_set_editable (MENTOR_OPTION_CARD (card), editable);
}
