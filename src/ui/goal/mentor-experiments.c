/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-experiments.h"

#include "mentor-action-row.h"
#include "mentor-add-row.h"
#include "mentor-text-row.h"

#include <glib/gi18n.h>

/**
 * MentorExperiments:
 *
 * What is taken to be true, the small experiments that test it, and what came of them.
 */
struct _MentorExperiments {
  AdwBin parent_instance;

  MentorContext *context;
  MentorMentee *mentee;
  MentorGoal *goal;
  GtkWidget *assumption;
  GtkWidget *assumption_list;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (MentorExperiments, mentor_experiments, ADW_TYPE_BIN)

static void
mentor_experiments_dispose (GObject *object)
{
  MentorExperiments *self = MENTOR_EXPERIMENTS (object);

  if (self->list)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  /* The template would take the child away without the bin knowing of it. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_EXPERIMENTS);
  g_clear_object (&self->goal);
  g_clear_object (&self->mentee);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mentor_experiments_parent_class)->dispose (object);
}

static gboolean
mentor_experiments_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MENTOR_EXPERIMENTS (widget)->assumption);
}

static void
mentor_experiments_class_init (MentorExperimentsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_experiments_dispose;
  widget_class->grab_focus = mentor_experiments_grab_focus;
  g_type_ensure (MENTOR_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/Mentor/ui/goal/mentor-experiments.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorExperiments, assumption);
  gtk_widget_class_bind_template_child (widget_class, MentorExperiments, assumption_list);
  gtk_widget_class_bind_template_child (widget_class, MentorExperiments, list);
}

static void
mentor_experiments_init (MentorExperiments *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
on_add (MentorExperiments *self, const char *words)
{
  g_autoptr (MentorActionItem) action = mentor_action_item_new ();

  mentor_action_item_set_text (action, words);
  mentor_action_item_set_goal (action, mentor_record_get_id (MENTOR_RECORD (self->goal)));
  mentor_action_item_set_experiment (action, TRUE);
  mentor_record_list_append (mentor_mentee_get_actions (self->mentee), action);
}

static GtkWidget *
create_row (gpointer item, gpointer data)
{
  MentorExperiments *self = data;
  GtkWidget *row;

  if (MENTOR_IS_ACTION_ITEM (item))
    return mentor_action_row_new (self->context, self->mentee, item, FALSE);
  row = mentor_add_row_new (_("Add a small experiment"));
  g_signal_connect_object (row, "add", G_CALLBACK (on_add), self, G_CONNECT_SWAPPED);
  return row;
}

/**
 * mentor_experiments_set_goal:
 * @context: what may be asked
 * @mentee: whose goal it is
 * @goal: the goal
 * @actions: (transfer none): its experiments, as action items; to be called once
 */
void
mentor_experiments_set_goal (MentorExperiments *self, MentorContext *context, MentorMentee *mentee,
                             MentorGoal *goal, GListModel *actions)
{
  g_autoptr (GListModel) rows = mentor_add_row_make_model (g_object_ref (actions));

  self->context = g_object_ref (context);
  self->mentee = g_object_ref (mentee);
  self->goal = g_object_ref (goal);
  g_object_bind_property (goal, "assumption", self->assumption, "text",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  gtk_list_box_bind_model (self->list, rows, create_row, self, NULL);
}

/**
 * mentor_experiments_set_editable:
 * @editable: whether it may be changed
 */
void
mentor_experiments_set_editable (MentorExperiments *self, gboolean editable)
{
  gtk_widget_set_sensitive (self->assumption_list, editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->list), editable);
}
