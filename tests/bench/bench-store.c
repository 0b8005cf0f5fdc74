/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Loads a data folder through the store and saves edits of one record. Prints milliseconds: "load" until every record is
 * there and "load-cpu" what all threads used for it; "save" from the call until durable; "blocked" the longest time the
 * main thread was away from its loop in a save, and "blocked-cpu" the time it was at work in all of it. The last three are
 * medians of several saves.
 */

#include "mentor-store.h"

#include <stdlib.h>
#include <time.h>

#define ROUNDS 9

/* The longest time the main thread has been out of poll(), and when it came out of it last. */
static double blocked = 0;
static gint64 awake_since = 0;

static double
since (gint64 begin)
{
  return (double) (g_get_monotonic_time () - begin) / 1000.0;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static double
get_cpu (clockid_t clock)
{
  struct timespec used;

  clock_gettime (clock, &used);
  return (double) used.tv_sec * 1000.0 + (double) used.tv_nsec / 1000000.0;
}

static int
poll_and_note (GPollFD *fds, guint n_fds, int timeout)
{
  int ready;

  blocked = MAX (blocked, since (awake_since));
  ready = g_poll (fds, n_fds, timeout);
  awake_since = g_get_monotonic_time ();
  return ready;
}

static void
run_until (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  blocked = MAX (blocked, since (awake_since));
}

static double
get_median (double *values)
{
  qsort (values, ROUNDS, sizeof values[0], compare);
  return values[ROUNDS / 2];
}

int
main (int argc, char **argv)
{
  g_autoptr (GFile) data = g_file_new_for_commandline_arg (argc > 1 ? argv[1] : ".");
  g_autoptr (GFile) state = g_file_get_child (data, "bench-state");
  g_autoptr (MentorStore) store = mentor_store_new (data, state);
  g_autoptr (GAsyncResult) loaded = NULL;
  g_autoptr (GError) error = NULL;
  MentorSession *session;
  MentorMentee *mentee;
  double saved[ROUNDS], away[ROUNDS], worked[ROUNDS];
  gint64 begin = g_get_monotonic_time ();
  double cpu = get_cpu (CLOCK_PROCESS_CPUTIME_ID);

  g_main_context_set_poll_func (NULL, poll_and_note);
  mentor_store_load_async (store, NULL, on_done, &loaded);
  run_until (&loaded);
  if (!mentor_store_load_finish (store, loaded, &error))
    g_error ("%s", error->message);
  g_print ("load %.3f\nload-cpu %.3f\n", since (begin), get_cpu (CLOCK_PROCESS_CPUTIME_ID) - cpu);

  mentee = mentor_record_list_get (mentor_store_get_mentees (store), 0);
  session = mentor_record_list_get (mentor_mentee_get_sessions (mentee), 0);
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autofree char *text = g_strdup_printf ("Edit %u", i);

      blocked = 0;
      begin = awake_since = g_get_monotonic_time ();
      cpu = get_cpu (CLOCK_THREAD_CPUTIME_ID);
      mentor_session_set_place (session, text);
      mentor_store_save_async (store, NULL, on_done, &result);
      run_until (&result);
      saved[i] = since (begin);
      away[i] = blocked;
      worked[i] = get_cpu (CLOCK_THREAD_CPUTIME_ID) - cpu;
      if (!mentor_store_save_finish (store, result, &error))
        g_error ("%s", error->message);
    }
  g_print ("save %.3f\nblocked %.3f\nblocked-cpu %.3f\n", get_median (saved), get_median (away),
           get_median (worked));
  return EXIT_SUCCESS;
}
