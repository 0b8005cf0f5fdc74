/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-calendar-file.h"

#include "mentor-agenda-text.h"
#include "mentor-calendar-zone.h"
#include "mentor-exchange-i18n.h"
#include "mentor-people.h"
#include "mentor-place.h"
#include "mentor-text-match.h"

#include <string.h>

/*
 * Sessions as a file that every calendar reads (RFC 5545).
 *
 * A session keeps its id there, so that a calendar which reads the file again changes the event and does not add
 * another one. It is told in the time of its own zone: at 10:00 in Berlin it stays at 10:00 in Berlin, whatever becomes
 * of the clocks. Where the zone has no name it is told in UTC, and never in a time that is another moment elsewhere.
 */

#define YEAR ((gint64) 366 * 24 * 60 * 60)

/* A name of a file has at most 255 bytes, some of which others may want to add. */
#define MAX_NAME 180

/* What a calendar cannot hold: of what is invisible it knows the end of a line and the tabulator only. */
static char *
clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *clean = g_string_new (NULL);

  for (const char *at = valid; *at; at = g_utf8_next_char (at))
    {
      const gunichar letter = g_utf8_get_char (at);

      if (letter == '\n' || letter == '\t' || !g_unichar_iscntrl (letter))
        g_string_append_unichar (clean, letter);
    }
  return g_string_free (clean, FALSE);
}

static struct icaltimetype
make_time (GDateTime *moment)
{
  struct icaltimetype time = icaltime_null_time ();

  time.year = g_date_time_get_year (moment);
  time.month = g_date_time_get_month (moment);
  time.day = g_date_time_get_day_of_month (moment);
  time.hour = g_date_time_get_hour (moment);
  time.minute = g_date_time_get_minute (moment);
  time.second = g_date_time_get_second (moment);
  return time;
}

static struct icaltimetype
make_utc (GDateTime *moment)
{
  g_autoptr (GDateTime) utc = g_date_time_to_utc (moment);
  struct icaltimetype time = make_time (utc);

  time.zone = icaltimezone_get_utc_timezone ();
  return time;
}

/* The zone the session is in, if other computers know it too. */
static GTimeZone *
find_zone (MentorSession *session)
{
  const char *name = mentor_session_get_time_zone (session);
  g_autofree char *cleaned = clean (name);

  if (!strchr (name, '/') || !g_str_equal (cleaned, name) || strpbrk (name, "\n\t\":;,"))
    return NULL;
  return g_time_zone_new_identifier (name);
}

/* One of the two ends of the session. */
static icalproperty *
make_end (icalproperty *(*make) (struct icaltimetype time), GDateTime *moment, GTimeZone *zone)
{
  g_autoptr (GDateTime) there = zone ? g_date_time_to_timezone (moment, zone) : NULL;
  icalproperty *property = make (zone ? make_time (there) : make_utc (moment));

  if (zone)
    icalproperty_add_parameter (property,
                                icalparameter_new_tzid (g_time_zone_get_identifier (zone)));
  return property;
}

static void
add_text (icalcomponent *component, icalproperty *(*make) (const char *text), const char *text)
{
  g_autofree char *cleaned = clean (text);

  if (!mentor_text_is_blank (cleaned))
    icalcomponent_add_property (component, make (cleaned));
}

static void
add_alarm (icalcomponent *event, const char *before, const char *words)
{
  icalcomponent *alarm = icalcomponent_new (ICAL_VALARM_COMPONENT);

  icalcomponent_add_property (alarm, icalproperty_new_action (ICAL_ACTION_DISPLAY));
  icalcomponent_add_property (alarm, icalproperty_new_trigger (icaltriggertype_from_string (before)));
  add_text (alarm, icalproperty_new_description, words);
  icalcomponent_add_component (event, alarm);
}

/* Grows with every change, as a calendar that reads the file again must see which one is newer. */
static int
get_sequence (MentorSession *session)
{
  GDateTime *created = mentor_record_get_created (MENTOR_RECORD (session));
  GDateTime *modified = mentor_record_get_modified (MENTOR_RECORD (session));

  if (created == NULL || modified == NULL)
    return 0;
  return (int) CLAMP (g_date_time_difference (modified, created) / G_TIME_SPAN_SECOND, 0, G_MAXINT);
}

static icalcomponent *
make_event (MentorMentee *mentee, MentorSession *session, GDateTime *now)
{
  icalcomponent *event = icalcomponent_new (ICAL_VEVENT_COMPONENT);
  MentorRecord *record = MENTOR_RECORD (session);
  GDateTime *start = mentor_session_get_start (session);
  GDateTime *created = mentor_record_get_created (record);
  GDateTime *modified = mentor_record_get_modified (record);
  const gboolean cancelled = mentor_session_get_state (session) == MENTOR_SESSION_STATE_CANCELLED;
  const int length = mentor_session_get_length (session);
  g_autoptr (GTimeZone) zone = find_zone (session);
  g_autoptr (GDateTime) end = g_date_time_add_minutes (start, length);
  g_autofree char *title = mentor_agenda_text_make_title (mentee);
  g_autofree char *points = mentor_agenda_text_list_points (mentee, session);
  g_autofree char *link = mentor_place_find_link (mentor_session_get_place (session));

  icalcomponent_add_property (event, icalproperty_new_uid (mentor_record_get_id (record)));
  icalcomponent_add_property (event, icalproperty_new_dtstamp (make_utc (now)));
  if (created)
    icalcomponent_add_property (event, icalproperty_new_created (make_utc (created)));
  if (modified)
    icalcomponent_add_property (event, icalproperty_new_lastmodified (make_utc (modified)));
  icalcomponent_add_property (event, icalproperty_new_sequence (get_sequence (session)));
  icalcomponent_add_property (event, make_end (icalproperty_new_dtstart, start, zone));
  if (length > 0)
    icalcomponent_add_property (event, make_end (icalproperty_new_dtend, end, zone));
  add_text (event, icalproperty_new_summary, title);
  add_text (event, icalproperty_new_location, mentor_session_get_place (session));
  if (link)
    add_text (event, icalproperty_new_url, link);
  add_text (event, icalproperty_new_description, points);
  icalcomponent_add_property (event, icalproperty_new_status (cancelled ? ICAL_STATUS_CANCELLED
                                                                        : ICAL_STATUS_CONFIRMED));
  /* Others may look into the user's calendar: they see that a time is taken, and not what for. */
  icalcomponent_add_property (event, icalproperty_new_class (ICAL_CLASS_PRIVATE));
  if (!cancelled)
    {
      add_alarm (event, "-P1D", title);
      add_alarm (event, "-PT30M", title);
    }
  return event;
}

/* Each zone once, from a year before the first session in it to a year after the last one. */
static void
add_zones (icalcomponent *calendar, GPtrArray *sessions)
{
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < sessions->len; i++)
    {
      g_autoptr (GTimeZone) zone = find_zone (sessions->pdata[i]);
      gint64 first = G_MAXINT64;
      gint64 last = G_MININT64;

      if (zone == NULL ||
          !g_hash_table_add (told, g_strdup (mentor_session_get_time_zone (sessions->pdata[i]))))
        continue;
      for (guint j = i; j < sessions->len; j++)
        if (g_str_equal (mentor_session_get_time_zone (sessions->pdata[j]),
                         mentor_session_get_time_zone (sessions->pdata[i])))
          {
            const gint64 start = g_date_time_to_unix (mentor_session_get_start (sessions->pdata[j]));

            first = MIN (first, start - YEAR);
            last = MAX (last, start + YEAR);
          }
      icalcomponent_add_component (calendar, mentor_calendar_zone_make (zone, first, last));
    }
}

static char *
make_calendar (MentorMentee *mentee, GPtrArray *sessions, GDateTime *now)
{
  icalcomponent *calendar;
  char *text;
  char *copy;

  if (sessions->len == 0)
    return NULL;
  calendar = icalcomponent_new (ICAL_VCALENDAR_COMPONENT);
  icalcomponent_add_property (calendar, icalproperty_new_version ("2.0"));
  icalcomponent_add_property (calendar, icalproperty_new_prodid ("-//Mentor//Mentor//EN"));
  icalcomponent_add_property (calendar, icalproperty_new_calscale ("GREGORIAN"));
  add_zones (calendar, sessions);
  for (guint i = 0; i < sessions->len; i++)
    icalcomponent_add_component (calendar, make_event (mentee, sessions->pdata[i], now));
  text = icalcomponent_as_ical_string_r (calendar);
  copy = g_strdup (text);
  icalmemory_free_buffer (text);
  icalcomponent_free (calendar);
  return copy;
}

/**
 * mentor_calendar_file_make:
 * @mentee: a relationship
 * @session: one of its sessions
 * @now: the present moment
 *
 * Returns: (transfer full) (nullable): what the file holds; %NULL while the session has no date
 */
char *
mentor_calendar_file_make (MentorMentee *mentee, MentorSession *session, GDateTime *now)
{
  g_autoptr (GPtrArray) sessions = g_ptr_array_new ();

  if (mentor_session_get_start (session))
    g_ptr_array_add (sessions, session);
  return make_calendar (mentee, sessions, now);
}

/**
 * mentor_calendar_file_make_planned:
 * @mentee: a relationship
 * @now: the present moment
 *
 * Returns: (transfer full) (nullable): a file of all its planned sessions; %NULL when there is none that has a date
 */
char *
mentor_calendar_file_make_planned (MentorMentee *mentee, GDateTime *now)
{
  MentorRecordList *all = mentor_mentee_get_sessions (mentee);
  g_autoptr (GPtrArray) sessions = g_ptr_array_new ();

  for (guint i = 0; i < mentor_record_list_get_size (all); i++)
    {
      MentorSession *session = mentor_record_list_get (all, i);

      if (mentor_session_get_state (session) == MENTOR_SESSION_STATE_PLANNED &&
          mentor_session_get_start (session))
        g_ptr_array_add (sessions, session);
    }
  return make_calendar (mentee, sessions, now);
}

static char *
make_plural (MentorMentee *mentee)
{
  g_autofree char *name = mentor_mentee_dup_short_name (mentee);

  return *name ? g_strdup_printf (_("Sessions with %s"), name) : g_strdup (_("Sessions"));
}

/**
 * mentor_calendar_file_make_name:
 * @mentee: a relationship
 * @session: (nullable): one of its sessions, %NULL for several
 *
 * Returns: (transfer full): a name for the file, as in "Session with Amara 2026-11-26.ics"
 */
char *
mentor_calendar_file_make_name (MentorMentee *mentee, MentorSession *session)
{
  g_autofree char *title = session ? mentor_agenda_text_make_title (mentee) : make_plural (mentee);
  g_autofree char *plain = clean (title);
  g_autofree char *day = NULL;
  GDateTime *start = session ? mentor_session_get_start (session) : NULL;
  gsize length;

  /* What has a meaning in paths, here or on another system. */
  g_strdelimit (plain, "/\\:*?\"<>|\n\t", '-');
  if (*plain == '.')
    *plain = '-';
  length = MIN (strlen (plain), MAX_NAME);
  while (length > 0 && ((guchar) plain[length] & 0xc0) == 0x80)
    length--;
  plain[length] = '\0';
  g_strchomp (plain);
  day = start ? g_date_time_format (start, " %Y-%m-%d") : g_strdup ("");
  return g_strconcat (plain, day, ".ics", NULL);
}
