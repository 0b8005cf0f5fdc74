/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-session-clock.h"

/*
 * The time of a session. All there is are the two moments in the record, so that a timer goes on as if nothing had
 * happened when the application was away for a while.
 *
 * A session ended when its timer stood still for the last time: a pause is an end until it goes on, and one that nobody
 * went on from is the end.
 */

/* Hours over the planned time after which nobody is sitting there any more: the timer was forgotten. */
#define LATE 6

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
