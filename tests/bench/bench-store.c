/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Loads a data folder through the store and saves edits of one record. Prints milliseconds: "load" until every record is
 * there, "save" from the call until durable (median), "blocked" the longest time the main thread was away meanwhile.
 */

#include "mentor-store.h"

#include <stdlib.h>

#define ROUNDS 9

static double blocked = 0;
static gint64 last_turn = 0;

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

/* Turns the main loop by hand, so that the time a turn takes is known: a turn that does not wait is work. */
static void
run_until (GAsyncResult **result)
{
  while (*result == NULL)
    {
      last_turn = g_get_monotonic_time ();
      if (g_main_context_iteration (NULL, FALSE))
        blocked = MAX (blocked, since (last_turn));
      else
        g_thread_yield ();
    }
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
  double saved[ROUNDS];
  gint64 begin = g_get_monotonic_time ();

  mentor_store_load_async (store, NULL, on_done, &loaded);
  run_until (&loaded);
  if (!mentor_store_load_finish (store, loaded, &error))
    g_error ("%s", error->message);
  g_print ("load %.3f\n", since (begin));

  blocked = 0;
  mentee = mentor_record_list_get (mentor_store_get_mentees (store), 0);
  session = mentor_record_list_get (mentor_mentee_get_sessions (mentee), 0);
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autofree char *text = g_strdup_printf ("Edit %u", i);

      begin = g_get_monotonic_time ();
      mentor_session_set_place (session, text);
      mentor_store_save_async (store, NULL, on_done, &result);
      blocked = MAX (blocked, since (begin));
      run_until (&result);
      saved[i] = since (begin);
      if (!mentor_store_save_finish (store, result, &error))
        g_error ("%s", error->message);
    }
  qsort (saved, ROUNDS, sizeof saved[0], compare);
  g_print ("save %.3f\nblocked %.3f\n", saved[ROUNDS / 2], blocked);
  return EXIT_SUCCESS;
}
