/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mentor-contact-rules.h"
#include "mentor-notice-rules.h"
#include "mentor-people.h"

#include <locale.h>

#define HOUR (60 * 60)
#define DAY (24 * HOUR)

static GTimeZone *berlin;

static GDateTime *
moment (const char *text)
{
  GDateTime *time = g_date_time_new_from_iso8601 (text, berlin);

  g_assert_nonnull (time);
  return time;
}

static MentorRecordList *
make_people (void)
{
  return mentor_record_list_new (MENTOR_TYPE_MENTEE, NULL);
}

static MentorMentee *
add_person (MentorRecordList *people, const char *name)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();

  mentor_mentee_set_name (mentee, name);
  mentor_mentee_set_state (mentee, MENTOR_MENTEE_STATE_ACTIVE);
  mentor_mentee_set_rhythm_ideal (mentee, 0);
  mentor_mentee_set_rhythm_latest (mentee, 0);
  mentor_record_list_append (people, mentee);
  return mentee;
}

static MentorSession *
add_session (MentorMentee *mentee, GDateTime *start, GDateTime *created)
{
  g_autoptr (MentorSession) session = mentor_session_new ();

  mentor_record_set_times (MENTOR_RECORD (session), created, created);
  mentor_session_set_start (session, start);
  mentor_session_set_state (session, MENTOR_SESSION_STATE_PLANNED);
  mentor_record_list_append (mentor_mentee_get_sessions (mentee), session);
  return session;
}

static const MentorNoticeSettings usual = {
  .day_before = TRUE, .soon = TRUE, .digest = TRUE, .digest_hour = 8, .not_before = 7, .not_after = 21,
};

/* One line a case: a session, and what is told of it at a moment. */
typedef struct {
  const char *name;
  const char *start, *now, *created;
  const char *told;    /* "", "day", "soon" */
  const char *next;    /* nullable */
  int not_before, not_after;
} SessionCase;

#define LONG_AGO "2026-01-01T12:00:00Z"

static const SessionCase session_cases[] = {
  { "long-before", "2026-11-30T10:00:00", "2026-11-23T09:00:00", LONG_AGO, "", "2026-11-29T10:00:00", 7, 21 },
  { "a-second-too-early", "2026-11-24T10:00:00", "2026-11-23T09:59:59", LONG_AGO, "", "2026-11-23T10:00:00", 7, 21 },
  { "a-day-before", "2026-11-24T10:00:00", "2026-11-23T10:00:00", LONG_AGO, "day", "2026-11-24T09:30:00", 7, 21 },
  { "late-in-the-day", "2026-11-24T10:00:00", "2026-11-23T20:59:59", LONG_AGO, "day", "2026-11-24T09:30:00", 7, 21 },
  { "too-late-in-the-day", "2026-11-24T10:00:00", "2026-11-23T21:00:00", LONG_AGO, "", "2026-11-24T07:00:00", 7, 21 },
  { "in-the-morning", "2026-11-24T10:00:00", "2026-11-24T07:00:00", LONG_AGO, "day", "2026-11-24T09:30:00", 7, 21 },
  { "soon", "2026-11-24T10:00:00", "2026-11-24T09:30:00", LONG_AGO, "soon", NULL, 7, 21 },
  { "at-the-last-moment", "2026-11-24T10:00:00", "2026-11-24T09:59:59", LONG_AGO, "soon", NULL, 7, 21 },
  { "begun", "2026-11-24T10:00:00", "2026-11-24T10:00:00", LONG_AGO, "", NULL, 7, 21 },
  { "planned-today", "2026-11-24T10:00:00", "2026-11-23T15:00:00", "2026-11-23T14:00:00Z", "", "2026-11-24T09:30:00", 7, 21 },
  { "quiet-before-it", "2026-11-24T07:20:00", "2026-11-24T06:50:00", LONG_AGO, "", "2026-11-24T07:00:00", 7, 21 },
  { "quiet-until-it", "2026-11-24T07:00:00", "2026-11-24T06:30:00", LONG_AGO, "", NULL, 7, 21 },
  { "night-owl", "2026-11-24T01:00:00", "2026-11-24T00:30:00", LONG_AGO, "soon", NULL, 20, 4 },
  { "night-owl-by-day", "2026-11-24T12:00:00", "2026-11-23T12:00:00", LONG_AGO, "", "2026-11-23T20:00:00", 20, 4 },
  { "no-limits", "2026-11-24T03:00:00", "2026-11-24T02:30:00", LONG_AGO, "soon", NULL, 9, 9 },
  /* Both changes of the clock: a day before by the clock on the wall, half an hour before by the minute. */
  { "spring", "2026-03-29T10:00:00", "2026-03-28T10:00:00", LONG_AGO, "day", "2026-03-29T09:30:00", 7, 21 },
  { "spring-soon", "2026-03-29T03:15:00", "2026-03-29T01:44:59", LONG_AGO, "day", "2026-03-29T01:45:00", 0, 0 },
  { "spring-soon-now", "2026-03-29T03:15:00", "2026-03-29T01:45:00", LONG_AGO, "soon", NULL, 0, 0 },
  { "spring-no-such-hour", "2026-03-29T10:00:00", "2026-03-28T23:00:00", LONG_AGO, "", NULL, 2, 3 },
  { "autumn", "2026-10-25T10:00:00", "2026-10-24T10:00:00", LONG_AGO, "day", "2026-10-25T09:30:00", 7, 21 },
  { "autumn-elsewhere", "2026-10-25T09:00:00Z", "2026-10-25T09:30:00", LONG_AGO, "soon", NULL, 7, 21 },
  { "end-of-years", "9999-12-31T23:59:00Z", "2026-10-25T09:30:00", LONG_AGO, "", NULL, 7, 21 },
};

static void
test_session (gconstpointer data)
{
  const SessionCase *line = data;
  g_autoptr (MentorRecordList) people = make_people ();
  MentorMentee *mentee = add_person (people, "Amara Osei");
  g_autoptr (GDateTime) start = moment (line->start);
  g_autoptr (GDateTime) now = moment (line->now);
  g_autoptr (GDateTime) created = moment (line->created);
  g_autoptr (MentorNoticeLog) log = mentor_notice_log_new ();
  g_autoptr (GDateTime) next = NULL;
  g_autoptr (GPtrArray) due = NULL;
  g_autofree char *kind = NULL;
  MentorNoticeSettings settings = usual;

  settings.digest = FALSE;
  settings.not_before = line->not_before;
  settings.not_after = line->not_after;
  add_session (mentee, start, created);

  due = mentor_notice_list_due (people, &settings, log, now, &next);
  g_assert_cmpuint (due->len, ==, *line->told ? 1 : 0);
  if (due->len > 0)
    {
      const MentorNotice *notice = due->pdata[0];

      g_assert_true (mentor_notice_key_parse (notice->key, &kind, NULL, NULL));
      g_assert_cmpstr (kind, ==, line->told);
      g_assert_true (mentor_notice_key_holds (notice->key, people, now));
    }
  if (line->next)
    {
      g_autoptr (GDateTime) wanted = moment (line->next);
      g_autofree char *seen = next ? g_date_time_format_iso8601 (next) : NULL;
      g_autofree char *expected = g_date_time_format_iso8601 (wanted);

      g_assert_cmpstr (seen, ==, expected);
    }
  else if (g_date_time_get_year (start) < 9999 && !g_str_equal (line->name, "spring-no-such-hour"))
    g_assert_null (next);
}

static void
test_not_told (void)
{
  g_autoptr (MentorRecordList) people = make_people ();
  MentorMentee *mentee = add_person (people, "Amara Osei");
  g_autoptr (GDateTime) start = moment ("2026-11-24T10:00:00");
  g_autoptr (GDateTime) now = moment ("2026-11-24T09:40:00");
  g_autoptr (GDateTime) created = moment (LONG_AGO);
  g_autoptr (MentorNoticeLog) log = mentor_notice_log_new ();
  MentorSession *session = add_session (mentee, start, created);
  MentorNoticeSettings settings = usual;

  settings.digest = FALSE;
  for (int state = 0; state < 4; state++)
    {
      g_autoptr (GPtrArray) due = NULL;

      mentor_session_set_state (session, state);
      due = mentor_notice_list_due (people, &settings, log, now, NULL);
      g_assert_cmpuint (due->len, ==, state == MENTOR_SESSION_STATE_PLANNED ? 1 : 0);
    }
  mentor_session_set_state (session, MENTOR_SESSION_STATE_PLANNED);
  for (int state = MENTOR_MENTEE_STATE_EXPLORING; state <= MENTOR_MENTEE_STATE_CLOSED; state++)
    {
      g_autoptr (GPtrArray) due = NULL;

      mentor_mentee_set_state (mentee, state);
      due = mentor_notice_list_due (people, &settings, log, now, NULL);
      g_assert_cmpuint (due->len, ==, mentor_mentee_is_silent (mentee) ? 0 : 1);
    }
  mentor_mentee_set_state (mentee, MENTOR_MENTEE_STATE_ACTIVE);
  settings.soon = FALSE;
  {
    /* Without the later one the one of the day before is of use until the beginning. */
    g_autoptr (GPtrArray) due = mentor_notice_list_due (people, &settings, log, now, NULL);

    g_assert_cmpuint (due->len, ==, 1);
    g_assert_cmpint (((MentorNotice *) due->pdata[0])->kind, ==, MENTOR_NOTICE_DAY_BEFORE);
  }
  settings.day_before = FALSE;
  {
    g_autoptr (GPtrArray) due = mentor_notice_list_due (people, &settings, log, now, NULL);

    g_assert_cmpuint (due->len, ==, 0);
  }
}

static guint
count_due (MentorRecordList *people, MentorNoticeLog *log, const char *now)
{
  g_autoptr (GDateTime) time = moment (now);
  MentorNoticeSettings settings = usual;
  g_autoptr (GPtrArray) due = NULL;

  settings.digest = FALSE;
  due = mentor_notice_list_due (people, &settings, log, time, NULL);
  return due->len;
}

static void
test_snooze (void)
{
  g_autoptr (MentorRecordList) people = make_people ();
  MentorMentee *mentee = add_person (people, "Amara Osei");
  g_autoptr (GDateTime) start = moment ("2026-11-24T10:00:00");
  g_autoptr (GDateTime) now = moment ("2026-11-24T09:30:00");
  g_autoptr (GDateTime) later = moment ("2026-11-24T09:55:00");
  g_autoptr (GDateTime) last = moment ("2026-11-24T09:59:00");
  g_autoptr (GDateTime) created = moment (LONG_AGO);
  g_autoptr (MentorNoticeLog) log = mentor_notice_log_new ();
  g_autoptr (MentorNoticeLog) again = mentor_notice_log_new ();
  MentorSession *session = add_session (mentee, start, created);
  g_autofree char *key = mentor_notice_key_new ("soon", mentor_record_get_id (MENTOR_RECORD (session)),
                                                g_date_time_to_unix (start));
  g_autoptr (GVariant) state = NULL;

  g_assert_cmpuint (count_due (people, log, "2026-11-24T09:30:00"), ==, 1);
  mentor_notice_log_set (log, key, MENTOR_NOTICE_TOLD);
  g_assert_false (mentor_notice_log_is_waiting (log));
  g_assert_cmpuint (count_due (people, log, "2026-11-24T09:31:00"), ==, 0);

  mentor_notice_log_set (log, key, mentor_notice_key_snooze (key, now));
  /* Over a restart. */
  state = g_variant_ref_sink (mentor_notice_log_to_variant (log));
  mentor_notice_log_read (again, state);
  g_assert_true (mentor_notice_log_is_waiting (again));
  g_assert_cmpuint (count_due (people, again, "2026-11-24T09:39:59"), ==, 0);
  g_assert_cmpuint (count_due (people, again, "2026-11-24T09:40:00"), ==, 1);

  /* Not beyond the beginning. */
  g_assert_cmpint (mentor_notice_key_snooze (key, later), ==, g_date_time_to_unix (start) - 60);
  g_assert_cmpint (mentor_notice_key_snooze (key, last), ==, MENTOR_NOTICE_TOLD);
  g_assert_cmpint (mentor_notice_key_snooze ("digest::1795478400", now), ==, MENTOR_NOTICE_TOLD);
  g_assert_cmpint (mentor_notice_key_snooze ("what is this", now), ==, MENTOR_NOTICE_TOLD);

  /* One that was moved is told anew, and what was said of it holds no longer. */
  mentor_notice_log_set (log, key, MENTOR_NOTICE_TOLD);
  g_assert_true (mentor_notice_key_holds (key, people, now));
  mentor_session_set_start (session, last);
  g_assert_false (mentor_notice_key_holds (key, people, now));
  g_assert_cmpuint (count_due (people, log, "2026-11-24T09:31:00"), ==, 1);
}

static void
test_digest (void)
{
  g_autoptr (MentorRecordList) people = make_people ();
  MentorMentee *mentee = add_person (people, "Amara Osei");
  g_autoptr (MentorNoticeLog) log = mentor_notice_log_new ();
  g_autoptr (GDateTime) early = moment ("2026-11-24T07:59:59");
  g_autoptr (GDateTime) now = moment ("2026-11-24T08:00:00");
  g_autoptr (GDateTime) evening = moment ("2026-11-24T20:00:00");
  g_autoptr (GDateTime) start = moment ("2026-11-24T19:00:00");
  g_autoptr (GDateTime) created = moment (LONG_AGO);
  g_autoptr (MentorActionItem) action = mentor_action_item_new ();
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) empty = NULL;
  g_autoptr (GPtrArray) due = NULL;
  g_autoptr (GPtrArray) late = NULL;
  g_autoptr (GDateTime) next = NULL;
  g_autoptr (GDateTime) next_day = NULL;
  MentorNoticeSettings settings = { .digest = TRUE, .digest_hour = 8, .not_before = 7, .not_after = 21 };
  MentorNotice *notice;

  /* Nothing in it: none. */
  empty = mentor_notice_list_due (people, &settings, log, now, NULL);
  g_assert_cmpuint (empty->len, ==, 0);

  add_session (mentee, start, created);
  mentor_action_item_set_owner (action, MENTOR_OWNER_MENTOR);
  mentor_action_item_set_due (action, mentor_day_of_time (now));
  mentor_record_list_append (mentor_mentee_get_actions (mentee), action);
  before = mentor_notice_list_due (people, &settings, log, early, &next);
  g_assert_cmpuint (before->len, ==, 0);
  g_assert_true (g_date_time_equal (next, now));
  due = mentor_notice_list_due (people, &settings, log, now, &next_day);
  g_assert_cmpuint (due->len, ==, 1);
  g_assert_cmpint (g_date_time_difference (next_day, now), ==, G_TIME_SPAN_DAY);
  notice = due->pdata[0];
  g_assert_cmpint (notice->kind, ==, MENTOR_NOTICE_DIGEST);
  g_assert_cmpuint (notice->sessions->len, ==, 1);
  g_assert_cmpuint (notice->people->len, ==, 0);
  g_assert_cmpuint (notice->actions, ==, 1);
  g_assert_true (mentor_notice_key_holds (notice->key, people, now));

  /* Missed while the computer slept: still today; but once. */
  late = mentor_notice_list_due (people, &settings, log, evening, NULL);
  g_assert_cmpuint (late->len, ==, 1);
  g_assert_cmpuint (((MentorNotice *) late->pdata[0])->sessions->len, ==, 0);
  mentor_notice_log_set (log, notice->key, MENTOR_NOTICE_TOLD);
  g_clear_pointer (&late, g_ptr_array_unref);
  late = mentor_notice_list_due (people, &settings, log, evening, NULL);
  g_assert_cmpuint (late->len, ==, 0);

  /* An hour that is quiet is put off to the first that is not. */
  g_clear_pointer (&late, g_ptr_array_unref);
  g_clear_pointer (&next, g_date_time_unref);
  settings.digest_hour = 5;
  mentor_notice_log_set (log, notice->key, 0);
  late = mentor_notice_list_due (people, &settings, log, early, &next);
  g_assert_cmpuint (late->len, ==, 1);
}

static void
test_prune (void)
{
  g_autoptr (MentorNoticeLog) log = mentor_notice_log_new ();
  g_autoptr (GDateTime) now = moment ("2026-11-24T08:00:00");
  const gint64 present = g_date_time_to_unix (now);
  g_autofree char *recent = mentor_notice_key_new ("soon", "a:b", present - DAY);
  g_autofree char *old = mentor_notice_key_new ("soon", "a", present - 8 * DAY);
  g_autofree char *id = NULL;
  g_autofree const char **keys = NULL;

  mentor_notice_log_set (log, recent, MENTOR_NOTICE_TOLD);
  mentor_notice_log_set (log, old, present);
  mentor_notice_log_set (log, "nonsense", present);
  g_assert_true (mentor_notice_log_prune (log, now));
  g_assert_false (mentor_notice_log_prune (log, now));
  keys = mentor_notice_log_get_keys (log);
  g_assert_cmpstr (keys[0], ==, recent);
  g_assert_null (keys[1]);
  g_assert_true (mentor_notice_key_parse (recent, NULL, &id, NULL));
  g_assert_cmpstr (id, ==, "a:b");
}

/* Properties, over quarters of random schedules. */

static int
random_hour (GRand *rand)
{
  return g_rand_int_range (rand, 0, 24);
}

static gboolean
is_quiet (const MentorNoticeSettings *settings, GDateTime *now)
{
  const int hour = g_date_time_get_hour (now);

  /* Written another way than the rule: walk the allowed hours. */
  if (settings->not_before == settings->not_after)
    return FALSE;
  for (int at = settings->not_before; at != settings->not_after; at = (at + 1) % 24)
    if (at == hour)
      return FALSE;
  return TRUE;
}

static void
shuffle_sessions (GRand *rand, MentorRecordList *people, gint64 now)
{
  for (guint i = 0; i < mentor_record_list_get_size (people); i++)
    {
      MentorRecordList *sessions = mentor_mentee_get_sessions (mentor_record_list_get (people, i));
      MentorSession *session =
          mentor_record_list_get (sessions, g_rand_int_range (rand, 0, (int) mentor_record_list_get_size (sessions)));
      g_autoptr (GDateTime) start =
          g_date_time_new_from_unix_utc (now + g_rand_int_range (rand, -HOUR, 5 * DAY) / 300 * 300);

      mentor_session_set_start (session, start);
      if (g_rand_int_range (rand, 0, 6) == 0)
        mentor_session_set_state (session, MENTOR_SESSION_STATE_CANCELLED);
      else
        mentor_session_set_state (session, MENTOR_SESSION_STATE_PLANNED);
    }
}

static void
check_notice (const MentorNotice *notice, GHashTable *told, GHashTable *days, gint64 now, GDateTime *local)
{
  /* Every session at most once for each lead and beginning. */
  g_assert_true (g_hash_table_add (told, g_strdup (notice->key)));
  if (notice->kind == MENTOR_NOTICE_DIGEST)
    {
      g_assert_true (g_hash_table_add (days, GUINT_TO_POINTER (mentor_day_in_zone (local, berlin))));
      g_assert_true (notice->actions > 0 || notice->people->len > 0 || notice->sessions->len > 0);
    }
  else
    {
      const gint64 left = g_date_time_to_unix (mentor_session_get_start (notice->session)) - now;

      g_assert_cmpint (left, >, 0);
      g_assert_cmpint (left, <=, notice->kind == MENTOR_NOTICE_SOON ? 30 * 60 : 25 * HOUR);
      g_assert_cmpint (mentor_session_get_state (notice->session), ==, MENTOR_SESSION_STATE_PLANNED);
    }
}

/* Through the change of the clocks, asleep now and then; restarted again and again, with the clock set back at times. */
static void
walk (guint seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (MentorRecordList) people = make_people ();
  g_autoptr (MentorNoticeLog) log = mentor_notice_log_new ();
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) days = g_hash_table_new (NULL, NULL);
  g_autoptr (GDateTime) begin = moment (seed % 2 ? "2026-03-26T00:00:00" : "2026-10-22T00:00:00");
  g_autoptr (GDateTime) created = moment ("2025-01-01T00:00:00");
  gint64 now = g_date_time_to_unix (begin);
  const gint64 end = now + 7 * DAY;
  const MentorNoticeSettings settings = {
    g_rand_boolean (rand), g_rand_boolean (rand), TRUE, random_hour (rand), random_hour (rand), random_hour (rand),
  };

  for (int i = 0; i < 3; i++)
    {
      MentorMentee *mentee = add_person (people, "Somebody");

      for (int j = 0; j < 3; j++)
        add_session (mentee, begin, created);
    }
  shuffle_sessions (rand, people, now);

  while (now < end)
    {
      g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (now);
      g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, berlin);
      g_autoptr (GDateTime) next = NULL;
      g_autoptr (GPtrArray) due = mentor_notice_list_due (people, &settings, log, local, &next);
      g_autoptr (GVariant) state = NULL;

      g_assert_true (due->len == 0 || !is_quiet (&settings, local));
      for (guint i = 0; i < due->len; i++)
        {
          check_notice (due->pdata[i], told, days, now, local);
          mentor_notice_log_set (log, ((MentorNotice *) due->pdata[i])->key, MENTOR_NOTICE_TOLD);
        }
      g_assert_true (next == NULL || g_date_time_compare (next, local) > 0);

      mentor_notice_log_prune (log, local);
      state = g_variant_ref_sink (mentor_notice_log_to_variant (log));
      g_clear_pointer (&log, mentor_notice_log_free);
      log = mentor_notice_log_new ();
      mentor_notice_log_read (log, state);

      if (g_rand_int_range (rand, 0, 40) == 0)
        shuffle_sessions (rand, people, now);
      now += g_rand_int_range (rand, 0, 50) == 0 ? g_rand_int_range (rand, -2 * HOUR, 14 * HOUR)
                                                 : g_rand_int_range (rand, 60, 20 * 60);
    }
}

static void
test_walks (void)
{
  for (guint seed = 0; seed < 200; seed++)
    walk (seed);
}

/* Whoever looks only when told to, sees at the same moments what one sees who looks all the time. */
static void
test_next (void)
{
  for (guint seed = 0; seed < 40; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (MentorRecordList) people = make_people ();
      g_autoptr (MentorNoticeLog) often = mentor_notice_log_new ();
      g_autoptr (MentorNoticeLog) seldom = mentor_notice_log_new ();
      g_autoptr (GDateTime) begin = moment (seed % 2 ? "2026-03-27T00:00:00" : "2026-10-23T00:00:00");
      g_autoptr (GDateTime) created = moment ("2025-01-01T00:00:00");
      g_autoptr (GDateTime) wake = g_date_time_ref (begin);
      const MentorNoticeSettings settings = {
        TRUE, TRUE, TRUE, random_hour (rand), random_hour (rand), random_hour (rand),
      };
      MentorMentee *mentee = add_person (people, "Somebody");

      for (int i = 0; i < 4; i++)
        {
          g_autoptr (GDateTime) start = g_date_time_add_minutes (begin, g_rand_int_range (rand, 0, 4 * 24 * 12) * 5);

          add_session (mentee, start, created);
        }
      for (int minute = 0; minute < 5 * 24 * 60; minute += 5)
        {
          g_autoptr (GDateTime) now = g_date_time_add_minutes (begin, minute);
          g_autoptr (GPtrArray) all = mentor_notice_list_due (people, &settings, often, now, NULL);
          g_autoptr (GPtrArray) due = NULL;
          g_autoptr (GDateTime) next = NULL;

          for (guint i = 0; i < all->len; i++)
            mentor_notice_log_set (often, ((MentorNotice *) all->pdata[i])->key, MENTOR_NOTICE_TOLD);
          if (wake == NULL || g_date_time_compare (now, wake) < 0)
            {
              g_assert_cmpuint (all->len, ==, 0);
              continue;
            }
          due = mentor_notice_list_due (people, &settings, seldom, now, &next);
          g_assert_cmpuint (due->len, ==, all->len);
          for (guint i = 0; i < due->len; i++)
            {
              g_assert_cmpstr (((MentorNotice *) due->pdata[i])->key, ==, ((MentorNotice *) all->pdata[i])->key);
              mentor_notice_log_set (seldom, ((MentorNotice *) due->pdata[i])->key, MENTOR_NOTICE_TOLD);
            }
          g_clear_pointer (&wake, g_date_time_unref);
          wake = g_steal_pointer (&next);
        }
    }
}

/* Who is meant by a name typed in a terminal. */
static void
test_people (void)
{
  static const struct {
    const char *typed;
    guint count;
    const char *first;
  } cases[] = {
    { "Amara Osei", 1, "Amara Osei" },
    { "amara", 2, "Amara Osei" },
    { "AMARA OSEI", 1, "Amara Osei" },
    { "osei", 1, "Amara Osei" },
    { "  zoe  ", 1, "Zoë Müller-Ångström" },
    { "muller", 1, "Zoë Müller-Ångström" },
    { "angstrom", 1, "Zoë Müller-Ångström" },
    { "Jo", 1, "Jo" },
    { "j", 2, "Jo" },
    { "mara", 0, NULL },
    { "", 0, NULL },
    { " ", 0, NULL },
    { "nobody", 0, NULL },
    { "the-id", 1, "Jolanda" },
  };
  g_autoptr (MentorRecordList) people = make_people ();

  add_person (people, "Amara Osei");
  add_person (people, "Amara Oduya");
  add_person (people, "Zoë Müller-Ångström");
  add_person (people, "Jo");
  mentor_record_set_id (MENTOR_RECORD (add_person (people, "Jolanda")), "the-id");
  add_person (people, "");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) found = mentor_people_find (people, cases[i].typed);

      g_assert_cmpuint (found->len, ==, cases[i].count);
      if (cases[i].first)
        g_assert_cmpstr (mentor_mentee_get_counterpart (found->pdata[0]), ==, cases[i].first);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  berlin = g_time_zone_new_identifier ("Europe/Berlin");
  g_assert_nonnull (berlin);
  for (guint i = 0; i < G_N_ELEMENTS (session_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/notices/session/", session_cases[i].name, NULL);

      g_test_add_data_func (path, &session_cases[i], test_session);
    }
  g_test_add_func ("/notices/not-told", test_not_told);
  g_test_add_func ("/notices/snooze", test_snooze);
  g_test_add_func ("/notices/digest", test_digest);
  g_test_add_func ("/notices/prune", test_prune);
  g_test_add_func ("/notices/walks", test_walks);
  g_test_add_func ("/notices/next", test_next);
  g_test_add_func ("/people", test_people);
  return g_test_run ();
}
