/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-clock.h"
#include "mentor-codec.h"
#include "mentor-history-folder.h"
#include "mentor-history.h"
#include "mentor-mentee.h"
#include "mentor-test-files.h"

#include <string.h>

#define DAY (24 * 60 * 60)

static GDateTime *
make_now (void)
{
  /* A Thursday. */
  return g_date_time_new_local (2026, 11, 26, 10, 0, 0);
}

/* A version every six hours for three years: what stays, and that it stays. */
static void
test_rule (void)
{
  g_autoptr (GDateTime) now = make_now ();
  const gint64 end = g_date_time_to_unix (now);
  const guint count = 3 * 365 * 4;
  g_autofree gint64 *times = g_new (gint64, count);
  g_autofree gboolean *keep = g_new0 (gboolean, count);
  g_autofree gint64 *kept = g_new (gint64, count);
  g_autofree gboolean *again = g_new0 (gboolean, count);
  guint total = 0, week = 0, quarter = 0, year = 0;

  for (guint i = 0; i < count; i++)
    times[i] = end - (gint64) i * DAY / 4;
  mentor_history_choose (times, count, now, keep);

  for (guint i = 0; i < count; i++)
    {
      const gint64 days = (end - times[i]) / DAY;

      if (!keep[i])
        continue;
      kept[total++] = times[i];
      if (days < 6)
        week++;
      else if (days < 63)
        quarter++;
      else
        year++;
      g_assert_cmpint (days, <, 13 * 31);
    }
  g_assert_cmpuint (week, ==, 24);
  g_assert_cmpuint (quarter, >=, 8);
  g_assert_cmpuint (quarter, <=, 16);
  g_assert_cmpuint (year, >=, 10);
  g_assert_cmpuint (year, <=, 12);

  mentor_history_choose (kept, total, now, again);
  for (guint i = 0; i < total; i++)
    g_assert_true (again[i]);
}

/* Deciding every day leaves, at the end, one a week and one a month all the same. */
static void
test_every_day (void)
{
  g_autoptr (GDateTime) now = make_now ();
  g_autoptr (GArray) versions = g_array_new (FALSE, FALSE, sizeof (gint64));
  const gint64 end = g_date_time_to_unix (now);
  guint months[12] = { 0 };
  guint last_week = 0, last_weeks = 0;

  for (gint64 day = 500; day >= 0; day--)
    {
      const gint64 time = end - day * DAY;
      g_autoptr (GDateTime) then = g_date_time_new_from_unix_local (time);
      g_autofree gboolean *keep = NULL;

      g_array_append_val (versions, time);
      keep = g_new0 (gboolean, versions->len);
      mentor_history_choose ((gint64 *) (gpointer) versions->data, versions->len, then, keep);
      for (guint i = versions->len; i > 0; i--)
        if (!keep[i - 1])
          g_array_remove_index (versions, i - 1);
    }

  for (guint i = 0; i < versions->len; i++)
    {
      const gint64 time = g_array_index (versions, gint64, i);
      g_autoptr (GDateTime) then = g_date_time_new_from_unix_local (time);
      const gint64 days = (end - time) / DAY;

      if (days < 7)
        last_week++;
      if (days < 8 * 7)
        last_weeks++;
      if (days < 365)
        months[g_date_time_get_month (then) - 1]++;
    }
  g_assert_cmpuint (last_week, ==, 7);
  g_assert_cmpuint (last_weeks, >=, 7 + 7);
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    g_assert_cmpuint (months[i], >=, 1);
  g_assert_cmpuint (versions->len, <=, 7 + 9 + 13);
}

static void
test_edges (void)
{
  g_autoptr (GDateTime) now = make_now ();
  const gint64 end = g_date_time_to_unix (now);
  const gint64 times[] = { end - 4000 * (gint64) DAY, end + 400 * (gint64) DAY, end + 1, end };
  gboolean keep[G_N_ELEMENTS (times)];

  /* What is of the future stays, for the clock was set back; what is old goes. */
  mentor_history_choose (times, G_N_ELEMENTS (times), now, keep);
  g_assert_false (keep[0]);
  g_assert_true (keep[1]);
  g_assert_true (keep[2]);
  g_assert_true (keep[3]);

  /* The only one there is stays. */
  mentor_history_choose (times, 1, now, keep);
  g_assert_true (keep[0]);

  mentor_history_choose (NULL, 0, now, NULL);
}

static void
test_due (void)
{
  g_autoptr (GDateTime) now = make_now ();
  g_autoptr (GDateTime) midnight = g_date_time_new_local (2026, 11, 26, 0, 0, 0);
  const gint64 today = g_date_time_to_unix (midnight);

  g_assert_true (mentor_history_is_due (-1, now));
  g_assert_true (mentor_history_is_due (today - 1, now));
  g_assert_false (mentor_history_is_due (today, now));
  g_assert_false (mentor_history_is_due (g_date_time_to_unix (now), now));
  g_assert_true (mentor_history_is_due (g_date_time_to_unix (now) + 100, now));
}

static void
keep_text (const char *folder, const char *text, GDateTime *now)
{
  g_autoptr (GError) error = NULL;

  mentor_history_folder_keep (folder, text, strlen (text), now, &error);
  g_assert_no_error (error);
}

static void
test_folder (void)
{
  g_autofree char *base = mentor_test_make_folder ();
  g_autofree char *folder = g_build_filename (base, "history", "one", NULL);
  g_autoptr (GDateTime) now = make_now ();
  g_autofree char *path = NULL;
  g_autoptr (GDateTime) tomorrow = g_date_time_add_days (now, 1);

  g_assert_true (mentor_history_folder_is_due (folder, now));
  g_assert_null (mentor_history_folder_find_good (folder, &mentor_format_mentee));
  keep_text (folder, "one", now);
  keep_text (folder, "two", now);
  keep_text (folder, "three", now);
  g_assert_cmpuint (mentor_test_count (folder, "*.json"), ==, 3);
  g_assert_false (mentor_history_folder_is_due (folder, now));
  g_assert_true (mentor_history_folder_is_due (folder, tomorrow));
  g_assert_cmpuint (mentor_test_get_mode (folder), ==, 0700);
  path = g_build_filename (folder, "20261126T090000Z.json", NULL);
  g_assert_cmpuint (mentor_test_get_mode (path), ==, 0600);

  mentor_history_folder_tidy (folder, now);
  g_assert_cmpuint (mentor_test_count (folder, "*.json"), ==, 3);
}

static void
test_find_good (void)
{
  g_autofree char *folder = mentor_test_make_folder ();
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  gsize length;
  g_autofree char *text =
      mentor_codec_write (&mentor_format_mentee, MENTOR_RECORD (mentee), &length);
  g_autoptr (GDateTime) now = make_now ();
  g_autoptr (GDateTime) before = g_date_time_add_days (now, -3);
  g_autoptr (GDateTime) after = g_date_time_add_days (now, 2);
  g_autoptr (GFile) good = NULL;
  g_autofree char *name = NULL;

  keep_text (folder, "broken", after);
  keep_text (folder, text, now);
  keep_text (folder, text, before);
  good = mentor_history_folder_find_good (folder, &mentor_format_mentee);
  name = g_file_get_basename (good);
  g_assert_cmpstr (name, ==, "20261126T090000Z.json");
}

static void
test_removed (void)
{
  g_autofree char *folder = mentor_test_make_folder ();
  g_autoptr (GDateTime) now = make_now ();
  g_autoptr (GDateTime) later = g_date_time_add_days (now, 1);
  g_autoptr (GDateTime) when = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (mentor_history_folder_find_removed (folder, &when));
  mentor_history_folder_keep_removed (folder, "a", 1, now, &error);
  mentor_history_folder_keep_removed (folder, "b", 1, later, &error);
  g_assert_no_error (error);
  path = mentor_history_folder_find_removed (folder, &when);
  g_assert_true (g_str_has_suffix (path, "/removed-20261127T090000Z.json"));
  g_assert_cmpint (g_date_time_compare (when, later), ==, 0);

  /* Tidying years later touches none of them: only the person, or the end of their time, does. */
  mentor_history_folder_tidy (folder, later);
  g_assert_cmpuint (mentor_test_count (folder, "removed-*"), ==, 2);
  mentor_history_folder_return (folder);
  g_assert_cmpuint (mentor_test_count (folder, "removed-*"), ==, 0);
  g_assert_cmpuint (mentor_test_count (folder, "*.json"), ==, 2);
  g_assert_true (mentor_history_folder_erase (folder, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/history/rule", test_rule);
  g_test_add_func ("/history/every-day", test_every_day);
  g_test_add_func ("/history/edges", test_edges);
  g_test_add_func ("/history/due", test_due);
  g_test_add_func ("/history/folder", test_folder);
  g_test_add_func ("/history/find-good", test_find_good);
  g_test_add_func ("/history/removed", test_removed);
  return g_test_run ();
}
