/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When the two could meet next: by table, and over random calendars. */

#include "mentor-contact-rules.h"
#include "mentor-next-rules.h"
#include "mentor-session-rules.h"

#include <locale.h>

static MentorSession *
add (MentorMentee *mentee, const char *start, MentorSessionState state, int length)
{
  g_autoptr (MentorSession) session = mentor_session_new ();
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();
  g_autofree char *whole = g_strconcat (start, ":00", NULL);
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (whole, local);

  g_assert_nonnull (moment);
  mentor_session_set_time_zone (session, "Europe/Berlin");
  mentor_session_set_state (session, state);
  mentor_session_set_length (session, length);
  mentor_session_set_start (session, moment);
  mentor_record_list_append (mentor_mentee_get_sessions (mentee), session);
  return session; /* the list has it */
}

static void
add_all (MentorMentee *mentee, const char *starts, MentorSessionState state)
{
  g_auto (GStrv) parts = g_strsplit (starts ? starts : "", " ", -1);

  for (guint i = 0; parts[i]; i++)
    add (mentee, parts[i], state, 60);
}

static char *
draw (GPtrArray *moments)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < moments->len; i++)
    {
      g_autofree char *part = g_date_time_format (moments->pdata[i], "%a %Y-%m-%d %H:%M");

      g_string_append_printf (text, "%s%s", i ? ", " : "", part);
    }
  return g_string_free_and_steal (text);
}

/* What is proposed on Monday, 23 November 2026, at 9 o'clock; or at another time where one is named. */
typedef struct
{
  const char *name;
  int rhythm;
  const char *held, *planned, *others, *now;
  guint n;
  const char *moments;
} Case;

static const Case cases[] = {
  { "nothing-known", 0, NULL, NULL, NULL, NULL, 3,
    "Mon 2026-11-23 10:00, Tue 2026-11-24 10:00, Mon 2026-11-30 10:00" },
  { "in-the-night", 14, NULL, NULL, NULL, "2026-11-23T23:10:00", 2,
    "Tue 2026-11-24 10:00, Tue 2026-12-01 10:00" },
  { "early", 14, NULL, NULL, NULL, "2026-11-23T04:10:00", 1, "Mon 2026-11-23 08:00" },
  { "on-a-weekend", 14, NULL, NULL, NULL, "2026-11-21T11:10:00", 1, "Mon 2026-11-23 10:00" },
  { "fortnight", 14, "2026-11-19T15:30", NULL, NULL, NULL, 3,
    "Thu 2026-12-03 15:30, Fri 2026-12-04 15:30, Thu 2026-12-10 15:30" },
  { "none", 14, "2026-11-19T15:30", NULL, NULL, NULL, 0, "" },
  { "five", 14, "2026-11-19T15:30", NULL, NULL, NULL, 5,
    "Thu 2026-12-03 15:30, Fri 2026-12-04 15:30, Mon 2026-12-07 15:30, Thu 2026-12-10 15:30, "
    "Thu 2026-12-17 15:30" },
  { "month", 30, "2026-11-19T15:30", NULL, NULL, NULL, 1, "Thu 2026-12-17 15:30" },
  { "every-day", 1, "2026-11-20T15:30", NULL, NULL, NULL, 2,
    "Tue 2026-11-24 15:30, Tue 2026-12-01 15:30" },
  { "every-third-day", 3, "2026-11-23T08:00", NULL, NULL, NULL, 1, "Thu 2026-11-26 08:00" },
  { "mostly-tuesday", 28, "2026-08-04T10:00 2026-09-01T10:00 2026-09-29T10:00 2026-10-29T16:00", NULL,
    NULL, NULL, 1, "Tue 2026-11-24 10:00" },
  { "old-habits-die", 28,
    "2026-01-06T10:00 2026-02-03T10:00 2026-03-03T10:00 2026-04-01T11:00 2026-05-06T11:00 2026-06-03T11:00 "
    "2026-07-01T11:00 2026-08-05T11:00 2026-11-18T11:00",
    NULL, NULL, NULL, 1, "Wed 2026-12-16 11:00" },
  { "no-habit", 28, "2026-09-01T10:00 2026-09-30T11:00 2026-11-05T12:00", NULL, NULL, NULL, 1,
    "Thu 2026-12-03 12:00" },
  { "no-habit-on-a-weekend", 28, "2026-09-01T10:00 2026-11-07T12:00", NULL, NULL, NULL, 1,
    "Mon 2026-12-07 12:00" },
  { "always-on-saturday", 28, "2026-10-10T10:00 2026-11-07T10:00", NULL, NULL, NULL, 2,
    "Sat 2026-12-05 10:00, Sat 2026-12-12 10:00" },
  { "overdue", 14, "2026-03-03T10:00 2026-03-17T10:00", NULL, NULL, NULL, 1, "Tue 2026-11-24 10:00" },
  { "planned-already", 14, "2026-11-10T10:00", "2026-11-24T10:00", NULL, NULL, 1, "Tue 2026-12-08 10:00" },
  { "planned-and-not-said", 14, "2026-11-05T10:00", "2026-11-19T10:00", NULL, NULL, 1,
    "Thu 2026-12-03 10:00" },
  { "taken", 14, "2026-11-19T15:30", NULL, "2026-12-03T16:00", NULL, 2,
    "Fri 2026-12-04 15:30, Thu 2026-12-10 15:30" },
  { "taken-before", 14, "2026-11-19T15:30", NULL, "2026-12-03T14:45", NULL, 1, "Fri 2026-12-04 15:30" },
  { "next-door", 14, "2026-11-19T15:30", NULL, "2026-12-03T14:30 2026-12-03T16:30", NULL, 1,
    "Thu 2026-12-03 15:30" },
  { "taken-all-week", 14, "2026-11-19T15:30", NULL,
    "2026-12-03T15:30 2026-12-04T15:30 2026-12-07T15:30 2026-12-08T15:30 2026-12-09T15:30", NULL, 3,
    "Thu 2026-12-10 15:30, Fri 2026-12-11 15:30, Thu 2026-12-17 15:30" },
  { "across-the-change", 14, "2026-10-14T10:00", NULL, NULL, "2026-10-14T12:00:00", 1,
    "Wed 2026-10-28 10:00" },
};

static void
test_table (gconstpointer data)
{
  const Case *line = data;
  g_autoptr (MentorRecordList) all = mentor_record_list_new (MENTOR_TYPE_MENTEE, NULL);
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  g_autoptr (MentorMentee) other = mentor_mentee_new ();
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();
  g_autoptr (GDateTime) now =
      g_date_time_new_from_iso8601 (line->now ? line->now : "2026-11-23T09:00:00", local);
  g_autoptr (GPtrArray) moments = NULL;
  g_autofree char *drawn = NULL;

  mentor_record_list_append (all, mentee);
  mentor_record_list_append (all, other);
  mentor_mentee_set_rhythm_ideal (mentee, line->rhythm);
  add_all (mentee, line->held, MENTOR_SESSION_STATE_HELD);
  add_all (mentee, line->planned, MENTOR_SESSION_STATE_PLANNED);
  add_all (other, line->others, MENTOR_SESSION_STATE_PLANNED);
  /* What did not take place and will not is no reason for anything. */
  add_all (mentee, "2026-11-20T10:00 2026-12-03T15:30", MENTOR_SESSION_STATE_CANCELLED);
  add_all (mentee, "2026-11-21T10:00", MENTOR_SESSION_STATE_MISSED);
  add_all (other, "2026-12-03T15:30", MENTOR_SESSION_STATE_CANCELLED);

  moments = mentor_mentee_suggest_next (mentee, all, now, line->n);
  drawn = draw (moments);
  g_assert_cmpstr (drawn, ==, line->moments);
}

static void
test_paused (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();
  g_autoptr (GDateTime) now = g_date_time_new_from_iso8601 ("2026-11-23T09:00:00", local);
  g_autoptr (GDateTime) until = g_date_time_new_from_iso8601 ("2027-02-01T09:00:00", local);
  g_autoptr (GPtrArray) moments = NULL;
  g_autofree char *drawn = NULL;

  add (mentee, "2026-11-17T10:00", MENTOR_SESSION_STATE_HELD, 60);
  mentor_mentee_set_state (mentee, MENTOR_MENTEE_STATE_PAUSED);
  mentor_mentee_set_paused_until (mentee, mentor_day_of_time (until));
  moments = mentor_mentee_suggest_next (mentee, NULL, now, 1);
  drawn = draw (moments);
  g_assert_cmpstr (drawn, ==, "Tue 2027-02-02 10:00");
}

/* The usual time is that of the place where they are used to meet. */
static void
test_elsewhere (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("America/New_York");
  g_autoptr (GDateTime) now = g_date_time_new (zone, 2026, 11, 23, 21, 0, 0);
  g_autoptr (MentorSession) next = NULL;

  add (mentee, "2026-10-13T10:00", MENTOR_SESSION_STATE_HELD, 60);
  mentor_mentee_set_rhythm_ideal (mentee, 14);
  g_setenv ("TZ", "America/New_York", TRUE);
  next = mentor_mentee_suggest_session (mentee, NULL, now, FALSE);
  g_setenv ("TZ", "Europe/Berlin", TRUE);
  g_assert_cmpstr (mentor_session_get_time_zone (next), ==, "Europe/Berlin");
  g_assert_cmpint (mentor_session_get_minutes (next), ==, 10 * 60);
  /* In Berlin it is Tuesday by now, so that this Tuesday is no longer to come. */
  {
    g_autofree char *text = g_date_time_format (mentor_session_get_start (next), "%a %F %H:%M");

    g_assert_cmpstr (text, ==, "Tue 2026-12-01 10:00");
  }
}

static void
add_random (MentorMentee *mentee, GDateTime *now, int n)
{
  for (int i = 0; i < n; i++)
    {
      g_autoptr (GDateTime) moment =
          g_date_time_add_minutes (now, g_test_rand_int_range (-90 * 96, 60 * 96) * 15);
      g_autofree char *text = g_date_time_format (moment, "%Y-%m-%dT%H:%M");
      const gboolean ahead = g_date_time_compare (moment, now) > 0;
      const int what = g_test_rand_int_range (0, 6);

      add (mentee, text,
           what == 0   ? MENTOR_SESSION_STATE_CANCELLED
           : what == 1 ? MENTOR_SESSION_STATE_MISSED
           : ahead     ? MENTOR_SESSION_STATE_PLANNED
                       : MENTOR_SESSION_STATE_HELD,
           15 * g_test_rand_int_range (0, 9));
    }
}

static void
assert_free (MentorMentee *mentee, GDateTime *start, int length)
{
  MentorRecordList *sessions = mentor_mentee_get_sessions (mentee);
  const gint64 begin = g_date_time_to_unix (start);

  for (guint i = 0; i < mentor_record_list_get_size (sessions); i++)
    {
      MentorSession *session = mentor_record_list_get (sessions, i);
      const gint64 other = g_date_time_to_unix (mentor_session_get_start (session));

      if (mentor_session_get_state (session) == MENTOR_SESSION_STATE_PLANNED)
        g_assert_true (other + mentor_session_get_length (session) * 60 <= begin ||
                       begin + length * 60 <= other);
    }
}

static void
test_random (void)
{
  static const int rhythms[] = { 0, 1, 3, 7, 10, 14, 28, 30, 91 };
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();
  g_autoptr (GDateTime) year = g_date_time_new (local, 2026, 1, 1, 0, 0, 0);

  for (int round = 0; round < 1500; round++)
    {
      g_autoptr (MentorRecordList) all = mentor_record_list_new (MENTOR_TYPE_MENTEE, NULL);
      g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
      g_autoptr (GDateTime) now =
          g_date_time_add_minutes (year, g_test_rand_int_range (0, 366 * 1440));
      g_autoptr (GPtrArray) moments = NULL;
      const guint n = (guint) g_test_rand_int_range (1, 8);

      mentor_record_list_append (all, mentee);
      mentor_mentee_set_rhythm_ideal (
          mentee, rhythms[g_test_rand_int_range (0, G_N_ELEMENTS (rhythms))]);
      mentor_mentee_set_usual_length (mentee, 15 * g_test_rand_int_range (0, 9));
      add_random (mentee, now, g_test_rand_int_range (0, 12));
      for (int i = g_test_rand_int_range (0, 5); i > 0; i--)
        {
          g_autoptr (MentorMentee) other = mentor_mentee_new ();

          mentor_record_list_append (all, other);
          add_random (other, now, g_test_rand_int_range (0, 40));
        }

      moments = mentor_mentee_suggest_next (mentee, all, now, n);
      g_assert_cmpuint (moments->len, ==, n);
      for (guint i = 0; i < moments->len; i++)
        {
          g_assert_cmpint (g_date_time_compare (moments->pdata[i], now), >, 0);
          if (i > 0)
            g_assert_cmpuint (mentor_day_of_time (moments->pdata[i]), >,
                              mentor_day_of_time (moments->pdata[i - 1]));
          for (guint k = 0; k < mentor_record_list_get_size (all); k++)
            assert_free (mentor_record_list_get (all, k), moments->pdata[i],
                         mentor_mentee_get_expected_length (mentee));
        }
    }
}

/* Where nothing stands against it, the first one is on the weekday and at the time of all before it. */
static void
test_habit (void)
{
  static const int rhythms[] = { 0, 7, 8, 10, 14, 21, 28, 30, 31, 91 };
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();

  for (int round = 0; round < 500; round++)
    {
      g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
      g_autoptr (GDateTime) last = g_date_time_new (
          local, 2026, g_test_rand_int_range (1, 13), g_test_rand_int_range (1, 29),
          g_test_rand_int_range (7, 21), 15 * g_test_rand_int_range (0, 4), 0);
      g_autoptr (GDateTime) now = g_date_time_add_days (last, g_test_rand_int_range (0, 120));
      g_autoptr (GPtrArray) moments = NULL;
      const int rhythm = rhythms[g_test_rand_int_range (0, G_N_ELEMENTS (rhythms))];

      mentor_mentee_set_rhythm_ideal (mentee, rhythm);
      for (int i = 0; i < 3; i++)
        {
          g_autoptr (GDateTime) moment = g_date_time_add_weeks (last, -2 * i);
          g_autofree char *text = g_date_time_format (moment, "%Y-%m-%dT%H:%M");

          add (mentee, text, MENTOR_SESSION_STATE_HELD, 60);
        }
      moments = mentor_mentee_suggest_next (mentee, NULL, now, 1);
      g_assert_cmpuint (moments->len, ==, 1);
      g_assert_cmpint (g_date_time_get_day_of_week (moments->pdata[0]), ==,
                       g_date_time_get_day_of_week (last));
      g_assert_cmpint (g_date_time_get_hour (moments->pdata[0]), ==, g_date_time_get_hour (last));
      g_assert_cmpint (g_date_time_get_minute (moments->pdata[0]), ==, g_date_time_get_minute (last));
      /* No earlier than half a week before its day. */
      g_assert_cmpuint (mentor_day_of_time (moments->pdata[0]) + 3, >=,
                        mentor_day_of_time (last) + (MentorDay) (rhythm ? rhythm : 28));
    }
}

int
main (int argc, char **argv)
{
  g_setenv ("TZ", "Europe/Berlin", TRUE);
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/next/table/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_table);
    }
  g_test_add_func ("/next/paused", test_paused);
  g_test_add_func ("/next/elsewhere", test_elsewhere);
  g_test_add_func ("/next/habit", test_habit);
  g_test_add_func ("/next/random", test_random);
  return g_test_run ();
}
