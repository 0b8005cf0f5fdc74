/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-action-row.h"
#include "mentor-action-view.h"

/**
 * MentorActionRow:
 *
 * A row of a boxed list with a [class@ActionView]; activating it opens the action item.
 */
struct _MentorActionRow {
  GtkListBoxRow parent_instance;

  MentorActionView *view;
};

G_DEFINE_FINAL_TYPE (MentorActionRow, mentor_action_row, GTK_TYPE_LIST_BOX_ROW)

static void
on_edit (GtkWidget *widget, const char *name, GVariant *parameter)
{
  mentor_action_view_edit (MENTOR_ACTION_ROW (widget)->view);
}

static void
mentor_action_row_class_init (MentorActionRowClass *klass)
{
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "action-row.edit", NULL, on_edit);
}

static void
mentor_action_row_init (MentorActionRow *self)
{
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "action-row.edit");
}

/**
 * mentor_action_row_new:
 * @context: (transfer none): what it may ask
 * @mentee: (transfer none): whose it is
 * @action: (transfer none): the action item
 * @show_person: whether to say whose it is, for lists over all relationships
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
mentor_action_row_new (MentorContext *context, MentorMentee *mentee, MentorActionItem *action,
                       gboolean show_person)
{
  MentorActionRow *self = g_object_new (MENTOR_TYPE_ACTION_ROW, NULL);

  self->view = MENTOR_ACTION_VIEW (mentor_action_view_new (context, show_person));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (self->view));
  mentor_action_view_set_action (self->view, mentee, action);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  mentor_action_view_get_label (self->view), NULL, -1);
  return GTK_WIDGET (self);
}

/**
 * mentor_action_row_get_action:
 *
 * Returns: (transfer none): the action item
 */
MentorActionItem *
mentor_action_row_get_action (MentorActionRow *self)
{
  return mentor_action_view_get_action (self->view);
}

/**
 * mentor_action_row_update:
 *
 * Says everything anew, as on a new day.
 */
void
mentor_action_row_update (MentorActionRow *self)
{
  mentor_action_view_update (self->view);
}

/**
 * mentor_action_row_set_show_owner:
 * @show_owner: whether to say who does it, where that does not go without saying
 */
void
mentor_action_row_set_show_owner (MentorActionRow *self, gboolean show_owner)
{
  mentor_action_view_set_show_owner (self->view, show_owner);
}
