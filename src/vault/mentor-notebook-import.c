/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-notebook-import.h"
#include "mentor-notebook-merge.h"
#include "mentor-vault-error.h"

/* Notes that come back from a file, by the rules by which two windows' notes come together: what is
 * newer wins. Nothing is removed, and nothing is lost: where two texts have the same time, both stay.
 */

static GHashTable *
index_notes (GPtrArray *notes)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < notes->len; i++)
    g_hash_table_insert (index, (gpointer) mentor_record_get_id (notes->pdata[i]), notes->pdata[i]);
  return index;
}

/* A copy with a text of its own: a notebook overwrites its texts when it is locked. */
static MentorRecord *
copy_whole (MentorRecord *note)
{
  MentorRecord *copy = mentor_record_copy (note);
  const char *text = mentor_private_note_get_text (MENTOR_PRIVATE_NOTE (note));

  mentor_record_begin_load (copy);
  mentor_private_note_set_text (MENTOR_PRIVATE_NOTE (copy), "");
  mentor_private_note_set_text (MENTOR_PRIVATE_NOTE (copy), text);
  mentor_record_set_unknown (copy, mentor_record_get_unknown (note));
  mentor_record_set_read_only (copy, FALSE);
  mentor_record_end_load (copy);
  return copy;
}

/* The id of a text that stays beside another of the same note: the same whenever it is imported. */
static char *
make_id (MentorRecord *note)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  const char *id = mentor_record_get_id (note);
  const char *sum;

  g_checksum_update (checksum, (const guchar *) id, -1);
  g_checksum_update (checksum, (const guchar *) "\n", 1);
  g_checksum_update (checksum,
                     (const guchar *) mentor_private_note_get_text (MENTOR_PRIVATE_NOTE (note)), -1);
  sum = g_checksum_get_string (checksum);
  return g_strdup_printf ("%.8s-%.4s-4%.3s-8%.3s-%.12s", sum, sum + 8, sum + 12, sum + 15, sum + 18);
}

static gboolean
same_time (MentorRecord *a, MentorRecord *b)
{
  GDateTime *first = mentor_record_get_modified (a);
  GDateTime *second = mentor_record_get_modified (b);

  return first && second ? g_date_time_equal (first, second) : first == second;
}

static gboolean
same_text (MentorRecord *a, MentorRecord *b)
{
  return g_str_equal (mentor_private_note_get_text (MENTOR_PRIVATE_NOTE (a)),
                      mentor_private_note_get_text (MENTOR_PRIVATE_NOTE (b)));
}

static gboolean
prefers_other (MentorRecord *mine, MentorRecord *other)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) left = g_ptr_array_new ();
  g_autoptr (GPtrArray) right = g_ptr_array_new ();
  g_autoptr (GPtrArray) merged = NULL;

  g_ptr_array_add (left, mine);
  g_ptr_array_add (right, other);
  merged = mentor_notebook_merge (none, left, right);
  return merged->pdata[0] == other;
}

/* What is to be put into the notebook for one note of the file; NULL for nothing. */
static MentorRecord *
plan_note (GHashTable *index, MentorRecord *note, MentorNotebookImport *outcome)
{
  MentorRecord *mine = g_hash_table_lookup (index, mentor_record_get_id (note));
  g_autofree char *id = NULL;
  MentorRecord *copy;

  if (mine == NULL)
    {
      outcome->n_new++;
      return copy_whole (note);
    }
  if (mentor_record_equal (mine, note))
    {
      outcome->n_same++;
      return NULL;
    }
  if (!same_time (mine, note) || same_text (mine, note))
    {
      if (prefers_other (mine, note))
        {
          outcome->n_newer++;
          return copy_whole (note);
        }
      outcome->n_kept++;
      return NULL;
    }

  id = make_id (note);
  if (g_hash_table_contains (index, id))
    {
      outcome->n_same++;
      return NULL;
    }
  outcome->n_new++;
  outcome->n_beside++;
  copy = copy_whole (note);
  mentor_record_set_id (copy, id);
  return copy;
}

/**
 * mentor_notebook_import_plan: (skip)
 * @mine: (element-type MentorPrivateNote): the notes that are there
 * @imported: (element-type MentorPrivateNote): the notes of a file
 * @outcome: (out caller-allocates): what would happen
 *
 * A note that is not there is new. For one that is there, the newer `modified` wins. Where both were
 * changed at the same time and the texts differ, the one of the file gets an id of its own, the same
 * each time. Pure: nothing is changed.
 *
 * Returns: (transfer full) (element-type MentorPrivateNote): the notes that are to be put into the
 *   notebook, each in the place of the one with its id if there is one
 */
GPtrArray *
mentor_notebook_import_plan (GPtrArray *mine, GPtrArray *imported, MentorNotebookImport *outcome)
{
  GPtrArray *planned = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) index = index_notes (mine);

  *outcome = (MentorNotebookImport){ 0 };
  for (guint i = 0; i < imported->len; i++)
    {
      MentorRecord *note = plan_note (index, imported->pdata[i], outcome);

      if (note == NULL)
        continue;
      g_ptr_array_add (planned, note);
      g_hash_table_replace (index, (gpointer) mentor_record_get_id (note), note);
    }
  return planned;
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
 * mentor_notebook_import:
 * @imported: notes of a file, of type [class@PrivateNote]; they are copied
 * @outcome: (out caller-allocates): what happened
 * @error: return location; %MENTOR_VAULT_ERROR
 *
 * Puts the notes into a notebook that is writable. To be followed by
 * mentor_notebook_store_async(), which tells whether the keyring has taken them.
 *
 * Returns: whether they are in the list
 */
gboolean
mentor_notebook_import (MentorNotebook *self,
                        GListModel *imported,
                        MentorNotebookImport *outcome,
                        GError **error)
{
  MentorRecordList *notes = mentor_notebook_get_notes (self);
  g_autoptr (GPtrArray) mine = list_notes (G_LIST_MODEL (notes));
  g_autoptr (GPtrArray) theirs = list_notes (imported);
  g_autoptr (GPtrArray) planned = NULL;

  *outcome = (MentorNotebookImport){ 0 };
  if (!mentor_notebook_get_writable (self))
    {
      g_propagate_error (error, mentor_vault_error_new (MENTOR_VAULT_ERROR_LOCKED));
      return FALSE;
    }
  planned = mentor_notebook_import_plan (mine, theirs, outcome);
  for (guint i = 0; i < planned->len; i++)
    {
      MentorRecord *note = planned->pdata[i];
      MentorRecord *there = mentor_record_list_find (notes, mentor_record_get_id (note), NULL);

      if (there)
        mentor_record_assign (there, note);
      else
        mentor_record_list_append (notes, note);
    }
  return TRUE;
}
