/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-export-dialog.h"

#include "mentor-clock.h"
#include "mentor-dialogs.h"
#include "mentor-last-export.h"
#include "mentor-note-entry.h"
#include "mentor-notebook-set.h"
#include "mentor-notebook-view.h"
#include "mentor-notes-save.h"
#include "mentor-notes-toast.h"
#include "mentor-passphrase.h"
#include "mentor-people.h"

#include <glib/gi18n.h>

/**
 * MentorExportDialog:
 *
 * Asks which private notes are to stand in a file, and for the passphrase that opens it.
 */
struct _MentorExportDialog {
  AdwDialog parent_instance;

  MentorContext *context;
  MentorNotebookSet *notebooks;
  GHashTable *chosen_notes; /* nullable: id of a note -> itself; else whole notebooks go by the people */
  GPtrArray *rows;          /* not owned: those of the people */
  GtkWidget *parent;        /* weak */
  GtkWidget *save;
  MentorNotebookView *view;
  GtkStack *stack;
  AdwSwitchRow *everyone;
  AdwActionRow *chosen;
  AdwPreferencesGroup *people;
  AdwPreferencesGroup *left_out;
  GPtrArray *left_rows; /* not owned */
  AdwPasswordEntryRow *passphrase;
  AdwPasswordEntryRow *again;
  GtkLabel *hint;
  GtkWidget *failure_group;
  GtkLabel *failure;
  GCancellable *cancellable; /* nullable: ends what is under way */
  guint n_saved;             /* notes in the file that is being written */
  gboolean all_saved;        /* whether those are all there are */
};

G_DEFINE_FINAL_TYPE (MentorExportDialog, mentor_export_dialog, ADW_TYPE_DIALOG)

static void
mentor_export_dialog_dispose (GObject *object)
{
  MentorExportDialog *self = MENTOR_EXPORT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_weak_pointer (&self->parent);
  g_clear_object (&self->notebooks);
  g_clear_object (&self->context);
  g_clear_pointer (&self->chosen_notes, g_hash_table_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->left_rows, g_ptr_array_unref);
  /* The template would take the child away without the dialog knowing of it. */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_EXPORT_DIALOG);

  G_OBJECT_CLASS (mentor_export_dialog_parent_class)->dispose (object);
}

static void
forget_passphrase (MentorExportDialog *self)
{
  mentor_passphrase_forget (self->passphrase);
  mentor_passphrase_forget (self->again);
}

static void
mentor_export_dialog_closed (AdwDialog *dialog)
{
  MentorExportDialog *self = MENTOR_EXPORT_DIALOG (dialog);

  g_cancellable_cancel (self->cancellable);
  forget_passphrase (self);
}

/* The notes of it that are to go into the file. */
static guint
count_notes (MentorExportDialog *self, MentorNotebook *notebook)
{
  MentorRecordList *notes = mentor_notebook_get_notes (notebook);
  const guint size = mentor_record_list_get_size (notes);
  guint count = 0;

  if (self->chosen_notes == NULL)
    return size;
  for (guint i = 0; i < size; i++)
    if (g_hash_table_contains (self->chosen_notes,
                               mentor_record_get_id (mentor_record_list_get (notes, i))))
      count++;
  return count;
}

static const char *
get_name (MentorNotebook *notebook)
{
  const char *name = mentor_mentee_get_counterpart (mentor_notebook_get_mentee (notebook));

  return *name ? name : _("Without a name");
}

static GtkCheckButton *
get_check (gpointer row)
{
  return g_object_get_data (row, "check");
}

static MentorNotebook *
get_notebook (gpointer row)
{
  return g_object_get_data (row, "notebook");
}

static gboolean
is_taken (MentorExportDialog *self, gpointer row)
{
  return adw_switch_row_get_active (self->everyone) || gtk_check_button_get_active (get_check (row));
}

static guint
count_taken (MentorExportDialog *self)
{
  guint count = 0;

  for (guint i = 0; i < self->rows->len; i++)
    if (is_taken (self, self->rows->pdata[i]))
      count += count_notes (self, get_notebook (self->rows->pdata[i]));
  return count;
}

static void
update (MentorExportDialog *self)
{
  gboolean good;
  const char *hint = mentor_passphrase_describe (self->passphrase, self->again, &good);
  const gboolean ready =
      mentor_notebook_set_get_state (self->notebooks) == MENTOR_NOTEBOOK_READY && self->cancellable == NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->people), self->chosen_notes == NULL &&
                                                         !adw_switch_row_get_active (self->everyone));
  if (!g_str_equal (gtk_label_get_text (self->hint), hint))
    {
      gtk_label_set_text (self->hint, hint);
      gtk_accessible_announce (GTK_ACCESSIBLE (self), hint, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
    }
  gtk_widget_set_sensitive (self->save, ready && good && count_taken (self) > 0);
}

static void
on_passphrase_entered (MentorExportDialog *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->again));
}

static void
on_cancel (MentorExportDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
show_failure (MentorExportDialog *self, const char *message)
{
  gtk_label_set_text (self->failure, message ? message : "");
  gtk_widget_set_visible (self->failure_group, message != NULL);
  if (message)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), message,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MentorExportDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (mentor_notes_save_finish (result, &error))
    {
      g_autofree char *name = g_file_get_basename (G_FILE (source));
      g_autofree char *shown = g_filename_display_name (name);

      if (self->all_saved)
        mentor_last_export_set_now (mentor_context_get_settings (self->context));
      /* Translators: a number of notes, and the name of a file */
      message = g_strdup_printf (ngettext ("%1$u private note saved in “%2$s”",
                                           "%1$u private notes saved in “%2$s”", self->n_saved),
                                 self->n_saved, shown);
      mentor_notes_toast (self->parent, self->context, message);
      adw_dialog_close (ADW_DIALOG (self));
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_clear_object (&self->cancellable);
      gtk_stack_set_visible_child_name (self->stack, "form");
      /* Translators: the argument is why */
      message = g_strdup_printf (_("The file was not saved: %s"), error->message);
      show_failure (self, message);
      update (self);
    }
}

static void
add_notes (MentorExportDialog *self, MentorNotesFile *file, MentorNotebook *notebook)
{
  MentorMentee *mentee = mentor_notebook_get_mentee (notebook);
  MentorRecordList *notes = mentor_notebook_get_notes (notebook);
  g_autoptr (GListStore) chosen = g_list_store_new (MENTOR_TYPE_PRIVATE_NOTE);

  for (guint i = 0; i < mentor_record_list_get_size (notes); i++)
    {
      MentorRecord *note = mentor_record_list_get (notes, i);

      if (self->chosen_notes == NULL ||
          g_hash_table_contains (self->chosen_notes, mentor_record_get_id (note)))
        g_list_store_append (chosen, note);
    }
  mentor_notes_file_add (file, mentor_record_get_id (MENTOR_RECORD (mentee)),
                         mentor_mentee_get_counterpart (mentee), G_LIST_MODEL (chosen));
}

static MentorNotesFile *
collect (MentorExportDialog *self)
{
  MentorNotesFile *file = mentor_notes_file_new ();

  self->all_saved = self->chosen_notes == NULL;
  for (guint i = 0; i < self->rows->len; i++)
    if (is_taken (self, self->rows->pdata[i]))
      add_notes (self, file, get_notebook (self->rows->pdata[i]));
    else
      self->all_saved = FALSE;
  self->n_saved = mentor_notes_file_count (file);
  return file;
}

static void
on_file_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MentorExportDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  g_autoptr (MentorNotesFile) notes = NULL;

  if (file == NULL)
    {
      if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) &&
          !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
        show_failure (self, error->message);
      return;
    }
  /* It may have been locked, or closed, while a place was chosen. */
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || !gtk_widget_get_sensitive (self->save))
    return;
  notes = collect (self);
  self->cancellable = g_cancellable_new ();
  show_failure (self, NULL);
  gtk_stack_set_visible_child_name (self->stack, "busy");
  mentor_notes_save_async (file, notes, gtk_editable_get_text (GTK_EDITABLE (self->passphrase)),
                           self->cancellable, on_saved, g_object_ref (self));
  update (self);
}

static void
on_save (MentorExportDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GDateTime) now = mentor_clock_now ();
  g_autofree char *day = g_date_time_format (now, "%F");
  g_autofree char *name = g_strdup_printf ("mentor-private-notes-%s.age", day);

  gtk_file_dialog_set_title (dialog, _("Save Private Notes"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                        on_file_chosen, g_object_ref (self));
}

static AdwActionRow *
make_row (MentorNotebook *notebook, const char *subtitle)
{
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), get_name (notebook));
  adw_action_row_set_subtitle (row, subtitle);
  g_object_set_data_full (G_OBJECT (row), "notebook", g_object_ref (notebook), g_object_unref);
  return row;
}

static void
append_person (MentorExportDialog *self, MentorNotebook *notebook, guint count)
{
  g_autofree char *notes = g_strdup_printf (ngettext ("%u note", "%u notes", count), count);
  GtkWidget *check = gtk_check_button_new ();
  AdwActionRow *row;

  if (mentor_notebook_get_state (notebook) != MENTOR_NOTEBOOK_READY)
    {
      /* Translators: %s is a number of notes */
      char *partly = g_strdup_printf (_("%s. Others of this person cannot be read here."), notes);

      g_free (notes);
      notes = partly;
    }
  row = make_row (notebook, notes);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_signal_connect_object (check, "toggled", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_object_set_data (G_OBJECT (row), "check", check);
  adw_action_row_add_prefix (row, check);
  adw_action_row_set_activatable_widget (row, check);
  adw_preferences_group_add (self->people, GTK_WIDGET (row));
  g_ptr_array_add (self->rows, row);
}

static const char *
describe_trouble (MentorNotebook *notebook)
{
  switch (mentor_notebook_get_state (notebook))
    {
    case MENTOR_NOTEBOOK_UNREADABLE:
      return _("The text cannot be decoded, as after a password was reset.");
    case MENTOR_NOTEBOOK_ELSEWHERE:
      return _("They were stored in another keyring.");
    case MENTOR_NOTEBOOK_UNKNOWN:
      return _("The keyring does not answer.");
    case MENTOR_NOTEBOOK_FAILED:
      return mentor_notebook_get_message (notebook);
    case MENTOR_NOTEBOOK_CLOSED:
    case MENTOR_NOTEBOOK_OPENING:
    case MENTOR_NOTEBOOK_READY:
    case MENTOR_NOTEBOOK_LOCKED:
    case MENTOR_NOTEBOOK_DISMISSED:
    case MENTOR_NOTEBOOK_NO_SERVICE:
      break;
    }
  return NULL;
}

static void
clear_rows (AdwPreferencesGroup *group, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, rows->pdata[i]);
  g_ptr_array_set_size (rows, 0);
}

static void
show_chosen (MentorExportDialog *self)
{
  const guint count = count_taken (self);
  g_autofree char *title =
      g_strdup_printf (ngettext ("%u Chosen Note", "%u Chosen Notes", count), count);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  g_autofree char *joined = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    g_strv_builder_add (names, get_name (get_notebook (self->rows->pdata[i])));
  all = g_strv_builder_end (names);
  /* Translators: between two names in a list */
  joined = g_strjoinv (_(", "), all);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->chosen), title);
  adw_action_row_set_subtitle (self->chosen, joined);
}

static void
fill (MentorExportDialog *self)
{
  GListModel *all = mentor_notebook_set_get_notebooks (self->notebooks);

  clear_rows (self->people, self->rows);
  clear_rows (self->left_out, self->left_rows);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (MentorNotebook) notebook = g_list_model_get_item (all, i);
      const guint count = count_notes (self, notebook);
      const char *trouble = describe_trouble (notebook);

      if (count > 0)
        append_person (self, notebook, count);
      else if (trouble && self->chosen_notes == NULL)
        {
          AdwActionRow *row = make_row (notebook, trouble);

          adw_preferences_group_add (self->left_out, GTK_WIDGET (row));
          g_ptr_array_add (self->left_rows, row);
        }
    }
  gtk_widget_set_visible (GTK_WIDGET (self->left_out), self->left_rows->len > 0);
  if (self->chosen_notes)
    show_chosen (self);
}

static void
on_state (MentorExportDialog *self)
{
  if (self->cancellable)
    return;
  /* Locked meanwhile: whoever comes next is not to find half an export. */
  if (mentor_notebook_set_get_state (self->notebooks) != MENTOR_NOTEBOOK_READY)
    forget_passphrase (self);
  else
    {
      fill (self);
      gtk_stack_set_visible_child_name (self->stack, self->rows->len > 0 ? "form" : "nothing");
    }
  update (self);
}

static void
mentor_export_dialog_class_init (MentorExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_export_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = mentor_export_dialog_closed;
  g_type_ensure (MENTOR_TYPE_NOTEBOOK_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/private/mentor-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorExportDialog, save);
  gtk_widget_class_bind_template_child (widget_class, MentorExportDialog, view);
  gtk_widget_class_bind_template_child (widget_class, MentorExportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, MentorExportDialog, everyone);
  gtk_widget_class_bind_template_child (widget_class, MentorExportDialog, chosen);
  gtk_widget_class_bind_template_child (widget_class, MentorExportDialog, people);
  gtk_widget_class_bind_template_child (widget_class, MentorExportDialog, left_out);
  gtk_widget_class_bind_template_child (widget_class, MentorExportDialog, passphrase);
  gtk_widget_class_bind_template_child (widget_class, MentorExportDialog, again);
  gtk_widget_class_bind_template_child (widget_class, MentorExportDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, MentorExportDialog, failure_group);
  gtk_widget_class_bind_template_child (widget_class, MentorExportDialog, failure);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, on_passphrase_entered);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
  gtk_widget_class_bind_template_callback (widget_class, on_save);
}

static void
mentor_export_dialog_init (MentorExportDialog *self)
{
  self->rows = g_ptr_array_new ();
  self->left_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  mentor_passphrase_guard (self->passphrase);
  mentor_passphrase_guard (self->again);
}

/* The notes themselves are not kept: they may be locked while the dialog is open, and come again. */
static void
take_entries (MentorExportDialog *self, GListModel *entries)
{
  self->chosen_notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (MentorNoteEntry) entry = g_list_model_get_item (entries, i);
      MentorPrivateNote *note = mentor_note_entry_get_note (entry);

      g_hash_table_add (self->chosen_notes, g_strdup (mentor_record_get_id (MENTOR_RECORD (note))));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->everyone), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->chosen), TRUE);
}

/**
 * mentor_notes_export:
 * @parent: a widget of the window that asks
 * @context: (transfer none): the notes and the preferences
 * @entries: (nullable) (transfer none): the [class@NoteEntry]s that were chosen, or %NULL for a choice of people
 *
 * Lets the user save private notes in a file that only a passphrase opens.
 */
void
mentor_notes_export (GtkWidget *parent, MentorContext *context, GListModel *entries)
{
  MentorExportDialog *self = g_object_new (MENTOR_TYPE_EXPORT_DIALOG, NULL);

  self->context = g_object_ref (context);
  g_set_weak_pointer (&self->parent, parent);
  self->notebooks = mentor_notebook_set_new (context, NULL);
  if (entries)
    take_entries (self, entries);
  g_signal_connect_object (self->notebooks, "notify::state", G_CALLBACK (on_state), self,
                           G_CONNECT_SWAPPED);
  mentor_notebook_view_set_notebooks (self->view, self->notebooks);
  mentor_notebook_set_open (self->notebooks);
  on_state (self);
  mentor_dialog_present (ADW_DIALOG (self), parent);
}
