/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fault-shim.h"
#include "mentor-clock.h"
#include "mentor-codec.h"
#include "mentor-test-store.h"

#include <errno.h>
#include <string.h>

/* Fails the n-th call of each kind, for n from 1 until a run goes through: whatever fails, what is
 * on the disk is the old version or the new one, what is here is the new one, the person is told,
 * and in the end it is saved. */

typedef struct
{
  MentorFaultCall call;
  const char *name;
  int cause;
} Fault;

static const Fault faults[] = {
  { MENTOR_FAULT_CREATE, "create-nospc", ENOSPC },
  { MENTOR_FAULT_CREATE, "create-rofs", EROFS },
  { MENTOR_FAULT_WRITE, "write-nospc", ENOSPC },
  { MENTOR_FAULT_WRITE, "write-io", EIO },
  { MENTOR_FAULT_SHORT_WRITE, "short-write-nospc", ENOSPC },
  { MENTOR_FAULT_FSYNC, "fsync-io", EIO },
  { MENTOR_FAULT_FSYNC, "fsync-nospc", ENOSPC },
  { MENTOR_FAULT_RENAME, "rename-io", EIO },
  { MENTOR_FAULT_RENAME, "rename-rofs", EROFS },
  { MENTOR_FAULT_UNLINK, "unlink-io", EIO },
};

static void
set_time (int day)
{
  g_autoptr (GDateTime) time = g_date_time_new_local (2026, 3, day, 12, 0, 0);

  mentor_clock_set (time);
}

static gboolean
try_save (MentorTestStore *self, int cause)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  mentor_store_save_async (self->store, NULL, mentor_test_on_ready, &result);
  mentor_test_wait_result (&result);
  if (mentor_store_save_finish (self->store, result, &error))
    {
      g_assert_no_error (error);
      g_assert_true (mentor_store_get_saved (self->store));
      return TRUE;
    }
  g_assert_error (error, G_IO_ERROR, (int) g_io_error_from_errno (cause));
  g_assert_false (mentor_store_get_saved (self->store));
  return FALSE;
}

static void
check_trouble (MentorTestStore *self, MentorMentee *mentee, int cause)
{
  MentorTrouble *trouble = mentor_test_store_get_trouble (self, MENTOR_TROUBLE_UNSAVED);
  g_autofree char *path = mentor_test_store_path (self, mentee);

  g_assert_cmpstr (mentor_trouble_get_message (trouble), ==, g_strerror (cause));
  g_assert_cmpstr (mentor_trouble_get_record_id (trouble), ==,
                   mentor_record_get_id (MENTOR_RECORD (mentee)));
  g_assert_cmpstr (g_file_peek_path (mentor_trouble_get_file (trouble)), ==, path);
}

/* One save with the fault at the n-th call. Returns whether it was reached. */
static gboolean
edit_once (MentorTestStore *self, MentorMentee *mentee, const Fault *fault, guint nth, int day)
{
  g_autofree char *path = mentor_test_store_path (self, mentee);
  g_autofree char *old = g_strdup (mentor_mentee_get_name (mentee));
  g_autofree char *name = g_strdup_printf ("%s %u", fault->name, nth);
  g_autoptr (MentorMentee) there = NULL;
  g_autoptr (MentorMentee) after = NULL;
  gboolean good, hit;

  /* A new day, so that the history is written as well. */
  set_time (day);
  mentor_mentee_set_name (mentee, name);
  mentor_fault_arm (fault->call, nth, fault->cause, self->base);
  good = try_save (self, fault->cause);
  hit = mentor_fault_disarm ();

  there = mentor_test_store_read (path);
  if (good)
    g_assert_cmpstr (mentor_mentee_get_name (there), ==, name);
  else
    {
      g_assert_true (g_str_equal (mentor_mentee_get_name (there), old) ||
                     g_str_equal (mentor_mentee_get_name (there), name));
      check_trouble (self, mentee, fault->cause);
    }
  g_assert_cmpstr (mentor_mentee_get_name (mentee), ==, name);
  g_assert_cmpuint (mentor_test_count (self->mentees, ".*"), ==, 0);

  mentor_test_store_save (self);
  g_assert_cmpuint (mentor_test_store_n_troubles (self), ==, 0);
  after = mentor_test_store_read (path);
  g_assert_cmpstr (mentor_mentee_get_name (after), ==, name);
  return hit;
}

static void
test_edit (MentorTestStore *self, gconstpointer data)
{
  const Fault *fault = data;
  MentorMentee *mentee;
  g_autofree char *history = NULL;
  guint nth = 0;

  set_time (1);
  mentor_test_store_load (self);
  mentee = mentor_test_store_add (self, "Ann");
  history = mentor_test_store_history (self, mentee);
  mentor_test_store_save (self);
  do
    nth++;
  while (edit_once (self, mentee, fault, nth, (int) nth + 1));

  /* The sweep has seen all calls there are: two files and their folders. */
  if (fault->call == MENTOR_FAULT_FSYNC)
    g_assert_cmpuint (nth, ==, 5);
  else if (fault->call != MENTOR_FAULT_UNLINK)
    g_assert_cmpuint (nth, ==, 3);
  g_assert_cmpuint (mentor_test_count (history, "*.json"), >=, 1);
}

/* The first save of all, with the folders to make. */
static void
test_first (MentorTestStore *self, gconstpointer data)
{
  const Fault *fault = data;
  gboolean hit = TRUE;

  mentor_test_store_load (self);
  for (guint nth = 1; hit; nth++)
    {
      MentorMentee *mentee = mentor_test_store_add (self, "Ann");
      g_autofree char *path = mentor_test_store_path (self, mentee);
      g_autoptr (MentorMentee) there = NULL;

      mentor_fault_arm (fault->call, nth, fault->cause, self->base);
      try_save (self, fault->cause);
      hit = mentor_fault_disarm ();
      mentor_test_store_save (self);
      there = mentor_test_store_read (path);
      g_assert_true (mentor_record_equal (MENTOR_RECORD (there), MENTOR_RECORD (mentee)));
    }
}

/* A removal: the record is in its file or in the history, at any moment. */
static void
test_remove (MentorTestStore *self, gconstpointer data)
{
  const Fault *fault = data;
  gboolean hit = TRUE;

  mentor_test_store_load (self);
  for (guint nth = 1; hit; nth++)
    {
      g_autoptr (MentorMentee) mentee = g_object_ref (mentor_test_store_add (self, "Ann"));
      g_autofree char *path = mentor_test_store_path (self, mentee);
      g_autofree char *history = mentor_test_store_history (self, mentee);
      gboolean good;

      mentor_test_store_save (self);
      mentor_record_list_remove (mentor_store_get_mentees (self->store), mentee);
      mentor_fault_arm (fault->call, nth, fault->cause, self->base);
      good = try_save (self, fault->cause);
      hit = mentor_fault_disarm ();
      if (good || !g_file_test (path, G_FILE_TEST_EXISTS))
        g_assert_cmpuint (mentor_test_count (history, "removed-*.json"), >=, 1);
      else
        check_trouble (self, mentee, fault->cause);

      mentor_test_store_save (self);
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
      g_assert_cmpuint (mentor_test_count (history, "removed-*.json"), >=, 1);
      g_assert_cmpuint (mentor_test_store_n_troubles (self), ==, 0);
    }
}

/* Setting aside: the broken file is where it was or where it is put, whole; the trouble is there in
 * both cases. */
static void
test_set_aside (MentorTestStore *self, gconstpointer data)
{
  const Fault *fault = data;
  gboolean hit = TRUE;

  for (guint nth = 1; hit; nth++)
    {
      g_autofree char *id = g_uuid_string_random ();
      g_autofree char *path = g_strdup_printf ("%s/%s.json", self->mentees, id);
      g_autofree char *pattern = g_strdup_printf ("%s.json.*Z", id);
      g_autofree char *place = NULL;
      g_autofree char *text = NULL;
      g_autoptr (MentorTrouble) trouble = NULL;
      guint n_troubles;

      mentor_test_write (path, "broken", -1);
      mentor_fault_arm (fault->call, nth, fault->cause, self->base);
      mentor_test_store_load (self);
      hit = mentor_fault_disarm ();

      n_troubles = mentor_test_store_n_troubles (self);
      g_assert_cmpuint (n_troubles, ==, nth);
      for (guint i = 0; i < n_troubles; i++)
        {
          g_clear_object (&trouble);
          trouble = g_list_model_get_item (mentor_store_get_troubles (self->store), i);
          if (g_str_equal (mentor_trouble_get_record_id (trouble), id))
            break;
        }
      g_assert_cmpstr (mentor_trouble_get_record_id (trouble), ==, id);
      place = g_file_get_path (mentor_trouble_get_file (trouble));
      text = mentor_test_read (place);
      g_assert_cmpstr (text, ==, "broken");
      g_assert_cmpuint (mentor_test_count (self->aside, pattern), ==,
                        g_str_equal (place, path) ? 0 : 1);
      mentor_test_store_close (self);
      mentor_test_store_open (self);
    }
}

/* It goes on failing, and then by itself it does not: nothing but time is needed. */
static void
test_retry (MentorTestStore *self, gconstpointer data)
{
  MentorMentee *mentee;
  g_autofree char *path = NULL;
  g_autoptr (MentorMentee) there = NULL;
  MentorTrouble *trouble;

  mentor_test_store_load (self);
  mentee = mentor_test_store_add (self, "Ann");
  path = mentor_test_store_path (self, mentee);
  mentor_test_store_save (self);
  mentor_mentee_set_name (mentee, "Anna");
  for (guint i = 0; i < 2; i++)
    {
      mentor_fault_arm (MENTOR_FAULT_WRITE, 1, ENOSPC, self->mentees);
      g_assert_false (try_save (self, ENOSPC));
      g_assert_true (mentor_fault_disarm ());
    }
  trouble = mentor_test_store_get_trouble (self, MENTOR_TROUBLE_UNSAVED);
  mentor_mentee_set_name (mentee, "Annabel");
  g_assert_true (mentor_test_store_get_trouble (self, MENTOR_TROUBLE_UNSAVED) == trouble);
  mentor_test_wait_for (mentor_test_store_is_saved, self);
  g_assert_cmpuint (mentor_test_store_n_troubles (self), ==, 0);
  there = mentor_test_store_read (path);
  g_assert_cmpstr (mentor_mentee_get_name (there), ==, "Annabel");
}

static void
add (const char *name, const Fault *fault, void (*function) (MentorTestStore *, gconstpointer))
{
  g_autofree char *path = g_strdup_printf ("/store-faults/%s/%s", name, fault->name);

  g_test_add (path, MentorTestStore, fault, mentor_test_store_set_up, function,
              mentor_test_store_tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      add ("edit", &faults[i], test_edit);
      add ("first", &faults[i], test_first);
      add ("remove", &faults[i], test_remove);
      add ("set-aside", &faults[i], test_set_aside);
    }
  g_test_add ("/store-faults/retry", MentorTestStore, NULL, mentor_test_store_set_up, test_retry,
              mentor_test_store_tear_down);
  return g_test_run ();
}
