/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-keyring-report.h"
#include "mentor-keyring.h"

#include <glib-unix.h>
#include <stdio.h>
#include <unistd.h>

/* Tells what the report says, one line for each change, until its standard input ends; for
 * check-keyring-report.py. */

static const char *const states[] = { "asking", "answers", "no-service", "silent", "failed" };
static const char *const backends[] = { "none", "service", "file" };
static const char *const passwords[] = { "unknown", "set", "none" };

static void
tell (MentorKeyringReport *report)
{
  const char *service = mentor_keyring_report_get_service (report);
  const char *message = mentor_keyring_report_get_message (report);
  guint64 bytes;
  const gboolean measured = mentor_keyring_report_get_size (report, &bytes);

  printf ("%s|%s|%s|%s|%s|%u|%s%" G_GUINT64_FORMAT "|%s\n",
          states[mentor_keyring_report_get_state (report)],
          backends[mentor_keyring_report_get_backend (report)], service ? service : "-",
          mentor_keyring_report_get_locked (report) ? "locked" : "open",
          passwords[mentor_keyring_report_get_password (report)],
          mentor_keyring_report_get_notebooks (report), measured ? "" : "?", bytes,
          message ? message : "-");
  fflush (stdout);
}

static gboolean
on_input (int descriptor, GIOCondition condition, gpointer data)
{
  char byte;

  if (read (descriptor, &byte, 1) > 0)
    return G_SOURCE_CONTINUE;
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* That the main thread is never held up: the longest time between two ticks is told at the end. */
typedef struct
{
  gint64 last;
  gint64 longest;
} Pulse;

static gboolean
on_tick (gpointer data)
{
  Pulse *pulse = data;
  const gint64 now = g_get_monotonic_time ();

  pulse->longest = MAX (pulse->longest, now - pulse->last);
  pulse->last = now;
  return G_SOURCE_CONTINUE;
}

int
main (int argc, char **argv)
{
  MentorKeyringReport *report;
  gboolean over = FALSE;
  Pulse pulse = { g_get_monotonic_time (), 0 };
  const char *patience = g_getenv ("MENTOR_TEST_PATIENCE");

  if (patience)
    mentor_keyring_set_patience ((guint) g_ascii_strtoull (patience, NULL, 10));
  report = mentor_keyring_report_new ();
  g_assert_cmpint (mentor_keyring_report_get_state (report), ==, MENTOR_KEYRING_REPORT_ASKING);
  g_signal_connect (report, "changed", G_CALLBACK (tell), NULL);
  g_unix_fd_add (STDIN_FILENO, G_IO_IN | G_IO_HUP, on_input, &over);
  g_timeout_add (10, on_tick, &pulse);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
  /* It may be in the middle of a look. */
  mentor_keyring_report_refresh (report);
  g_object_add_weak_pointer (G_OBJECT (report), (gpointer *) &report);
  g_object_unref (report);
  g_assert_null (report);
  printf ("longest %" G_GINT64_FORMAT " ms\n", pulse.longest / 1000);
  return 0;
}
