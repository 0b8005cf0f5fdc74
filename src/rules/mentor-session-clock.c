/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-session-clock.h"

#include "mentor-contact-rules.h"
#include "mentor-session-rules.h"

/*
 * The time of a session. All there is are the two moments in the record, so that a timer goes on as if nothing had
 * happened when the application was away for a while.
 *
 * A session ended when its timer stood still for the last time: a pause is an end until it goes on, and one that nobody
 * went on from is the end.
 */

/* Hours over the planned time after which nobody is sitting there any more: the timer was forgotten. */
#define LATE 6

/* Minutes before its time from which a session may begin at any moment. */
#define SOON 15

/* What the start of a session that was not on its day is rounded down to, in seconds: so it is never moved to another
 * day, nor into the future. */
#define ROUND (5 * 60)

/**
 * mentor_session_is_over:
 * @now: the present moment
 *
 * Returns: whether the time that was planned for it has passed; whatever became of it
 */
gboolean
mentor_session_is_over (MentorSession *self, GDateTime *now)
{
  GDateTime *start = mentor_session_get_start (self);
  g_autoptr (GDateTime) end = NULL;

  if (start == NULL)
    return FALSE;
  end = g_date_time_add_minutes (start, mentor_session_get_length (self));
  return g_date_time_compare (end, now) < 0;
}

/**
 * mentor_session_get_elapsed:
 * @now: the moment to look at
 *
 * Returns: the whole minutes since it began, those of a pause left out; -1 for one that did not begin
 */
int
mentor_session_get_elapsed (MentorSession *self, GDateTime *now)
{
  GDateTime *began = mentor_session_get_began (self);
  GDateTime *end = mentor_session_get_ended (self) ? mentor_session_get_ended (self) : now;

  if (began == NULL)
    return -1;
  return (int) CLAMP (g_date_time_difference (end, began) / G_TIME_SPAN_MINUTE, 0, G_MAXINT);
}

/**
 * mentor_session_is_running:
 *
 * Returns: whether its time began and neither pauses nor ended
 */
gboolean
mentor_session_is_running (MentorSession *self)
{
  return mentor_session_get_began (self) && mentor_session_get_ended (self) == NULL;
}

/**
 * mentor_session_can_begin:
 *
 * Returns: whether it is still to begin
 */
gboolean
mentor_session_can_begin (MentorSession *self)
{
  return mentor_session_get_state (self) == MENTOR_SESSION_STATE_PLANNED &&
         mentor_session_get_began (self) == NULL &&
         !mentor_record_get_read_only (MENTOR_RECORD (self));
}

/**
 * mentor_session_begin:
 * @now: the present moment
 *
 * Lets the time begin, also anew.
 */
void
mentor_session_begin (MentorSession *self, GDateTime *now)
{
  mentor_session_set_ended (self, NULL);
  mentor_session_set_began (self, now);
}

/**
 * mentor_session_is_forgotten:
 * @now: the present moment
 *
 * Returns: whether it has been running for so long that nobody counts the minutes any more
 */
gboolean
mentor_session_is_forgotten (MentorSession *self, GDateTime *now)
{
  g_autoptr (GDateTime) planned = NULL;

  if (!mentor_session_is_running (self))
    return FALSE;
  planned = g_date_time_add_minutes (mentor_session_get_began (self), mentor_session_get_length (self));
  return g_date_time_difference (now, planned) > LATE * G_TIME_SPAN_HOUR;
}

/**
 * mentor_session_stop:
 * @now: the present moment
 *
 * Ends the time, for a pause or for good: now, or, where it was forgotten or the clock was put back, after the time that
 * was planned for it. Nothing happens to one that does not run, so that a pause that nobody went on from stays the end.
 */
void
mentor_session_stop (MentorSession *self, GDateTime *now)
{
  GDateTime *began = mentor_session_get_began (self);
  g_autoptr (GDateTime) planned = NULL;

  if (!mentor_session_is_running (self))
    return;
  planned = g_date_time_add_minutes (began, mentor_session_get_length (self));
  mentor_session_set_ended (self, mentor_session_is_forgotten (self, now) ||
                                          g_date_time_compare (now, began) < 0
                                      ? planned
                                      : now);
}

/**
 * mentor_session_go_on:
 * @now: the present moment
 *
 * Ends a pause: the beginning moves on by its length, so that what has elapsed stays the same.
 */
void
mentor_session_go_on (MentorSession *self, GDateTime *now)
{
  GDateTime *began = mentor_session_get_began (self);
  GDateTime *ended = mentor_session_get_ended (self);
  g_autoptr (GDateTime) moved = NULL;

  if (began == NULL || ended == NULL)
    return;
  moved = g_date_time_add (began, MAX (0, g_date_time_difference (now, ended)));
  mentor_session_set_began (self, moved);
  mentor_session_set_ended (self, NULL);
}

/**
 * mentor_session_has_come:
 * @now: the present moment
 *
 * Returns: whether it began, or should have by now
 */
gboolean
mentor_session_has_come (MentorSession *self, GDateTime *now)
{
  GDateTime *start = mentor_session_get_start (self);

  return mentor_session_get_began (self) || (start && g_date_time_compare (start, now) <= 0);
}

/**
 * mentor_session_get_step:
 * @now: the present moment
 *
 * Returns: what there is to do next, whatever became of it
 */
MentorSessionStep
mentor_session_get_step (MentorSession *self, GDateTime *now)
{
  GDateTime *start = mentor_session_get_start (self);

  if (mentor_session_get_began (self) || mentor_session_is_over (self, now))
    return MENTOR_SESSION_STEP_WRAP_UP;
  if (start && g_date_time_difference (start, now) <= SOON * G_TIME_SPAN_MINUTE)
    return MENTOR_SESSION_STEP_BEGIN;
  return MENTOR_SESSION_STEP_PREPARE;
}

/**
 * mentor_session_get_seconds_to_step:
 * @now: the present moment
 *
 * Returns: the seconds until there is something else to do about it, or it has come, if nobody does anything; 0 if that
 *   is never
 */
int
mentor_session_get_seconds_to_step (MentorSession *self, GDateTime *now)
{
  const int minutes[] = { -SOON, 0, mentor_session_get_length (self) };
  GDateTime *start = mentor_session_get_start (self);
  gint64 until = 0;

  for (guint i = 0; start && until <= 0 && i < G_N_ELEMENTS (minutes); i++)
    until = (g_date_time_difference (start, now) + minutes[i] * G_TIME_SPAN_MINUTE) / G_TIME_SPAN_SECOND + 1;
  return (int) CLAMP (until, 0, G_MAXINT);
}

/**
 * mentor_session_find_real_start:
 * @now: the present moment, in the time zone of the user
 *
 * Returns: (transfer full) (nullable): when a session that is over now began, if not at the time it was planned for: one
 *   that began on another day, by the calendar of the user, or one that nobody saw begin and that was still to come
 */
GDateTime *
mentor_session_find_real_start (MentorSession *self, GDateTime *now)
{
  GDateTime *start = mentor_session_get_start (self);
  GDateTime *began = mentor_session_get_began (self);
  GTimeZone *here = g_date_time_get_timezone (now);
  g_autoptr (GTimeZone) zone = mentor_session_dup_zone (self);
  g_autoptr (GDateTime) real = NULL;
  g_autoptr (GDateTime) rounded = NULL;

  if (began && (start == NULL || mentor_day_in_zone (began, here) != mentor_day_in_zone (start, here)))
    real = g_date_time_ref (began);
  else if (began == NULL && start && g_date_time_compare (start, now) > 0)
    real = g_date_time_add_minutes (now, -mentor_session_get_length (self));
  if (real == NULL)
    return NULL;
  rounded = g_date_time_new_from_unix_utc (g_date_time_to_unix (real) / ROUND * ROUND);
  return g_date_time_to_timezone (rounded, zone);
}

/**
 * mentor_session_settle_start:
 * @now: the present moment, in the time zone of the user
 *
 * Lets a session that is over now have started when it did; the time zone it was planned in stays.
 */
void
mentor_session_settle_start (MentorSession *self, GDateTime *now)
{
  g_autoptr (GDateTime) real = mentor_session_find_real_start (self, now);

  if (real)
    mentor_session_set_start (self, real);
}

/**
 * mentor_session_is_unmarked:
 * @now: the present moment
 *
 * Returns: whether its time is over, nobody said what became of it, and no timer tells that it goes on
 */
gboolean
mentor_session_is_unmarked (MentorSession *self, GDateTime *now)
{
  return mentor_session_get_state (self) == MENTOR_SESSION_STATE_PLANNED &&
         mentor_session_get_began (self) == NULL && mentor_session_is_over (self, now);
}
