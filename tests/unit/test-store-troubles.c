/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-clock.h"
#include "mentor-codec.h"
#include "mentor-test-records.h"
#include "mentor-test-store.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Files that cannot be read, and what becomes of them. */

static gboolean
exists (const char *path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK);
}

/* Two records on the disk, of which one has an earlier version, and no store. */
static char *
prepare (MentorTestStore *self)
{
  MentorMentee *mentee;
  char *path;

  mentor_test_store_load (self);
  mentor_test_store_add (self, "Bo");
  mentee = mentor_test_store_add (self, "Ann, before");
  path = mentor_test_store_path (self, mentee);
  mentor_test_store_save (self);
  mentor_mentee_set_name (mentee, "Ann");
  mentor_test_fill (MENTOR_RECORD (mentee), 2);
  mentor_test_store_save (self);
  mentor_test_store_close (self);
  mentor_test_store_open (self);
  return path;
}

typedef struct
{
  const char *name;
  const char *data;
  gssize length;
} Damage;

static const Damage damages[] = {
  { "empty", "", 0 },
  { "blank", "\n\n\n", -1 },
  { "no-json", "Dear diary, today I met Ann.", -1 },
  { "array", "[]", -1 },
  { "half", "{\"format\": \"com.example.Mentor.mentee\", \"version\": 1, \"na", -1 },
  { "other-format", "{\"format\": \"com.example.Mentor.prompts\", \"version\": 1}", -1 },
  { "version-0", "{\"format\": \"com.example.Mentor.mentee\", \"version\": 0}", -1 },
  { "not-utf-8", "{\"format\": \"\xc3\x28\"}", -1 },
  { "nul", "{\"format\": \"com.example.Mentor.mentee\0\"}", 39 },
  { "binary",
    "\x7f"
    "ELF\x02\x01\x01\0\0\0\0\0",
    12 },
};

static void
check_set_aside (MentorTestStore *self, const char *path, const char *data, gsize length)
{
  MentorTrouble *trouble;
  g_autofree char *aside = NULL;
  g_autofree char *aside_data = NULL;
  g_autofree char *reason = NULL;
  g_autofree char *reason_path = NULL;
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *pattern = g_strdup_printf ("%s.????????T??????Z", base);
  gsize aside_length;

  g_assert_cmpuint (mentor_test_store_count (self), ==, 1);
  g_assert_cmpstr (mentor_mentee_get_name (mentor_test_store_get (self, 0)), ==, "Bo");
  g_assert_false (exists (path));
  g_assert_cmpuint (mentor_test_get_mode (self->aside), ==, 0700);
  aside = mentor_test_find (self->aside, pattern);
  g_assert_true (g_file_get_contents (aside, &aside_data, &aside_length, NULL));
  g_assert_cmpmem (aside_data, aside_length, data, length);

  trouble = mentor_test_store_get_trouble (self, MENTOR_TROUBLE_UNREADABLE);
  g_assert_cmpstr (g_file_peek_path (mentor_trouble_get_file (trouble)), ==, aside);
  g_assert_true (g_str_has_prefix (base, mentor_trouble_get_record_id (trouble)));
  g_assert_nonnull (mentor_trouble_get_earlier (trouble));
  reason_path = g_strconcat (aside, ".reason.txt", NULL);
  reason = mentor_test_read (reason_path);
  g_assert_cmpstr (reason, ==, mentor_trouble_get_message (trouble));
}

static void
test_damage (MentorTestStore *self, gconstpointer data)
{
  const Damage *damage = data;
  g_autofree char *path = prepare (self);
  const gsize length = damage->length < 0 ? strlen (damage->data) : (gsize) damage->length;

  mentor_test_write (path, damage->data, (gssize) length);
  mentor_test_store_load (self);
  check_set_aside (self, path, damage->data, length);
}

static void
test_truncated (MentorTestStore *self, gconstpointer data)
{
  g_autofree char *path = prepare (self);
  g_autofree char *whole = mentor_test_read (path);
  const gsize length = strlen (whole);

  for (gsize cut = 1; cut < length - 1; cut += length / 23)
    {
      g_autofree char *aside = NULL;
      g_autofree char *reason = NULL;

      mentor_test_write (path, whole, (gssize) cut);
      mentor_test_store_load (self);
      check_set_aside (self, path, whole, cut);
      mentor_test_store_close (self);
      mentor_test_store_open (self);
      aside = mentor_test_find (self->aside, "*Z");
      reason = g_strconcat (aside, ".reason.txt", NULL);
      g_assert_cmpint (g_unlink (aside), ==, 0);
      g_assert_cmpint (g_unlink (reason), ==, 0);
    }
}

static void
test_deep (MentorTestStore *self, gconstpointer data)
{
  g_autofree char *path = prepare (self);
  g_autoptr (GString) text = g_string_new ("{\"format\": \"com.example.Mentor.mentee\", \"a\": ");

  for (guint i = 0; i < 100000; i++)
    g_string_append_c (text, '[');
  mentor_test_write (path, text->str, (gssize) text->len);
  mentor_test_store_load (self);
  check_set_aside (self, path, text->str, text->len);
}

/* Larger than the limit; the file is sparse, and is moved, not read. */
static void
test_huge (MentorTestStore *self, gconstpointer data)
{
  g_autofree char *path = prepare (self);
  MentorTrouble *trouble;

  g_assert_cmpint (truncate (path, (off_t) 257 * 1024 * 1024), ==, 0);
  mentor_test_store_load (self);
  trouble = mentor_test_store_get_trouble (self, MENTOR_TROUBLE_UNREADABLE);
  g_assert_nonnull (strstr (mentor_trouble_get_message (trouble), "256 MiB"));
  g_assert_false (exists (path));
}

static void
test_restore (MentorTestStore *self, gconstpointer data)
{
  g_autofree char *path = prepare (self);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MentorMentee) there = NULL;

  mentor_test_write (path, "broken", -1);
  mentor_test_store_load (self);
  mentor_store_restore_async (self->store,
                              mentor_test_store_get_trouble (self, MENTOR_TROUBLE_UNREADABLE), NULL,
                              mentor_test_on_ready, &result);
  mentor_test_wait_result (&result);
  g_assert_true (mentor_store_restore_finish (self->store, result, &error));
  g_assert_no_error (error);
  g_clear_object (&result);
  g_assert_cmpuint (mentor_test_store_n_troubles (self), ==, 0);
  g_assert_cmpuint (mentor_test_store_count (self), ==, 2);
  mentor_test_store_save (self);
  there = mentor_test_store_read (path);
  g_assert_cmpstr (mentor_mentee_get_name (there), ==, "Ann, before");
  g_assert_cmpuint (mentor_test_count (self->aside, "*Z"), ==, 1);

  mentor_test_store_reopen (self);
  g_assert_cmpuint (mentor_test_store_count (self), ==, 2);
  g_assert_cmpuint (mentor_test_store_n_troubles (self), ==, 0);
}

static gboolean
is_reason_old (gpointer self)
{
  return mentor_test_count (((MentorTestStore *) self)->aside, "*.reason.old.txt") == 1;
}

/* The offer stands in the next session as well, until the person has decided. */
static void
test_told_again (MentorTestStore *self, gconstpointer data)
{
  g_autofree char *path = prepare (self);
  MentorTrouble *trouble;
  g_autofree char *message = NULL;

  mentor_test_write (path, "broken", -1);
  mentor_test_store_load (self);
  trouble = mentor_test_store_get_trouble (self, MENTOR_TROUBLE_UNREADABLE);
  message = g_strdup (mentor_trouble_get_message (trouble));
  mentor_test_store_reopen (self);
  trouble = mentor_test_store_get_trouble (self, MENTOR_TROUBLE_UNREADABLE);
  g_assert_cmpstr (mentor_trouble_get_message (trouble), ==, message);
  g_assert_nonnull (mentor_trouble_get_earlier (trouble));
  g_assert_true (
      g_str_has_prefix (g_file_peek_path (mentor_trouble_get_file (trouble)), self->aside));

  mentor_store_dismiss (self->store, trouble);
  g_assert_cmpuint (mentor_test_store_n_troubles (self), ==, 0);
  mentor_test_wait_for (is_reason_old, self);
  mentor_test_store_reopen (self);
  g_assert_cmpuint (mentor_test_store_n_troubles (self), ==, 0);
  g_assert_cmpuint (mentor_test_count (self->aside, "*Z"), ==, 1);
}

static void
test_no_earlier (MentorTestStore *self, gconstpointer data)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *path = g_strdup_printf ("%s/%s.json", self->mentees, id);
  MentorTrouble *trouble;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  mentor_test_write (path, "broken", -1);
  mentor_test_store_load (self);
  trouble = mentor_test_store_get_trouble (self, MENTOR_TROUBLE_UNREADABLE);
  g_assert_null (mentor_trouble_get_earlier (trouble));
  g_assert_cmpstr (mentor_trouble_get_record_id (trouble), ==, id);
  mentor_store_restore_async (self->store, trouble, NULL, mentor_test_on_ready, &result);
  mentor_test_wait_result (&result);
  g_assert_false (mentor_store_restore_finish (self->store, result, &error));
  g_assert_error (error, MENTOR_STORE_ERROR, MENTOR_STORE_ERROR_NOTHING);
}

static void
test_broken_prompts (MentorTestStore *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->data, "prompts.json", NULL);
  MentorRecordList *prompts =
      mentor_prompt_library_get_prompts (mentor_store_get_prompts (self->store));
  g_autoptr (MentorPrompt) own = mentor_prompt_new ();
  g_autoptr (GAsyncResult) result = NULL;
  MentorTrouble *trouble;

  mentor_test_store_load (self);
  mentor_prompt_set_own (own, TRUE);
  mentor_prompt_set_text (own, "My own");
  mentor_record_list_append (prompts, own);
  mentor_test_store_save (self);
  mentor_prompt_set_favourite (own, TRUE);
  mentor_test_store_save (self);
  mentor_test_store_close (self);
  mentor_test_write (path, "[", -1);

  mentor_test_store_open (self);
  mentor_test_store_load (self);
  g_assert_false (exists (path));
  trouble = mentor_test_store_get_trouble (self, MENTOR_TROUBLE_UNREADABLE);
  g_assert_nonnull (mentor_trouble_get_earlier (trouble));
  mentor_store_restore_async (self->store, trouble, NULL, mentor_test_on_ready, &result);
  mentor_test_wait_result (&result);
  g_assert_true (mentor_store_restore_finish (self->store, result, NULL));
  g_clear_object (&result);
  mentor_test_store_save (self);
  g_assert_true (exists (path));
  mentor_test_store_reopen (self);
  prompts = mentor_prompt_library_get_prompts (mentor_store_get_prompts (self->store));
  g_assert_cmpuint (mentor_record_list_get_size (prompts), ==, 1);
}

/* The templates are restored from their own history, and not from that of the prompts. */
static void
test_broken_templates (MentorTestStore *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->data, "templates.json", NULL);
  MentorTemplateLibrary *library = mentor_store_get_templates (self->store);
  g_autoptr (MentorTemplate) own = mentor_template_new ();
  g_autoptr (GAsyncResult) result = NULL;
  MentorRecordList *templates;
  MentorTrouble *trouble;

  mentor_test_store_load (self);
  mentor_template_set_own (own, TRUE);
  mentor_template_set_name (own, "My own");
  mentor_record_list_append (mentor_template_library_get_templates (library), own);
  mentor_test_store_save (self);
  mentor_template_set_purpose (own, "When it helps");
  mentor_test_store_save (self);
  mentor_test_store_close (self);
  mentor_test_write (path, "[", -1);

  mentor_test_store_open (self);
  mentor_test_store_load (self);
  g_assert_false (exists (path));
  trouble = mentor_test_store_get_trouble (self, MENTOR_TROUBLE_UNREADABLE);
  g_assert_nonnull (mentor_trouble_get_earlier (trouble));
  mentor_store_restore_async (self->store, trouble, NULL, mentor_test_on_ready, &result);
  mentor_test_wait_result (&result);
  g_assert_true (mentor_store_restore_finish (self->store, result, NULL));
  g_clear_object (&result);
  mentor_test_store_save (self);
  g_assert_true (exists (path));
  mentor_test_store_reopen (self);
  library = mentor_store_get_templates (self->store);
  templates = mentor_template_library_get_templates (library);
  g_assert_cmpuint (mentor_record_list_get_size (templates), ==, 1);
  g_assert_cmpstr (mentor_template_get_name (mentor_record_list_get (templates, 0)), ==, "My own");
}

/* A file of a newer version is shown, and stays as it is. */
static void
test_newer_templates (MentorTestStore *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->data, "templates.json", NULL);
  const char *newer =
      "{\"format\": \"com.example.Mentor.templates\", \"version\": 2, "
      "\"id\": \"11111111-1111-4111-8111-111111111111\", \"templates\": ["
      "{\"id\": \"22222222-2222-4222-8222-222222222222\", \"name\": \"From later\", \"own\": true}]}";
  g_autofree char *after = NULL;
  MentorTemplateLibrary *library = mentor_store_get_templates (self->store);

  mentor_test_write (path, newer, -1);
  mentor_test_store_load (self);
  g_assert_nonnull (mentor_test_store_get_trouble (self, MENTOR_TROUBLE_NEWER));
  g_assert_true (mentor_record_get_read_only (MENTOR_RECORD (library)));
  g_assert_cmpuint (
      mentor_record_list_get_size (mentor_template_library_get_templates (library)), ==, 1);
  mentor_test_store_save (self);
  after = mentor_test_read (path);
  g_assert_cmpstr (after, ==, newer);
}

static void
test_newer (MentorTestStore *self, gconstpointer data)
{
  g_autofree char *path = prepare (self);
  g_autofree char *text = mentor_test_read (path);
  g_autofree char *after = NULL;
  g_auto (GStrv) parts = g_strsplit (text, "\"version\" : 1", 2);
  g_autofree char *newer = g_strjoinv ("\"version\" : 2", parts);
  MentorTrouble *trouble;
  MentorMentee *mentee;

  mentor_test_write (path, newer, -1);
  mentor_test_store_load (self);
  g_assert_cmpuint (mentor_test_store_count (self), ==, 2);
  trouble = mentor_test_store_get_trouble (self, MENTOR_TROUBLE_NEWER);
  g_assert_cmpstr (g_file_peek_path (mentor_trouble_get_file (trouble)), ==, path);
  mentee = mentor_record_list_find (mentor_store_get_mentees (self->store),
                                    mentor_trouble_get_record_id (trouble), NULL);
  g_assert_true (mentor_record_get_read_only (MENTOR_RECORD (mentee)));
  mentor_mentee_set_purpose (mentee, "Not written");
  mentor_test_store_save (self);
  after = mentor_test_read (path);
  g_assert_cmpstr (after, ==, newer);
}

/* The newer version comes while there is an unsaved change here: it is not overwritten, and the
 * change is kept. */
static void
test_newer_comes (MentorTestStore *self, gconstpointer data)
{
  g_autofree char *path = prepare (self);
  g_autofree char *text = mentor_test_read (path);
  g_autofree char *after = NULL;
  g_auto (GStrv) parts = g_strsplit (text, "\"version\" : 1", 2);
  g_autofree char *newer = g_strjoinv ("\"version\" : 2", parts);
  g_autofree char *base = g_path_get_basename (path);
  MentorMentee *mentee;

  mentor_test_store_load (self);
  base[36] = '\0';
  mentee = mentor_record_list_find (mentor_store_get_mentees (self->store), base, NULL);
  mentor_mentee_set_name (mentee, "Changed here");
  mentor_test_write (path, newer, -1);
  mentor_test_store_fail (self, MENTOR_STORE_ERROR, MENTOR_STORE_ERROR_NEWER);
  mentor_test_store_get_trouble (self, MENTOR_TROUBLE_UNSAVED);
  after = mentor_test_read (path);
  g_assert_cmpstr (after, ==, newer);
  g_assert_cmpstr (mentor_mentee_get_name (mentee), ==, "Changed here");
}

static void
test_duplicate (MentorTestStore *self, gconstpointer data)
{
  g_autofree char *path = prepare (self);
  g_autofree char *text = mentor_test_read (path);
  g_autofree char *copy = g_build_filename (self->mentees, "0-copy.json", NULL);
  g_autofree char *after = NULL;
  MentorTrouble *trouble;

  mentor_test_write (copy, text, -1);
  mentor_test_store_load (self);
  g_assert_cmpuint (mentor_test_store_count (self), ==, 2);
  trouble = mentor_test_store_get_trouble (self, MENTOR_TROUBLE_DUPLICATE);
  /* The one that is called like its record is the record. */
  g_assert_cmpstr (g_file_peek_path (mentor_trouble_get_file (trouble)), ==, copy);
  g_assert_true (exists (copy));
  mentor_test_store_save (self);
  after = mentor_test_read (copy);
  g_assert_cmpstr (after, ==, text);

  /* When it goes the trouble goes. */
  g_assert_cmpint (g_unlink (copy), ==, 0);
  mentor_test_wait_for (mentor_test_store_has_no_trouble, self);
}

/* A file that has another name than its record is read and written where it is. */
static void
test_other_name (MentorTestStore *self, gconstpointer data)
{
  g_autofree char *path = prepare (self);
  g_autofree char *other = g_build_filename (self->mentees, "ann.json", NULL);
  g_autoptr (MentorMentee) there = NULL;
  MentorMentee *mentee;

  g_assert_cmpint (g_rename (path, other), ==, 0);
  mentor_test_store_load (self);
  g_assert_cmpuint (mentor_test_store_count (self), ==, 2);
  mentee = mentor_test_store_get (self, 0);
  mentor_mentee_set_name (mentee, "Changed");
  mentor_mentee_set_name (mentor_test_store_get (self, 1), "Changed");
  mentor_test_store_save (self);
  g_assert_false (exists (path));
  there = mentor_test_store_read (other);
  g_assert_cmpstr (mentor_mentee_get_name (there), ==, "Changed");
}

typedef void (*PutFunc) (const char *path, const char *base);

static void
put_link (const char *path, const char *base)
{
  g_autofree char *target = g_build_filename (base, "target", NULL);

  mentor_test_write (target, "{}", -1);
  g_assert_cmpint (symlink (target, path), ==, 0);
}

static void
put_broken_link (const char *path, const char *base)
{
  g_assert_cmpint (symlink ("/nowhere/at/all", path), ==, 0);
}

static void
put_fifo (const char *path, const char *base)
{
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
}

static void
put_folder (const char *path, const char *base)
{
  g_autofree char *inside = g_build_filename (path, "inside", NULL);

  mentor_test_write (inside, "precious", -1);
}

static const struct
{
  const char *name;
  PutFunc put;
} in_the_way[] = {
  { "link", put_link },
  { "broken-link", put_broken_link },
  { "fifo", put_fifo },
  { "folder", put_folder },
};

/* Something else in the place of a file, found when loading: set aside as it is. */
static void
test_in_the_way (MentorTestStore *self, gconstpointer data)
{
  PutFunc put = in_the_way[GPOINTER_TO_UINT (data)].put;
  g_autofree char *path = prepare (self);

  g_assert_cmpint (g_unlink (path), ==, 0);
  put (path, self->base);
  mentor_test_store_load (self);
  mentor_test_store_get_trouble (self, MENTOR_TROUBLE_UNREADABLE);
  g_assert_false (exists (path));
  g_assert_cmpuint (mentor_test_count (self->aside, "*Z"), ==, 1);
  g_assert_cmpuint (mentor_test_store_count (self), ==, 1);
}

/* Found when saving: set aside, and ours is written. What a link points to is not touched. */
static void
test_in_the_way_later (MentorTestStore *self, gconstpointer data)
{
  PutFunc put = in_the_way[GPOINTER_TO_UINT (data)].put;
  g_autofree char *path = prepare (self);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *target = g_build_filename (self->base, "target", NULL);
  g_autoptr (MentorMentee) there = NULL;
  MentorMentee *mentee;

  mentor_test_store_load (self);
  base[36] = '\0';
  mentee = mentor_record_list_find (mentor_store_get_mentees (self->store), base, NULL);
  mentor_mentee_set_name (mentee, "Kept here");
  g_assert_cmpint (g_unlink (path), ==, 0);
  put (path, self->base);
  mentor_test_store_save (self);
  there = mentor_test_store_read (path);
  g_assert_cmpstr (mentor_mentee_get_name (there), ==, "Kept here");
  mentor_test_store_get_trouble (self, MENTOR_TROUBLE_UNREADABLE);
  g_assert_cmpuint (mentor_test_count (self->aside, "*Z"), ==, 1);
  if (put == put_link)
    {
      g_autofree char *text = mentor_test_read (target);

      g_assert_cmpstr (text, ==, "{}");
    }
}

/* A text that is too long is kept here and told of; written it could never be read again. */
static void
test_too_long (MentorTestStore *self, gconstpointer data)
{
  g_autofree char *path = prepare (self);
  g_autofree char *before = mentor_test_read (path);
  g_autofree char *after = NULL;
  g_autofree char *text = g_strnfill (MENTOR_TEXT_MAX_BYTES + 1, 'x');
  g_autofree char *base = g_path_get_basename (path);
  MentorMentee *mentee;
  MentorTrouble *trouble;

  mentor_test_store_load (self);
  base[36] = '\0';
  mentee = mentor_record_list_find (mentor_store_get_mentees (self->store), base, NULL);
  mentor_mentee_set_purpose (mentee, text);
  mentor_test_store_fail (self, MENTOR_CODEC_ERROR, MENTOR_CODEC_ERROR_LIMIT);
  trouble = mentor_test_store_get_trouble (self, MENTOR_TROUBLE_UNSAVED);
  g_assert_cmpstr (mentor_trouble_get_record_id (trouble), ==, base);
  g_assert_nonnull (strstr (mentor_trouble_get_message (trouble), "purpose"));
  after = mentor_test_read (path);
  g_assert_cmpstr (after, ==, before);

  mentor_mentee_set_purpose (mentee, "short");
  mentor_test_store_save (self);
  g_assert_cmpuint (mentor_test_store_n_troubles (self), ==, 0);
}

/* A file in the place of the folder. */
static void
test_no_folder (MentorTestStore *self, gconstpointer data)
{
  mentor_test_store_load (self);
  mentor_test_write (self->data, "not a folder", -1);
  mentor_test_store_add (self, "Ann");
  mentor_test_store_fail (self, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
  mentor_test_store_get_trouble (self, MENTOR_TROUBLE_UNSAVED);
  g_assert_cmpuint (mentor_test_store_count (self), ==, 1);

  /* It goes away: the next attempt, which comes by itself, saves. */
  g_assert_cmpint (g_unlink (self->data), ==, 0);
  mentor_test_wait_for (mentor_test_store_is_saved, self);
  g_assert_cmpuint (mentor_test_store_n_troubles (self), ==, 0);
  g_assert_cmpuint (mentor_test_count (self->mentees, "*.json"), ==, 1);
}

static void
test_no_folder_to_load (MentorTestStore *self, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  mentor_test_write (self->mentees, "not a folder", -1);
  mentor_store_load_async (self->store, NULL, mentor_test_on_ready, &result);
  mentor_test_wait_result (&result);
  g_assert_false (mentor_store_load_finish (self->store, result, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOTDIR);
  mentor_test_store_get_trouble (self, MENTOR_TROUBLE_FOLDER);
}

/* The history cannot be kept: what is on the disk is not overwritten before it can. */
static void
test_no_history (MentorTestStore *self, gconstpointer data)
{
  g_autofree char *history = g_build_filename (self->state, "history", NULL);
  g_autofree char *path = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  MentorMentee *mentee;

  mentor_test_store_load (self);
  mentee = mentor_test_store_add (self, "Ann");
  path = mentor_test_store_path (self, mentee);
  mentor_test_store_save (self);
  before = mentor_test_read (path);
  mentor_test_write (history, "in the way", -1);
  mentor_mentee_set_name (mentee, "Anna");
  mentor_test_store_fail (self, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
  after = mentor_test_read (path);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (g_unlink (history), ==, 0);
  mentor_test_store_save (self);
}

#define ADD_DATA(path, data, function)                                                             \
  g_test_add (path, MentorTestStore, data, mentor_test_store_set_up, function,                     \
              mentor_test_store_tear_down)
#define ADD(name, function) ADD_DATA ("/store-troubles/" name, NULL, function)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *path = g_strconcat ("/store-troubles/damage/", damages[i].name, NULL);

      ADD_DATA (path, &damages[i], test_damage);
    }
  for (guint i = 0; i < G_N_ELEMENTS (in_the_way); i++)
    {
      g_autofree char *path = g_strconcat ("/store-troubles/in-the-way/", in_the_way[i].name, NULL);
      g_autofree char *later =
          g_strconcat ("/store-troubles/in-the-way-later/", in_the_way[i].name, NULL);

      ADD_DATA (path, GUINT_TO_POINTER (i), test_in_the_way);
      ADD_DATA (later, GUINT_TO_POINTER (i), test_in_the_way_later);
    }
  ADD ("truncated", test_truncated);
  ADD ("deep", test_deep);
  ADD ("huge", test_huge);
  ADD ("restore", test_restore);
  ADD ("told-again", test_told_again);
  ADD ("no-earlier", test_no_earlier);
  ADD ("broken-prompts", test_broken_prompts);
  ADD ("broken-templates", test_broken_templates);
  ADD ("newer-templates", test_newer_templates);
  ADD ("newer", test_newer);
  ADD ("newer-comes", test_newer_comes);
  ADD ("duplicate", test_duplicate);
  ADD ("other-name", test_other_name);
  ADD ("too-long", test_too_long);
  ADD ("no-folder", test_no_folder);
  ADD ("no-folder-to-load", test_no_folder_to_load);
  ADD ("no-history", test_no_history);
  return g_test_run ();
}
