/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-week.h"

#include <langinfo.h>

/* As GDateWeekday: Monday is 1, Sunday 7. */
static GDateWeekday
get_first_of_locale (void)
{
#ifdef __GLIBC__
  /* A day of the week counted from the one on the reference date, which is a Sunday or, in some locales, a Monday. */
  const guint first = (guint) nl_langinfo (_NL_TIME_FIRST_WEEKDAY)[0];
  const union {
    const char *text;
    unsigned int word; /* the C library hands out a number where a text is declared */
  } reference = { nl_langinfo (_NL_TIME_WEEK_1STDAY) };
  const guint from_sunday = (first - 1 + (reference.word == 19971201 ? 1 : 0)) % 7;

  return from_sunday == 0 ? G_DATE_SUNDAY : (GDateWeekday) from_sunday;
#else
  return G_DATE_MONDAY;
#endif
}

static GDateWeekday
get_first (GSettings *settings)
{
  g_autofree char *chosen = g_settings_get_string (settings, "week-start");

  if (g_str_equal (chosen, "monday"))
    return G_DATE_MONDAY;
  if (g_str_equal (chosen, "saturday"))
    return G_DATE_SATURDAY;
  if (g_str_equal (chosen, "sunday"))
    return G_DATE_SUNDAY;
  return get_first_of_locale ();
}

/**
 * mentor_week_get_end:
 * @settings: the preferences
 * @day: a Julian day
 *
 * Returns: the last day of the week that @day is in, as weeks are counted by the preferences
 */
MentorDay
mentor_week_get_end (GSettings *settings, MentorDay day)
{
  GDate date;
  guint since_first;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  since_first = ((guint) g_date_get_weekday (&date) + 7 - (guint) get_first (settings)) % 7;
  return day + 6 - since_first;
}
