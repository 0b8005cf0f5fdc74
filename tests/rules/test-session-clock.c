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

/* When a timer stops: when it is told to, or, hours after anybody could still sit there, after the planned time. */
static void
test_stop (void)
{
  static const struct {
    const char *began, *ended, *now, *end;
    int minutes;
    gboolean forgotten;
  } lines[] = {
    { NULL, NULL, "2026-11-26T11:00:00Z", NULL, -1, FALSE },
    { "2026-11-26T10:00:00Z", NULL, "2026-11-26T10:40:00Z", "2026-11-26T10:40:00Z", 40, FALSE },
    { "2026-11-26T10:00:00Z", NULL, "2026-11-26T11:20:00Z", "2026-11-26T11:20:00Z", 80, FALSE },
    { "2026-11-26T10:00:00Z", NULL, "2026-11-26T17:00:00Z", "2026-11-26T17:00:00Z", 420, FALSE },
    { "2026-11-26T10:00:00Z", NULL, "2026-11-26T17:00:01Z", "2026-11-26T11:00:00Z", 60, TRUE },
    { "2026-11-26T10:00:00Z", NULL, "2026-11-28T09:00:00Z", "2026-11-26T11:00:00Z", 60, TRUE },
    /* the clock was put back */
    { "2026-11-26T10:00:00Z", NULL, "2026-11-26T09:59:00Z", "2026-11-26T11:00:00Z", 60, FALSE },
    /* past midnight, here and in the zone of the session */
    { "2026-11-26T23:30:00Z", NULL, "2026-11-27T00:15:00Z", "2026-11-27T00:15:00Z", 45, FALSE },
    { "2026-11-26T23:30:00+01:00", NULL, "2026-11-26T23:15:00Z", "2026-11-26T23:15:00Z", 45, FALSE },
    /* paused: the pause is the end, also when it is wrapped up much later */
    { "2026-11-26T10:00:00Z", "2026-11-26T10:30:00Z", "2026-11-26T11:05:00Z", "2026-11-26T10:30:00Z", 30, FALSE },
    { "2026-11-26T10:00:00Z", "2026-11-26T10:30:00Z", "2026-11-29T08:00:00Z", "2026-11-26T10:30:00Z", 30, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (MentorSession) session = mentor_session_new ();
      g_autoptr (GDateTime) began =
          lines[i].began ? g_date_time_new_from_iso8601 (lines[i].began, NULL) : NULL;
      g_autoptr (GDateTime) ended =
          lines[i].ended ? g_date_time_new_from_iso8601 (lines[i].ended, NULL) : NULL;
      g_autoptr (GDateTime) now = g_date_time_new_from_iso8601 (lines[i].now, NULL);
      g_autofree char *text = NULL;

      mentor_session_set_length (session, 60);
      mentor_session_set_began (session, began);
      mentor_session_set_ended (session, ended);
      g_assert_cmpint (mentor_session_is_forgotten (session, now), ==, lines[i].forgotten);
      mentor_session_stop (session, now);
      if (mentor_session_get_ended (session))
        text = g_date_time_format_iso8601 (mentor_session_get_ended (session));
      g_assert_cmpstr (text, ==, lines[i].end);
      g_assert_cmpint (mentor_session_get_elapsed (session, now), ==, lines[i].minutes);
      g_assert_false (mentor_session_is_running (session));
      g_assert_false (mentor_session_is_forgotten (session, now));
    }
}

/* Paused in the evening, or wrapped up and opened again, and gone on with the next day: the minutes are those so far. */
static void
test_go_on_next_day (void)
{
  g_autoptr (MentorSession) session = mentor_session_new ();
  g_autoptr (MentorSession) restarted = NULL;
  g_autoptr (GDateTime) evening = at ("23:50");
  g_autoptr (GDateTime) night = g_date_time_add_minutes (evening, 25);
  g_autoptr (GDateTime) morning = g_date_time_add_hours (evening, 10);
  g_autoptr (GDateTime) later = g_date_time_add_minutes (morning, 10);

  mentor_session_set_length (session, 60);
  mentor_session_begin (session, evening);
  g_assert_cmpint (mentor_session_get_elapsed (session, night), ==, 25);
  mentor_session_stop (session, night);
  restarted = mentor_record_copy (MENTOR_RECORD (session));
  g_assert_cmpint (mentor_session_get_elapsed (restarted, morning), ==, 25);
  mentor_session_go_on (restarted, morning);
  g_assert_cmpint (mentor_session_get_elapsed (restarted, morning), ==, 25);
  g_assert_cmpint (mentor_session_get_elapsed (restarted, later), ==, 35);
  g_assert_false (mentor_session_is_forgotten (restarted, later));
  mentor_session_stop (restarted, later);
  g_assert_cmpint (mentor_session_get_elapsed (restarted, morning), ==, 35);
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
  g_assert_false (mentor_session_is_over (session, during));
  g_assert_true (mentor_session_is_over (session, after));
  g_assert_true (mentor_session_is_unmarked (session, after));

  mentor_session_set_state (session, MENTOR_SESSION_STATE_MISSED);
  g_assert_false (mentor_session_is_unmarked (session, after));

  mentor_session_set_state (session, MENTOR_SESSION_STATE_PLANNED);
  mentor_session_begin (session, before);
  g_assert_false (mentor_session_is_unmarked (session, after));
  g_assert_true (mentor_session_has_come (session, before));
}

/* What there is to do next, and when it is something else. */
static void
test_step (void)
{
  static const struct {
    const char *now, *began;
    MentorSessionStep step;
    int seconds;
  } lines[] = {
    { "09:00", NULL, MENTOR_SESSION_STEP_PREPARE, 45 * 60 + 1 },
    { "09:44", NULL, MENTOR_SESSION_STEP_PREPARE, 61 },
    { "09:45", NULL, MENTOR_SESSION_STEP_BEGIN, 1 },
    { "09:46", NULL, MENTOR_SESSION_STEP_BEGIN, 14 * 60 + 1 },
    { "10:01", NULL, MENTOR_SESSION_STEP_BEGIN, 59 * 60 + 1 },
    { "11:00", NULL, MENTOR_SESSION_STEP_BEGIN, 1 },
    { "11:01", NULL, MENTOR_SESSION_STEP_WRAP_UP, 0 },
    { "09:00", "08:59", MENTOR_SESSION_STEP_WRAP_UP, 45 * 60 + 1 },
    { "10:01", "10:00", MENTOR_SESSION_STEP_WRAP_UP, 59 * 60 + 1 },
  };
  g_autoptr (MentorSession) undated = mentor_session_new ();
  g_autoptr (GDateTime) start = at ("10:00");

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (MentorSession) session = mentor_session_new ();
      g_autoptr (GDateTime) now = at (lines[i].now);
      g_autoptr (GDateTime) began = lines[i].began ? at (lines[i].began) : NULL;

      mentor_session_set_start (session, start);
      mentor_session_set_length (session, 60);
      mentor_session_set_began (session, began);
      g_assert_cmpint (mentor_session_get_step (session, now), ==, lines[i].step);
      g_assert_cmpint (mentor_session_get_seconds_to_step (session, now), ==, lines[i].seconds);
    }
  g_assert_cmpint (mentor_session_get_step (undated, start), ==, MENTOR_SESSION_STEP_PREPARE);
  g_assert_cmpint (mentor_session_get_seconds_to_step (undated, start), ==, 0);
}

/* When a session that is over did start, told by somebody in Berlin. */
static void
test_real_start (void)
{
  static const struct {
    const char *zone, *start, *began, *now, *expected;
  } lines[] = {
    /* on its day, at another time */
    { "Europe/Berlin", "2026-11-26T10:00:00+01:00", "2026-11-26T15:02:00+01:00", "2026-11-26T16:00:00+01:00",
      "2026-11-26T10:00:00+01" },
    /* days before, and after */
    { "Europe/Berlin", "2026-11-26T10:00:00+01:00", "2026-11-23T09:04:00+01:00", "2026-11-23T10:00:00+01:00",
      "2026-11-23T09:00:00+01" },
    { "Europe/Berlin", "2026-11-26T10:00:00+01:00", "2026-11-30T09:05:00+01:00", "2026-11-30T10:00:00+01:00",
      "2026-11-30T09:05:00+01" },
    /* the zone stays, and the day is that of the user: the 26th for one, the 27th for the other */
    { "Asia/Tokyo", "2026-11-27T01:00:00+09:00", "2026-11-26T18:00:00+01:00", "2026-11-26T19:00:00+01:00",
      "2026-11-27T01:00:00+09" },
    { "Asia/Tokyo", "2026-11-27T10:00:00+09:00", "2026-11-26T18:01:00+01:00", "2026-11-26T19:00:00+01:00",
      "2026-11-27T02:00:00+09" },
    /* nobody saw it begin: still to come on another day, on this one, and long begun */
    { "Europe/Berlin", "2026-11-26T10:00:00+01:00", NULL, "2026-11-23T12:03:00+01:00", "2026-11-23T11:00:00+01" },
    { "Europe/Berlin", "2026-11-26T10:00:00+01:00", NULL, "2026-11-26T09:30:00+01:00", "2026-11-26T08:30:00+01" },
    { "Europe/Berlin", "2026-11-26T10:00:00+01:00", NULL, "2026-11-26T10:30:00+01:00", "2026-11-26T10:00:00+01" },
    { "Europe/Berlin", "2026-11-26T10:00:00+01:00", NULL, "2026-11-29T10:30:00+01:00", "2026-11-26T10:00:00+01" },
    /* past midnight, and past the change of the clocks */
    { "Europe/Berlin", "2026-11-26T10:00:00+01:00", NULL, "2026-11-24T00:20:00+01:00", "2026-11-23T23:20:00+01" },
    { "Europe/Berlin", "2026-10-26T10:00:00+01:00", "2026-10-24T10:00:00+02:00", "2026-10-24T11:00:00+02:00",
      "2026-10-24T10:00:00+02" },
    /* without a date */
    { "Europe/Berlin", NULL, "2026-11-23T09:04:59+01:00", "2026-11-23T10:00:00+01:00", "2026-11-23T09:00:00+01" },
    { "Europe/Berlin", NULL, NULL, "2026-11-23T10:00:00+01:00", NULL },
  };
  g_autoptr (GTimeZone) berlin = g_time_zone_new_identifier ("Europe/Berlin");

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (MentorSession) session = mentor_session_new ();
      g_autoptr (GDateTime) start =
          lines[i].start ? g_date_time_new_from_iso8601 (lines[i].start, NULL) : NULL;
      g_autoptr (GDateTime) began =
          lines[i].began ? g_date_time_new_from_iso8601 (lines[i].began, NULL) : NULL;
      g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (lines[i].now, NULL);
      g_autoptr (GDateTime) now = g_date_time_to_timezone (moment, berlin);
      g_autoptr (GDateTime) again = NULL;
      g_autofree char *text = NULL;

      mentor_session_set_time_zone (session, lines[i].zone);
      mentor_session_set_length (session, 60);
      mentor_session_set_start (session, start);
      mentor_session_set_began (session, began);
      mentor_session_settle_start (session, now);
      if (mentor_session_get_start (session))
        text = g_date_time_format (mentor_session_get_start (session), "%FT%T%:::z");
      g_assert_cmpstr (text, ==, lines[i].expected);
      g_assert_cmpstr (mentor_session_get_time_zone (session), ==, lines[i].zone);
      again = mentor_session_find_real_start (session, now);
      g_assert_null (again);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session-clock/pause", test_pause);
  g_test_add_func ("/session-clock/stop", test_stop);
  g_test_add_func ("/session-clock/go-on-next-day", test_go_on_next_day);
  g_test_add_func ("/session-clock/unmarked", test_unmarked);
  g_test_add_func ("/session-clock/step", test_step);
  g_test_add_func ("/session-clock/real-start", test_real_start);
  return g_test_run ();
}
