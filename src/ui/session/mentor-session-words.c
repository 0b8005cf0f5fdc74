/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-session-words.h"

#include "mentor-contact-rules.h"
#include "mentor-dates.h"

#include <glib/gi18n.h>

/**
 * mentor_session_describe_briefly:
 * @session: a session
 *
 * Returns: (transfer full): when it is, in few words
 */
char *
mentor_session_describe_briefly (MentorSession *session)
{
  GDateTime *start = mentor_session_get_start (session);
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;

  if (start == NULL)
    return g_strdup (_("No date yet"));
  day = mentor_format_day (mentor_day_of_time (start));
  time = mentor_format_time (start);
  /* Translators: a day and a time of day */
  return g_strdup_printf (C_("date", "%1$s, %2$s"), day, time);
}

/**
 * mentor_session_describe:
 * @session: a session
 *
 * Returns: (transfer full): when it is and how long
 */
char *
mentor_session_describe (MentorSession *session)
{
  g_autofree char *moment = mentor_format_start (session);
  g_autofree char *length = mentor_format_length (mentor_session_get_length (session));

  /* Translators: the moment a session begins, and its length */
  return g_strdup_printf (C_("session", "%1$s · %2$s"), moment, length);
}
