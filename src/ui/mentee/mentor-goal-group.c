/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-goal-group.h"
#include "mentor-goal-row.h"
#include "mentor-reorder.h"

#include <glib/gi18n.h>

/**
 * MentorGoalGroup:
 *
 * The goals of one state, in the order in which the user has put them.
 */
struct _MentorGoalGroup {
  AdwBin parent_instance;

  MentorContext *context;
  MentorMentee *mentee;
  MentorGoalState state;
  GtkFilterListModel *goals;
  GtkLabel *title;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (MentorGoalGroup, mentor_goal_group, ADW_TYPE_BIN)

static void
mentor_goal_group_dispose (GObject *object)
{
  MentorGoalGroup *self = MENTOR_GOAL_GROUP (object);

  if (self->list)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  g_clear_object (&self->goals);
  g_clear_object (&self->mentee);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_GOAL_GROUP);

  G_OBJECT_CLASS (mentor_goal_group_parent_class)->dispose (object);
}

static void
mentor_goal_group_class_init (MentorGoalGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_goal_group_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/Mentor/ui/mentee/mentor-goal-group.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorGoalGroup, title);
  gtk_widget_class_bind_template_child (widget_class, MentorGoalGroup, list);
}

static void
mentor_goal_group_init (MentorGoalGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static const char *
get_title (MentorGoalState state)
{
  switch (state)
    {
    case MENTOR_GOAL_STATE_IDEA:
      return C_("goals", "Ideas");
    case MENTOR_GOAL_STATE_ACTIVE:
      return C_("goals", "Active");
    case MENTOR_GOAL_STATE_RESTING:
      return C_("goals", "Resting");
    case MENTOR_GOAL_STATE_REACHED:
      return C_("goals", "Reached");
    case MENTOR_GOAL_STATE_CHANGED:
      return C_("goals", "Changed");
    case MENTOR_GOAL_STATE_LET_GO:
      return C_("goals", "Let Go");
    }
  g_return_val_if_reached ("");
}

static gboolean
has_state (gpointer goal, gpointer data)
{
  return mentor_goal_get_state (goal) == MENTOR_GOAL_GROUP (data)->state;
}

static GtkWidget *
create_row (gpointer goal, gpointer data)
{
  MentorGoalGroup *self = data;
  GtkWidget *row = mentor_goal_row_new (self->context, self->mentee, goal, TRUE);

  mentor_reorder_attach (GTK_LIST_BOX_ROW (row), NULL, mentor_mentee_get_goals (self->mentee), goal);
  return row;
}

static void
on_items_changed (MentorGoalGroup *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self),
                          g_list_model_get_n_items (G_LIST_MODEL (self->goals)) > 0);
}

/**
 * mentor_goal_group_new:
 * @context: (transfer none): takes what is removed
 * @mentee: (transfer none): whose goals are shown
 * @state: where they stand
 *
 * A group without goals is not to be seen, so it cannot tell by itself when it gets one: whoever holds it keeps it up
 * to date with mentor_goal_group_refresh().
 *
 * Returns: (transfer floating): a new group
 */
GtkWidget *
mentor_goal_group_new (MentorContext *context, MentorMentee *mentee, MentorGoalState state)
{
  MentorGoalGroup *self = g_object_new (MENTOR_TYPE_GOAL_GROUP, NULL);

  self->context = g_object_ref (context);
  self->mentee = g_object_ref (mentee);
  self->state = state;
  gtk_label_set_label (self->title, get_title (state));
  self->goals = gtk_filter_list_model_new (
      G_LIST_MODEL (g_object_ref (mentor_mentee_get_goals (mentee))),
      GTK_FILTER (gtk_custom_filter_new (has_state, self, NULL)));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->goals), create_row, self, NULL);
  g_signal_connect_object (self->goals, "items-changed", G_CALLBACK (on_items_changed), self,
                           G_CONNECT_SWAPPED);
  on_items_changed (self);
  return GTK_WIDGET (self);
}

/**
 * mentor_goal_group_refresh:
 *
 * Looks anew which goals belong to the group.
 */
void
mentor_goal_group_refresh (MentorGoalGroup *self)
{
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->goals), GTK_FILTER_CHANGE_DIFFERENT);
}
