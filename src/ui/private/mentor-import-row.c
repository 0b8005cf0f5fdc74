/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-import-row.h"

#include "mentor-contact-rules.h"
#include "mentor-notebook-import.h"
#include "mentor-people.h"

#include <glib/gi18n.h>

/**
 * MentorImportRow:
 *
 * The notes that a file has on one person, what they would bring, and whether they are to come.
 */
struct _MentorImportRow {
  AdwActionRow parent_instance;

  MentorContext *context;
  char *record;
  char *name;
  GListModel *notes;
  MentorNotebook *notebook; /* nullable: of nobody who is here */
  GtkCheckButton *check;
};

G_DEFINE_FINAL_TYPE (MentorImportRow, mentor_import_row, ADW_TYPE_ACTION_ROW)

enum { TOGGLED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
mentor_import_row_finalize (GObject *object)
{
  MentorImportRow *self = MENTOR_IMPORT_ROW (object);

  g_clear_object (&self->context);
  g_clear_object (&self->notes);
  g_clear_object (&self->notebook);
  g_free (self->record);
  g_free (self->name);

  G_OBJECT_CLASS (mentor_import_row_parent_class)->finalize (object);
}

static void
on_toggled (MentorImportRow *self)
{
  g_signal_emit (self, signals[TOGGLED], 0);
}

static void
mentor_import_row_class_init (MentorImportRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mentor_import_row_finalize;

  /**
   * MentorImportRow::toggled:
   *
   * It was chosen, or left out.
   */
  signals[TOGGLED] = g_signal_new ("toggled", MENTOR_TYPE_IMPORT_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
mentor_import_row_init (MentorImportRow *self)
{
  GtkWidget *check = gtk_check_button_new ();

  self->check = GTK_CHECK_BUTTON (check);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), check);
}

/* What the notes would do, in one line. */
static char *
describe (MentorNotebookImport *outcome)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  const guint here = outcome->n_same + outcome->n_kept;

  if (outcome->n_new > 0)
    /* Translators: a number of notes */
    g_strv_builder_take (builder, g_strdup_printf (ngettext ("%u new", "%u new", outcome->n_new),
                                                   outcome->n_new));
  if (outcome->n_newer > 0)
    /* Translators: a number of notes */
    g_strv_builder_take (builder, g_strdup_printf (ngettext ("%u newer than here",
                                                             "%u newer than here", outcome->n_newer),
                                                   outcome->n_newer));
  if (here > 0)
    /* Translators: a number of notes */
    g_strv_builder_take (builder, g_strdup_printf (ngettext ("%u here already", "%u here already", here),
                                                   here));
  parts = g_strv_builder_end (builder);
  /* Translators: between two names or numbers in a list */
  return *parts ? g_strjoinv (_(", "), parts) : g_strdup (_("No notes"));
}

static GPtrArray *
list_notes (GListModel *model)
{
  GPtrArray *notes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (notes, g_list_model_get_item (model, i));
  return notes;
}

/**
 * mentor_import_row_update:
 *
 * Compares the notes with those that are here, as they are now.
 */
void
mentor_import_row_update (MentorImportRow *self)
{
  const gboolean can = self->notebook == NULL || mentor_notebook_get_writable (self->notebook);
  const char *message = self->notebook ? mentor_notebook_get_message (self->notebook) : NULL;
  g_autoptr (GPtrArray) notes = list_notes (self->notes);
  g_autoptr (GPtrArray) mine =
      self->notebook ? list_notes (G_LIST_MODEL (mentor_notebook_get_notes (self->notebook)))
                     : g_ptr_array_new ();
  MentorNotebookImport outcome;
  g_autoptr (GPtrArray) planned = mentor_notebook_import_plan (mine, notes, &outcome);
  g_autofree char *text = NULL;

  if (can)
    text = describe (&outcome);
  else
    /* Translators: the argument is why */
    text = g_strdup_printf (_("Left out: nothing can be stored for this person now. %s"),
                            message ? message : "");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), text);
  gtk_widget_set_sensitive (GTK_WIDGET (self), can && planned->len > 0);
}

/**
 * mentor_import_row_new:
 * @context: (transfer none): the people who are here
 * @record: id of a mentee record
 * @name: who it is, as the file says
 * @notes: (transfer none): the [class@PrivateNote]s
 *
 * Returns: (transfer floating): a new row. Somebody who is not here is not chosen yet.
 */
GtkWidget *
mentor_import_row_new (MentorContext *context, const char *record, const char *name, GListModel *notes)
{
  MentorMentee *mentee = mentor_context_find_mentee (context, record);
  MentorImportRow *self = g_object_new (MENTOR_TYPE_IMPORT_ROW, NULL);
  const char *shown = mentee ? mentor_mentee_get_counterpart (mentee) : name;

  self->context = g_object_ref (context);
  self->record = g_strdup (record);
  self->name = g_strdup (name);
  self->notes = g_object_ref (notes);
  if (mentee)
    self->notebook =
        g_object_ref (mentor_vault_get_notebook (mentor_context_get_vault (context), mentee));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), *shown ? shown : _("Without a name"));
  gtk_check_button_set_active (self->check, mentee != NULL);
  mentor_import_row_update (self);
  return GTK_WIDGET (self);
}

/**
 * mentor_import_row_is_stranger:
 *
 * Returns: whether it is somebody who is not here
 */
gboolean
mentor_import_row_is_stranger (MentorImportRow *self)
{
  return self->notebook == NULL;
}

/**
 * mentor_import_row_is_taken:
 *
 * Returns: whether the notes are to come
 */
gboolean
mentor_import_row_is_taken (MentorImportRow *self)
{
  return gtk_widget_get_sensitive (GTK_WIDGET (self)) && gtk_check_button_get_active (self->check);
}

/**
 * mentor_import_row_get_notebook:
 *
 * Somebody who was not here is from here on, since the user chose so.
 *
 * Returns: (transfer none): where the notes are to go
 */
MentorNotebook *
mentor_import_row_get_notebook (MentorImportRow *self)
{
  g_autoptr (MentorMentee) mentee = NULL;
  GSettings *settings = mentor_context_get_settings (self->context);
  const int ideal = g_settings_get_int (settings, "rhythm-ideal");

  if (self->notebook)
    return self->notebook;
  mentee = mentor_mentee_new ();
  mentor_record_set_id (MENTOR_RECORD (mentee), self->record);
  mentor_mentee_set_name (mentee, self->name);
  mentor_mentee_set_rhythm_ideal (mentee, ideal);
  mentor_mentee_set_rhythm_latest (mentee, MAX (ideal, g_settings_get_int (settings, "rhythm-latest")));
  mentor_mentee_set_started (mentee, mentor_day_today ());
  mentor_record_list_append (mentor_store_get_mentees (mentor_context_get_store (self->context)),
                             mentee);
  self->notebook =
      g_object_ref (mentor_vault_get_notebook (mentor_context_get_vault (self->context), mentee));
  return self->notebook;
}

/**
 * mentor_import_row_get_notes:
 *
 * Returns: (transfer none): the notes of the file
 */
GListModel *
mentor_import_row_get_notes (MentorImportRow *self)
{
  return self->notes;
}
