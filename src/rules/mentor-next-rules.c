/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-next-rules.h"

#include "mentor-contact-rules.h"
#include "mentor-session-clock.h"
#include "mentor-session-rules.h"

/* When the two could meet next: in their rhythm, on the weekday and at the time they are used to, when the user is free. */

#define HOUR 60
#define WEEK 7
#define USUAL_RHYTHM 28   /* days, where no rhythm is agreed on */
#define USUAL_TIME 10     /* o'clock, where nothing is known and the present hour is none to meet at */
#define FIRST_HOUR 8
#define LAST_HOUR 19
#define HABIT 6           /* of how many sessions held the habit is read */
#define DAYS_AHEAD 366    /* how far is looked for a free day */

/* What the two are used to. */
typedef struct
{
  GTimeZone *zone;
  int weekday; /* 1 for Monday, 0 where there is none */
  int minutes; /* since midnight, -1 where there is none */
} Habit;

typedef struct
{
  MentorMentee *mentee;
  MentorRecordList *mentees;
  GDateTime *now;
  Habit habit;
  int length;
} Search;

static int
get_weekday (MentorDay day)
{
  return (int) ((day - 1) % WEEK) + 1; /* the first Julian day of GDate is a Monday */
}

static gboolean
is_working_day (MentorDay day)
{
  return get_weekday (day) <= 5;
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  return mentor_session_compare (b, a);
}

static GPtrArray *
collect_held (MentorMentee *self)
{
  MentorRecordList *sessions = mentor_mentee_get_sessions (self);
  GPtrArray *held = g_ptr_array_new ();

  for (guint i = 0; i < mentor_record_list_get_size (sessions); i++)
    {
      MentorSession *session = mentor_record_list_get (sessions, i);

      if (mentor_session_get_state (session) == MENTOR_SESSION_STATE_HELD &&
          mentor_session_get_start (session))
        g_ptr_array_add (held, session);
    }
  g_ptr_array_sort_values (held, compare_newest_first);
  return held;
}

/* The last one that took place or will. One that is planned counts although its time has passed: somebody has still to
 * say that it was held. */
static MentorSession *
find_latest (MentorMentee *self)
{
  MentorRecordList *sessions = mentor_mentee_get_sessions (self);
  MentorSession *latest = NULL;

  for (guint i = 0; i < mentor_record_list_get_size (sessions); i++)
    {
      MentorSession *session = mentor_record_list_get (sessions, i);
      const MentorSessionState state = mentor_session_get_state (session);

      if (mentor_session_get_start (session) &&
          (state == MENTOR_SESSION_STATE_HELD || state == MENTOR_SESSION_STATE_PLANNED) &&
          (latest == NULL || mentor_session_compare (latest, session) < 0))
        latest = session;
    }
  return latest;
}

/* The number that is there most often, at least twice; of two the first. */
static int
find_most_frequent (const int *numbers, guint n, int none)
{
  guint most = 1;
  int found = none;

  for (guint i = 0; i < n; i++)
    {
      guint count = 0;

      for (guint k = 0; k < n; k++)
        count += numbers[k] == numbers[i];
      if (count > most)
        {
          most = count;
          found = numbers[i];
        }
    }
  return found;
}

static Habit
read_habit (MentorMentee *self, MentorSession *latest)
{
  g_autoptr (GPtrArray) held = collect_held (self);
  const guint n = MIN (held->len, HABIT);
  MentorSession *last = held->len > 0 ? held->pdata[0] : latest;
  int weekdays[HABIT], minutes[HABIT];
  Habit habit = { NULL, 0, -1 };

  for (guint i = 0; i < n; i++)
    {
      weekdays[i] = get_weekday (mentor_session_get_day (held->pdata[i]));
      minutes[i] = mentor_session_get_minutes (held->pdata[i]);
    }
  if (last)
    {
      const MentorDay day = mentor_session_get_day (last);

      habit.zone = mentor_session_dup_zone (last);
      habit.weekday =
          find_most_frequent (weekdays, n, is_working_day (day) ? get_weekday (day) : 0);
      habit.minutes = find_most_frequent (minutes, n, mentor_session_get_minutes (last));
    }
  else
    habit.zone = g_time_zone_new_local ();
  return habit;
}

/* Whether the user meets somebody then, or the two meet on that day anyway. */
static gboolean
is_taken (Search *search, MentorMentee *mentee, MentorDay day, GDateTime *start, GDateTime *end)
{
  MentorRecordList *sessions = mentor_mentee_get_sessions (mentee);

  for (guint i = 0; i < mentor_record_list_get_size (sessions); i++)
    {
      MentorSession *session = mentor_record_list_get (sessions, i);
      GDateTime *begin = mentor_session_get_start (session);
      g_autoptr (GDateTime) over = NULL;

      if (mentor_session_get_state (session) != MENTOR_SESSION_STATE_PLANNED || begin == NULL)
        continue;
      if (mentee == search->mentee && mentor_session_get_day (session) == day)
        return TRUE;
      over = g_date_time_add_minutes (begin, MAX (1, mentor_session_get_length (session)));
      if (g_date_time_compare (begin, end) < 0 && g_date_time_compare (start, over) < 0)
        return TRUE;
    }
  return FALSE;
}

/* The moment of the day at which the two could meet, or NULL when it has passed or the user has no time. */
static GDateTime *
find_free_moment (Search *search, MentorDay day)
{
  g_autoptr (GDateTime) start = mentor_moment_new (search->habit.zone, day, search->habit.minutes);
  g_autoptr (GDateTime) end = start ? g_date_time_add_minutes (start, search->length) : NULL;

  if (end == NULL || g_date_time_compare (start, search->now) <= 0 ||
      is_taken (search, search->mentee, day, start, end))
    return NULL;
  for (guint i = 0; search->mentees && i < mentor_record_list_get_size (search->mentees); i++)
    {
      MentorMentee *mentee = mentor_record_list_get (search->mentees, i);

      if (mentee != search->mentee && is_taken (search, mentee, day, start, end))
        return NULL;
    }
  return g_steal_pointer (&start);
}

static MentorDay
find_working_day (MentorDay day)
{
  while (!is_working_day (day))
    day++;
  return day;
}

/* The day of the usual weekday that is nearest to the day; without one the day itself, or the Monday after it. */
static MentorDay
find_usual_day (Search *search, MentorDay day)
{
  int days;

  if (search->habit.weekday == 0)
    return find_working_day (day);
  days = (search->habit.weekday - get_weekday (day) + WEEK) % WEEK;
  return days > WEEK / 2 ? day - (MentorDay) (WEEK - days) : day + (MentorDay) days;
}

/* The day of a session; one that goes on may have begun on another day than it was planned for. */
static MentorDay
get_real_day (MentorSession *session, GDateTime *now)
{
  g_autoptr (GTimeZone) zone = mentor_session_dup_zone (session);
  g_autoptr (GDateTime) real = mentor_session_get_state (session) == MENTOR_SESSION_STATE_PLANNED &&
                                       mentor_session_get_began (session)
                                   ? mentor_session_find_real_start (session, now)
                                   : NULL;

  return real ? mentor_day_in_zone (real, zone) : mentor_session_get_day (session);
}

/* The day the two should meet on by their rhythm, from the first day on that they could. */
static MentorDay
find_target (Search *search, MentorSession *latest, MentorDay first)
{
  const int ideal = mentor_mentee_get_rhythm_ideal (search->mentee);
  const MentorDay base = latest ? get_real_day (latest, search->now) : 0;
  const MentorDay rhythm = (MentorDay) (ideal > 0 ? ideal : USUAL_RHYTHM);
  MentorDay day;

  if (base == 0)
    return find_working_day (first);
  if (rhythm < WEEK) /* more than one weekday is usual */
    return find_working_day (MAX (base + rhythm, first));
  day = find_usual_day (search, base + rhythm);
  while (day < first)
    day += search->habit.weekday ? WEEK : 1;
  return search->habit.weekday ? day : find_working_day (day);
}

/* Where nothing is known: the next full hour, if people meet at such a time. */
static MentorDay
begin_anew (Search *search, MentorDay today)
{
  const int hour = MAX (g_date_time_get_hour (search->now) + 1, FIRST_HOUR);

  if (hour <= LAST_HOUR && is_working_day (today))
    {
      search->habit.minutes = hour * HOUR;
      return today;
    }
  search->habit.minutes = USUAL_TIME * HOUR;
  return today + 1;
}

static void
add_free_day (Search *search, MentorDay day, GPtrArray *moments)
{
  GDateTime *moment = find_free_moment (search, day);

  if (moment)
    g_ptr_array_add (moments, moment);
}

/**
 * mentor_mentee_suggest_next:
 * @all_mentees: (nullable) (element-type MentorMentee): all relationships of the user
 * @now: the present moment
 * @n: how many at most
 *
 * Proposes when the two could meet: first in their rhythm after the last session, on the weekday and at the time of
 * the last ones; then working days soon after it, then the same weekday in other weeks. Each one is still to come, on
 * a day of its own, and overlaps no planned session.
 *
 * Returns: (transfer full) (element-type GDateTime): the moments, the earliest first
 */
GPtrArray *
mentor_mentee_suggest_next (MentorMentee *self, MentorRecordList *all_mentees, GDateTime *now, guint n)
{
  GPtrArray *moments = g_ptr_array_new_with_free_func ((GDestroyNotify) g_date_time_unref);
  MentorSession *latest = find_latest (self);
  Search search = { self, all_mentees, now, read_habit (self, latest),
                    mentor_mentee_get_expected_length (self) };
  g_autoptr (GTimeZone) zone = search.habit.zone;
  const MentorDay today = mentor_day_in_zone (now, zone);
  MentorDay first = today + 1;
  MentorDay target, week, day;

  if (search.habit.minutes < 0)
    first = begin_anew (&search, today);
  if (mentor_mentee_get_state (self) == MENTOR_MENTEE_STATE_PAUSED)
    first = MAX (first, mentor_mentee_get_paused_until (self));
  target = find_target (&search, latest, first);

  /* The first free day, and further ones of its week. */
  for (day = target; moments->len < MIN (n, 1) && day < target + DAYS_AHEAD; day++)
    if (day == target || is_working_day (day))
      add_free_day (&search, day, moments);
  week = target + (day - target + WEEK - 1) / WEEK * WEEK;
  for (; moments->len < (n + 1) / 2 && day < week; day++)
    if (is_working_day (day))
      add_free_day (&search, day, moments);
  /* The day it should be, in later weeks. */
  for (day = week; moments->len < n && day < target + DAYS_AHEAD; day += WEEK)
    add_free_day (&search, day, moments);
  return moments;
}
