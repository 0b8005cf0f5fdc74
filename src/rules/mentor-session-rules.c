/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-session-rules.h"

#include "mentor-contact-rules.h"

#include <string.h>

/* When a session is, and when the next one could be. */

#define HOUR 60
#define DAY (24 * HOUR)
#define USUAL_LENGTH 60
#define USUAL_RHYTHM 28 /* days, where no rhythm is agreed on */

static GTimeZone *
get_time_zone (MentorSession *self)
{
  const char *name = mentor_session_get_time_zone (self);
  GTimeZone *zone = *name ? g_time_zone_new_identifier (name) : NULL;

  return zone ? zone : g_time_zone_new_local ();
}

/**
 * mentor_session_get_minutes:
 *
 * Returns: the time of day of the session as minutes since midnight, -1 while it has none
 */
int
mentor_session_get_minutes (MentorSession *self)
{
  GDateTime *start = mentor_session_get_start (self);

  return start ? g_date_time_get_hour (start) * HOUR + g_date_time_get_minute (start) : -1;
}

/**
 * mentor_session_set_moment:
 * @day: a Julian day, 0 for none
 * @minutes: the time of day as minutes since midnight
 *
 * Puts the session at this time of this day in its own time zone. A time that the change of the clocks leaves out
 * becomes the first one after it.
 */
void
mentor_session_set_moment (MentorSession *self, MentorDay day, int minutes)
{
  g_autoptr (GTimeZone) zone = NULL;
  g_autoptr (GDateTime) start = NULL;
  GDate date;

  if (day)
    {
      g_date_clear (&date, 1);
      g_date_set_julian (&date, day);
      zone = get_time_zone (self);
      start = g_date_time_new (zone, g_date_get_year (&date), g_date_get_month (&date),
                               g_date_get_day (&date), minutes / HOUR, minutes % HOUR, 0);
    }
  mentor_session_set_start (self, start);
}

/* The name of the zone the computer is in, or "" when it has none that another computer would know. */
static const char *
find_local_zone (GTimeZone *local)
{
  const char *name = g_time_zone_get_identifier (local);

  if (name == NULL)
    return "";
  if (*name == ':')
    name++;
  return strchr (name, '/') || g_str_equal (name, "UTC") ? name : "";
}

static MentorSession *
find_latest (MentorMentee *self)
{
  MentorRecordList *sessions = mentor_mentee_get_sessions (self);
  MentorSession *latest = NULL;

  for (guint i = 0; i < mentor_record_list_get_size (sessions); i++)
    {
      MentorSession *session = mentor_record_list_get (sessions, i);

      if (mentor_session_get_start (session) &&
          mentor_session_get_state (session) != MENTOR_SESSION_STATE_CANCELLED &&
          (latest == NULL || mentor_session_compare (latest, session) < 0))
        latest = session;
    }
  return latest;
}

/**
 * mentor_mentee_suggest_session:
 * @now: the present moment
 * @past: whether it has been held already
 *
 * Returns: (transfer full): a session as the next one could be, or as one of today was; it belongs to nobody yet
 */
MentorSession *
mentor_mentee_suggest_session (MentorMentee *self, GDateTime *now, gboolean past)
{
  MentorSession *session = mentor_session_new ();
  MentorSession *latest = find_latest (self);
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();
  const MentorDay today = mentor_day_of_time (now);
  const int length = mentor_mentee_get_usual_length (self) > 0 ? mentor_mentee_get_usual_length (self)
                                                               : USUAL_LENGTH;
  const int rhythm = mentor_mentee_get_rhythm_ideal (self) > 0 ? mentor_mentee_get_rhythm_ideal (self)
                                                               : USUAL_RHYTHM;
  const int this_hour = g_date_time_get_hour (now) * HOUR;
  int minutes = latest ? mentor_session_get_minutes (latest) : -1;
  MentorDay day = today;

  if (past)
    {
      if (minutes < 0 || minutes > this_hour + g_date_time_get_minute (now))
        minutes = MAX (0, this_hour - length);
    }
  else
    {
      if (latest)
        day = mentor_day_of_time (mentor_session_get_start (latest)) + (MentorDay) rhythm;
      if (minutes < 0)
        minutes = (this_hour + HOUR) % DAY;
      if (day < today || (day == today && minutes <= this_hour))
        day = today + 1;
    }

  mentor_session_set_time_zone (session, find_local_zone (local));
  mentor_session_set_state (session,
                            past ? MENTOR_SESSION_STATE_HELD : MENTOR_SESSION_STATE_PLANNED);
  mentor_session_set_length (session, length);
  mentor_session_set_place (session, mentor_mentee_get_usual_place (self));
  mentor_session_set_moment (session, day, minutes);
  return session;
}
