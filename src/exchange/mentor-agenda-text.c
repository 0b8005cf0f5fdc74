/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-agenda-text.h"

#include "mentor-agenda-rules.h"
#include "mentor-private-rules.h"
#include "mentor-exchange-i18n.h"
#include "mentor-people.h"
#include "mentor-text-match.h"

#include <string.h>

/*
 * An agenda in plain words, to be sent to the other one. What is for the user's eyes stays out:
 * what they want to remember, goals that are not shared, the four fields of the preparation, and
 * all notes.
 */

/* Whoever reads it did not write it: nobody is "you", and one who has no name here is "me". */
static char *
dup_bringer (MentorMentee *mentee, MentorOwner owner)
{
  g_autofree char *name = NULL;

  if (owner != mentor_mentee_get_user (mentee))
    {
      name = mentor_mentee_dup_short_name (mentee);
      return *name ? g_steal_pointer (&name) : g_strdup (C_ ("agenda", "you"));
    }
  if (mentor_mentee_get_role (mentee) == MENTOR_ROLE_MENTEE &&
      !mentor_text_is_blank (mentor_mentee_get_name (mentee)))
    {
      name = g_strstrip (g_strdup (mentor_mentee_get_name (mentee)));
      return g_strndup (name, strcspn (name, " \t"));
    }
  return g_strdup (C_ ("agenda", "me"));
}

static gboolean
is_told (MentorMentee *mentee, MentorAgendaPoint *point)
{
  return !mentor_agenda_point_get_dropped (point) &&
         !mentor_text_is_blank (mentor_agenda_point_get_text (point)) &&
         mentor_mentee_get_point_privacy (mentee, point) == 0;
}

/**
 * mentor_agenda_text_make_title:
 * @mentee: a relationship
 *
 * Returns: (transfer full): what a session is called, as in "Session with Amara"
 */
char *
mentor_agenda_text_make_title (MentorMentee *mentee)
{
  g_autofree char *name = mentor_mentee_dup_short_name (mentee);

  return *name ? g_strdup_printf (_ ("Session with %s"), name) : g_strdup (_ ("Session"));
}

/**
 * mentor_agenda_text_list_points:
 * @mentee: a relationship
 * @session: one of its sessions
 *
 * Returns: (transfer full): the points, one a line and numbered; "" when there are none
 */
char *
mentor_agenda_text_list_points (MentorMentee *mentee, MentorSession *session)
{
  MentorRecordList *agenda = mentor_session_get_agenda (session);
  GString *text = g_string_new (NULL);
  guint number = 0;

  for (guint i = 0; i < mentor_record_list_get_size (agenda); i++)
    {
      MentorAgendaPoint *point = mentor_record_list_get (agenda, i);
      const int minutes = mentor_agenda_point_get_minutes (point);
      g_autofree char *name = NULL;

      if (!is_told (mentee, point))
        continue;
      name = dup_bringer (mentee, mentor_agenda_point_get_brought_by (point));
      g_string_append_printf (text, "%s%u. %s ", number ? "\n" : "", number + 1,
                              mentor_agenda_point_get_text (point));
      number++;
      if (minutes > 0)
        g_string_append_printf (
            text,
            /* Translators: who brings a point of an agenda, and how long it takes */
            g_dngettext (GETTEXT_PACKAGE, "(%s, %d minute)", "(%s, %d minutes)", (gulong) minutes),
            name, minutes);
      else
        g_string_append_printf (text, "(%s)", name);
    }
  return g_string_free (text, FALSE);
}

/* The time of day where the session is; and the zone, where the reader's clock, or the user's, says
 * something else. */
static char *
describe_time (MentorSession *session, GTimeZone *local)
{
  GDateTime *start = mentor_session_get_start (session);
  const char *zone = mentor_session_get_time_zone (session);
  g_autoptr (GDateTime) here = g_date_time_to_timezone (start, local);
  /* Translators: a day with its weekday; see strftime */
  g_autofree char *day = g_date_time_format (start, C_ ("date", "%A, %-d %B %Y"));
  /* Translators: a time of day; see strftime */
  g_autofree char *time = g_date_time_format (start, C_ ("time", "%H:%M"));
  /* Translators: a day and a time of day */
  g_autofree char *moment = g_strdup_printf (C_ ("date", "%1$s, %2$s"), day, time);
  g_autofree char *offset = NULL;

  if (g_date_time_get_utc_offset (here) == g_date_time_get_utc_offset (start))
    return g_steal_pointer (&moment);
  offset = *zone ? g_strdup (zone) : g_date_time_format (start, "UTC%:z");
  return g_strdup_printf ("%s (%s)", moment, offset);
}

/**
 * mentor_agenda_text_make:
 * @mentee: a relationship
 * @session: one of its sessions
 * @local: the time zone the user is in
 *
 * Returns: (transfer full): when and where the two meet and what they want to talk about, without
 * private parts
 */
char *
mentor_agenda_text_make (MentorMentee *mentee, MentorSession *session, GTimeZone *local)
{
  g_autofree char *title = mentor_agenda_text_make_title (mentee);
  g_autofree char *points = mentor_agenda_text_list_points (mentee, session);
  const int length = mentor_session_get_length (session);
  GString *text = g_string_new (title);

  g_string_append_c (text, '\n');
  if (mentor_session_get_start (session))
    {
      g_autofree char *time = describe_time (session, local);

      g_string_append (text, time);
      if (length > 0)
        {
          g_string_append (text, " · ");
          g_string_append_printf (
              text, g_dngettext (GETTEXT_PACKAGE, "%d minute", "%d minutes", (gulong) length),
              length);
        }
      g_string_append_c (text, '\n');
    }
  if (!mentor_text_is_blank (mentor_session_get_place (session)))
    g_string_append_printf (text, "%s\n", mentor_session_get_place (session));
  if (*points)
    g_string_append_printf (text, "\n%s\n%s\n", _ ("Agenda"), points);
  return g_string_free (text, FALSE);
}

/**
 * mentor_agenda_text_count_left_out:
 * @mentee: a relationship
 * @session: one of its sessions
 *
 * Returns: how many points of the agenda are for the user's eyes and not in its text
 */
guint
mentor_agenda_text_count_left_out (MentorMentee *mentee, MentorSession *session)
{
  MentorRecordList *agenda = mentor_session_get_agenda (session);
  guint count = 0;

  for (guint i = 0; i < mentor_record_list_get_size (agenda); i++)
    {
      MentorAgendaPoint *point = mentor_record_list_get (agenda, i);

      count += !mentor_agenda_point_get_dropped (point) &&
               mentor_mentee_get_point_privacy (mentee, point) != 0;
    }
  return count;
}
