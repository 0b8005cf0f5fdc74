/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-dates.h"
#include "mentor-contact-rules.h"
#include "mentor-session-rules.h"

#include <glib/gi18n.h>
#include <string.h>

static GDateTime *
noon_of (MentorDay day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  return g_date_time_new_utc (g_date_get_year (&date), g_date_get_month (&date),
                              g_date_get_day (&date), 12, 0, 0);
}

static gboolean
is_this_year (MentorDay day)
{
  g_autoptr (GDateTime) then = noon_of (day);
  g_autoptr (GDateTime) now = noon_of (mentor_day_today ());

  return g_date_time_get_year (then) == g_date_time_get_year (now);
}

static char *
format_day (MentorDay day, const char *this_year, const char *other_year)
{
  g_autoptr (GDateTime) noon = NULL;

  if (day == 0)
    return g_strdup ("");
  noon = noon_of (day);
  return g_date_time_format (noon, is_this_year (day) ? this_year : other_year);
}

/**
 * mentor_format_day:
 * @day: a Julian day, or 0
 *
 * Returns: (transfer full): as in "26 November", with the year when it is another one; "" for none
 */
char *
mentor_format_day (MentorDay day)
{
  /* Translators: a day of this year, and one of another year; see strftime */
  return format_day (day, C_("date", "%-d %B"), C_("date", "%-d %B %Y"));
}

/**
 * mentor_format_long_day:
 * @day: a Julian day, or 0
 *
 * Returns: (transfer full): as in "Thursday, 26 November"
 */
char *
mentor_format_long_day (MentorDay day)
{
  /* Translators: a day with its weekday, of this year and of another year; see strftime */
  return format_day (day, C_("date", "%A, %-d %B"), C_("date", "%A, %-d %B %Y"));
}

/**
 * mentor_format_month:
 * @day: a Julian day, or 0
 *
 * Returns: (transfer full): as in "March 2025"
 */
char *
mentor_format_month (MentorDay day)
{
  return format_day (day, C_("date", "%OB %Y"), C_("date", "%OB %Y"));
}

/**
 * mentor_format_time:
 * @moment: a moment
 *
 * Returns: (transfer full): the time of day it is for the user
 */
char *
mentor_format_time (GDateTime *moment)
{
  g_autoptr (GDateTime) here = g_date_time_to_local (moment);

  /* Translators: a time of day; see strftime */
  return g_date_time_format (here, C_("time", "%H:%M"));
}

/**
 * mentor_format_weekday:
 * @moment: a moment
 *
 * Returns: (transfer full): the weekday it is for the user, as in "Thursday"
 */
char *
mentor_format_weekday (GDateTime *moment)
{
  g_autoptr (GDateTime) here = g_date_time_to_local (moment);

  return g_date_time_format (here, "%A");
}

/**
 * mentor_format_weekday_time:
 * @moment: a moment
 *
 * Returns: (transfer full): as in "Thursday 10:00", as it is for the user
 */
char *
mentor_format_weekday_time (GDateTime *moment)
{
  g_autofree char *weekday = mentor_format_weekday (moment);
  g_autofree char *time = mentor_format_time (moment);

  /* Translators: a weekday and a time of day */
  return g_strdup_printf (C_("date", "%1$s %2$s"), weekday, time);
}

/**
 * mentor_format_moment:
 * @moment: (nullable): a moment
 *
 * Returns: (transfer full): as in "Thursday, 26 November, 10:00", as it is for the user
 */
char *
mentor_format_moment (GDateTime *moment)
{
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;

  if (moment == NULL)
    return g_strdup (_("No date yet"));
  day = mentor_format_long_day (mentor_day_of_time (moment));
  time = mentor_format_time (moment);
  /* Translators: a day and a time of day */
  return g_strdup_printf (C_("date", "%1$s, %2$s"), day, time);
}

/* The place that a time zone is named after, as in "New York"; NULL for a name that says nothing to a person. */
static char *
dup_place (const char *zone)
{
  const char *slash = strrchr (zone, '/');

  return slash && slash[1] && !g_str_has_prefix (zone, "Etc/")
             ? g_strdelimit (g_strdup (slash + 1), "_", ' ')
             : NULL;
}

/**
 * mentor_format_there:
 * @session: a session
 *
 * Returns: (transfer full) (nullable): when it begins where it was planned, as in "10:00 in Berlin"; %NULL where the
 *   clocks of the user show the same
 */
char *
mentor_format_there (MentorSession *session)
{
  GDateTime *start = mentor_session_get_start (session);
  g_autofree char *place = dup_place (mentor_session_get_time_zone (session));
  g_autoptr (GTimeZone) zone = NULL;
  g_autoptr (GDateTime) there = NULL;
  g_autoptr (GDateTime) here = NULL;
  g_autofree char *time = NULL;

  if (start == NULL || place == NULL)
    return NULL;
  zone = mentor_session_dup_zone (session);
  there = g_date_time_to_timezone (start, zone);
  here = g_date_time_to_local (start);
  if (g_date_time_get_utc_offset (there) == g_date_time_get_utc_offset (here))
    return NULL;
  if (mentor_session_get_day (session) == mentor_day_of_time (start))
    time = g_date_time_format (there, C_("time", "%H:%M"));
  else
    /* Translators: a weekday and a time of day; see strftime */
    time = g_date_time_format (there, C_("time", "%A %H:%M"));
  /* Translators: a time of day, and the town it is that time in */
  return g_strdup_printf (C_("time", "%1$s in %2$s"), time, place);
}

/**
 * mentor_format_start:
 * @session: a session
 *
 * Returns: (transfer full): as in "Thursday, 26 November, 10:00"; for a user who is elsewhere
 *   "Thursday, 26 November, 04:00 (10:00 in Berlin)"
 */
char *
mentor_format_start (MentorSession *session)
{
  g_autofree char *moment = mentor_format_moment (mentor_session_get_start (session));
  g_autofree char *there = mentor_format_there (session);

  /* Translators: a day and a time, and the same time in another town, as in "10:00 in Berlin" */
  return there ? g_strdup_printf (C_("time", "%1$s (%2$s)"), moment, there)
               : g_steal_pointer (&moment);
}

/**
 * mentor_format_near:
 * @moment: a moment
 *
 * Returns: (transfer full): as short as it can be said: "Today, 10:00", "Thursday, 10:00", "In 12 days"
 */
char *
mentor_format_near (GDateTime *moment)
{
  const int days = (int) mentor_day_of_time (moment) - (int) mentor_day_today ();
  g_autofree char *time = mentor_format_time (moment);
  g_autofree char *weekday = NULL;

  if (days == 0)
    return g_strdup_printf (_("Today, %s"), time);
  if (days == 1)
    return g_strdup_printf (_("Tomorrow, %s"), time);
  if (days > 1 && days < 7)
    {
      weekday = mentor_format_weekday (moment);
      return g_strdup_printf (C_("date", "%1$s, %2$s"), weekday, time);
    }
  return mentor_format_distance (mentor_day_of_time (moment));
}

/**
 * mentor_format_distance:
 * @day: a Julian day
 *
 * Returns: (transfer full): as in "In 3 days" or "Yesterday"
 */
char *
mentor_format_distance (MentorDay day)
{
  const int days = (int) day - (int) mentor_day_today ();

  if (days == 0)
    return g_strdup (_("Today"));
  if (days == 1)
    return g_strdup (_("Tomorrow"));
  if (days == -1)
    return g_strdup (_("Yesterday"));
  if (days > 0)
    return g_strdup_printf (ngettext ("In %d day", "In %d days", (gulong) days), days);
  return g_strdup_printf (ngettext ("%d day ago", "%d days ago", (gulong) -days), -days);
}

/**
 * mentor_format_due:
 * @day: a Julian day, or 0
 *
 * Returns: (transfer full): as in "due tomorrow", "due since 9 November", "no date"
 */
char *
mentor_format_due (MentorDay day)
{
  const MentorDay today = mentor_day_today ();
  g_autofree char *text = NULL;

  if (day == 0)
    return g_strdup (_("No date"));
  if (day == today)
    return g_strdup (_("Due today"));
  if (day == today + 1)
    return g_strdup (_("Due tomorrow"));
  text = mentor_format_day (day);
  if (day < today)
    return g_strdup_printf (_("Due since %s"), text);
  return g_strdup_printf (_("Due %s"), text);
}

/**
 * mentor_format_rhythm:
 * @days: between two sessions, 0 for no rhythm
 *
 * Returns: (transfer full): as in "every 4 weeks"
 */
char *
mentor_format_rhythm (int days)
{
  if (days <= 0)
    return g_strdup (_("no rhythm"));
  if (days % 7 == 0)
    return g_strdup_printf (ngettext ("every week", "every %d weeks", (gulong) days / 7), days / 7);
  return g_strdup_printf (ngettext ("every day", "every %d days", (gulong) days), days);
}

/**
 * mentor_format_length:
 * @minutes: a length of time
 *
 * Returns: (transfer full): as in "60 minutes"
 */
char *
mentor_format_length (int minutes)
{
  return g_strdup_printf (ngettext ("%d minute", "%d minutes", (gulong) minutes), minutes);
}
