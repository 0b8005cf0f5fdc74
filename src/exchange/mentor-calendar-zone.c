/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-calendar-zone.h"

/*
 * A time zone as a calendar file tells it: what the clocks there show, from each of their changes on.
 *
 * The changes are those that the system knows between two moments, each by itself. No rule is made of them: rules of the
 * years to come are a guess, and a program that knows the zone by its name goes by what it knows anyway.
 */

#define DAY (24 * 60 * 60)

typedef struct {
  int offset; /* in seconds */
  gboolean summer;
  const char *name;
} Clock;

static Clock
look (GTimeZone *zone, gint64 moment)
{
  const int interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, moment);

  return (Clock){ g_time_zone_get_offset (zone, interval), g_time_zone_is_dst (zone, interval),
                  g_time_zone_get_abbreviation (zone, interval) };
}

static gboolean
is_same (Clock a, Clock b)
{
  return a.offset == b.offset && a.summer == b.summer && g_strcmp0 (a.name, b.name) == 0;
}

/* The first moment after @before at which the clocks show what they show at @after. */
static gint64
find_change (GTimeZone *zone, gint64 before, gint64 after)
{
  const Clock then = look (zone, after);

  while (after - before > 1)
    {
      const gint64 middle = before + (after - before) / 2;

      if (is_same (look (zone, middle), then))
        after = middle;
      else
        before = middle;
    }
  return after;
}

static void
add_clock (icalcomponent *component, gint64 from, int offset_before, Clock clock)
{
  icalcomponent *part = icalcomponent_new (clock.summer ? ICAL_XDAYLIGHT_COMPONENT
                                                        : ICAL_XSTANDARD_COMPONENT);
  /* The local time of the change, by the clocks before it. */
  g_autoptr (GDateTime) onset = g_date_time_new_from_unix_utc (from + offset_before);
  struct icaltimetype start = icaltime_null_time ();

  start.year = g_date_time_get_year (onset);
  start.month = g_date_time_get_month (onset);
  start.day = g_date_time_get_day_of_month (onset);
  start.hour = g_date_time_get_hour (onset);
  start.minute = g_date_time_get_minute (onset);
  start.second = g_date_time_get_second (onset);
  icalcomponent_add_property (part, icalproperty_new_dtstart (start));
  icalcomponent_add_property (part, icalproperty_new_tzoffsetfrom (offset_before));
  icalcomponent_add_property (part, icalproperty_new_tzoffsetto (clock.offset));
  if (clock.name && *clock.name)
    icalcomponent_add_property (part, icalproperty_new_tzname (clock.name));
  icalcomponent_add_component (component, part);
}

/**
 * mentor_calendar_zone_make:
 * @zone: a time zone with a name
 * @first: the earliest moment that is told of, as a Unix time
 * @last: the latest one
 *
 * Returns: (transfer full): the zone as it is from @first to @last
 */
icalcomponent *
mentor_calendar_zone_make (GTimeZone *zone, gint64 first, gint64 last)
{
  icalcomponent *component = icalcomponent_new (ICAL_VTIMEZONE_COMPONENT);
  Clock clock = look (zone, first);

  icalcomponent_add_property (component,
                              icalproperty_new_tzid (g_time_zone_get_identifier (zone)));
  add_clock (component, first, clock.offset, clock);
  for (gint64 at = first; at < last; at += DAY)
    {
      const Clock next = look (zone, at + DAY);

      if (is_same (clock, next))
        continue;
      add_clock (component, find_change (zone, at, at + DAY), clock.offset, next);
      clock = next;
    }
  return component;
}
