/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-import-dialog.h"

#include "mentor-dialogs.h"
#include "mentor-notebook-set.h"
#include "mentor-notebook-view.h"
#include "mentor-passphrase.h"

#include <glib/gi18n.h>

/**
 * MentorImportDialog:
 *
 * Asks for a file of private notes and its passphrase, shows what it would bring, and brings it.
 */
struct _MentorImportDialog {
  AdwDialog parent_instance;

  MentorContext *context;
  MentorNotebookSet *notebooks;
  GFile *file;
  GtkWidget *parent; /* weak */
  MentorNotebookView *view;
  GtkStack *stack;
  GtkButton *proceed;
  AdwActionRow *file_row;
  GtkWidget *choose;
  AdwPasswordEntryRow *passphrase;
  GtkWidget *trouble_group;
  GtkLabel *trouble;
  AdwStatusPage *busy;
  AdwPreferencesGroup *people;
  AdwPreferencesGroup *strangers;
  GtkWidget *found_trouble_group;
  GtkLabel *found_trouble;
};

G_DEFINE_FINAL_TYPE (MentorImportDialog, mentor_import_dialog, ADW_TYPE_DIALOG)

static void
mentor_import_dialog_dispose (GObject *object)
{
  MentorImportDialog *self = MENTOR_IMPORT_DIALOG (object);

  g_clear_weak_pointer (&self->parent);
  g_clear_object (&self->file);
  g_clear_object (&self->notebooks);
  g_clear_object (&self->context);
  /* The template would take the child away without the dialog knowing of it. */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_IMPORT_DIALOG);

  G_OBJECT_CLASS (mentor_import_dialog_parent_class)->dispose (object);
}

static void
mentor_import_dialog_closed (AdwDialog *dialog)
{
  mentor_passphrase_forget (MENTOR_IMPORT_DIALOG (dialog)->passphrase);
}

static void
update (MentorImportDialog *self)
{
  const char *page = gtk_stack_get_visible_child_name (self->stack);
  gboolean ready = mentor_notebook_set_get_state (self->notebooks) == MENTOR_NOTEBOOK_READY;

  if (g_strcmp0 (page, "form") == 0)
    ready = ready && self->file && *gtk_editable_get_text (GTK_EDITABLE (self->passphrase));
  gtk_widget_set_sensitive (GTK_WIDGET (self->proceed), ready);
}

static void
on_cancel (MentorImportDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_proceed (MentorImportDialog *self)
{
}

static void
show_trouble (MentorImportDialog *self, const char *message)
{
  gtk_label_set_text (self->trouble, message ? message : "");
  gtk_widget_set_visible (self->trouble_group, message != NULL);
}

static void
on_file_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MentorImportDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  if (self->context == NULL)
    return;
  if (file)
    {
      g_autofree char *name = g_file_get_basename (file);
      g_autofree char *shown = g_filename_display_name (name);

      g_set_object (&self->file, file);
      adw_action_row_set_subtitle (self->file_row, shown);
      show_trouble (self, NULL);
      gtk_widget_grab_focus (GTK_WIDGET (self->passphrase));
    }
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) &&
           !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
    show_trouble (self, error->message);
  update (self);
}

static void
on_choose (MentorImportDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) age = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (age, _("Encrypted Private Notes"));
  gtk_file_filter_add_suffix (age, "age");
  gtk_file_filter_set_name (all, _("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, age);
  g_list_store_append (filters, all);
  gtk_file_dialog_set_title (dialog, _("Choose a File of Private Notes"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                        on_file_chosen, g_object_ref (self));
}

static void
on_state (MentorImportDialog *self)
{
  update (self);
}

static void
mentor_import_dialog_class_init (MentorImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_import_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = mentor_import_dialog_closed;
  g_type_ensure (MENTOR_TYPE_NOTEBOOK_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/private/mentor-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorImportDialog, view);
  gtk_widget_class_bind_template_child (widget_class, MentorImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, MentorImportDialog, proceed);
  gtk_widget_class_bind_template_child (widget_class, MentorImportDialog, file_row);
  gtk_widget_class_bind_template_child (widget_class, MentorImportDialog, choose);
  gtk_widget_class_bind_template_child (widget_class, MentorImportDialog, passphrase);
  gtk_widget_class_bind_template_child (widget_class, MentorImportDialog, trouble_group);
  gtk_widget_class_bind_template_child (widget_class, MentorImportDialog, trouble);
  gtk_widget_class_bind_template_child (widget_class, MentorImportDialog, busy);
  gtk_widget_class_bind_template_child (widget_class, MentorImportDialog, people);
  gtk_widget_class_bind_template_child (widget_class, MentorImportDialog, strangers);
  gtk_widget_class_bind_template_child (widget_class, MentorImportDialog, found_trouble_group);
  gtk_widget_class_bind_template_child (widget_class, MentorImportDialog, found_trouble);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
  gtk_widget_class_bind_template_callback (widget_class, on_proceed);
  gtk_widget_class_bind_template_callback (widget_class, on_choose);
}

static void
mentor_import_dialog_init (MentorImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mentor_passphrase_guard (self->passphrase);
}

/**
 * mentor_notes_import:
 * @parent: a widget of the window that asks
 * @context: (transfer none): the notes
 *
 * Lets the user bring private notes back from a file that was exported.
 */
void
mentor_notes_import (GtkWidget *parent, MentorContext *context)
{
  MentorImportDialog *self = g_object_new (MENTOR_TYPE_IMPORT_DIALOG, NULL);

  self->context = g_object_ref (context);
  g_set_weak_pointer (&self->parent, parent);
  self->notebooks = mentor_notebook_set_new (context, NULL);
  g_signal_connect_object (self->notebooks, "notify::state", G_CALLBACK (on_state), self,
                           G_CONNECT_SWAPPED);
  mentor_notebook_view_set_notebooks (self->view, self->notebooks);
  mentor_notebook_set_open (self->notebooks);
  on_state (self);
  mentor_dialog_present (ADW_DIALOG (self), parent);
}
