/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-removed-dialog.h"
#include "mentor-contact-rules.h"
#include "mentor-dates.h"
#include "mentor-dialogs.h"
#include "mentor-people.h"

#include <glib/gi18n.h>

/**
 * MentorRemovedDialog:
 *
 * The relationships that were removed in the last 30 days, each to be brought back.
 */
struct _MentorRemovedDialog {
  AdwDialog parent_instance;

  MentorContext *context;
  GtkStack *stack;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (MentorRemovedDialog, mentor_removed_dialog, ADW_TYPE_DIALOG)

static void
mentor_removed_dialog_dispose (GObject *object)
{
  MentorRemovedDialog *self = MENTOR_REMOVED_DIALOG (object);

  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_REMOVED_DIALOG);

  G_OBJECT_CLASS (mentor_removed_dialog_parent_class)->dispose (object);
}

static void
mentor_removed_dialog_class_init (MentorRemovedDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_removed_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/shell/mentor-removed-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorRemovedDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, MentorRemovedDialog, list);
}

static void
mentor_removed_dialog_init (MentorRemovedDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
on_restored (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MentorRemovedDialog) self = data;
  g_autoptr (GError) error = NULL;

  if (self->context == NULL)
    return;
  if (mentor_store_restore_removed_finish (MENTOR_STORE (source), result, &error))
    adw_dialog_close (ADW_DIALOG (self));
  mentor_context_say (self->context, error ? error->message : _("Relationship brought back"));
}

static void
on_restore (MentorRemovedDialog *self, GtkButton *button)
{
  gtk_widget_set_sensitive (GTK_WIDGET (button), FALSE);
  mentor_store_restore_removed_async (mentor_context_get_store (self->context),
                                      g_object_get_data (G_OBJECT (button), "removed"), NULL,
                                      on_restored, g_object_ref (self));
}

static GtkWidget *
create_row (gpointer item, gpointer data)
{
  MentorRemoved *removed = item;
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (_("Bring Back"));
  g_autofree char *until =
      mentor_format_day (mentor_day_of_time (mentor_removed_get_until (removed)));
  g_autofree char *subtitle = g_strdup_printf (_("Kept until %s"), until);
  const char *name = mentor_mentee_get_counterpart (mentor_removed_get_mentee (removed));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), *name ? name : _("Without a name"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (button), "removed", g_object_ref (removed), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_restore), data, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
on_listed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MentorRemovedDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) removed =
      mentor_store_list_removed_finish (MENTOR_STORE (source), result, &error);

  if (self->context == NULL)
    return;
  if (removed == NULL)
    {
      mentor_context_say (self->context, error->message);
      return;
    }
  gtk_list_box_bind_model (self->list, removed, create_row, self, NULL);
  gtk_stack_set_visible_child_name (self->stack,
                                    g_list_model_get_n_items (removed) > 0 ? "some" : "none");
}

/**
 * mentor_removed_dialog_present:
 * @parent: a widget of the window
 * @context: has the store
 */
void
mentor_removed_dialog_present (GtkWidget *parent, MentorContext *context)
{
  MentorRemovedDialog *self = g_object_new (MENTOR_TYPE_REMOVED_DIALOG, NULL);

  self->context = g_object_ref (context);
  mentor_store_list_removed_async (mentor_context_get_store (context), NULL, on_listed,
                                   g_object_ref (self));
  mentor_dialog_present (ADW_DIALOG (self), parent);
}
