/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-session-clock.h"

/*
 * The time of a session. All there is are the two moments in the record, so that a timer goes on as if nothing had
 * happened when the application was away for a while.
 */

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

void
mentor_session_stop (MentorSession *self, GDateTime *now)
{
  if (mentor_session_is_running (self))
    mentor_session_set_ended (self, now);
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
 * Returns: whether its time is over and nobody said what became of it
 */
gboolean
mentor_session_is_unmarked (MentorSession *self, GDateTime *now)
{
  GDateTime *start = mentor_session_get_start (self);
  g_autoptr (GDateTime) end = NULL;

  if (mentor_session_get_state (self) != MENTOR_SESSION_STATE_PLANNED || start == NULL ||
      mentor_session_get_began (self))
    return FALSE;
  end = g_date_time_add_minutes (start, mentor_session_get_length (self));
  return g_date_time_compare (end, now) < 0;
}
