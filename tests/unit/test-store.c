/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-clock.h"
#include "mentor-codec.h"
#include "mentor-test-records.h"
#include "mentor-test-store.h"

#include <glib/gstdio.h>
#include <string.h>
#include <utime.h>

/* Loading and saving when all is well, the history, removing, and the prompts. */

static void
count (guint *counter)
{
  (*counter)++;
}

static void
test_empty (MentorTestStore *self, gconstpointer data)
{
  mentor_test_store_load (self);
  g_assert_cmpuint (mentor_test_store_count (self), ==, 0);
  g_assert_cmpuint (mentor_test_store_n_troubles (self), ==, 0);
  g_assert_true (mentor_store_get_saved (self->store));
  mentor_test_store_save (self);
  /* Nothing to save makes no folder. */
  g_assert_false (g_file_test (self->data, G_FILE_TEST_EXISTS));
}

static void
test_save_and_load (MentorTestStore *self, gconstpointer data)
{
  g_autoptr (MentorMentee) mentee = NULL;
  g_autofree char *path = NULL;
  guint notified = 0;

  mentor_test_store_load (self);
  g_signal_connect_swapped (self->store, "notify::saved", G_CALLBACK (count), &notified);
  mentee = g_object_ref (mentor_test_store_add (self, "Ann"));
  mentor_test_fill (MENTOR_RECORD (mentee), 3);
  g_assert_false (mentor_store_get_saved (self->store));
  g_assert_cmpuint (notified, ==, 1);
  mentor_test_store_save (self);
  g_assert_cmpuint (notified, ==, 2);

  path = mentor_test_store_path (self, mentee);
  g_assert_cmpuint (mentor_test_get_mode (self->data), ==, 0700);
  g_assert_cmpuint (mentor_test_get_mode (self->mentees), ==, 0700);
  g_assert_cmpuint (mentor_test_get_mode (path), ==, 0600);
  g_assert_cmpuint (mentor_test_count (self->mentees, "*"), ==, 1);

  mentor_test_store_reopen (self);
  g_assert_cmpuint (mentor_test_store_count (self), ==, 1);
  g_assert_true (mentor_record_equal (MENTOR_RECORD (mentor_test_store_get (self, 0)),
                                      MENTOR_RECORD (mentee)));
  g_assert_true (mentor_store_get_saved (self->store));
}

static void
test_many (MentorTestStore *self, gconstpointer data)
{
  guint changed = 0, loading = 0;

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %u", i);

      mentor_test_store_add (self, name);
    }
  mentor_test_store_save (self);
  mentor_test_store_close (self);
  mentor_test_store_open (self);
  g_signal_connect_swapped (mentor_store_get_mentees (self->store), "items-changed",
                            G_CALLBACK (count), &changed);
  g_signal_connect_swapped (self->store, "notify::loading", G_CALLBACK (count), &loading);
  mentor_test_watch_list (G_LIST_MODEL (mentor_store_get_mentees (self->store)));
  mentor_test_store_load (self);
  g_assert_cmpuint (mentor_test_store_count (self), ==, 60);
  /* They came one by one, not in one heap at the end. */
  g_assert_cmpuint (changed, ==, 60);
  g_assert_cmpuint (loading, ==, 2);
  mentor_test_check_list (G_LIST_MODEL (mentor_store_get_mentees (self->store)));
}

/* Two seconds after the last change, by itself. */
static void
test_by_itself (MentorTestStore *self, gconstpointer data)
{
  MentorMentee *mentee;
  gint64 begin;

  mentor_test_store_load (self);
  mentee = mentor_test_store_add (self, "Ann");
  mentor_test_turn_for (1000);
  g_assert_false (mentor_store_get_saved (self->store));
  mentor_mentee_set_name (mentee, "Anna");
  begin = g_get_monotonic_time ();
  mentor_test_wait_for (mentor_test_store_is_saved, self);
  g_assert_cmpint (g_get_monotonic_time () - begin, >, 1.5 * G_USEC_PER_SEC);
  g_assert_cmpint (g_get_monotonic_time () - begin, <, 5 * G_USEC_PER_SEC);
}

/* A change while the one before is being written is not taken for saved. */
static void
test_change_while_writing (MentorTestStore *self, gconstpointer data)
{
  g_autofree char *path = NULL;

  mentor_test_store_load (self);
  for (guint i = 0; i < 20; i++)
    {
      MentorMentee *mentee =
          i == 0 ? mentor_test_store_add (self, "Ann") : mentor_test_store_get (self, 0);
      g_autofree char *name = g_strdup_printf ("Ann %u", i);
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (MentorMentee) there = NULL;

      mentor_mentee_set_name (mentee, "between");
      mentor_store_save_async (self->store, NULL, mentor_test_on_ready, &result);
      mentor_mentee_set_name (mentee, name);
      mentor_test_wait_result (&result);
      g_assert_true (mentor_store_save_finish (self->store, result, NULL));
      g_assert_true (mentor_store_get_saved (self->store));
      path = path ? path : mentor_test_store_path (self, mentee);
      there = mentor_test_store_read (path);
      g_assert_cmpstr (mentor_mentee_get_name (there), ==, name);
    }
}

static gboolean
is_null (gpointer pointer)
{
  return *(gpointer *) pointer == NULL;
}

/* The store can go while it works; what it was writing is written, and nothing holds it for ever.
 */
static void
test_close_while_working (MentorTestStore *self, gconstpointer data)
{
  for (guint loading = 0; loading < 2; loading++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      gpointer gone = self->store;

      if (loading)
        mentor_store_load_async (self->store, NULL, mentor_test_on_ready, &result);
      else
        {
          mentor_test_store_load (self);
          mentor_test_store_add (self, "Ann");
          mentor_store_save_async (self->store, NULL, mentor_test_on_ready, &result);
        }
      g_object_add_weak_pointer (G_OBJECT (self->store), &gone);
      g_clear_object (&self->store);
      mentor_test_wait_result (&result);
      g_clear_object (&result);
      mentor_test_wait_for (is_null, &gone);
      g_assert_cmpuint (mentor_test_count (self->mentees, "*.json"), ==, 1);
      mentor_test_store_open (self);
    }
}

static void
test_cancelled_load (MentorTestStore *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  mentor_test_store_load (self);
  mentor_test_store_add (self, "Ann");
  mentor_test_store_save (self);
  mentor_test_store_close (self);
  mentor_test_store_open (self);
  mentor_store_load_async (self->store, cancellable, mentor_test_on_ready, &result);
  g_cancellable_cancel (cancellable);
  mentor_test_wait_result (&result);
  g_assert_false (mentor_store_load_finish (self->store, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (mentor_test_store_n_troubles (self), ==, 0);
}

static void
test_history (MentorTestStore *self, gconstpointer data)
{
  g_autoptr (GDateTime) now = g_date_time_new_local (2026, 11, 26, 10, 0, 0);
  MentorMentee *mentee;
  g_autofree char *history = NULL;
  g_autofree char *path = NULL;
  g_autofree char *before = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *kept_text = NULL;

  mentor_clock_set (now);
  mentor_test_store_load (self);
  mentee = mentor_test_store_add (self, "One");
  history = mentor_test_store_history (self, mentee);
  path = mentor_test_store_path (self, mentee);
  mentor_test_store_save (self);
  g_assert_cmpuint (mentor_test_count (history, "*"), ==, 0);

  /* Before the first save of a day, and not again on that day. */
  before = mentor_test_read (path);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *name = g_strdup_printf ("Two %u", i);

      mentor_mentee_set_name (mentee, name);
      mentor_test_store_save (self);
      g_assert_cmpuint (mentor_test_count (history, "*"), ==, 1);
    }
  kept = mentor_test_find (history, "20261126T09*Z.json");
  kept_text = mentor_test_read (kept);
  g_assert_cmpstr (kept_text, ==, before);
  g_assert_cmpuint (mentor_test_get_mode (kept), ==, 0600);
  g_assert_cmpuint (mentor_test_get_mode (history), ==, 0700);

  /* Twelve days on, seven days' worth and one of the week before that. */
  for (int i = 1; i <= 12; i++)
    {
      g_autoptr (GDateTime) day = g_date_time_add_days (now, i);

      mentor_clock_set (day);
      mentor_mentee_set_rhythm_ideal (mentee, i);
      mentor_test_store_save (self);
    }
  g_assert_cmpuint (mentor_test_count (history, "*"), >=, 8);
  g_assert_cmpuint (mentor_test_count (history, "*"), <=, 10);

  /* A day after the clock was set back is a new day as well. */
  mentor_clock_set (now);
  mentor_mentee_set_rhythm_ideal (mentee, 100);
  mentor_test_store_save (self);
  g_assert_cmpuint (mentor_test_count (history, "20261126T09*"), ==, 1);
}

static gboolean
is_file_gone (gpointer path)
{
  return !g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
test_remove (MentorTestStore *self, gconstpointer data)
{
  MentorRecordList *mentees = mentor_store_get_mentees (self->store);
  g_autoptr (MentorMentee) mentee = NULL;
  g_autofree char *path = NULL;
  g_autofree char *history = NULL;
  g_autofree char *before = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *after = NULL;

  mentor_test_store_load (self);
  mentee = g_object_ref (mentor_test_store_add (self, "Ann"));
  mentor_test_store_add (self, "Bo");
  mentor_test_fill (MENTOR_RECORD (mentee), 1);
  path = mentor_test_store_path (self, mentee);
  history = mentor_test_store_history (self, mentee);
  mentor_test_store_save (self);
  before = mentor_test_read (path);

  mentor_record_list_remove (mentees, mentee);
  g_assert_false (mentor_store_get_saved (self->store));
  mentor_test_store_save (self);
  g_assert_true (is_file_gone (path));
  kept = mentor_test_find (history, "removed-*.json");
  after = mentor_test_read (kept);
  g_assert_cmpstr (after, ==, before);

  /* Undone: there again, and no longer among the removed ones. */
  mentor_record_list_insert (mentees, 0, mentee);
  mentor_test_store_save (self);
  g_assert_false (is_file_gone (path));
  g_assert_cmpuint (mentor_test_count (history, "removed-*.json"), ==, 0);
  g_assert_cmpuint (mentor_test_count (history, "*.json"), ==, 1);
  mentor_test_store_reopen (self);
  g_assert_cmpuint (mentor_test_store_count (self), ==, 2);
}

/* Undone before anything happened: not even the file was touched. */
static void
test_remove_and_undo_at_once (MentorTestStore *self, gconstpointer data)
{
  MentorRecordList *mentees = mentor_store_get_mentees (self->store);
  g_autoptr (MentorMentee) mentee = NULL;
  g_autofree char *history = NULL;

  mentor_test_store_load (self);
  mentee = g_object_ref (mentor_test_store_add (self, "Ann"));
  history = mentor_test_store_history (self, mentee);
  mentor_test_store_save (self);
  mentor_record_list_remove (mentees, mentee);
  mentor_record_list_append (mentees, mentee);
  g_assert_true (mentor_store_get_saved (self->store));
  mentor_test_store_save (self);
  g_assert_cmpuint (mentor_test_count (history, "*"), ==, 0);
  g_assert_cmpuint (mentor_test_count (self->mentees, "*.json"), ==, 1);
}

/* Removed and put back while the file is on its way into the history. */
static void
test_undo_while_removing (MentorTestStore *self, gconstpointer data)
{
  MentorRecordList *mentees = mentor_store_get_mentees (self->store);
  g_autoptr (MentorMentee) mentee = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  mentor_test_store_load (self);
  mentee = g_object_ref (mentor_test_store_add (self, "Ann"));
  mentor_test_store_save (self);
  mentor_record_list_remove (mentees, mentee);
  mentor_store_save_async (self->store, NULL, mentor_test_on_ready, &result);
  mentor_record_list_append (mentees, mentee);
  mentor_test_wait_result (&result);
  g_clear_object (&result);
  mentor_test_store_save (self);
  g_assert_cmpuint (mentor_test_count (self->mentees, "*.json"), ==, 1);
  mentor_test_store_reopen (self);
  g_assert_cmpuint (mentor_test_store_count (self), ==, 1);
}

/* A change that was never written is in what is kept. */
static void
test_remove_unsaved (MentorTestStore *self, gconstpointer data)
{
  g_autoptr (MentorMentee) mentee = NULL;
  g_autoptr (MentorMentee) kept = NULL;
  g_autofree char *history = NULL;
  g_autofree char *file = NULL;

  mentor_test_store_load (self);
  mentee = g_object_ref (mentor_test_store_add (self, "Ann"));
  history = mentor_test_store_history (self, mentee);
  mentor_test_store_save (self);
  mentor_mentee_set_name (mentee, "Anna");
  mentor_record_list_remove (mentor_store_get_mentees (self->store), mentee);
  mentor_test_store_save (self);
  file = mentor_test_find (history, "removed-*.json");
  kept = mentor_test_store_read (file);
  g_assert_cmpstr (mentor_mentee_get_name (kept), ==, "Anna");
}

static GListModel *
list_removed (MentorTestStore *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GListModel *list;

  mentor_store_list_removed_async (self->store, NULL, mentor_test_on_ready, &result);
  mentor_test_wait_result (&result);
  list = mentor_store_list_removed_finish (self->store, result, &error);
  g_assert_no_error (error);
  return list;
}

static void
test_list_removed (MentorTestStore *self, gconstpointer data)
{
  g_autoptr (GDateTime) now = g_date_time_new_local (2026, 11, 26, 10, 0, 0);
  g_autoptr (GDateTime) later = g_date_time_add_days (now, 31);
  g_autoptr (GListModel) list = NULL;
  g_autoptr (GListModel) none = NULL;
  g_autoptr (GListModel) over = NULL;
  g_autoptr (MentorRemoved) removed = NULL;
  g_autoptr (MentorRemoved) old = NULL;
  g_autoptr (MentorMentee) mentee = NULL;
  g_autoptr (GAsyncResult) restored = NULL;
  g_autoptr (GAsyncResult) twice = NULL;
  g_autoptr (GAsyncResult) erased = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *history = NULL;
  const char *parts[] = { "1", "2", NULL };

  mentor_clock_set (now);
  mentor_test_store_load (self);
  mentee = g_object_ref (mentor_test_store_add (self, "Ann"));
  history = mentor_test_store_history (self, mentee);
  mentor_witness_set_parts (mentor_mentee_get_notebook (mentee), parts);
  mentor_record_list_remove (mentor_store_get_mentees (self->store), mentee);
  mentor_test_store_save (self);
  g_clear_object (&mentee);
  mentor_test_store_reopen (self);

  list = list_removed (self);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);
  removed = g_list_model_get_item (list, 0);
  g_assert_cmpstr (mentor_mentee_get_name (mentor_removed_get_mentee (removed)), ==, "Ann");
  g_assert_false (mentor_removed_is_over (removed));
  g_assert_cmpint (g_date_time_difference (mentor_removed_get_until (removed),
                                           mentor_removed_get_removed (removed)),
                   ==, 30 * G_TIME_SPAN_DAY);

  mentor_store_restore_removed_async (self->store, removed, NULL, mentor_test_on_ready, &restored);
  mentor_test_wait_result (&restored);
  g_assert_true (mentor_store_restore_removed_finish (self->store, restored, &error));
  g_assert_no_error (error);
  mentee = g_object_ref (mentor_test_store_get (self, 0));
  g_assert_cmpuint (
      g_strv_length ((char **) mentor_witness_get_parts (mentor_mentee_get_notebook (mentee))), ==,
      2);
  mentor_store_restore_removed_async (self->store, removed, NULL, mentor_test_on_ready, &twice);
  mentor_test_wait_result (&twice);
  g_assert_false (mentor_store_restore_removed_finish (self->store, twice, &error));
  g_assert_error (error, MENTOR_STORE_ERROR, MENTOR_STORE_ERROR_EXISTS);
  g_clear_error (&error);
  mentor_test_store_save (self);
  none = list_removed (self);
  g_assert_cmpuint (g_list_model_get_n_items (none), ==, 0);

  /* Thirty days later its time is over; then it goes for ever. */
  mentor_record_list_remove (mentor_store_get_mentees (self->store), mentee);
  mentor_test_store_save (self);
  mentor_clock_set (later);
  over = list_removed (self);
  g_assert_cmpuint (g_list_model_get_n_items (over), ==, 1);
  old = g_list_model_get_item (over, 0);
  g_assert_true (mentor_removed_is_over (old));
  mentor_store_erase_removed_async (self->store, old, NULL, mentor_test_on_ready, &erased);
  mentor_test_wait_result (&erased);
  g_assert_true (mentor_store_erase_removed_finish (self->store, erased, &error));
  g_assert_no_error (error);
  g_assert_true (is_file_gone (history));
}

static MentorPrompt *
add_prompt (MentorTestStore *self, const char *id, const char *text)
{
  MentorRecordList *prompts =
      mentor_prompt_library_get_prompts (mentor_store_get_prompts (self->store));
  g_autoptr (MentorPrompt) prompt = mentor_prompt_new ();

  if (id)
    mentor_record_set_id (MENTOR_RECORD (prompt), id);
  mentor_prompt_set_text (prompt, text);
  mentor_prompt_set_own (prompt, id == NULL);
  mentor_record_list_append (prompts, prompt);
  return prompt; /* the list holds it */
}

#define FIRST "11111111-1111-4111-8111-111111111111"
#define SECOND "22222222-2222-4222-8222-222222222222"

static void
test_prompts (MentorTestStore *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->data, "prompts.json", NULL);
  g_autofree char *text = NULL;
  MentorPrompt *first;
  MentorRecordList *prompts;
  g_autofree char *id = NULL;

  first = add_prompt (self, FIRST, "First");
  add_prompt (self, SECOND, "Second");
  mentor_test_store_load (self);
  g_assert_true (mentor_store_get_saved (self->store));
  mentor_test_turn_for (100);
  g_assert_true (is_file_gone (path));

  mentor_prompt_set_favourite (first, TRUE);
  mentor_prompt_set_last_used (first, 738000);
  add_prompt (self, NULL, "My own");
  mentor_test_store_save (self);
  id = g_strdup (mentor_record_get_id (MENTOR_RECORD (mentor_store_get_prompts (self->store))));

  /* A version without the first prompt, and with another text for the second. */
  mentor_test_store_close (self);
  mentor_test_store_open (self);
  add_prompt (self, SECOND, "Second, better");
  mentor_test_store_load (self);
  prompts = mentor_prompt_library_get_prompts (mentor_store_get_prompts (self->store));
  g_assert_cmpuint (mentor_record_list_get_size (prompts), ==, 2);
  g_assert_cmpstr (mentor_prompt_get_text (mentor_record_list_get (prompts, 0)), ==,
                   "Second, better");
  g_assert_cmpstr (mentor_prompt_get_text (mentor_record_list_get (prompts, 1)), ==, "My own");
  g_assert_cmpstr (mentor_record_get_id (MENTOR_RECORD (mentor_store_get_prompts (self->store))),
                   ==, id);
  mentor_prompt_set_text (mentor_record_list_get (prompts, 1), "My own, changed");
  mentor_test_store_save (self);
  text = mentor_test_read (path);
  g_assert_nonnull (strstr (text, FIRST));
  g_assert_null (strstr (text, "Second"));

  /* With the first one again: its use is still known. */
  mentor_test_store_close (self);
  mentor_test_store_open (self);
  first = add_prompt (self, FIRST, "First");
  add_prompt (self, SECOND, "Second");
  mentor_test_store_load (self);
  g_assert_true (mentor_prompt_get_favourite (first));
  g_assert_cmpuint (mentor_prompt_get_last_used (first), ==, 738000);
  prompts = mentor_prompt_library_get_prompts (mentor_store_get_prompts (self->store));
  g_assert_cmpuint (mentor_record_list_get_size (prompts), ==, 3);
  g_assert_cmpstr (mentor_prompt_get_text (mentor_record_list_get (prompts, 2)), ==,
                   "My own, changed");
  g_assert_true (mentor_store_get_saved (self->store));
}

/* The user's own card: no file before there is something to say, then all of it, candidates too. */
static void
test_me (MentorTestStore *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->data, "me.json", NULL);
  g_autofree char *id = NULL;
  g_autoptr (MentorMe) before = NULL;
  MentorMe *me;

  mentor_test_store_load (self);
  mentor_test_turn_for (100);
  g_assert_true (is_file_gone (path));
  g_assert_true (mentor_store_get_saved (self->store));

  me = mentor_store_get_me (self->store);
  mentor_test_fill (MENTOR_RECORD (me), 1);
  g_assert_cmpuint (mentor_record_list_get_size (mentor_me_get_candidates (me)), >, 0);
  mentor_test_store_save (self);
  before = g_object_ref (me);
  id = g_strdup (mentor_record_get_id (MENTOR_RECORD (me)));

  mentor_test_store_reopen (self);
  me = mentor_store_get_me (self->store);
  g_assert_true (mentor_record_equal (MENTOR_RECORD (me), MENTOR_RECORD (before)));
  g_assert_cmpstr (mentor_record_get_id (MENTOR_RECORD (me)), ==, id);
  g_assert_true (mentor_store_get_saved (self->store));

  mentor_record_list_remove (mentor_me_get_candidates (me),
                             mentor_record_list_get (mentor_me_get_candidates (me), 0));
  mentor_me_set_name (me, "Somebody else");
  mentor_test_store_save (self);
  mentor_test_store_reopen (self);
  me = mentor_store_get_me (self->store);
  g_assert_cmpstr (mentor_me_get_name (me), ==, "Somebody else");
  g_assert_cmpuint (mentor_record_list_get_size (mentor_me_get_candidates (me)), ==,
                    mentor_record_list_get_size (mentor_me_get_candidates (before)) - 1);
}

static MentorTemplate *
add_template (MentorTestStore *self, const char *id, const char *name)
{
  MentorRecordList *templates =
      mentor_template_library_get_templates (mentor_store_get_templates (self->store));
  g_autoptr (MentorTemplate) template = mentor_template_new ();
  g_autoptr (MentorTemplateBlock) block = mentor_template_block_new ();

  if (id)
    mentor_record_set_id (MENTOR_RECORD (template), id);
  mentor_template_set_name (template, name);
  mentor_template_set_own (template, id == NULL);
  mentor_template_block_set_text (block, "A block");
  mentor_template_block_set_minutes (block, 15);
  mentor_record_list_append (mentor_template_get_blocks (template), block);
  mentor_record_list_append (templates, template);
  return template; /* the list holds it */
}

/* Own templates are in the file and built-in ones are not, and what a later version adds stays. */
static void
test_templates (MentorTestStore *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->data, "templates.json", NULL);
  g_autofree char *prompts = g_build_filename (self->data, "prompts.json", NULL);
  g_autofree char *history = g_build_filename (self->state, "history", "templates", NULL);
  g_autofree char *text = NULL;
  g_autofree char *after = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *more = NULL;
  MentorRecordList *templates;
  MentorTemplate *own;

  add_template (self, "regular", "Regular");
  mentor_test_store_load (self);
  mentor_test_turn_for (100);
  g_assert_true (mentor_store_get_saved (self->store));
  g_assert_true (is_file_gone (path));
  add_template (self, NULL, "My own");
  mentor_test_store_save (self);
  g_assert_true (is_file_gone (prompts));

  text = mentor_test_read (path);
  g_assert_null (strstr (text, "Regular"));
  g_assert_nonnull (strstr (text, "My own"));
  parts = g_strsplit (text, "\"own\" : true", 2);
  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  more = g_strdup_printf ("%s\"own\" : true, \"colour\" : \"green\"%s", parts[0], parts[1]);
  mentor_test_store_close (self);
  mentor_test_write (path, more, -1);

  mentor_test_store_open (self);
  add_template (self, "regular", "Regular, better");
  mentor_test_store_load (self);
  templates = mentor_template_library_get_templates (mentor_store_get_templates (self->store));
  g_assert_cmpuint (mentor_record_list_get_size (templates), ==, 2);
  own = mentor_record_list_get (templates, 1);
  g_assert_cmpstr (mentor_template_get_name (own), ==, "My own");
  g_assert_true (mentor_template_get_own (own));
  g_assert_cmpuint (mentor_record_list_get_size (mentor_template_get_blocks (own)), ==, 1);
  mentor_template_set_name (own, "My own, changed");
  mentor_test_store_save (self);
  after = mentor_test_read (path);
  g_assert_nonnull (strstr (after, "green"));
  g_assert_nonnull (strstr (after, "My own, changed"));
  g_assert_false (is_file_gone (history));

  mentor_record_list_remove (templates, own);
  mentor_test_store_save (self);
  mentor_test_store_reopen (self);
  templates = mentor_template_library_get_templates (mentor_store_get_templates (self->store));
  g_assert_cmpuint (mentor_record_list_get_size (templates), ==, 0);
}

/* A prompt that was made while the file was still being read is not lost to it. */
static void
test_prompt_while_loading (MentorTestStore *self, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  MentorRecordList *prompts;

  mentor_test_store_load (self);
  add_prompt (self, NULL, "The old one");
  mentor_test_store_save (self);
  mentor_test_store_close (self);
  mentor_test_store_open (self);
  mentor_store_load_async (self->store, NULL, mentor_test_on_ready, &result);
  add_prompt (self, NULL, "The new one");
  mentor_test_wait_result (&result);
  g_clear_object (&result);
  prompts = mentor_prompt_library_get_prompts (mentor_store_get_prompts (self->store));
  g_assert_cmpuint (mentor_record_list_get_size (prompts), ==, 2);
  g_assert_false (mentor_store_get_saved (self->store));
  mentor_test_store_save (self);
  mentor_test_store_reopen (self);
  prompts = mentor_prompt_library_get_prompts (mentor_store_get_prompts (self->store));
  g_assert_cmpuint (mentor_record_list_get_size (prompts), ==, 2);
}

static void
test_save_elsewhere (MentorTestStore *self, gconstpointer data)
{
  g_autofree char *place = g_build_filename (self->base, "stick", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (place);
  g_autoptr (GFile) made = NULL;
  g_autoptr (GFile) state = g_file_get_child (folder, "state");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) loaded = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MentorStore) other = NULL;

  mentor_test_store_load (self);
  mentor_test_store_add (self, "Ann");
  mentor_test_store_add (self, "Bo");
  add_prompt (self, NULL, "My own");
  mentor_store_save_elsewhere_async (self->store, folder, NULL, mentor_test_on_ready, &result);
  mentor_test_wait_result (&result);
  made = mentor_store_save_elsewhere_finish (self->store, result, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_has_prefix (made, folder));
  /* It is a copy: in its own place all is still to be saved. */
  g_assert_false (mentor_store_get_saved (self->store));

  other = mentor_store_new (made, state);
  mentor_store_load_async (other, NULL, mentor_test_on_ready, &loaded);
  mentor_test_wait_result (&loaded);
  g_assert_true (mentor_store_load_finish (other, loaded, &error));
  g_assert_cmpuint (mentor_record_list_get_size (mentor_store_get_mentees (other)), ==, 2);
  g_assert_cmpuint (mentor_record_list_get_size (
                        mentor_prompt_library_get_prompts (mentor_store_get_prompts (other))),
                    ==, 1);
}

/* What is left of a write that was cut off goes, unless it may be somebody's who is writing now. */
static void
test_leftovers (MentorTestStore *self, gconstpointer data)
{
  g_autofree char *old = g_build_filename (self->mentees, ".a.json.12345678.part", NULL);
  g_autofree char *fresh = g_build_filename (self->mentees, ".b.json.12345678.part", NULL);
  g_autofree char *foreign = g_build_filename (self->mentees, ".hidden", NULL);
  struct utimbuf long_ago = { 1000000000, 1000000000 };

  mentor_test_write (old, "{", 1);
  mentor_test_write (fresh, "{", 1);
  mentor_test_write (foreign, "{", 1);
  g_assert_cmpint (g_utime (old, &long_ago), ==, 0);
  g_assert_cmpint (g_utime (foreign, &long_ago), ==, 0);
  mentor_test_store_load (self);
  g_assert_true (is_file_gone (old));
  g_assert_false (is_file_gone (fresh));
  g_assert_false (is_file_gone (foreign));
  g_assert_cmpuint (mentor_test_store_n_troubles (self), ==, 0);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/store/" name, MentorTestStore, NULL, mentor_test_store_set_up, function,           \
              mentor_test_store_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("empty", test_empty);
  ADD ("save-and-load", test_save_and_load);
  ADD ("many", test_many);
  ADD ("by-itself", test_by_itself);
  ADD ("change-while-writing", test_change_while_writing);
  ADD ("close-while-working", test_close_while_working);
  ADD ("cancelled-load", test_cancelled_load);
  ADD ("history", test_history);
  ADD ("remove", test_remove);
  ADD ("remove-and-undo-at-once", test_remove_and_undo_at_once);
  ADD ("undo-while-removing", test_undo_while_removing);
  ADD ("remove-unsaved", test_remove_unsaved);
  ADD ("list-removed", test_list_removed);
  ADD ("prompts", test_prompts);
  ADD ("me", test_me);
  ADD ("templates", test_templates);
  ADD ("prompt-while-loading", test_prompt_while_loading);
  ADD ("save-elsewhere", test_save_elsewhere);
  ADD ("leftovers", test_leftovers);
  return g_test_run ();
}
