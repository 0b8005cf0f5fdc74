/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A session planned for ten o'clock in Berlin is at ten o'clock in Berlin, whatever the clocks and the user do. */

#include "mentor-contact-rules.h"
#include "mentor-next-rules.h"
#include "mentor-session-rules.h"

#include <locale.h>

#define HOUR 60

static MentorDay
get_day (int year, int month, int day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return g_date_get_julian (&date);
}

static MentorSession *
make_session (const char *zone, MentorDay day, int minutes)
{
  MentorSession *session = mentor_session_new ();

  mentor_session_set_time_zone (session, zone);
  mentor_session_set_moment (session, day, minutes);
  return session;
}

/* As if it came from a file. */
static MentorSession *
load_session (const char *zone, const char *start, MentorSessionState state)
{
  MentorSession *session = mentor_session_new ();
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (start, NULL);

  g_assert_nonnull (moment);
  mentor_record_begin_load (MENTOR_RECORD (session));
  mentor_session_set_start (session, moment);
  mentor_session_set_state (session, state);
  mentor_session_set_time_zone (session, zone);
  mentor_record_end_load (MENTOR_RECORD (session));
  return session;
}

static void
assert_start (MentorSession *session, const char *expected)
{
  g_autofree char *start =
      g_date_time_format (mentor_session_get_start (session), "%Y-%m-%dT%H:%M%:z");

  g_assert_cmpstr (start, ==, expected);
}

/* The days on which the clocks change in 2026 and 2027, and what they show before and after. */
typedef struct
{
  const char *zone;
  int month, day;         /* of the change in 2026 */
  const char *eve, *then; /* ten o'clock the day before, and on the day */
} Change;

static const Change changes[] = {
  { "Europe/Berlin", 3, 29, "2026-03-28T10:00+01:00", "2026-03-29T10:00+02:00" },
  { "Europe/Berlin", 10, 25, "2026-10-24T10:00+02:00", "2026-10-25T10:00+01:00" },
  { "America/New_York", 3, 8, "2026-03-07T10:00-05:00", "2026-03-08T10:00-04:00" },
  { "America/New_York", 11, 1, "2026-10-31T10:00-04:00", "2026-11-01T10:00-05:00" },
  { "Australia/Lord_Howe", 4, 5, "2026-04-04T10:00+11:00", "2026-04-05T10:00+10:30" },
  { "Australia/Lord_Howe", 10, 4, "2026-10-03T10:00+10:30", "2026-10-04T10:00+11:00" },
  { "Asia/Kathmandu", 3, 29, "2026-03-28T10:00+05:45", "2026-03-29T10:00+05:45" },
};

static void
test_changes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      const Change *change = &changes[i];
      const MentorDay day = get_day (2026, change->month, change->day);
      g_autoptr (MentorSession) session = make_session (change->zone, day - 1, 10 * HOUR);

      assert_start (session, change->eve);
      g_assert_cmpuint (mentor_session_get_day (session), ==, day - 1);
      mentor_session_set_moment (session, day, mentor_session_get_minutes (session));
      assert_start (session, change->then);
      g_assert_cmpuint (mentor_session_get_day (session), ==, day);
      mentor_session_set_moment (session, day - 1, mentor_session_get_minutes (session));
      assert_start (session, change->eve);
    }
}

/* Through two years, day by day and seen from three places: ten o'clock stays ten o'clock, and each file that is read
 * says the same again. */
static void
test_every_day (void)
{
  static const char *const zones[] = { "Europe/Berlin", "America/New_York", "Australia/Lord_Howe",
                                       "Asia/Tokyo", "Africa/Casablanca" };
  static const char *const places[] = { "Europe/Berlin", "America/New_York", "Pacific/Auckland" };

  for (guint i = 0; i < G_N_ELEMENTS (zones) * G_N_ELEMENTS (places); i++)
    {
      const char *zone = zones[i % G_N_ELEMENTS (zones)];

      g_setenv ("TZ", places[i / G_N_ELEMENTS (zones)], TRUE);
      for (MentorDay day = get_day (2026, 1, 1); day < get_day (2028, 1, 1); day++)
        {
          g_autoptr (MentorSession) session = make_session (zone, day, 10 * HOUR);
          g_autofree char *start =
              g_date_time_format (mentor_session_get_start (session), "%Y-%m-%dT%H:%M:%S%:z");
          g_autoptr (MentorSession) loaded =
              load_session (zone, start, MENTOR_SESSION_STATE_PLANNED);

          g_assert_cmpint (mentor_session_get_minutes (session), ==, 10 * HOUR);
          g_assert_cmpuint (mentor_session_get_day (session), ==, day);
          g_assert_true (g_date_time_equal (mentor_session_get_start (session),
                                            mentor_session_get_start (loaded)));
          g_assert_cmpint (mentor_session_get_minutes (loaded), ==, 10 * HOUR);
        }
    }
  g_setenv ("TZ", "Europe/Berlin", TRUE);
}

/* Every minute of a day on which an hour is missing or doubled. */
static void
test_gap_and_double (void)
{
  static const struct
  {
    const char *zone;
    int month, day;
    int gap, length; /* what is left out, in minutes since midnight */
  } days[] = {
    { "Europe/Berlin", 3, 29, 2 * HOUR, HOUR },
    { "Europe/Berlin", 10, 25, 0, 0 },
    { "America/New_York", 3, 8, 2 * HOUR, HOUR },
    { "America/New_York", 11, 1, 0, 0 },
    { "Australia/Lord_Howe", 10, 4, 2 * HOUR, HOUR / 2 },
    { "Australia/Lord_Howe", 4, 5, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      const MentorDay day = get_day (2026, days[i].month, days[i].day);
      g_autoptr (GDateTime) last = NULL;

      for (int minutes = 0; minutes < 24 * HOUR; minutes++)
        {
          g_autoptr (MentorSession) session = make_session (days[i].zone, day, minutes);
          GDateTime *start = mentor_session_get_start (session);
          const gboolean left_out =
              minutes >= days[i].gap && minutes < days[i].gap + days[i].length;

          g_assert_nonnull (start);
          g_assert_cmpuint (mentor_session_get_day (session), ==, day);
          if (left_out)
            g_assert_cmpint (mentor_session_get_minutes (session), ==, days[i].gap + days[i].length);
          else
            g_assert_cmpint (mentor_session_get_minutes (session), ==, minutes);
          if (last)
            g_assert_cmpint (g_date_time_compare (start, last), >=, 0);
          g_clear_pointer (&last, g_date_time_unref);
          last = g_date_time_ref (start);
        }
    }
}

/* Half past two comes twice in that night; a file says which of them is meant. */
static void
test_doubled_hour_is_kept (void)
{
  static const char *const starts[] = { "2026-10-25T02:30+02:00", "2026-10-25T02:30+01:00" };

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autofree char *text = g_strdup_printf ("%.16s:00%s", starts[i], starts[i] + 16);
      g_autoptr (MentorSession) session =
          load_session ("Europe/Berlin", text, MENTOR_SESSION_STATE_PLANNED);

      assert_start (session, starts[i]);
      g_assert_cmpint (mentor_session_get_minutes (session), ==, 2 * HOUR + 30);
    }
}

/* The offset of the file and that of the zone do not agree: the law has changed since. */
static void
test_new_law (void)
{
  static const struct
  {
    const char *zone, *written;
    MentorSessionState state;
    const char *start;
  } cases[] = {
    { "Europe/Berlin", "2026-07-01T10:00:00+01:00", MENTOR_SESSION_STATE_PLANNED, "2026-07-01T10:00+02:00" },
    { "Europe/Berlin", "2026-12-01T10:00:00+02:00", MENTOR_SESSION_STATE_PLANNED, "2026-12-01T10:00+01:00" },
    { "Europe/Berlin", "2026-07-01T10:00:00+01:00", MENTOR_SESSION_STATE_HELD, "2026-07-01T10:00+01:00" },
    { "Europe/Berlin", "2026-07-01T10:00:00+01:00", MENTOR_SESSION_STATE_MISSED, "2026-07-01T10:00+01:00" },
    { "Australia/Lord_Howe", "2026-07-01T23:45:00+11:00", MENTOR_SESSION_STATE_PLANNED, "2026-07-01T23:45+10:30" },
    { "Europe/Berlin", "2026-03-29T02:30:00+01:00", MENTOR_SESSION_STATE_PLANNED, "2026-03-29T03:00+02:00" },
    { "Asia/Tokyo", "2026-07-01T10:00:00+09:00", MENTOR_SESSION_STATE_PLANNED, "2026-07-01T10:00+09:00" },
    { "Middle/Earth", "2026-07-01T10:00:00+01:00", MENTOR_SESSION_STATE_PLANNED, "2026-07-01T10:00+01:00" },
    { "", "2026-07-01T10:00:00+01:00", MENTOR_SESSION_STATE_PLANNED, "2026-07-01T10:00+01:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MentorSession) session =
          load_session (cases[i].zone, cases[i].written, cases[i].state);

      assert_start (session, cases[i].start);
    }
}

/* The user is elsewhere: the day is that of the user, the plan that of the place. */
static void
test_traveller (void)
{
  static const struct
  {
    const char *here, *zone;
    int hour, minute;
    int later; /* days that it is on for the user */
  } cases[] = {
    { "Europe/Berlin", "Europe/Berlin", 23, 30, 0 },
    { "America/New_York", "Europe/Berlin", 23, 30, 0 },
    { "America/New_York", "Europe/Berlin", 1, 30, -1 },
    { "Asia/Tokyo", "Europe/Berlin", 23, 30, 1 },
    { "Pacific/Kiritimati", "Pacific/Honolulu", 23, 30, 1 },
    { "Pacific/Honolulu", "Pacific/Kiritimati", 10, 0, -1 },
  };
  const MentorDay day = get_day (2026, 11, 26);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const int minutes = cases[i].hour * HOUR + cases[i].minute;
      g_autoptr (MentorSession) session = NULL;

      g_setenv ("TZ", cases[i].here, TRUE);
      session = make_session (cases[i].zone, day, minutes);
      g_assert_cmpuint (mentor_session_get_day (session), ==, day);
      g_assert_cmpint (mentor_session_get_minutes (session), ==, minutes);
      g_assert_cmpint ((int) mentor_day_of_time (mentor_session_get_start (session)) - (int) day, ==,
                       cases[i].later);
    }
  g_setenv ("TZ", "Europe/Berlin", TRUE);
}

/* A session held late in the evening in Berlin was a day later in Tokyo: from there it is due a day later. */
static void
test_due_for_traveller (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  g_autoptr (MentorSession) session =
      make_session ("Europe/Berlin", get_day (2026, 11, 1), 23 * HOUR + 30);
  MentorDay since;

  mentor_session_set_state (session, MENTOR_SESSION_STATE_HELD);
  mentor_record_list_append (mentor_mentee_get_sessions (mentee), session);
  mentor_mentee_set_rhythm_ideal (mentee, 14);
  for (guint i = 0; i < 2; i++)
    {
      const char *here = i ? "Asia/Tokyo" : "Europe/Berlin";
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (here);
      g_autoptr (GDateTime) now = g_date_time_new (zone, 2026, 11, 16, 9, 0, 0);

      g_setenv ("TZ", here, TRUE);
      g_assert_cmpint (mentor_mentee_get_due_state (mentee, now, &since), ==,
                       i ? MENTOR_DUE_STATE_ON_TIME : MENTOR_DUE_STATE_DUE);
      g_assert_cmpuint (since, ==, i ? 0 : get_day (2026, 11, 15));
      g_assert_cmpuint (mentor_mentee_get_last_contact (mentee), ==, get_day (2026, 11, i ? 2 : 1));
    }
  g_setenv ("TZ", "Europe/Berlin", TRUE);
}

/* In the rhythm of a fortnight through a whole year, always at ten o'clock, also over both changes. */
static void
test_rhythm_over_changes (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  MentorDay day = get_day (2026, 1, 6);
  g_autoptr (MentorSession) first = make_session ("Europe/Berlin", day, 10 * HOUR);

  mentor_mentee_set_rhythm_ideal (mentee, 14);
  mentor_record_list_append (mentor_mentee_get_sessions (mentee), first);
  for (int i = 0; i < 26; i++)
    {
      MentorRecordList *sessions = mentor_mentee_get_sessions (mentee);
      MentorSession *last = mentor_record_list_get (sessions, (guint) i);
      g_autoptr (MentorSession) next = NULL;

      mentor_session_set_state (last, MENTOR_SESSION_STATE_HELD);
      next = mentor_mentee_suggest_session (mentee, NULL, mentor_session_get_start (last), FALSE);
      day += 14;
      g_assert_cmpuint (mentor_session_get_day (next), ==, day);
      g_assert_cmpint (mentor_session_get_minutes (next), ==, 10 * HOUR);
      g_assert_cmpstr (mentor_session_get_time_zone (next), ==, "Europe/Berlin");
      mentor_record_list_append (sessions, next);
    }
}

int
main (int argc, char **argv)
{
  g_setenv ("TZ", "Europe/Berlin", TRUE);
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/zones/changes", test_changes);
  g_test_add_func ("/zones/every-day", test_every_day);
  g_test_add_func ("/zones/gap-and-double", test_gap_and_double);
  g_test_add_func ("/zones/doubled-hour-is-kept", test_doubled_hour_is_kept);
  g_test_add_func ("/zones/new-law", test_new_law);
  g_test_add_func ("/zones/traveller", test_traveller);
  g_test_add_func ("/zones/due-for-traveller", test_due_for_traveller);
  g_test_add_func ("/zones/rhythm-over-changes", test_rhythm_over_changes);
  return g_test_run ();
}
