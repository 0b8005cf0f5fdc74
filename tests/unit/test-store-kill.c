/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-codec.h"
#include "mentor-test-store.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Kills a process again and again while it saves. What it said was saved must be there, and
 * everything must be readable. */

#define CYCLES 100
#define MINIMUM 20 /* cycles, where the machine is too slow for all of them */
#define RECORDS 3

/* --- The process that is killed ------------------------------------------------------------- */

static void
wait_result (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* Counts up in every record, saves, and says how far it is, for ever. */
static int
run_victim (const char *data, const char *state)
{
  g_autoptr (GFile) data_folder = g_file_new_for_path (data);
  g_autoptr (GFile) state_folder = g_file_new_for_path (state);
  g_autoptr (MentorStore) store = mentor_store_new (data_folder, state_folder);
  MentorRecordList *mentees = mentor_store_get_mentees (store);
  g_autoptr (GAsyncResult) loaded = NULL;
  int number = 0;

  mentor_store_load_async (store, NULL, mentor_test_on_ready, &loaded);
  wait_result (&loaded);
  while (mentor_record_list_get_size (mentees) < RECORDS)
    {
      g_autoptr (MentorMentee) mentee = mentor_mentee_new ();

      mentor_record_list_append (mentees, mentee);
    }
  for (guint i = 0; i < RECORDS; i++)
    number = MAX (number, atoi (mentor_mentee_get_name (mentor_record_list_get (mentees, i))));

  for (number++;; number++)
    {
      g_autofree char *name = g_strdup_printf ("%d", number);
      g_autoptr (GAsyncResult) saved = NULL;

      for (guint i = 0; i < RECORDS; i++)
        mentor_mentee_set_name (mentor_record_list_get (mentees, i), name);
      mentor_store_save_async (store, NULL, mentor_test_on_ready, &saved);
      wait_result (&saved);
      if (!mentor_store_save_finish (store, saved, NULL) || !mentor_store_get_saved (store))
        return 1;
      printf ("%d\n", number);
      fflush (stdout);
    }
}

/* --- The test ------------------------------------------------------------------------------- */

static char *program;

/* Everything is whole, and nothing is older than what was said to be saved. */
static void
check (MentorTestStore *self, int said)
{
  g_auto (GStrv) names = mentor_test_list (self->mentees);
  guint count = 0;

  /* Killed before it made the folder. */
  for (guint i = 0; names && names[i]; i++)
    {
      g_autofree char *path = g_build_filename (self->mentees, names[i], NULL);
      g_autoptr (MentorMentee) mentee = NULL;

      if (*names[i] == '.')
        continue;
      mentee = mentor_test_store_read (path);
      g_assert_cmpint (atoi (mentor_mentee_get_name (mentee)), >=, said);
      count++;
    }
  if (said > 0)
    g_assert_cmpuint (count, ==, RECORDS);
  g_assert_false (g_file_test (self->aside, G_FILE_TEST_EXISTS));
}

static gpointer
kill_soon (gpointer data)
{
  GSubprocess *process = data;

  g_usleep ((gulong) g_random_int_range (0, 60) * 1000);
  g_subprocess_send_signal (process, SIGKILL);
  return NULL;
}

/* Lets it run for a moment: from its start, or from its first save, however slow the machine is.
 * Returns the last number it said, or that before. */
static int
run_and_kill (MentorTestStore *self, int said, gboolean early)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_new (
      G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, "--victim", self->data, self->state, NULL);
  g_autoptr (GDataInputStream) output = NULL;
  g_autoptr (GThread) killer = NULL;
  char *line;

  g_assert_no_error (error);
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (process));
  if (early)
    killer = g_thread_new ("killer", kill_soon, process);
  while ((line = g_data_input_stream_read_line (output, NULL, NULL, NULL)))
    {
      said = atoi (line);
      g_free (line);
      if (killer == NULL)
        killer = g_thread_new ("killer", kill_soon, process);
    }
  g_thread_join (g_steal_pointer (&killer));
  g_assert_true (g_subprocess_wait (process, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_signaled (process));
  g_assert_cmpint (g_subprocess_get_term_sig (process), ==, SIGKILL);
  return said;
}

static gboolean
is_late (gint64 begin)
{
  return g_get_monotonic_time () - begin > 20 * G_USEC_PER_SEC;
}

static void
test_kill (MentorTestStore *self, gconstpointer data)
{
  const gint64 begin = g_get_monotonic_time ();
  int said = 0;
  guint cycles;

  for (cycles = 0; cycles < CYCLES && (cycles < MINIMUM || !is_late (begin)); cycles++)
    {
      said = run_and_kill (self, said, cycles % 4 == 3);
      check (self, said);
    }
  g_test_message ("%u cycles, %d saves", cycles, said);
  g_assert_cmpint (said, >=, MINIMUM / 2);

  /* And a store finds nothing to complain about. */
  mentor_test_store_load (self);
  g_assert_cmpuint (mentor_test_store_count (self), ==, RECORDS);
  g_assert_cmpuint (mentor_test_store_n_troubles (self), ==, 0);
}

int
main (int argc, char **argv)
{
  if (argc == 4 && g_str_equal (argv[1], "--victim"))
    return run_victim (argv[2], argv[3]);

  program = g_file_read_link ("/proc/self/exe", NULL);
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/store-kill/kill", MentorTestStore, NULL, mentor_test_store_set_up, test_kill,
              mentor_test_store_tear_down);
  return g_test_run ();
}
