/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-troubles-dialog.h"
#include "mentor-trouble-row.h"

/**
 * MentorTroublesDialog:
 *
 * What is wrong with which file, and what can be done about it. What is settled goes from the list by itself.
 */
struct _MentorTroublesDialog {
  AdwDialog parent_instance;

  MentorContext *context;
  GtkStack *stack;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (MentorTroublesDialog, mentor_troubles_dialog, ADW_TYPE_DIALOG)

static void
mentor_troubles_dialog_dispose (GObject *object)
{
  MentorTroublesDialog *self = MENTOR_TROUBLES_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_TROUBLES_DIALOG);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mentor_troubles_dialog_parent_class)->dispose (object);
}

static void
mentor_troubles_dialog_class_init (MentorTroublesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_troubles_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/shell/mentor-troubles-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorTroublesDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, MentorTroublesDialog, list);
}

static void
mentor_troubles_dialog_init (MentorTroublesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
create_row (gpointer item, gpointer data)
{
  return mentor_trouble_row_new (MENTOR_TROUBLES_DIALOG (data)->context, item);
}

static void
on_troubles (MentorTroublesDialog *self, guint position, guint removed, guint added,
             GListModel *troubles)
{
  gtk_stack_set_visible_child_name (self->stack,
                                    g_list_model_get_n_items (troubles) > 0 ? "list" : "none");
}

/**
 * mentor_troubles_dialog_new:
 * @context: (transfer none): what it may ask
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
mentor_troubles_dialog_new (MentorContext *context)
{
  MentorTroublesDialog *self = g_object_new (MENTOR_TYPE_TROUBLES_DIALOG, NULL);
  GListModel *troubles = mentor_store_get_troubles (mentor_context_get_store (context));

  self->context = g_object_ref (context);
  gtk_list_box_bind_model (self->list, troubles, create_row, self, NULL);
  g_signal_connect_object (troubles, "items-changed", G_CALLBACK (on_troubles), self,
                           G_CONNECT_SWAPPED);
  on_troubles (self, 0, 0, 0, troubles);
  return ADW_DIALOG (self);
}
