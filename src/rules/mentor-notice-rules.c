/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-notice-rules.h"

#include "mentor-attention.h"
#include "mentor-contact-rules.h"
#include "mentor-people.h"

/*
 * Which notices are due now. A notice of a session belongs to the moment at which the session
 * begins, so that one that was moved is told anew; a digest belongs to its day. What falls into the
 * quiet hours waits for their end, if it is not too late then.
 */

#define MINUTES_BEFORE 30
#define SNOOZE (10 * 60)
#define MINUTE 60
/* A notice of a session that has begun is of use for that long. */
#define STAYS (60 * 60)
/* 1970-01-01 as a Julian day */
#define EPOCH 719163
/* The hours are looked for on so many days: the change of the clocks may leave them out on one. */
#define DAYS 3

static const char *const kinds[] = { "day", "soon", "digest" };

/**
 * mentor_notice_free:
 * @self: (transfer full): a notice
 */
void
mentor_notice_free (MentorNotice *self)
{
  g_free (self->key);
  g_clear_object (&self->session);
  g_clear_pointer (&self->sessions, g_ptr_array_unref);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_free (self);
}

static gboolean
is_hour_allowed (const MentorNoticeSettings *settings, int hour)
{
  if (settings->not_before == settings->not_after)
    return TRUE;
  if (settings->not_before < settings->not_after)
    return hour >= settings->not_before && hour < settings->not_after;
  return hour >= settings->not_before || hour < settings->not_after;
}

/* That hour of the day that is so many days after that of @time. */
static GDateTime *
make_hour (GDateTime *time, int days, int hour)
{
  g_autoptr (GDateTime) noon =
      g_date_time_new (g_date_time_get_timezone (time), g_date_time_get_year (time),
                       g_date_time_get_month (time), g_date_time_get_day_of_month (time), 12, 0, 0);
  g_autoptr (GDateTime) day = g_date_time_add_days (noon, days);

  return g_date_time_new (g_date_time_get_timezone (time), g_date_time_get_year (day),
                          g_date_time_get_month (day), g_date_time_get_day_of_month (day), hour, 0,
                          0);
}

/* The first moment from @time on that is not in the quiet hours. */
static GDateTime *
find_allowed (const MentorNoticeSettings *settings, GDateTime *time)
{
  if (is_hour_allowed (settings, g_date_time_get_hour (time)))
    return g_date_time_ref (time);
  for (int days = 0; days < DAYS; days++)
    {
      g_autoptr (GDateTime) opening = make_hour (time, days, settings->not_before);

      if (g_date_time_compare (opening, time) >= 0 &&
          is_hour_allowed (settings, g_date_time_get_hour (opening)))
        return g_steal_pointer (&opening);
    }
  return NULL;
}

/* What stands for a day in a key, whatever the time zone. */
static gint64
get_moment_of_day (GDateTime *time)
{
  return ((gint64) mentor_day_in_zone (time, g_date_time_get_timezone (time)) - EPOCH) *
         (24 * 60 * 60);
}

static GDateTime *
get_later (GDateTime *a, GDateTime *b)
{
  return g_date_time_ref (g_date_time_compare (a, b) >= 0 ? a : b);
}

/* A look at everything, and what it brings. */
typedef struct
{
  const MentorNoticeSettings *settings;
  MentorNoticeLog *log;
  GDateTime *now;
  GPtrArray *due;
  GDateTime *next;
} Look;

static void
note_next (Look *look, GDateTime *moment)
{
  if (look->next && g_date_time_compare (look->next, moment) <= 0)
    return;
  g_clear_pointer (&look->next, g_date_time_unref);
  look->next = g_date_time_ref (moment);
}

static MentorNotice *
add_notice (Look *look, MentorNoticeKind kind, char *key)
{
  MentorNotice *notice = g_new0 (MentorNotice, 1);

  notice->kind = kind;
  notice->key = key;
  g_ptr_array_add (look->due, notice);
  return notice;
}

/* When a notice of a session is told at the earliest, and from when on it is too late; %FALSE for
 * never. */
static gboolean
find_span (
    Look *look, MentorNoticeKind kind, MentorSession *session, GDateTime **from, GDateTime **end)
{
  GDateTime *created = mentor_record_get_created (MENTOR_RECORD (session));
  g_autoptr (GDateTime) start = g_date_time_to_timezone (mentor_session_get_start (session),
                                                         g_date_time_get_timezone (look->now));
  g_autoptr (GDateTime) soon = start ? g_date_time_add_minutes (start, -MINUTES_BEFORE) : NULL;

  /* At the end of all years there is no such time in every time zone. */
  if (soon == NULL)
    return FALSE;
  if (kind == MENTOR_NOTICE_SOON)
    {
      *from = g_steal_pointer (&soon);
      *end = g_steal_pointer (&start);
      return TRUE;
    }
  *from = g_date_time_add_days (start, -1);
  *end = look->settings->soon ? g_steal_pointer (&soon) : g_steal_pointer (&start);
  /* Whoever planned it for the same day knows of it. */
  return created == NULL || g_date_time_compare (created, *from) <= 0;
}

static void
look_at_session (Look *look, MentorNoticeKind kind, MentorSession *session)
{
  g_autofree char *key =
      mentor_notice_key_new (kinds[kind], mentor_record_get_id (MENTOR_RECORD (session)),
                             g_date_time_to_unix (mentor_session_get_start (session)));
  const gint64 until = mentor_notice_log_get (look->log, key);
  g_autoptr (GDateTime) from = NULL;
  g_autoptr (GDateTime) end = NULL;
  g_autoptr (GDateTime) earliest = NULL;
  g_autoptr (GDateTime) moment = NULL;

  if (until == MENTOR_NOTICE_TOLD || !find_span (look, kind, session, &from, &end))
    return;
  if (until > g_date_time_to_unix (from))
    {
      g_clear_pointer (&from, g_date_time_unref);
      from = g_date_time_new_from_unix_utc (until);
      if (from == NULL)
        return;
    }
  earliest = get_later (from, look->now);
  g_clear_pointer (&from, g_date_time_unref);
  from = g_date_time_to_timezone (earliest, g_date_time_get_timezone (look->now));
  moment = find_allowed (look->settings, from);
  if (moment == NULL || g_date_time_compare (moment, end) >= 0)
    return;
  if (g_date_time_compare (moment, look->now) > 0)
    note_next (look, moment);
  else
    add_notice (look, kind, g_steal_pointer (&key))->session = g_object_ref (session);
}

static gboolean
is_to_come (MentorSession *session, GDateTime *now)
{
  GDateTime *start = mentor_session_get_start (session);

  return start && mentor_session_get_state (session) == MENTOR_SESSION_STATE_PLANNED &&
         g_date_time_compare (start, now) > 0;
}

static void
look_at_sessions (Look *look, MentorRecordList *mentees)
{
  for (guint i = 0; i < mentor_record_list_get_size (mentees); i++)
    {
      MentorMentee *mentee = mentor_record_list_get (mentees, i);
      MentorRecordList *sessions = mentor_mentee_get_sessions (mentee);

      if (mentor_mentee_is_silent (mentee))
        continue;
      for (guint j = 0; j < mentor_record_list_get_size (sessions); j++)
        {
          MentorSession *session = mentor_record_list_get (sessions, j);

          if (!is_to_come (session, look->now))
            continue;
          if (look->settings->day_before)
            look_at_session (look, MENTOR_NOTICE_DAY_BEFORE, session);
          if (look->settings->soon)
            look_at_session (look, MENTOR_NOTICE_SOON, session);
        }
    }
}

static int
compare_sessions (gconstpointer a, gconstpointer b)
{
  return g_date_time_compare (mentor_session_get_start (*(MentorSession **) a),
                              mentor_session_get_start (*(MentorSession **) b));
}

static void
fill_digest (MentorNotice *digest, MentorRecordList *mentees, GDateTime *now)
{
  GTimeZone *zone = g_date_time_get_timezone (now);
  const MentorDay today = mentor_day_in_zone (now, zone);

  digest->sessions = g_ptr_array_new_with_free_func (g_object_unref);
  digest->people = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < mentor_record_list_get_size (mentees); i++)
    {
      MentorMentee *mentee = mentor_record_list_get (mentees, i);
      MentorRecordList *sessions = mentor_mentee_get_sessions (mentee);

      if (mentor_mentee_is_silent (mentee))
        continue;
      digest->actions += mentor_mentee_count_due_actions (mentee, today);
      if (mentor_mentee_get_due_state (mentee, now, NULL) >= MENTOR_DUE_STATE_DUE)
        g_ptr_array_add (digest->people, g_object_ref (mentee));
      for (guint j = 0; j < mentor_record_list_get_size (sessions); j++)
        {
          MentorSession *session = mentor_record_list_get (sessions, j);

          if (is_to_come (session, now) &&
              mentor_day_in_zone (mentor_session_get_start (session), zone) == today)
            g_ptr_array_add (digest->sessions, g_object_ref (session));
        }
    }
  g_ptr_array_sort (digest->sessions, compare_sessions);
}

static void
look_at_day (Look *look, MentorRecordList *mentees)
{
  const MentorNoticeSettings *settings = look->settings;
  /* An hour that is itself a quiet one would never come. */
  const int hour = is_hour_allowed (settings, settings->digest_hour) ? settings->digest_hour
                                                                     : settings->not_before;
  g_autoptr (GDateTime) today = make_hour (look->now, 0, hour);
  g_autoptr (GDateTime) tomorrow = make_hour (look->now, 1, hour);
  g_autofree char *key =
      mentor_notice_key_new (kinds[MENTOR_NOTICE_DIGEST], "", get_moment_of_day (look->now));
  MentorNotice *digest;

  if (g_date_time_compare (look->now, today) < 0)
    {
      note_next (look, today);
      return;
    }
  note_next (look, tomorrow);
  if (mentor_notice_log_get (look->log, key) != 0 ||
      !is_hour_allowed (settings, g_date_time_get_hour (look->now)))
    return;
  digest = add_notice (look, MENTOR_NOTICE_DIGEST, g_steal_pointer (&key));
  fill_digest (digest, mentees, look->now);
  if (digest->sessions->len == 0 && digest->people->len == 0 && digest->actions == 0)
    g_ptr_array_set_size (look->due, (int) look->due->len - 1);
}

/**
 * mentor_notice_list_due:
 * @mentees: (element-type MentorMentee): relationships
 * @settings: what may be told, and when
 * @log: what was told, and what is put off
 * @now: the present moment; its time zone is the user's
 * @next: (out) (optional) (nullable): return location for when something may be due next, as things
 * stand
 *
 * Returns: (transfer full) (element-type MentorNotice): what is to be told now; the caller notes it
 * in the log
 */
GPtrArray *
mentor_notice_list_due (MentorRecordList *mentees,
                        const MentorNoticeSettings *settings,
                        MentorNoticeLog *log,
                        GDateTime *now,
                        GDateTime **next)
{
  Look look = { settings, log, now, NULL, NULL };

  look.due = g_ptr_array_new_with_free_func ((GDestroyNotify) mentor_notice_free);
  look_at_sessions (&look, mentees);
  if (settings->digest)
    look_at_day (&look, mentees);
  if (next)
    *next = g_steal_pointer (&look.next);
  g_clear_pointer (&look.next, g_date_time_unref);
  return look.due;
}

/**
 * mentor_notice_dup_earlier:
 *
 * Returns: (transfer full) (nullable): the key of the notice in whose place this one comes, if it
 * is still to be seen
 */
char *
mentor_notice_dup_earlier (const MentorNotice *self)
{
  g_autofree char *id = NULL;
  gint64 moment;

  if (self->kind != MENTOR_NOTICE_SOON || !mentor_notice_key_parse (self->key, NULL, &id, &moment))
    return NULL;
  return mentor_notice_key_new (kinds[MENTOR_NOTICE_DAY_BEFORE], id, moment);
}

static MentorSession *
find_session (MentorRecordList *mentees, const char *id)
{
  for (guint i = 0; i < mentor_record_list_get_size (mentees); i++)
    {
      MentorRecordList *sessions = mentor_mentee_get_sessions (mentor_record_list_get (mentees, i));

      for (guint j = 0; j < mentor_record_list_get_size (sessions); j++)
        if (g_str_equal (mentor_record_get_id (mentor_record_list_get (sessions, j)), id))
          return mentor_record_list_get (sessions, j);
    }
  return NULL;
}

/**
 * mentor_notice_key_holds:
 * @key: the key of a notice that was told
 * @mentees: (element-type MentorMentee): relationships
 * @now: the present moment
 *
 * Returns: whether it is still true: the session is planned for that time and has not begun long
 * ago, or the day is not over
 */
gboolean
mentor_notice_key_holds (const char *key, MentorRecordList *mentees, GDateTime *now)
{
  g_autofree char *kind = NULL;
  g_autofree char *id = NULL;
  MentorSession *session;
  gint64 moment;

  if (!mentor_notice_key_parse (key, &kind, &id, &moment))
    return FALSE;
  if (g_str_equal (kind, kinds[MENTOR_NOTICE_DIGEST]))
    return moment == get_moment_of_day (now);
  session = find_session (mentees, id);
  return session && mentor_session_get_start (session) &&
         mentor_session_get_state (session) == MENTOR_SESSION_STATE_PLANNED &&
         g_date_time_to_unix (mentor_session_get_start (session)) == moment &&
         g_date_time_to_unix (now) < moment + STAYS;
}

/**
 * mentor_notice_key_snooze:
 * @key: the key of a notice that was told
 * @now: the present moment
 *
 * Returns: until when it is put off, for the log: ten minutes, but not beyond the beginning of the
 * session; %MENTOR_NOTICE_TOLD when there is nothing to wait for. The digest comes again with the
 * next day's.
 */
gint64
mentor_notice_key_snooze (const char *key, GDateTime *now)
{
  g_autofree char *kind = NULL;
  const gint64 present = g_date_time_to_unix (now);
  gint64 moment, until;

  if (!mentor_notice_key_parse (key, &kind, NULL, &moment) ||
      g_str_equal (kind, kinds[MENTOR_NOTICE_DIGEST]))
    return MENTOR_NOTICE_TOLD;
  until = MIN (present + SNOOZE, moment - MINUTE);
  return until > present ? until : MENTOR_NOTICE_TOLD;
}
