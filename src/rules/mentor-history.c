/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-history.h"

/* Which earlier versions of a file are kept: every one of the last 7 days, one a week for 8 weeks,
 * one a month for a year. */
#define DAYS 7
#define WEEKS 8
#define MONTHS 12

/* A version as the calendar of the user sees it. */
typedef struct
{
  guint day;   /* days before today */
  gint64 time; /* Unix time */
  int week;    /* ISO year and week */
  int month;   /* year and month */
  guint index;
} Version;

static guint
day_of (GDateTime *time)
{
  GDate date;
  int year, month, day;

  g_date_time_get_ymd (time, &year, &month, &day);
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return g_date_get_julian (&date);
}

static void
version_init (Version *self, gint64 time, guint index, GDateTime *now)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (time);
  g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, g_date_time_get_timezone (now));
  const guint today = day_of (now);
  const guint day = day_of (local);

  self->time = time;
  self->index = index;
  self->day = day < today ? today - day : 0;
  self->week =
      g_date_time_get_week_numbering_year (local) * 100 + g_date_time_get_week_of_year (local);
  self->month = g_date_time_get_year (local) * 12 + g_date_time_get_month (local);
}

static int
compare_newest_first (gconstpointer a, gconstpointer b, gpointer nothing)
{
  const Version *one = a;
  const Version *other = b;

  if (one->time != other->time)
    return one->time > other->time ? -1 : 1;
  return one->index < other->index ? 1 : -1;
}

/**
 * mentor_history_is_due:
 * @newest: Unix time at which the newest version was kept; a negative number for none
 * @now: the present moment in the user's time zone
 *
 * Returns: whether the version on the disk is to be kept before the next save: no version was kept
 * today, or the clock stood later when it was
 */
gboolean
mentor_history_is_due (gint64 newest, GDateTime *now)
{
  Version version;

  if (newest < 0 || newest > g_date_time_to_unix (now))
    return TRUE;
  version_init (&version, newest, 0, now);
  return version.day > 0;
}

/**
 * mentor_history_choose:
 * @times: (array length=n_times): Unix times at which the versions were kept, in any order
 * @n_times: their number
 * @now: the present moment in the user's time zone
 * @keep: (out caller-allocates) (array length=n_times): for each version whether it stays
 *
 * Decides which versions stay. The one of a week and of a month is the newest of it, so that
 * deciding again, on what stayed, gives the same. The newest of all always stays, and so does one
 * that seems to be of the future, for then the clock is not to be trusted.
 */
void
mentor_history_choose (const gint64 *times, guint n_times, GDateTime *now, gboolean *keep)
{
  g_autofree Version *versions = g_new (Version, n_times);
  const int this_month = g_date_time_get_year (now) * 12 + g_date_time_get_month (now);

  for (guint i = 0; i < n_times; i++)
    version_init (&versions[i], times[i], i, now);
  if (n_times > 1)
    g_sort_array (versions, n_times, sizeof *versions, compare_newest_first, NULL);

  for (guint i = 0; i < n_times; i++)
    {
      const Version *version = &versions[i];
      const gboolean ends_week = i == 0 || versions[i - 1].week != version->week;
      const gboolean ends_month = i == 0 || versions[i - 1].month != version->month;

      keep[version->index] = i == 0 || version->day < DAYS ||
                             (ends_week && version->day < (WEEKS + 1) * 7) ||
                             (ends_month && this_month - version->month <= MONTHS);
    }
}
