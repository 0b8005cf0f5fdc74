/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-clock.h"

/* Seconds that the application's time is ahead of the machine's. */
static gint64 ahead = 0;

/**
 * mentor_clock_set:
 * @now: (nullable): the moment that it shall be from here on, or %NULL for the machine's own time
 *
 * Moves the application's time, for tests and for pictures that shall look the same on any day. Time goes on from
 * @now.
 */
void
mentor_clock_set (GDateTime *now)
{
  g_autoptr (GDateTime) machine = g_date_time_new_now_utc ();

  ahead = now ? g_date_time_to_unix (now) - g_date_time_to_unix (machine) : 0;
}

/**
 * mentor_clock_now:
 *
 * Returns: (transfer full): the present moment in the user's time zone, in whole seconds
 */
GDateTime *
mentor_clock_now (void)
{
  g_autoptr (GDateTime) machine = g_date_time_new_now_utc ();

  return g_date_time_new_from_unix_local (g_date_time_to_unix (machine) + ahead);
}

/**
 * mentor_clock_today:
 * @date: (out caller-allocates): the present day in the user's time zone
 */
void
mentor_clock_today (GDate *date)
{
  g_autoptr (GDateTime) now = mentor_clock_now ();
  int year, month, day;

  g_date_time_get_ymd (now, &year, &month, &day);
  g_date_clear (date, 1);
  g_date_set_dmy (date, day, month, year);
}
