/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-calendar-words.h"
#include "mentor-contact-rules.h"
#include "mentor-dates.h"

#include <glib/gi18n.h>

/* What stands on a day, in words and signs. */

/**
 * mentor_dated_get_icon:
 * @kind: what stands on a day
 *
 * Returns: the name of its icon, another shape for each
 */
const char *
mentor_dated_get_icon (MentorDatedKind kind)
{
  switch (kind)
    {
    case MENTOR_DATED_KIND_SESSION:
      return "mentor-sessions-symbolic";
    case MENTOR_DATED_KIND_ACTION:
      return "mentor-actions-symbolic";
    case MENTOR_DATED_KIND_GOAL:
      return "mentor-goals-symbolic";
    case MENTOR_DATED_KIND_MILESTONE:
      return "mentor-checkin-symbolic";
    }
  g_return_val_if_reached ("");
}

static char *
count (MentorDatedKind kind, guint number)
{
  switch (kind)
    {
    case MENTOR_DATED_KIND_SESSION:
      return g_strdup_printf (ngettext ("%u session", "%u sessions", number), number);
    case MENTOR_DATED_KIND_ACTION:
      return g_strdup_printf (ngettext ("%u action due", "%u actions due", number), number);
    case MENTOR_DATED_KIND_GOAL:
      return g_strdup_printf (ngettext ("date of %u goal", "date of %u goals", number), number);
    case MENTOR_DATED_KIND_MILESTONE:
      return g_strdup_printf (ngettext ("%u milestone", "%u milestones", number), number);
    }
  g_return_val_if_reached (NULL);
}

/**
 * mentor_calendar_mark:
 * @kind: what stands on a day
 * @number: how many of them
 *
 * Returns: (transfer full): one or two short words for the square of a day
 */
char *
mentor_calendar_mark (MentorDatedKind kind, guint number)
{
  switch (kind)
    {
    case MENTOR_DATED_KIND_SESSION:
      return count (kind, number);
    case MENTOR_DATED_KIND_ACTION:
      /* Translators: actions, in the small square of a day */
      return g_strdup_printf (ngettext ("%u due", "%u due", number), number);
    case MENTOR_DATED_KIND_GOAL:
      /* Translators: in the small square of a day */
      return g_strdup_printf (ngettext ("Goal", "%u goals", number), number);
    case MENTOR_DATED_KIND_MILESTONE:
      /* Translators: milestones, in the small square of a day */
      return g_strdup_printf (ngettext ("Step", "%u steps", number), number);
    }
  g_return_val_if_reached (NULL);
}

/**
 * mentor_calendar_describe:
 * @day: a Julian day
 * @counts: (array fixed-size=4): how many there are of each kind
 *
 * Returns: (transfer full): as in "Thursday, 26 November, 2 sessions, 1 action due"
 */
char *
mentor_calendar_describe (MentorDay day, const guint *counts)
{
  g_autofree char *name = mentor_format_long_day (day);
  GString *text = g_string_new (NULL);

  if (day == mentor_day_today ())
    /* Translators: the name of the present day */
    g_string_append_printf (text, _("Today, %s"), name);
  else
    g_string_append (text, name);
  for (guint kind = 0; kind < MENTOR_DATED_N_KINDS; kind++)
    if (counts[kind] > 0)
      {
        g_autofree char *part = count ((MentorDatedKind) kind, counts[kind]);

        g_string_append (text, ", ");
        g_string_append (text, part);
      }
  return g_string_free_and_steal (text);
}
