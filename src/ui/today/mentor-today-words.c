/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-today-words.h"
#include "mentor-clock.h"
#include "mentor-contact-rules.h"
#include "mentor-dates.h"
#include "mentor-people.h"
#include "mentor-session-clock.h"

#include <glib/gi18n.h>

/* What a kind colleague would say about the day. */

static char *
dup_name (MentorMentee *mentee)
{
  g_autofree char *name = mentor_mentee_dup_short_name (mentee);

  return *name ? g_steal_pointer (&name) : g_strdup (_("Somebody"));
}

static char *
describe_sessions (GPtrArray *near, MentorDay week_end)
{
  g_autoptr (GDateTime) now = mentor_clock_now ();
  const MentorDay today = mentor_day_of_time (now);
  MentorSession *first = NULL;
  guint week = 0;

  for (guint i = 0; i < near->len; i++)
    {
      MentorSession *session = near->pdata[i];
      GDateTime *start = mentor_session_get_start (session);

      if (mentor_session_is_over (session, now) || mentor_day_of_time (start) > week_end)
        continue;
      if (first == NULL)
        first = session;
      week++;
    }
  if (first && mentor_day_of_time (mentor_session_get_start (first)) == today)
    {
      g_autofree char *name =
          dup_name (MENTOR_MENTEE (mentor_record_get_owner (MENTOR_RECORD (first))));
      g_autofree char *time = mentor_format_time (mentor_session_get_start (first));

      /* Translators: a name and a time of day */
      return g_strdup_printf (_("You meet %1$s today at %2$s."), name, time);
    }
  if (week == 0)
    return g_strdup (_("No session this week."));
  if (week == 1)
    return g_strdup (_("One session this week."));
  return g_strdup_printf (ngettext ("%u session this week.", "%u sessions this week.", week), week);
}

static char *
describe_due (GPtrArray *due)
{
  g_autofree char *first = due->len > 0 ? dup_name (due->pdata[0]) : NULL;
  g_autofree char *second = due->len > 1 ? dup_name (due->pdata[1]) : NULL;

  if (due->len == 0)
    return NULL;
  if (due->len == 1)
    return g_strdup_printf (_("%s would be glad of a date."), first);
  if (due->len == 2)
    return g_strdup_printf (_("%1$s and %2$s would be glad of a date."), first, second);
  return g_strdup_printf (
      ngettext ("%u person would be glad of a date.", "%u people would be glad of a date.", due->len),
      due->len);
}

/**
 * mentor_today_describe:
 * @near: (element-type MentorSession): the sessions to come, by their start
 * @due: (element-type MentorMentee): whom it is time to meet
 * @week_end: the last day of this week
 *
 * Returns: (transfer full): one or two short sentences
 */
char *
mentor_today_describe (GPtrArray *near, GPtrArray *due, MentorDay week_end)
{
  g_autofree char *sessions = describe_sessions (near, week_end);
  g_autofree char *people = describe_due (due);

  if (people == NULL)
    return g_steal_pointer (&sessions);
  /* Translators: two sentences */
  return g_strdup_printf (C_("sentences", "%1$s %2$s"), sessions, people);
}
