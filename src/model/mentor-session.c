/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-session.h"

static void mentor_session_loaded (MentorRecord *record);

MENTOR_DEFINE_RECORD_TYPE_WITH_CODE (MentorSession, mentor_session, MENTOR_SESSION_FIELDS,
                                     { record_class->loaded = mentor_session_loaded; })

/*
 * A session that is planned for ten o'clock in Berlin is at ten o'clock in Berlin, also when the law on the change of
 * the clocks has changed since it was planned: then the offset from UTC that it was written with gives way. One that is
 * over was when it was.
 */
static void
mentor_session_loaded (MentorRecord *record)
{
  MentorSession *self = MENTOR_SESSION (record);
  const char *name = mentor_session_get_time_zone (self);
  g_autoptr (GTimeZone) zone = NULL;
  g_autoptr (GDateTime) there = NULL;
  g_autoptr (GDateTime) kept = NULL;

  if (self->start == NULL || self->state != MENTOR_SESSION_STATE_PLANNED || *name == '\0')
    return;
  zone = g_time_zone_new_identifier (name);
  there = zone ? g_date_time_to_timezone (self->start, zone) : NULL;
  if (there == NULL ||
      g_date_time_get_utc_offset (there) == g_date_time_get_utc_offset (self->start))
    return;
  kept = g_date_time_new (zone, g_date_time_get_year (self->start),
                          g_date_time_get_month (self->start),
                          g_date_time_get_day_of_month (self->start),
                          g_date_time_get_hour (self->start),
                          g_date_time_get_minute (self->start),
                          g_date_time_get_seconds (self->start));
  if (kept)
    mentor_session_set_start (self, kept);
}
