/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-import-dialog.h"

#include "mentor-dialogs.h"
#include "mentor-import-row.h"
#include "mentor-notebook-set.h"
#include "mentor-notebook-view.h"
#include "mentor-notes-intake.h"
#include "mentor-notes-open.h"
#include "mentor-notes-toast.h"
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
  MentorNotesFile *notes;    /* nullable: what it holds */
  GPtrArray *rows;           /* not owned: what the file holds, a person each */
  GCancellable *cancellable; /* nullable: ends what is under way */
  GtkWidget *parent;         /* weak */
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
forget_notes (MentorImportDialog *self)
{
  if (self->notes)
    mentor_notes_file_wipe (self->notes);
  g_clear_object (&self->notes);
}

static void
mentor_import_dialog_dispose (GObject *object)
{
  MentorImportDialog *self = MENTOR_IMPORT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  forget_notes (self);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
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
  MentorImportDialog *self = MENTOR_IMPORT_DIALOG (dialog);

  g_cancellable_cancel (self->cancellable);
  mentor_passphrase_forget (self->passphrase);
  forget_notes (self);
}

static gboolean
is_on (MentorImportDialog *self, const char *page)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), page) == 0;
}

static gboolean
takes_any (MentorImportDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (mentor_import_row_is_taken (self->rows->pdata[i]))
      return TRUE;
  return FALSE;
}

static void
update (MentorImportDialog *self)
{
  gboolean ready = mentor_notebook_set_get_state (self->notebooks) == MENTOR_NOTEBOOK_READY;

  if (is_on (self, "form"))
    ready = ready && self->file && *gtk_editable_get_text (GTK_EDITABLE (self->passphrase));
  else if (is_on (self, "found"))
    ready = ready && takes_any (self);
  else
    ready = FALSE;
  gtk_button_set_label (self->proceed, is_on (self, "found") ? _("_Import") : _("_Open"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->proceed), ready);
}

static void
show_page (MentorImportDialog *self, const char *page)
{
  gtk_stack_set_visible_child_name (self->stack, page);
  update (self);
}

static void
on_cancel (MentorImportDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
show_trouble (MentorImportDialog *self, const char *message)
{
  const gboolean found = is_on (self, "found");

  gtk_label_set_text (found ? self->found_trouble : self->trouble, message ? message : "");
  gtk_widget_set_visible (found ? self->found_trouble_group : self->trouble_group, message != NULL);
  if (message)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), message,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
add_person (MentorImportDialog *self, const char *record, const char *name, GListModel *notes)
{
  GtkWidget *row = mentor_import_row_new (self->context, record, name, notes);

  g_signal_connect_object (row, "toggled", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (mentor_import_row_is_stranger (MENTOR_IMPORT_ROW (row))
                                 ? self->strangers
                                 : self->people,
                             row);
  g_ptr_array_add (self->rows, row);
}

static void
clear_rows (MentorImportDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (gtk_widget_get_ancestor (
                                      self->rows->pdata[i], ADW_TYPE_PREFERENCES_GROUP)),
                                  self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  forget_notes (self);
}

static void
show_found (MentorImportDialog *self, MentorNotesFile *file)
{
  MentorRecordList *records = mentor_notes_file_get_records (file);
  guint strangers = 0;

  clear_rows (self);
  g_set_object (&self->notes, file);
  for (guint i = 0; i < mentor_record_list_get_size (records); i++)
    {
      MentorNotesEntry *entry = mentor_record_list_get (records, i);

      add_person (self, mentor_record_get_id (MENTOR_RECORD (entry)), mentor_notes_entry_get_name (entry),
                  G_LIST_MODEL (mentor_notes_entry_get_notes (entry)));
    }
  for (guint i = 0; i < self->rows->len; i++)
    strangers += mentor_import_row_is_stranger (self->rows->pdata[i]) ? 1 : 0;
  gtk_widget_set_visible (GTK_WIDGET (self->people), strangers < self->rows->len || strangers == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->strangers), strangers > 0);
  show_page (self, "found");
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MentorImportDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MentorNotesFile) file = mentor_notes_open_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->cancellable);
  if (file)
    {
      mentor_passphrase_forget (self->passphrase);
      show_found (self, file);
      return;
    }
  show_page (self, "form");
  show_trouble (self, error->message);
  gtk_widget_grab_focus (GTK_WIDGET (self->passphrase));
}

static void
on_taken (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MentorImportDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;
  MentorNotebookImport outcome;
  const gboolean stored = mentor_notes_intake_finish (result, &outcome, &error);

  if (self->context == NULL)
    return;
  if (stored)
    {
      const guint count = outcome.n_new + outcome.n_newer;

      message = g_strdup_printf (ngettext ("%u private note imported", "%u private notes imported", count),
                                 count);
      mentor_notes_toast (self->parent, self->context, message);
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }
  adw_dialog_set_can_close (ADW_DIALOG (self), TRUE);
  show_page (self, "found");
  for (guint i = 0; i < self->rows->len; i++)
    mentor_import_row_update (self->rows->pdata[i]);
  /* Translators: the argument is why */
  message = g_strdup_printf (_("Not everything could be stored. What is missing is kept here until Mentor "
                               "is closed, and stored as soon as that works. %s"),
                             error->message);
  show_trouble (self, message);
  update (self);
}

static void
take (MentorImportDialog *self)
{
  g_autoptr (GPtrArray) notebooks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->rows->len; i++)
    {
      MentorImportRow *row = self->rows->pdata[i];

      if (!mentor_import_row_is_taken (row))
        continue;
      g_ptr_array_add (notebooks, g_object_ref (mentor_import_row_get_notebook (row)));
      g_ptr_array_add (notes, g_object_ref (mentor_import_row_get_notes (row)));
    }
  adw_status_page_set_title (self->busy, _("Storing"));
  adw_status_page_set_description (self->busy, _("The notes go into your keyring."));
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  show_trouble (self, NULL);
  show_page (self, "busy");
  mentor_notes_intake_async (notebooks, notes, NULL, on_taken, g_object_ref (self));
}

static void
on_proceed (MentorImportDialog *self)
{
  if (is_on (self, "found"))
    {
      take (self);
      return;
    }
  show_trouble (self, NULL);
  self->cancellable = g_cancellable_new ();
  mentor_notes_open_async (self->file, gtk_editable_get_text (GTK_EDITABLE (self->passphrase)),
                           self->cancellable, on_opened, g_object_ref (self));
  show_page (self, "busy");
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

/* Locked meanwhile: whoever comes next begins anew. */
static void
on_state (MentorImportDialog *self)
{
  const MentorNotebookState state = mentor_notebook_set_get_state (self->notebooks);

  if ((state == MENTOR_NOTEBOOK_LOCKED || state == MENTOR_NOTEBOOK_DISMISSED) &&
      adw_dialog_get_can_close (ADW_DIALOG (self)))
    {
      g_cancellable_cancel (self->cancellable);
      g_clear_object (&self->cancellable);
      mentor_passphrase_forget (self->passphrase);
      clear_rows (self);
      gtk_stack_set_visible_child_name (self->stack, "form");
    }
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
  self->rows = g_ptr_array_new ();
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
