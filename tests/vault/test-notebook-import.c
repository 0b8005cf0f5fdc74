/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-notebook-import.h"
#include "mentor-notebook-private.h"
#include "mentor-secret-text.h"
#include "mentor-vault-error.h"

#include <string.h>

/* What an import makes of a notebook, without a keyring. */

static MentorRecord *
make_note (guint number, int minute, const char *text)
{
  MentorPrivateNote *note = mentor_private_note_new ();
  g_autofree char *id = g_strdup_printf ("00000000-0000-4000-8000-%012u", number);
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 1, 9, 0, 0);
  g_autoptr (GDateTime) modified = g_date_time_add_minutes (created, minute);

  mentor_private_note_set_text (note, text);
  mentor_record_set_id (MENTOR_RECORD (note), id);
  mentor_record_set_times (MENTOR_RECORD (note), created, modified);
  return MENTOR_RECORD (note);
}

static GPtrArray *
make_notes (MentorRecord *first, ...)
{
  GPtrArray *notes = g_ptr_array_new_with_free_func (g_object_unref);
  MentorRecord *note = first;
  va_list rest;

  va_start (rest, first);
  for (; note; note = va_arg (rest, MentorRecord *))
    g_ptr_array_add (notes, note);
  va_end (rest);
  return notes;
}

static MentorRecord *
find (GPtrArray *notes, const char *id)
{
  for (guint i = 0; i < notes->len; i++)
    if (g_str_equal (mentor_record_get_id (notes->pdata[i]), id))
      return notes->pdata[i];
  return NULL;
}

/* What the list is after the plan. */
static GPtrArray *
apply (GPtrArray *mine, GPtrArray *planned)
{
  GPtrArray *after = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < mine->len; i++)
    if (find (planned, mentor_record_get_id (mine->pdata[i])) == NULL)
      g_ptr_array_add (after, g_object_ref (mine->pdata[i]));
  for (guint i = 0; i < planned->len; i++)
    g_ptr_array_add (after, g_object_ref (planned->pdata[i]));
  return after;
}

static gboolean
has (GPtrArray *notes, const char *text)
{
  for (guint i = 0; i < notes->len; i++)
    if (g_str_equal (mentor_private_note_get_text (notes->pdata[i]), text))
      return TRUE;
  return FALSE;
}

static void
test_rules (void)
{
  g_autoptr (GPtrArray) mine =
      make_notes (make_note (1, 5, "same"), make_note (2, 5, "old"), make_note (3, 9, "young"),
                  make_note (4, 5, "one"), make_note (5, 5, "only here"), NULL);
  g_autoptr (GPtrArray) file =
      make_notes (make_note (1, 5, "same"), make_note (2, 6, "new"), make_note (3, 8, "aged"),
                  make_note (4, 5, "other"), make_note (6, 5, "only there"), NULL);
  g_autoptr (GPtrArray) planned = NULL;
  g_autoptr (GPtrArray) after = NULL;
  MentorNotebookImport outcome;

  planned = mentor_notebook_import_plan (mine, file, &outcome);
  g_assert_cmpuint (outcome.n_same, ==, 1);
  g_assert_cmpuint (outcome.n_newer, ==, 1);
  g_assert_cmpuint (outcome.n_kept, ==, 1);
  g_assert_cmpuint (outcome.n_new, ==, 2);
  g_assert_cmpuint (outcome.n_beside, ==, 1);
  g_assert_cmpuint (planned->len, ==, 3);

  after = apply (mine, planned);
  g_assert_cmpuint (after->len, ==, 7);
  for (const char *const *text = (const char *const[]){ "same", "new", "young", "one", "other",
                                                        "only here", "only there", NULL };
       *text; text++)
    g_assert_true (has (after, *text));
  /* Times come along. */
  g_assert_cmpint (g_date_time_get_minute (mentor_record_get_modified (
                       find (after, "00000000-0000-4000-8000-000000000002"))),
                   ==, 6);
}

static void
assert_nothing_to_do (GPtrArray *mine, GPtrArray *file)
{
  MentorNotebookImport outcome;
  g_autoptr (GPtrArray) planned = mentor_notebook_import_plan (mine, file, &outcome);

  g_assert_cmpuint (planned->len, ==, 0);
  g_assert_cmpuint (outcome.n_new + outcome.n_newer + outcome.n_beside, ==, 0);
  g_assert_cmpuint (outcome.n_same + outcome.n_kept, ==, file->len);
}

static GPtrArray *
random_notes (guint most)
{
  GPtrArray *notes = g_ptr_array_new_with_free_func (g_object_unref);
  const guint n = (guint) g_test_rand_int_range (0, (int) most);

  for (guint i = 0; i < n; i++)
    {
      /* Few ids, times and texts, so that all of them meet. */
      const guint number = (guint) g_test_rand_int_range (0, 12);
      g_autofree char *id = g_strdup_printf ("00000000-0000-4000-8000-%012u", number);
      g_autofree char *text = g_strdup_printf ("text %d", g_test_rand_int_range (0, 3));
      MentorRecord *note;

      if (find (notes, id))
        continue;
      note = make_note (number, g_test_rand_int_range (0, 4), text);
      mentor_record_begin_load (note);
      mentor_private_note_set_mood (MENTOR_PRIVATE_NOTE (note), g_test_rand_int_range (0, 3));
      mentor_record_end_load (note);
      if (g_test_rand_bit ())
        mentor_record_set_unknown (note, "{\"later\":1}");
      g_ptr_array_add (notes, note);
    }
  return notes;
}

/* Nothing is lost, nothing older wins, the counts are right, and a second import changes nothing. */
static void
test_random (void)
{
  for (guint round = 0; round < 1000; round++)
    {
      g_autoptr (GPtrArray) mine = random_notes (15);
      g_autoptr (GPtrArray) file = random_notes (15);
      MentorNotebookImport outcome;
      g_autoptr (GPtrArray) planned = mentor_notebook_import_plan (mine, file, &outcome);
      g_autoptr (GPtrArray) after = apply (mine, planned);

      g_assert_cmpuint (outcome.n_new + outcome.n_newer + outcome.n_kept + outcome.n_same, ==,
                        file->len);
      g_assert_cmpuint (planned->len, ==, outcome.n_new + outcome.n_newer);
      g_assert_cmpuint (after->len, ==, mine->len + outcome.n_new);
      for (guint i = 0; i < mine->len; i++)
        {
          MentorRecord *now = find (after, mentor_record_get_id (mine->pdata[i]));

          g_assert_nonnull (now);
          g_assert_cmpint (g_date_time_compare (mentor_record_get_modified (now),
                                                mentor_record_get_modified (mine->pdata[i])),
                           >=, 0);
          if (!g_str_equal (mentor_private_note_get_text (MENTOR_PRIVATE_NOTE (now)),
                            mentor_private_note_get_text (mine->pdata[i])))
            g_assert_cmpint (g_date_time_compare (mentor_record_get_modified (now),
                                                  mentor_record_get_modified (mine->pdata[i])),
                             >, 0);
        }
      for (guint i = 0; i < file->len; i++)
        {
          MentorRecord *now = find (after, mentor_record_get_id (file->pdata[i]));

          g_assert_nonnull (now);
          g_assert_true (
              has (after, mentor_private_note_get_text (file->pdata[i])) ||
              g_date_time_compare (mentor_record_get_modified (now),
                                   mentor_record_get_modified (file->pdata[i])) > 0);
        }
      assert_nothing_to_do (after, file);
    }
}

/* What was imported is the notebook's own: when the file is dropped and its texts are overwritten, they stay. */
static void
test_own_texts (void)
{
  g_autoptr (GPtrArray) none = make_notes (NULL);
  g_autoptr (GPtrArray) file = make_notes (make_note (1, 0, "a text of the file"), NULL);
  MentorNotebookImport outcome;
  g_autoptr (GPtrArray) planned = NULL;

  mentor_record_set_unknown (file->pdata[0], "{\"later\":1}");
  planned = mentor_notebook_import_plan (none, file, &outcome);
  g_assert_true (mentor_record_equal (planned->pdata[0], file->pdata[0]));
  mentor_secret_text_wipe_note (file->pdata[0]);
  g_assert_cmpstr (mentor_private_note_get_text (planned->pdata[0]), ==, "a text of the file");
  g_assert_cmpstr (mentor_record_get_unknown (planned->pdata[0]), ==, "{\"later\":1}");
}

static void
test_not_open (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  g_autoptr (MentorNotebook) notebook = mentor_notebook_new (mentee);
  g_autoptr (GListStore) file = g_list_store_new (MENTOR_TYPE_PRIVATE_NOTE);
  g_autoptr (MentorRecord) note = make_note (1, 0, "text");
  g_autoptr (GError) error = NULL;
  MentorNotebookImport outcome;

  g_list_store_append (file, note);
  g_assert_false (mentor_notebook_import (notebook, G_LIST_MODEL (file), &outcome, &error));
  g_assert_error (error, MENTOR_VAULT_ERROR, MENTOR_VAULT_ERROR_LOCKED);
  g_assert_cmpuint (mentor_record_list_get_size (mentor_notebook_get_notes (notebook)), ==, 0);
  g_assert_cmpint (mentor_notebook_get_storing (notebook), ==, MENTOR_STORING_STORED);
}

static void
count_changes (MentorRecord *note, guint *count)
{
  (*count)++;
}

/* Into a notebook as it is when it was read: an object that a page shows stays the same one. */
static void
test_open (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  g_autoptr (MentorNotebook) notebook = mentor_notebook_new (mentee);
  MentorRecordList *notes = mentor_notebook_get_notes (notebook);
  g_autoptr (GListStore) file = g_list_store_new (MENTOR_TYPE_PRIVATE_NOTE);
  g_autoptr (MentorRecord) there = make_note (1, 0, "old");
  g_autoptr (MentorRecord) newer = make_note (1, 1, "new");
  g_autoptr (MentorRecord) other = make_note (2, 0, "other");
  g_autoptr (GError) error = NULL;
  MentorNotebookImport outcome;
  guint changes = 0;

  notebook->loaded = notebook->writable = TRUE;
  notebook->applying = 1;
  mentor_record_list_append (notes, there);
  notebook->applying = 0;
  g_signal_connect (there, "changed", G_CALLBACK (count_changes), &changes);
  g_list_store_append (file, newer);
  g_list_store_append (file, other);

  g_assert_true (mentor_notebook_import (notebook, G_LIST_MODEL (file), &outcome, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (outcome.n_newer, ==, 1);
  g_assert_cmpuint (outcome.n_new, ==, 1);
  g_assert_cmpuint (mentor_record_list_get_size (notes), ==, 2);
  g_assert_true (mentor_record_list_get (notes, 0) == there);
  g_assert_true (mentor_record_equal (there, newer));
  g_assert_true (g_date_time_equal (mentor_record_get_modified (there),
                                    mentor_record_get_modified (newer)));
  g_assert_cmpuint (changes, ==, 1);
  g_assert_cmpint (mentor_notebook_get_storing (notebook), ==, MENTOR_STORING_PENDING);

  /* Once more: nothing is to be stored. */
  notebook->stored_serial = notebook->serial;
  g_assert_true (mentor_notebook_import (notebook, G_LIST_MODEL (file), &outcome, &error));
  g_assert_cmpuint (outcome.n_same, ==, 2);
  g_assert_true (notebook->stored_serial == notebook->serial);
  g_assert_cmpuint (changes, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/notebook-import/rules", test_rules);
  g_test_add_func ("/notebook-import/random", test_random);
  g_test_add_func ("/notebook-import/own-texts", test_own_texts);
  g_test_add_func ("/notebook-import/open", test_open);
  g_test_add_func ("/notebook-import/not-open", test_not_open);
  return g_test_run ();
}
