/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-clock.h"
#include "mentor-codec.h"
#include "mentor-test-records.h"
#include "mentor-test-store.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>
#include <utime.h>

/* Changes from outside, and a folder that vanished. */

/* A store with a record of that name, saved. */
static MentorMentee *
prepare (MentorTestStore *self, const char *name)
{
  MentorMentee *mentee;

  if (mentor_store_get_loading (self->store) || mentor_test_store_count (self) == 0)
    mentor_test_store_load (self);
  mentee = mentor_test_store_add (self, name);
  mentor_test_store_save (self);
  return mentee;
}

/* Another computer's version of the record, changed some minutes from now. */
static MentorMentee *
make_version (MentorMentee *mentee, const char *name, int minutes)
{
  MentorMentee *version = mentor_record_copy (MENTOR_RECORD (mentee));
  g_autoptr (GDateTime) time =
      g_date_time_add_minutes (mentor_record_get_modified (MENTOR_RECORD (mentee)), minutes);

  mentor_mentee_set_name (version, name);
  mentor_record_set_times (MENTOR_RECORD (version),
                           mentor_record_get_created (MENTOR_RECORD (mentee)), time);
  return version;
}

static void
write_version (MentorTestStore *self, MentorMentee *mentee, const char *name, int minutes)
{
  g_autofree char *path = mentor_test_store_path (self, mentee);
  g_autoptr (MentorMentee) version = make_version (mentee, name, minutes);

  mentor_test_store_write (path, version);
}

typedef struct
{
  MentorMentee *mentee;
  const char *name;
} Named;

static gboolean
is_named (gpointer data)
{
  Named *named = data;

  return g_str_equal (mentor_mentee_get_name (named->mentee), named->name);
}

static void
wait_for_name (MentorMentee *mentee, const char *name)
{
  Named named = { mentee, name };

  mentor_test_wait_for (is_named, &named);
}

static void
test_reload (MentorTestStore *self, gconstpointer data)
{
  MentorMentee *mentee = prepare (self, "Ann");
  g_autoptr (MentorSession) session = mentor_session_new ();

  mentor_record_list_append (mentor_mentee_get_sessions (mentee), session);
  mentor_test_store_save (self);
  write_version (self, mentee, "Ann from afar", 5);
  wait_for_name (mentee, "Ann from afar");
  /* In place: the same objects, and nothing to save. */
  g_assert_true (mentor_test_store_get (self, 0) == mentee);
  g_assert_true (mentor_record_list_get (mentor_mentee_get_sessions (mentee), 0) == session);
  g_assert_true (mentor_store_get_saved (self->store));
  g_assert_cmpuint (mentor_test_store_n_troubles (self), ==, 0);

  /* And from here the other way. */
  mentor_mentee_set_name (mentee, "Ann from here");
  mentor_test_store_save (self);
  mentor_test_store_reopen (self);
  g_assert_cmpstr (mentor_mentee_get_name (mentor_test_store_get (self, 0)), ==, "Ann from here");
}

static void
count (guint *counter)
{
  (*counter)++;
}

/* What the store has written itself is not read again. */
static void
test_own_writes (MentorTestStore *self, gconstpointer data)
{
  MentorMentee *mentee = prepare (self, "Ann");
  g_autofree char *path = mentor_test_store_path (self, mentee);
  guint changed = 0;

  for (guint i = 0; i < 5; i++)
    {
      mentor_mentee_set_rhythm_ideal (mentee, (int) i + 1);
      mentor_test_store_save (self);
    }
  g_signal_connect_swapped (mentee, "changed", G_CALLBACK (count), &changed);
  mentor_test_turn_for (600);
  g_assert_cmpuint (changed, ==, 0);

  /* Touched, or copied over itself: nothing has changed. */
  g_assert_cmpint (g_utime (path, NULL), ==, 0);
  mentor_test_turn_for (600);
  g_assert_cmpuint (changed, ==, 0);
  g_assert_cmpuint (mentor_test_store_n_troubles (self), ==, 0);
}

/* With an unsaved change here the other version goes to the history before ours is written. */
static void
test_both_changed (MentorTestStore *self, gconstpointer data)
{
  MentorMentee *mentee = prepare (self, "Ann");
  g_autofree char *path = mentor_test_store_path (self, mentee);
  g_autofree char *history = mentor_test_store_history (self, mentee);
  g_auto (GStrv) names = NULL;
  gboolean found = FALSE;
  g_autoptr (MentorMentee) there = NULL;

  mentor_mentee_set_name (mentee, "Ann from here");
  write_version (self, mentee, "Ann from afar", 5);
  mentor_test_turn_for (500);
  g_assert_cmpstr (mentor_mentee_get_name (mentee), ==, "Ann from here");
  mentor_test_store_save (self);
  there = mentor_test_store_read (path);
  g_assert_cmpstr (mentor_mentee_get_name (there), ==, "Ann from here");

  names = mentor_test_list (history);
  for (guint i = 0; names[i]; i++)
    {
      g_autofree char *file = g_build_filename (history, names[i], NULL);
      g_autoptr (MentorMentee) kept = mentor_test_store_read (file);

      found = found || g_str_equal (mentor_mentee_get_name (kept), "Ann from afar");
    }
  g_assert_true (found);
}

static gboolean
has_two (gpointer self)
{
  return mentor_test_store_count (self) == 2;
}

static void
test_appears (MentorTestStore *self, gconstpointer data)
{
  g_autoptr (MentorMentee) other = mentor_mentee_new ();
  g_autofree char *path = mentor_test_store_path (self, other);

  prepare (self, "Ann");
  mentor_mentee_set_name (other, "Bo");
  mentor_test_store_write (path, other);
  mentor_test_wait_for (has_two, self);
  g_assert_true (mentor_store_get_saved (self->store));
  g_assert_cmpuint (mentor_test_store_n_troubles (self), ==, 0);

  /* Removing it here removes it. */
  mentor_record_list_remove (mentor_store_get_mentees (self->store),
                             mentor_test_store_get (self, 1));
  mentor_test_store_save (self);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  mentor_test_turn_for (500);
  g_assert_cmpuint (mentor_test_store_count (self), ==, 1);
}

static gboolean
is_set_aside (gpointer self)
{
  return mentor_test_count (((MentorTestStore *) self)->aside, "*Z") == 1 &&
         mentor_store_get_saved (((MentorTestStore *) self)->store);
}

/* A broken version comes for a record that is open here: it is set aside, after a while, and ours
 * is written again. */
static void
test_broken_comes (MentorTestStore *self, gconstpointer data)
{
  MentorMentee *mentee = prepare (self, "Ann");
  g_autofree char *path = mentor_test_store_path (self, mentee);
  g_autoptr (MentorMentee) there = NULL;

  mentor_test_write (path, "{\"format\": ", -1);
  mentor_test_turn_for (800);
  g_assert_cmpuint (mentor_test_store_n_troubles (self), ==, 0);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  mentor_test_wait_for (mentor_test_store_has_trouble, self);
  mentor_test_store_get_trouble (self, MENTOR_TROUBLE_UNREADABLE);
  mentor_test_wait_for (is_set_aside, self);
  there = mentor_test_store_read (path);
  g_assert_cmpstr (mentor_mentee_get_name (there), ==, "Ann");
  g_assert_cmpuint (mentor_test_store_count (self), ==, 1);
}

/* A file that somebody is still writing: half of it, and then all. */
static void
test_written_slowly (MentorTestStore *self, gconstpointer data)
{
  MentorMentee *mentee = prepare (self, "Ann");
  g_autofree char *path = mentor_test_store_path (self, mentee);
  g_autoptr (MentorMentee) version = make_version (mentee, "Ann from afar", 5);
  gsize length;
  g_autofree char *text =
      mentor_codec_write (&mentor_format_mentee, MENTOR_RECORD (version), &length);
  FILE *file = g_fopen (path, "w");

  g_assert_cmpuint (fwrite (text, 1, length / 2, file), ==, length / 2);
  fflush (file);
  mentor_test_turn_for (700);
  g_assert_cmpuint (fwrite (text + length / 2, 1, length - length / 2, file), ==,
                    length - length / 2);
  fclose (file);
  wait_for_name (mentee, "Ann from afar");
  g_assert_cmpuint (mentor_test_store_n_troubles (self), ==, 0);
  g_assert_false (g_file_test (self->aside, G_FILE_TEST_EXISTS));
}

/* Another record under the name of ours. */
static void
test_other_record_comes (MentorTestStore *self, gconstpointer data)
{
  MentorMentee *mentee = prepare (self, "Ann");
  g_autofree char *path = mentor_test_store_path (self, mentee);
  g_autoptr (MentorMentee) other = mentor_mentee_new ();

  mentor_test_store_write (path, other);
  mentor_mentee_set_name (mentee, "Anna");
  mentor_test_store_save (self);
  g_assert_cmpuint (mentor_test_count (self->aside, "*Z"), ==, 1);
  mentor_test_store_get_trouble (self, MENTOR_TROUBLE_UNREADABLE);
}

static void
test_prompts_reload (MentorTestStore *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->data, "prompts.json", NULL);
  MentorPromptLibrary *library = mentor_store_get_prompts (self->store);
  MentorRecordList *prompts = mentor_prompt_library_get_prompts (library);
  g_autoptr (MentorPrompt) own = mentor_prompt_new ();
  g_autoptr (MentorPromptLibrary) version = NULL;
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *text = NULL;
  MentorMentee *mentee;
  gsize length;

  mentor_test_store_load (self);
  mentor_prompt_set_own (own, TRUE);
  mentor_prompt_set_text (own, "Mine");
  mentor_record_list_append (prompts, own);
  mentor_test_store_save (self);

  version = mentor_record_copy (MENTOR_RECORD (library));
  mentor_prompt_set_text (mentor_record_list_get (mentor_prompt_library_get_prompts (version), 0),
                          "Theirs");
  time = g_date_time_add_minutes (mentor_record_get_modified (MENTOR_RECORD (library)), 5);
  mentor_record_set_times (MENTOR_RECORD (version),
                           mentor_record_get_created (MENTOR_RECORD (library)), time);
  text = mentor_codec_write (&mentor_format_prompts, MENTOR_RECORD (version), &length);
  mentor_test_write (path, text, (gssize) length);

  /* The mentee is only there to be waited for. */
  mentee = mentor_test_store_add (self, "Ann");
  mentor_test_store_save (self);
  mentor_test_turn_for (600);
  g_assert_nonnull (mentee);
  g_assert_cmpstr (mentor_prompt_get_text (own), ==, "Theirs");
  g_assert_true (mentor_store_get_saved (self->store));
}

/* --- A folder that vanished ----------------------------------------------------------------- */

static void
check_held (MentorTestStore *self)
{
  MentorMentee *mentee = mentor_test_store_get (self, 0);
  g_autofree char *path = mentor_test_store_path (self, mentee);
  g_autofree char *history = mentor_test_store_history (self, mentee);

  mentor_test_wait_for (mentor_test_store_has_trouble, self);
  mentor_test_store_get_trouble (self, MENTOR_TROUBLE_FOLDER);
  g_assert_cmpuint (mentor_test_store_count (self), ==, 2);

  /* Nothing is written, and nothing is removed. */
  mentor_mentee_set_purpose (mentee, "Changed meanwhile");
  mentor_test_store_fail (self, MENTOR_STORE_ERROR, MENTOR_STORE_ERROR_VANISHED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (mentor_test_count (history, "removed*"), ==, 0);
  mentor_test_store_get_trouble (self, MENTOR_TROUBLE_FOLDER);
}

static void
test_folder_moves (MentorTestStore *self, gconstpointer data)
{
  g_autofree char *elsewhere = g_build_filename (self->base, "elsewhere", NULL);
  g_autofree char *path = mentor_test_store_path (self, prepare (self, "Ann"));
  g_autoptr (MentorMentee) there = NULL;

  prepare (self, "Bo");
  g_assert_cmpint (g_rename (self->data, elsewhere), ==, 0);
  mentor_store_look (self->store);
  check_held (self);
  g_assert_false (g_file_test (self->data, G_FILE_TEST_EXISTS));

  /* A new record is not put in the place of the folder either. */
  mentor_record_list_remove (mentor_store_get_mentees (self->store),
                             mentor_test_store_add (self, "Cleo"));
  mentor_test_store_add (self, "Dan");
  mentor_test_store_fail (self, MENTOR_STORE_ERROR, MENTOR_STORE_ERROR_VANISHED);
  g_assert_false (g_file_test (self->data, G_FILE_TEST_EXISTS));

  /* It is back: all goes on by itself. */
  g_assert_cmpint (g_rename (elsewhere, self->data), ==, 0);
  mentor_store_look (self->store);
  mentor_test_wait_for (mentor_test_store_has_no_trouble, self);
  mentor_test_wait_for (mentor_test_store_is_saved, self);
  there = mentor_test_store_read (path);
  g_assert_cmpstr (mentor_mentee_get_purpose (there), ==, "Changed meanwhile");
  g_assert_cmpuint (mentor_test_count (self->mentees, "*.json"), ==, 3);
}

static void
empty_folder (MentorTestStore *self)
{
  g_auto (GStrv) names = mentor_test_list (self->mentees);

  for (guint i = 0; names[i]; i++)
    {
      g_autofree char *path = g_build_filename (self->mentees, names[i], NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
}

/* Emptied; the person says that the records here are right. */
static void
test_emptied_keep_records (MentorTestStore *self, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  prepare (self, "Ann");
  prepare (self, "Bo");
  empty_folder (self);
  check_held (self);
  g_assert_cmpuint (mentor_test_count (self->mentees, "*"), ==, 0);
  mentor_store_keep_records_async (self->store, NULL, mentor_test_on_ready, &result);
  mentor_test_wait_result (&result);
  g_assert_true (mentor_store_keep_records_finish (self->store, result, &error));
  g_assert_no_error (error);
  g_clear_object (&result);
  g_assert_cmpuint (mentor_test_store_n_troubles (self), ==, 0);
  mentor_test_store_reopen (self);
  g_assert_cmpuint (mentor_test_store_count (self), ==, 2);
}

/* Emptied; the person says that the folder is right. The records can still be put back. */
static void
test_emptied_keep_folder (MentorTestStore *self, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) listed = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) removed = NULL;

  prepare (self, "Ann");
  prepare (self, "Bo");
  empty_folder (self);
  check_held (self);
  mentor_store_keep_folder_async (self->store, NULL, mentor_test_on_ready, &result);
  mentor_test_wait_result (&result);
  g_assert_true (mentor_store_keep_folder_finish (self->store, result, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (mentor_test_store_count (self), ==, 0);
  g_assert_cmpuint (mentor_test_store_n_troubles (self), ==, 0);
  mentor_test_store_save (self);
  mentor_store_list_removed_async (self->store, NULL, mentor_test_on_ready, &listed);
  mentor_test_wait_result (&listed);
  removed = mentor_store_list_removed_finish (self->store, listed, &error);
  g_assert_cmpuint (g_list_model_get_n_items (removed), ==, 2);
}

/* One file gone: that is no removal either; the other record goes on. */
static void
test_file_gone (MentorTestStore *self, gconstpointer data)
{
  MentorMentee *ann = prepare (self, "Ann");
  MentorMentee *bo = prepare (self, "Bo");
  g_autofree char *path = mentor_test_store_path (self, ann);
  g_autofree char *aside = g_build_filename (self->base, "ann", NULL);
  MentorTrouble *trouble;

  g_assert_cmpint (g_rename (path, aside), ==, 0);
  mentor_test_wait_for (mentor_test_store_has_trouble, self);
  trouble = mentor_test_store_get_trouble (self, MENTOR_TROUBLE_FOLDER);
  g_assert_cmpstr (mentor_trouble_get_record_id (trouble), ==,
                   mentor_record_get_id (MENTOR_RECORD (ann)));
  g_assert_cmpuint (mentor_test_store_count (self), ==, 2);
  mentor_mentee_set_name (bo, "Bob");
  mentor_test_store_save (self);
  g_assert_cmpint (g_rename (aside, path), ==, 0);
  mentor_test_wait_for (mentor_test_store_has_no_trouble, self);
}

/* The file got another name: it is followed. */
static void
test_file_renamed (MentorTestStore *self, gconstpointer data)
{
  MentorMentee *ann = prepare (self, "Ann");
  g_autofree char *path = mentor_test_store_path (self, ann);
  g_autofree char *other = g_build_filename (self->mentees, "ann.json", NULL);
  g_autoptr (MentorMentee) there = NULL;

  g_assert_cmpint (g_rename (path, other), ==, 0);
  mentor_test_turn_for (600);
  mentor_test_wait_for (mentor_test_store_has_no_trouble, self);
  mentor_mentee_set_name (ann, "Anna");
  mentor_test_store_save (self);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  there = mentor_test_store_read (other);
  g_assert_cmpstr (mentor_mentee_get_name (there), ==, "Anna");
  g_assert_cmpuint (mentor_test_store_count (self), ==, 1);
}

/* Replaced by an older copy: nothing is read and nothing is written. */
static void
test_older (MentorTestStore *self, gconstpointer data)
{
  const gboolean keep_folder = GPOINTER_TO_INT (data);
  MentorMentee *ann = prepare (self, "Ann");
  g_autofree char *path = mentor_test_store_path (self, ann);
  g_autofree char *history = mentor_test_store_history (self, ann);
  g_autofree char *old = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  write_version (self, ann, "Ann of old", -60);
  old = mentor_test_read (path);
  mentor_test_wait_for (mentor_test_store_has_trouble, self);
  mentor_test_store_get_trouble (self, MENTOR_TROUBLE_FOLDER);
  g_assert_cmpstr (mentor_mentee_get_name (ann), ==, "Ann");
  mentor_mentee_set_name (ann, "Ann of now");
  mentor_test_store_fail (self, MENTOR_STORE_ERROR, MENTOR_STORE_ERROR_OLDER);
  after = mentor_test_read (path);
  g_assert_cmpstr (after, ==, old);

  if (keep_folder)
    {
      mentor_store_keep_folder_async (self->store, NULL, mentor_test_on_ready, &result);
      mentor_test_wait_result (&result);
      g_assert_true (mentor_store_keep_folder_finish (self->store, result, &error));
      wait_for_name (ann, "Ann of old");
    }
  else
    {
      mentor_store_keep_records_async (self->store, NULL, mentor_test_on_ready, &result);
      mentor_test_wait_result (&result);
      g_assert_true (mentor_store_keep_records_finish (self->store, result, &error));
      g_assert_cmpstr (mentor_mentee_get_name (ann), ==, "Ann of now");
    }
  g_assert_no_error (error);
  mentor_test_wait_for (mentor_test_store_has_no_trouble, self);
  g_assert_true (mentor_store_get_saved (self->store));
  /* Whichever it was, the other is in the history. */
  g_assert_cmpuint (mentor_test_count (history, "*.json"), ==, 1);
}

/* Replaced while nobody looked, with a change to save here. */
static void
test_older_at_save (MentorTestStore *self, gconstpointer data)
{
  MentorMentee *ann = prepare (self, "Ann");
  g_autofree char *path = mentor_test_store_path (self, ann);
  g_autofree char *old = NULL;
  g_autofree char *after = NULL;

  mentor_mentee_set_name (ann, "Ann of now");
  write_version (self, ann, "Ann of old", -60);
  old = mentor_test_read (path);
  mentor_test_store_fail (self, MENTOR_STORE_ERROR, MENTOR_STORE_ERROR_OLDER);
  mentor_test_store_get_trouble (self, MENTOR_TROUBLE_FOLDER);
  after = mentor_test_read (path);
  g_assert_cmpstr (after, ==, old);
}

/* Permission lost and given back: seen, and nothing lost. Not for root, who reads everything. */
static void
test_no_permission (MentorTestStore *self, gconstpointer data)
{
  MentorMentee *ann;
  g_autofree char *path = NULL;

  if (geteuid () == 0)
    {
      g_test_skip ("permissions do not hold for this user");
      return;
    }
  ann = prepare (self, "Ann");
  path = mentor_test_store_path (self, ann);
  g_assert_cmpint (g_chmod (self->mentees, 0500), ==, 0);
  mentor_mentee_set_name (ann, "Anna");
  mentor_test_store_fail (self, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  mentor_test_store_get_trouble (self, MENTOR_TROUBLE_UNSAVED);
  g_assert_cmpint (g_chmod (self->mentees, 0700), ==, 0);
  mentor_test_store_save (self);
  mentor_test_store_close (self);

  g_assert_cmpint (g_chmod (path, 0000), ==, 0);
  mentor_test_store_open (self);
  mentor_test_store_load (self);
  mentor_test_store_get_trouble (self, MENTOR_TROUBLE_UNREADABLE);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_chmod (path, 0600), ==, 0);
  mentor_test_wait_for (mentor_test_store_has_no_trouble, self);
  g_assert_cmpuint (mentor_test_store_count (self), ==, 1);
}

#define ADD_DATA(name, data, function)                                                             \
  g_test_add ("/store-outside/" name, MentorTestStore, data, mentor_test_store_set_up, function,   \
              mentor_test_store_tear_down)
#define ADD(name, function) ADD_DATA (name, NULL, function)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("reload", test_reload);
  ADD ("own-writes", test_own_writes);
  ADD ("both-changed", test_both_changed);
  ADD ("appears", test_appears);
  ADD ("broken-comes", test_broken_comes);
  ADD ("written-slowly", test_written_slowly);
  ADD ("other-record-comes", test_other_record_comes);
  ADD ("prompts-reload", test_prompts_reload);
  ADD ("folder-moves", test_folder_moves);
  ADD ("emptied-keep-records", test_emptied_keep_records);
  ADD ("emptied-keep-folder", test_emptied_keep_folder);
  ADD ("file-gone", test_file_gone);
  ADD ("file-renamed", test_file_renamed);
  ADD_DATA ("older-keep-records", GINT_TO_POINTER (FALSE), test_older);
  ADD_DATA ("older-keep-folder", GINT_TO_POINTER (TRUE), test_older);
  ADD ("older-at-save", test_older_at_save);
  ADD ("no-permission", test_no_permission);
  return g_test_run ();
}
