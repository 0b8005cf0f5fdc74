/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-age.h"
#include "mentor-codec.h"
#include "mentor-notes-file-age.h"

#include <string.h>

/* The file of private notes: what stands in it comes back whole, and what is not as it should be is named. */

#define PASSPHRASE "a passphrase of some words"
#define QUICK 1
#define RECORD "6f9619ff-8b86-4011-b42d-00c04fc964f1"
#define NOTE "6f9619ff-8b86-4011-b42d-00c04fc964f2"
#define HEAD                                                                                 \
  "{\"format\":\"com.example.Mentor.private-notes\",\"version\":1,"                          \
  "\"id\":\"6f9619ff-8b86-4011-b42d-00c04fc964f0\",\"created\":\"2026-11-23T20:00:00Z\","

static MentorNotesFile *
make_file (guint n_records, guint n_notes)
{
  MentorNotesFile *self = mentor_notes_file_new ();

  for (guint i = 0; i < n_records; i++)
    {
      g_autoptr (GListStore) notes = g_list_store_new (MENTOR_TYPE_PRIVATE_NOTE);
      g_autofree char *id = g_uuid_string_random ();

      for (guint k = 0; k < n_notes; k++)
        {
          g_autoptr (MentorPrivateNote) note = mentor_private_note_new ();
          g_autofree char *text = g_strdup_printf ("Note %u of %u\n„Grüße“ 😀 \"\\ \t", k, i);

          mentor_private_note_set_text (note, text);
          mentor_private_note_set_mood (note, (int) (k % 6));
          g_list_store_append (notes, note);
        }
      mentor_notes_file_add (self, id, "Mira", G_LIST_MODEL (notes));
    }
  return self;
}

static MentorNotesFile *
read_text (const char *text, GError **error)
{
  g_autoptr (GBytes) json = g_bytes_new_static (text, strlen (text));

  return mentor_notes_file_read (json, error);
}

static void
test_round_trip (void)
{
  g_autoptr (MentorNotesFile) file = make_file (3, 7);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) json = mentor_notes_file_write (file, &error);
  g_autoptr (MentorNotesFile) again = NULL;

  g_assert_no_error (error);
  again = mentor_notes_file_read (json, &error);
  g_assert_no_error (error);
  g_assert_true (mentor_record_equal (MENTOR_RECORD (file), MENTOR_RECORD (again)));
  g_assert_cmpuint (mentor_notes_file_count (again), ==, 21);
  g_assert_nonnull (mentor_record_get_created (MENTOR_RECORD (again)));
}

/* Times and ids of the notes are theirs, and not of the export. */
static void
test_copies (void)
{
  g_autoptr (GListStore) notes = g_list_store_new (MENTOR_TYPE_PRIVATE_NOTE);
  g_autoptr (MentorPrivateNote) note = mentor_private_note_new ();
  g_autoptr (GDateTime) created = g_date_time_new_utc (2020, 1, 2, 3, 4, 5);
  g_autoptr (GDateTime) modified = g_date_time_new_utc (2021, 1, 2, 3, 4, 5);
  g_autoptr (MentorNotesFile) file = mentor_notes_file_new ();
  MentorNotesEntry *entry;
  MentorRecord *copy;

  mentor_private_note_set_text (note, "text");
  mentor_record_set_times (MENTOR_RECORD (note), created, modified);
  g_list_store_append (notes, note);
  entry = mentor_notes_file_add (file, RECORD, "Mira", G_LIST_MODEL (notes));
  copy = mentor_record_list_get (mentor_notes_entry_get_notes (entry), 0);
  g_assert_true (copy != MENTOR_RECORD (note));
  g_assert_true (mentor_record_equal (copy, MENTOR_RECORD (note)));
  g_assert_true (g_date_time_equal (mentor_record_get_modified (copy), modified));
  g_assert_null (mentor_record_get_owner (MENTOR_RECORD (note)));
}

static void
test_unknown (void)
{
  const char *text = HEAD "\"one\":[1,{\"a\":null}],\"records\":[{\"id\":\"" RECORD
                          "\",\"two\":2,\"notes\":[{\"id\":\"" NOTE "\",\"three\":{\"b\":3}}]}]}";
  g_autoptr (GError) error = NULL;
  g_autoptr (MentorNotesFile) file = read_text (text, &error);
  g_autoptr (GBytes) json = NULL;
  const char *written;

  g_assert_no_error (error);
  json = mentor_notes_file_write (file, &error);
  g_assert_no_error (error);
  written = g_bytes_get_data (json, NULL);
  for (const char *const *member = (const char *const[]){ "\"one\"", "\"two\"", "\"three\"", NULL };
       *member; member++)
    g_assert_nonnull (g_strstr_len (written, (gssize) g_bytes_get_size (json), *member));
}

static void
assert_refused (const char *text, int code, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (text, &error));
  g_assert_error (error, MENTOR_CODEC_ERROR, code);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” is not in: %s", words, error->message);
  g_assert_nonnull (strstr (error->message, "Nothing was imported."));
}

static void
test_refused (void)
{
  g_autoptr (GString) deep = g_string_new (HEAD "\"records\":");
  g_autoptr (GString) large =
      g_string_new (HEAD "\"records\":[{\"id\":\"" RECORD "\",\"notes\":[{\"id\":\"" NOTE
                         "\",\"text\":\"");

  for (guint i = 0; i < 100; i++)
    g_string_append_c (deep, '[');
  for (guint i = 0; i < 1024 * 1024 + 1; i++)
    g_string_append_c (large, 'x');
  g_string_append (large, "\"}]}]}");

  assert_refused ("", MENTOR_CODEC_ERROR_FORMAT, "empty");
  assert_refused ("[]", MENTOR_CODEC_ERROR_FORMAT, "line 1");
  assert_refused ("{\"format\":\"com.example.Mentor.mentee\",\"version\":1}",
                  MENTOR_CODEC_ERROR_FORMAT, "com.example.Mentor.private-notes");
  assert_refused (HEAD "\n\"records\":[{]}", MENTOR_CODEC_ERROR_SYNTAX, "line 2");
  assert_refused (HEAD "\"records\":{}}", MENTOR_CODEC_ERROR_VALUE, "records: expected a list");
  assert_refused (HEAD "\"records\":[1]}", MENTOR_CODEC_ERROR_VALUE, "records[0]");
  assert_refused (HEAD "\"records\":[{}]}", MENTOR_CODEC_ERROR_VALUE, "records[0].id");
  assert_refused (HEAD "\"records\":[{\"id\":\"" RECORD "\",\"notes\":[{\"id\":\"" NOTE
                       "\",\"mood\":6}]}]}",
                  MENTOR_CODEC_ERROR_VALUE, "records[0].notes[0].mood");
  assert_refused (HEAD "\"records\":[{\"id\":\"" RECORD "\",\"notes\":[{\"id\":\"" NOTE
                       "\"},{\"id\":\"" NOTE "\"}]}]}",
                  MENTOR_CODEC_ERROR_DUPLICATE, NOTE " is there twice");
  assert_refused (HEAD "\"records\":[{\"id\":\"" RECORD "\"},{\"id\":\"" RECORD "\"}]}",
                  MENTOR_CODEC_ERROR_DUPLICATE, RECORD);
  assert_refused (HEAD "\"records\":[{\"id\":\"" RECORD "\",\"name\":\"\\u0000\"}]}",
                  MENTOR_CODEC_ERROR_SYNTAX, "NUL");
  assert_refused (deep->str, MENTOR_CODEC_ERROR_LIMIT, "deeper");
  assert_refused (large->str, MENTOR_CODEC_ERROR_LIMIT, "records[0].notes[0].text");
}

/* Cut anywhere, it is no document; with any byte another, it is one or a named error. */
static void
test_damaged (void)
{
  g_autoptr (MentorNotesFile) file = make_file (1, 2);
  g_autoptr (GBytes) json = mentor_notes_file_write (file, NULL);
  gsize size;
  const char *text = g_bytes_get_data (json, &size);

  for (gsize i = 0; i + 2 < size; i++)
    {
      g_autofree char *part = g_strndup (text, i);
      g_autofree char *other = g_strndup (text, size);
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) cause = NULL;
      g_autoptr (MentorNotesFile) read = NULL;

      g_assert_null (read_text (part, &error));
      g_assert_true (error->domain == MENTOR_CODEC_ERROR);
      other[i] ^= 0x15;
      read = read_text (other, &cause);
      g_assert_true (read ? cause == NULL : cause->domain == MENTOR_CODEC_ERROR);
    }
}

static void
test_newer (void)
{
  const char *text = "{\"format\":\"com.example.Mentor.private-notes\",\"version\":2,"
                     "\"id\":\"6f9619ff-8b86-4011-b42d-00c04fc964f0\",\"records\":[{\"id\":\"" RECORD
                     "\",\"name\":\"Mira\",\"notes\":[{\"id\":\"" NOTE
                     "\",\"text\":\"from later\",\"mood\":\"glad\"}]}]}";
  g_autoptr (GError) error = NULL;
  g_autoptr (MentorNotesFile) file = read_text (text, &error);

  g_assert_no_error (error);
  g_assert_true (mentor_record_get_read_only (MENTOR_RECORD (file)));
  g_assert_cmpuint (mentor_notes_file_count (file), ==, 1);
}

static void
test_missing (void)
{
  g_autoptr (MentorNotesFile) file = make_file (3, 2);
  g_autoptr (GListStore) records = g_list_store_new (MENTOR_TYPE_RECORD);
  g_autoptr (MentorNotesEntry) here = mentor_notes_entry_new ();
  g_autoptr (GPtrArray) missing = NULL;
  MentorRecordList *entries = mentor_notes_file_get_records (file);

  mentor_record_set_id (MENTOR_RECORD (here),
                        mentor_record_get_id (mentor_record_list_get (entries, 1)));
  g_list_store_append (records, here);
  missing = mentor_notes_file_find_missing (file, G_LIST_MODEL (records));
  g_assert_cmpuint (missing->len, ==, 2);
  g_assert_true (missing->pdata[0] == mentor_record_list_get (entries, 0));
  g_assert_true (missing->pdata[1] == mentor_record_list_get (entries, 2));
  g_assert_cmpstr (mentor_notes_entry_get_name (missing->pdata[0]), ==, "Mira");
}

static void
test_too_long (void)
{
  g_autoptr (MentorNotesFile) file = make_file (1, 1);
  MentorNotesEntry *entry = mentor_record_list_get (mentor_notes_file_get_records (file), 0);
  g_autofree char *text = g_strnfill (1024 * 1024 + 1, 'x');
  g_autoptr (GError) error = NULL;

  mentor_private_note_set_text (mentor_record_list_get (mentor_notes_entry_get_notes (entry), 0),
                                text);
  g_assert_null (mentor_notes_file_write (file, &error));
  g_assert_error (error, MENTOR_CODEC_ERROR, MENTOR_CODEC_ERROR_LIMIT);
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GAsyncResult *
decrypt (GBytes *bytes, const char *passphrase)
{
  GAsyncResult *result = NULL;

  mentor_notes_file_decrypt_async (bytes, passphrase, NULL, on_done, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return result;
}

static void
test_encrypted (void)
{
  g_autoptr (MentorNotesFile) file = make_file (20, 50);
  g_autoptr (MentorNotesFile) expected = make_file (0, 0);
  g_autoptr (GAsyncResult) encrypted = NULL;
  g_autoptr (GAsyncResult) opened = NULL;
  g_autoptr (GAsyncResult) refused = NULL;
  g_autoptr (MentorNotesFile) again = NULL;
  g_autoptr (GBytes) before = mentor_notes_file_write (file, NULL);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  mentor_notes_file_encrypt_async (file, PASSPHRASE, QUICK, NULL, on_done, &encrypted);
  /* The notebook may be locked meanwhile. */
  mentor_notes_file_wipe (file);
  while (encrypted == NULL)
    g_main_context_iteration (NULL, TRUE);
  bytes = mentor_notes_file_encrypt_finish (file, encrypted, &error);
  g_assert_no_error (error);
  g_assert_null (g_strstr_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                               "Note 1"));

  opened = decrypt (bytes, PASSPHRASE);
  again = mentor_notes_file_decrypt_finish (opened, &error);
  g_assert_no_error (error);
  after = mentor_notes_file_write (again, NULL);
  g_assert_true (g_bytes_equal (before, after));
  mentor_notes_file_wipe (again);

  refused = decrypt (bytes, "another");
  g_assert_null (mentor_notes_file_decrypt_finish (refused, &error));
  g_assert_error (error, MENTOR_AGE_ERROR, MENTOR_AGE_ERROR_WRONG_PASSPHRASE);
}

static void
test_other_content (void)
{
  g_autoptr (GBytes) plain = g_bytes_new_static ("shopping list", 13);
  g_autoptr (GBytes) bytes = mentor_age_encrypt (plain, PASSPHRASE, QUICK, NULL);
  g_autoptr (GAsyncResult) result = decrypt (bytes, PASSPHRASE);
  g_autoptr (GError) error = NULL;

  g_assert_null (mentor_notes_file_decrypt_finish (result, &error));
  g_assert_error (error, MENTOR_CODEC_ERROR, MENTOR_CODEC_ERROR_FORMAT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/notes-file/round-trip", test_round_trip);
  g_test_add_func ("/notes-file/copies", test_copies);
  g_test_add_func ("/notes-file/unknown", test_unknown);
  g_test_add_func ("/notes-file/refused", test_refused);
  g_test_add_func ("/notes-file/damaged", test_damaged);
  g_test_add_func ("/notes-file/newer", test_newer);
  g_test_add_func ("/notes-file/missing", test_missing);
  g_test_add_func ("/notes-file/too-long", test_too_long);
  g_test_add_func ("/notes-file/encrypted", test_encrypted);
  g_test_add_func ("/notes-file/other-content", test_other_content);
  return g_test_run ();
}
