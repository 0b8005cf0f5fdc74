/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-session-rules.h"

#include "mentor-contact-rules.h"
#include "mentor-next-rules.h"

#include <string.h>

/* When a session is, and when the next one could be. */

#define HOUR 60
#define USUAL_LENGTH 60

/**
 * mentor_session_dup_zone:
 *
 * Returns: (transfer full): the time zone the session is planned in: its own, or that of the computer where it has none
 *   that is known here
 */
GTimeZone *
mentor_session_dup_zone (MentorSession *self)
{
  const char *name = mentor_session_get_time_zone (self);
  GTimeZone *zone = *name ? g_time_zone_new_identifier (name) : NULL;

  return zone ? zone : g_time_zone_new_local ();
}

static GDateTime *
dup_start_there (MentorSession *self)
{
  GDateTime *start = mentor_session_get_start (self);
  g_autoptr (GTimeZone) zone = start ? mentor_session_dup_zone (self) : NULL;

  return start ? g_date_time_to_timezone (start, zone) : NULL;
}

/**
 * mentor_session_get_day:
 *
 * Returns: the day of the session in its own time zone as a Julian day, 0 while it has none. The day it is for the user
 *   is mentor_day_of_time() of its start
 */
MentorDay
mentor_session_get_day (MentorSession *self)
{
  GDateTime *start = mentor_session_get_start (self);
  g_autoptr (GTimeZone) zone = start ? mentor_session_dup_zone (self) : NULL;

  return start ? mentor_day_in_zone (start, zone) : 0;
}

/**
 * mentor_session_get_minutes:
 *
 * Returns: the time of day of the session in its own time zone as minutes since midnight, -1 while it has none
 */
int
mentor_session_get_minutes (MentorSession *self)
{
  g_autoptr (GDateTime) start = dup_start_there (self);

  return start ? g_date_time_get_hour (start) * HOUR + g_date_time_get_minute (start) : -1;
}

/**
 * mentor_moment_new:
 * @day: a Julian day
 * @minutes: the time of day as minutes since midnight
 *
 * Returns: (transfer full) (nullable): this time of this day in the zone. A time that the change of the clocks leaves
 *   out becomes the first one after it
 */
GDateTime *
mentor_moment_new (GTimeZone *zone, MentorDay day, int minutes)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  return g_date_time_new (zone, g_date_get_year (&date), g_date_get_month (&date),
                          g_date_get_day (&date), minutes / HOUR, minutes % HOUR, 0);
}

/**
 * mentor_session_set_moment:
 * @day: a Julian day, 0 for none
 * @minutes: the time of day as minutes since midnight
 *
 * Puts the session at this time of this day in its own time zone.
 */
void
mentor_session_set_moment (MentorSession *self, MentorDay day, int minutes)
{
  g_autoptr (GTimeZone) zone = NULL;
  g_autoptr (GDateTime) start = NULL;

  if (day)
    {
      zone = mentor_session_dup_zone (self);
      start = mentor_moment_new (zone, day, minutes);
    }
  mentor_session_set_start (self, start);
}

/* The name of the zone, or "" when it has none that another computer would know. */
static const char *
find_zone_name (GTimeZone *zone)
{
  const char *name = g_time_zone_get_identifier (zone);

  if (name == NULL)
    return "";
  if (*name == ':')
    name++;
  return strchr (name, '/') || g_str_equal (name, "UTC") ? name : "";
}

/**
 * mentor_mentee_get_expected_length:
 *
 * Returns: how many minutes the next session will take
 */
int
mentor_mentee_get_expected_length (MentorMentee *self)
{
  const int usual = mentor_mentee_get_usual_length (self);

  return usual > 0 ? usual : USUAL_LENGTH;
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

/* A session of today: at the time of the last one, or as long ago as it takes when that is still to come. */
static GDateTime *
guess_past (MentorMentee *self, GDateTime *now)
{
  const int this_hour = g_date_time_get_hour (now) * HOUR;
  MentorSession *latest = find_latest (self);
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();
  int minutes = latest ? mentor_session_get_minutes (latest) : -1;

  if (minutes < 0 || minutes > this_hour + g_date_time_get_minute (now))
    minutes = MAX (0, this_hour - mentor_mentee_get_expected_length (self));
  return mentor_moment_new (local, mentor_day_of_time (now), minutes);
}

static GDateTime *
guess_next (MentorMentee *self, MentorRecordList *all_mentees, GDateTime *now)
{
  g_autoptr (GPtrArray) moments = mentor_mentee_suggest_next (self, all_mentees, now, 1);

  return moments->len > 0 ? g_date_time_ref (moments->pdata[0]) : NULL;
}

/**
 * mentor_mentee_suggest_session:
 * @all_mentees: (nullable) (element-type MentorMentee): all relationships of the user
 * @now: the present moment
 * @past: whether it has been held already
 *
 * Returns: (transfer full): a session as the next one could be, or as one of today was; it belongs to nobody yet
 */
MentorSession *
mentor_mentee_suggest_session (MentorMentee *self, MentorRecordList *all_mentees, GDateTime *now,
                               gboolean past)
{
  MentorSession *session = mentor_session_new ();
  g_autoptr (GDateTime) start =
      past ? guess_past (self, now) : guess_next (self, all_mentees, now);
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();

  mentor_session_set_time_zone (session,
                                find_zone_name (start ? g_date_time_get_timezone (start) : local));
  mentor_session_set_state (session,
                            past ? MENTOR_SESSION_STATE_HELD : MENTOR_SESSION_STATE_PLANNED);
  mentor_session_set_length (session, mentor_mentee_get_expected_length (self));
  mentor_session_set_place (session, mentor_mentee_get_usual_place (self));
  mentor_session_set_start (session, start);
  return session;
}
