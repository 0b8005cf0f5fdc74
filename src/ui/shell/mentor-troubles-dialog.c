/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-troubles-dialog.h"

#include "mentor-dialogs.h"

#include <glib/gi18n.h>

/**
 * MentorTroublesDialog:
 *
 * What is wrong with which file, what was done about it, and what can be done now.
 */
struct _MentorTroublesDialog {
  AdwDialog parent_instance;

  MentorContext *context;
  MentorStore *store; /* the context's */
  gboolean done; /* nothing is left to show */
  AdwToastOverlay *toasts;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (MentorTroublesDialog, mentor_troubles_dialog, ADW_TYPE_DIALOG)

static void
mentor_troubles_dialog_dispose (GObject *object)
{
  MentorTroublesDialog *self = MENTOR_TROUBLES_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_TROUBLES_DIALOG);

  G_OBJECT_CLASS (mentor_troubles_dialog_parent_class)->dispose (object);
}

static void
mentor_troubles_dialog_finalize (GObject *object)
{
  MentorTroublesDialog *self = MENTOR_TROUBLES_DIALOG (object);

  g_clear_object (&self->context);

  G_OBJECT_CLASS (mentor_troubles_dialog_parent_class)->finalize (object);
}

static void
mentor_troubles_dialog_class_init (MentorTroublesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_troubles_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = mentor_troubles_dialog_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/shell/mentor-troubles-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorTroublesDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, MentorTroublesDialog, list);
}

static void
mentor_troubles_dialog_init (MentorTroublesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static const char *
get_title (MentorTrouble *trouble)
{
  switch (mentor_trouble_get_kind (trouble))
    {
    case MENTOR_TROUBLE_UNREADABLE:
      return _("Set Aside: It Could Not Be Read");
    case MENTOR_TROUBLE_NEWER:
      return _("Shown Only: From a Newer Version");
    case MENTOR_TROUBLE_UNSAVED:
      return _("Not Saved Yet");
    case MENTOR_TROUBLE_FOLDER:
      return _("The Data Folder Cannot Be Used");
    case MENTOR_TROUBLE_DUPLICATE:
      return _("Left Alone: The Same Record Twice");
    }
  g_return_val_if_reached ("");
}

/* The answer may come when the dialog has closed, because nothing was left to show: then the window tells it. */
static void
say (MentorTroublesDialog *self, const char *message)
{
  AdwToast *toast;

  if (self->done || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      mentor_context_say (self->context, message);
      return;
    }
  toast = adw_toast_new (message);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
on_restored (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MentorTroublesDialog) self = data;
  g_autoptr (GError) error = NULL;

  if (!mentor_store_restore_finish (MENTOR_STORE (source), result, &error))
    say (self, error->message);
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MentorTroublesDialog) self = data;
  g_autoptr (GError) error = NULL;

  if (!mentor_store_save_finish (MENTOR_STORE (source), result, &error))
    say (self, error->message);
}

static void
on_records_kept (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MentorTroublesDialog) self = data;
  g_autoptr (GError) error = NULL;

  if (!mentor_store_keep_records_finish (MENTOR_STORE (source), result, &error))
    say (self, error->message);
}

static void
on_folder_kept (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MentorTroublesDialog) self = data;
  g_autoptr (GError) error = NULL;

  if (!mentor_store_keep_folder_finish (MENTOR_STORE (source), result, &error))
    say (self, error->message);
}

static void
on_saved_elsewhere (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MentorTroublesDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) place =
      mentor_store_save_elsewhere_finish (MENTOR_STORE (source), result, &error);
  g_autofree char *message = NULL;

  if (place)
    message = g_strdup_printf (_("Saved to %s"), g_file_peek_path (place));
  say (self, place ? message : error->message);
}

static void
on_folder_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MentorTroublesDialog) self = data;
  g_autoptr (GFile) folder =
      gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (folder)
    mentor_store_save_elsewhere_async (self->store, folder, NULL, on_saved_elsewhere,
                                       g_object_ref (self));
}

static MentorTrouble *
get_trouble (GtkButton *button)
{
  return g_object_get_data (G_OBJECT (button), "trouble");
}

static void
on_restore (MentorTroublesDialog *self, GtkButton *button)
{
  mentor_store_restore_async (self->store, get_trouble (button), NULL, on_restored,
                              g_object_ref (self));
}

static void
on_dismiss (MentorTroublesDialog *self, GtkButton *button)
{
  mentor_store_dismiss (self->store, get_trouble (button));
}

static void
on_retry (MentorTroublesDialog *self)
{
  mentor_store_save_async (self->store, NULL, on_saved, g_object_ref (self));
}

static void
on_keep_records (MentorTroublesDialog *self)
{
  mentor_store_keep_records_async (self->store, NULL, on_records_kept, g_object_ref (self));
}

static void
on_keep_folder (MentorTroublesDialog *self)
{
  mentor_store_keep_folder_async (self->store, NULL, on_folder_kept, g_object_ref (self));
}

static void
on_elsewhere (MentorTroublesDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _("Save Elsewhere"));
  gtk_file_dialog_select_folder (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                                 on_folder_chosen, g_object_ref (self));
}

static void
on_show (MentorTroublesDialog *self, GtkButton *button)
{
  g_autoptr (GtkFileLauncher) launcher =
      gtk_file_launcher_new (mentor_trouble_get_file (get_trouble (button)));

  gtk_file_launcher_open_containing_folder (
      launcher, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, NULL, NULL);
}

static void
add_button (MentorTroublesDialog *self, GtkWidget *box, MentorTrouble *trouble, const char *label,
            GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_object_set_data_full (G_OBJECT (button), "trouble", g_object_ref (trouble), g_object_unref);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (ADW_WRAP_BOX (box), button);
}

static void
add_buttons (MentorTroublesDialog *self, GtkWidget *box, MentorTrouble *trouble)
{
  switch (mentor_trouble_get_kind (trouble))
    {
    case MENTOR_TROUBLE_UNREADABLE:
      if (mentor_trouble_get_earlier (trouble))
        add_button (self, box, trouble, _("Restore Earlier Version"), G_CALLBACK (on_restore));
      add_button (self, box, trouble, _("Got It"), G_CALLBACK (on_dismiss));
      break;
    case MENTOR_TROUBLE_UNSAVED:
      add_button (self, box, trouble, _("Try Again"), G_CALLBACK (on_retry));
      add_button (self, box, trouble, _("Save Elsewhere…"), G_CALLBACK (on_elsewhere));
      break;
    case MENTOR_TROUBLE_FOLDER:
      add_button (self, box, trouble, _("Write the Records Again"), G_CALLBACK (on_keep_records));
      add_button (self, box, trouble, _("Take What Is in the Folder"), G_CALLBACK (on_keep_folder));
      add_button (self, box, trouble, _("Save Elsewhere…"), G_CALLBACK (on_elsewhere));
      break;
    case MENTOR_TROUBLE_NEWER:
    case MENTOR_TROUBLE_DUPLICATE:
      break;
    }
  if (mentor_trouble_get_file (trouble))
    add_button (self, box, trouble, _("Show in Files"), G_CALLBACK (on_show));
}

static GtkWidget *
add_label (GtkWidget *box, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static GtkWidget *
create_row (gpointer item, gpointer data)
{
  MentorTrouble *trouble = item;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = adw_wrap_box_new ();
  GFile *file = mentor_trouble_get_file (trouble);

  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  get_title (trouble), -1);
  add_label (box, get_title (trouble), "heading");
  add_label (box, mentor_trouble_get_message (trouble), "body");
  if (file)
    add_label (box, g_file_peek_path (file), "dimmed");
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (buttons), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (buttons), 6);
  gtk_widget_set_margin_top (buttons, 6);
  add_buttons (data, buttons, trouble);
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  return row;
}

static void
on_items_changed (MentorTroublesDialog *self, guint position, guint removed, guint added,
                  GListModel *troubles)
{
  if (self->done || g_list_model_get_n_items (troubles) > 0)
    return;
  self->done = TRUE;
  adw_dialog_close (ADW_DIALOG (self));
}

/**
 * mentor_troubles_dialog_present:
 * @parent: a widget of the window
 * @context: has the store
 *
 * Shows what the store has to say. The dialog closes when nothing is left.
 */
void
mentor_troubles_dialog_present (GtkWidget *parent, MentorContext *context)
{
  MentorTroublesDialog *self = g_object_new (MENTOR_TYPE_TROUBLES_DIALOG, NULL);
  GListModel *troubles;

  self->context = g_object_ref (context);
  self->store = mentor_context_get_store (context);
  troubles = mentor_store_get_troubles (self->store);
  gtk_list_box_bind_model (self->list, troubles, create_row, self, NULL);
  g_signal_connect_object (troubles, "items-changed", G_CALLBACK (on_items_changed), self,
                           G_CONNECT_SWAPPED);
  mentor_dialog_present (ADW_DIALOG (self), parent);
}
