/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-check-in-dialog.h"

#include "mentor-check-in-row.h"

/**
 * MentorCheckInDialog:
 *
 * The check-ins of a goal as a table: what the curve shows, in numbers, and where each is put right or removed.
 */
struct _MentorCheckInDialog {
  AdwDialog parent_instance;

  MentorContext *context;
  MentorRecordList *check_ins;
  GtkSortListModel *sorted;
  GtkStack *stack;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (MentorCheckInDialog, mentor_check_in_dialog, ADW_TYPE_DIALOG)

static void
mentor_check_in_dialog_dispose (GObject *object)
{
  MentorCheckInDialog *self = MENTOR_CHECK_IN_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_CHECK_IN_DIALOG);
  g_clear_object (&self->sorted);
  g_clear_object (&self->check_ins);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mentor_check_in_dialog_parent_class)->dispose (object);
}

static int
newest_first (gconstpointer a, gconstpointer b, gpointer data)
{
  const MentorDay day_a = mentor_check_in_get_date ((MentorCheckIn *) a);
  const MentorDay day_b = mentor_check_in_get_date ((MentorCheckIn *) b);

  return (day_a < day_b) - (day_a > day_b);
}

static GtkWidget *
create_row (gpointer item, gpointer data)
{
  MentorCheckInDialog *self = data;

  return mentor_check_in_row_new (self->context, self->check_ins, item);
}

static void
on_items_changed (MentorCheckInDialog *self)
{
  gtk_stack_set_visible_child_name (
      self->stack, mentor_record_list_get_size (self->check_ins) > 0 ? "list" : "empty");
}

static void
mentor_check_in_dialog_class_init (MentorCheckInDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_check_in_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/goal/mentor-check-in-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorCheckInDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, MentorCheckInDialog, list);
}

static void
mentor_check_in_dialog_init (MentorCheckInDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_check_in_dialog_new:
 * @context: what may be asked
 * @goal: a goal
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
mentor_check_in_dialog_new (MentorContext *context, MentorGoal *goal)
{
  MentorCheckInDialog *self = g_object_new (MENTOR_TYPE_CHECK_IN_DIALOG, NULL);

  self->context = g_object_ref (context);
  self->check_ins = g_object_ref (mentor_goal_get_check_ins (goal));
  self->sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->check_ins)),
                                          GTK_SORTER (gtk_custom_sorter_new (newest_first, NULL, NULL)));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->sorted), create_row, self, NULL);
  g_signal_connect_object (self->check_ins, "items-changed", G_CALLBACK (on_items_changed), self,
                           G_CONNECT_SWAPPED);
  on_items_changed (self);
  return ADW_DIALOG (self);
}
