/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-contact-rules.h"
#include "mentor-clock.h"
#include "mentor-session-clock.h"

/* When the two met, when they will, and whether it is time. */

/**
 * mentor_day_in_zone:
 * @time: a moment
 *
 * Returns: the day it is in the zone at that moment as a Julian day
 */
MentorDay
mentor_day_in_zone (GDateTime *time, GTimeZone *zone)
{
  g_autoptr (GDateTime) there = g_date_time_to_timezone (time, zone);
  int year, month, day;
  GDate date;

  g_date_time_get_ymd (there ? there : time, &year, &month, &day);
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);
  return g_date_get_julian (&date);
}

/**
 * mentor_day_of_time:
 * @time: (nullable): a moment
 *
 * Returns: the day it is for the user at that moment, in the time zone of the computer, as a Julian day; 0 for none
 */
MentorDay
mentor_day_of_time (GDateTime *time)
{
  g_autoptr (GTimeZone) local = time ? g_time_zone_new_local () : NULL;

  return time ? mentor_day_in_zone (time, local) : 0;
}

/**
 * mentor_day_today:
 *
 * Returns: the present day as a Julian day
 */
MentorDay
mentor_day_today (void)
{
  g_autoptr (GDateTime) now = mentor_clock_now ();

  return mentor_day_of_time (now);
}

/**
 * mentor_session_compare:
 * @a: (type MentorSession): a session
 * @b: (type MentorSession): another one
 *
 * Returns: below 0 if @a starts before @b; one without a start comes last; equal starts are ordered by id
 */
int
mentor_session_compare (gconstpointer a, gconstpointer b)
{
  GDateTime *start_a = mentor_session_get_start ((MentorSession *) a);
  GDateTime *start_b = mentor_session_get_start ((MentorSession *) b);
  int order = 0;

  if (start_a && start_b)
    order = g_date_time_compare (start_a, start_b);
  else if (start_a || start_b)
    order = start_a ? -1 : 1;
  if (order == 0)
    order = g_strcmp0 (mentor_record_get_id ((MentorRecord *) a),
                       mentor_record_get_id ((MentorRecord *) b));
  return order;
}

/**
 * mentor_mentee_find_next_session:
 * @now: the present moment
 *
 * Returns: (transfer none) (nullable): the first planned session that is not over by now, else the newest planned one
 *   whose time has passed without a word of what became of it
 */
MentorSession *
mentor_mentee_find_next_session (MentorMentee *self, GDateTime *now)
{
  MentorRecordList *sessions = mentor_mentee_get_sessions (self);
  MentorSession *next = NULL;
  MentorSession *open = NULL;

  for (guint i = 0; i < mentor_record_list_get_size (sessions); i++)
    {
      MentorSession *session = mentor_record_list_get (sessions, i);

      if (mentor_session_get_state (session) != MENTOR_SESSION_STATE_PLANNED ||
          mentor_session_get_start (session) == NULL)
        continue;
      if (!mentor_session_is_over (session, now))
        {
          if (next == NULL || mentor_session_compare (session, next) < 0)
            next = session;
        }
      else if (open == NULL || mentor_session_compare (session, open) > 0)
        open = session;
    }
  return next ? next : open;
}

/**
 * mentor_mentee_find_last_session:
 * @before: (nullable): only sessions that start before this one
 *
 * Returns: (transfer none) (nullable): the newest session that was held
 */
MentorSession *
mentor_mentee_find_last_session (MentorMentee *self, MentorSession *before)
{
  MentorRecordList *sessions = mentor_mentee_get_sessions (self);
  MentorSession *last = NULL;

  for (guint i = 0; i < mentor_record_list_get_size (sessions); i++)
    {
      MentorSession *session = mentor_record_list_get (sessions, i);

      if (session == before || mentor_session_get_state (session) != MENTOR_SESSION_STATE_HELD ||
          mentor_session_get_start (session) == NULL)
        continue;
      if (before && mentor_session_compare (session, before) > 0)
        continue;
      if (last == NULL || mentor_session_compare (session, last) > 0)
        last = session;
    }
  return last;
}

/**
 * mentor_mentee_get_last_contact:
 *
 * Returns: the day of the newest held session or logged contact, 0 if there is none
 */
MentorDay
mentor_mentee_get_last_contact (MentorMentee *self)
{
  MentorRecordList *contacts = mentor_mentee_get_contact_log (self);
  MentorSession *last = mentor_mentee_find_last_session (self, NULL);
  MentorDay day = last ? mentor_day_of_time (mentor_session_get_start (last)) : 0;

  for (guint i = 0; i < mentor_record_list_get_size (contacts); i++)
    day = MAX (day, mentor_contact_get_date (mentor_record_list_get (contacts, i)));
  return day;
}

/**
 * mentor_mentee_get_due_state:
 * @now: the present moment
 * @since: (out) (optional): the day from which it is due, 0 where it is not
 *
 * A relationship that is paused, closing or closed, or has no rhythm, asks for nothing. Before the first contact the
 * days count from the start of the relationship.
 *
 * Returns: the due state
 */
MentorDueState
mentor_mentee_get_due_state (MentorMentee *self, GDateTime *now, MentorDay *since)
{
  const MentorMenteeState state = mentor_mentee_get_state (self);
  const guint ideal = (guint) mentor_mentee_get_rhythm_ideal (self);
  const guint latest = (guint) mentor_mentee_get_rhythm_latest (self);
  const MentorDay today = mentor_day_of_time (now);
  MentorSession *next;
  MentorDay last;

  if (since)
    *since = 0;
  if (ideal == 0 || (state != MENTOR_MENTEE_STATE_ACTIVE && state != MENTOR_MENTEE_STATE_EXPLORING))
    return MENTOR_DUE_STATE_NONE;

  last = mentor_mentee_get_last_contact (self);
  if (last == 0)
    last = mentor_mentee_get_started (self);
  if (last == 0)
    return MENTOR_DUE_STATE_NONE;

  next = mentor_mentee_find_next_session (self, now);
  if (next)
    {
      const MentorDay day = mentor_day_of_time (mentor_session_get_start (next));

      if (day >= today && day <= today + ideal)
        return MENTOR_DUE_STATE_ON_TIME;
    }
  if (today <= last + ideal)
    return MENTOR_DUE_STATE_ON_TIME;

  if (since)
    *since = last + ideal;
  return latest > 0 && today > last + latest ? MENTOR_DUE_STATE_OVERDUE : MENTOR_DUE_STATE_DUE;
}
