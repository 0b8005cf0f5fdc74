/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mentor-session-clock.h"

static GDateTime *
at (const char *time)
{
  g_autofree char *text = g_strdup_printf ("2026-11-26T%s:00+01:00", time);
  GDateTime *moment = g_date_time_new_from_iso8601 (text, NULL);

  g_assert_nonnull (moment);
  return moment;
}

static int
elapsed_at (MentorSession *session, const char *time)
{
  g_autoptr (GDateTime) now = at (time);

  return mentor_session_get_elapsed (session, now);
}

static void
test_pause (void)
{
  g_autoptr (MentorSession) session = mentor_session_new ();
  g_autoptr (GDateTime) ten = at ("10:00");
  g_autoptr (GDateTime) half_past = at ("10:30");
  g_autoptr (GDateTime) eleven = at ("11:00");

  g_assert_cmpint (elapsed_at (session, "10:00"), ==, -1);
  g_assert_false (mentor_session_is_running (session));
  mentor_session_stop (session, ten);
  mentor_session_go_on (session, ten);
  g_assert_null (mentor_session_get_began (session));
  g_assert_null (mentor_session_get_ended (session));

  mentor_session_begin (session, ten);
  g_assert_true (mentor_session_is_running (session));
  g_assert_cmpint (elapsed_at (session, "10:23"), ==, 23);
  g_assert_cmpint (elapsed_at (session, "09:00"), ==, 0);

  mentor_session_stop (session, half_past);
  g_assert_false (mentor_session_is_running (session));
  g_assert_cmpint (elapsed_at (session, "23:00"), ==, 30);

  mentor_session_go_on (session, eleven);
  g_assert_true (mentor_session_is_running (session));
  g_assert_cmpint (elapsed_at (session, "11:00"), ==, 30);
  g_assert_cmpint (elapsed_at (session, "11:33"), ==, 63);

  mentor_session_begin (session, eleven);
  g_assert_cmpint (elapsed_at (session, "11:05"), ==, 5);
}

static void
test_unmarked (void)
{
  g_autoptr (MentorSession) session = mentor_session_new ();
  g_autoptr (GDateTime) start = at ("10:00");
  g_autoptr (GDateTime) before = at ("09:59");
  g_autoptr (GDateTime) during = at ("10:40");
  g_autoptr (GDateTime) after = at ("11:01");

  g_assert_false (mentor_session_has_come (session, after));
  g_assert_false (mentor_session_is_unmarked (session, after));

  mentor_session_set_length (session, 60);
  mentor_session_set_start (session, start);
  g_assert_false (mentor_session_has_come (session, before));
  g_assert_true (mentor_session_has_come (session, start));
  g_assert_false (mentor_session_is_unmarked (session, during));
  g_assert_true (mentor_session_is_unmarked (session, after));

  mentor_session_set_state (session, MENTOR_SESSION_STATE_MISSED);
  g_assert_false (mentor_session_is_unmarked (session, after));

  mentor_session_set_state (session, MENTOR_SESSION_STATE_PLANNED);
  mentor_session_begin (session, before);
  g_assert_false (mentor_session_is_unmarked (session, after));
  g_assert_true (mentor_session_has_come (session, before));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session-clock/pause", test_pause);
  g_test_add_func ("/session-clock/unmarked", test_unmarked);
  return g_test_run ();
}
