/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-test-files.h"

#include <glib/gstdio.h>
#include <string.h>

#define DEADLINE_US (20 * G_TIME_SPAN_SECOND)

static gboolean
on_tick (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/* Turns the main loop until the condition holds. */
void
mentor_test_wait_for (MentorTestFunc done, gpointer data)
{
  const gint64 deadline = g_get_monotonic_time () + DEADLINE_US;
  const guint tick = g_timeout_add (5, on_tick, NULL);

  while (!done (data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline);
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (tick);
}

static gboolean
is_over (gpointer data)
{
  return g_get_monotonic_time () >= *(gint64 *) data;
}

/* Turns the main loop for a while, for what must not happen. */
void
mentor_test_turn_for (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * G_TIME_SPAN_MILLISECOND;

  mentor_test_wait_for (is_over, &end);
}

void
mentor_test_on_ready (GObject *source, GAsyncResult *result, gpointer data)
{
  GAsyncResult **place = data;

  *place = g_object_ref (result);
}

static gboolean
has_result (gpointer data)
{
  return *(GAsyncResult **) data != NULL;
}

void
mentor_test_wait_result (GAsyncResult **result)
{
  mentor_test_wait_for (has_result, result);
}

/* A new folder; the isolation of the test removes it. */
char *
mentor_test_make_folder (void)
{
  g_autofree char *template = g_build_filename (g_get_user_data_dir (), "case-XXXXXX", NULL);

  g_assert_cmpint (g_mkdir_with_parents (g_get_user_data_dir (), 0700), ==, 0);
  g_assert_nonnull (g_mkdtemp (template));
  return g_steal_pointer (&template);
}

void
mentor_test_write (const char *path, const char *data, gssize length)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, data, length, &error);
  g_assert_no_error (error);
}

char *
mentor_test_read (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *data = NULL;

  g_file_get_contents (path, &data, NULL, &error);
  g_assert_no_error (error);
  return data;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The names in the folder, sorted; none where there is no folder. */
char **
mentor_test_list (const char *path)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder && (name = g_dir_read_name (folder)))
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare);
  return (char **) g_ptr_array_steal (names, NULL);
}

/* How many names in the folder match the pattern. */
guint
mentor_test_count (const char *path, const char *pattern)
{
  g_auto (GStrv) names = mentor_test_list (path);
  guint count = 0;

  for (guint i = 0; names && names[i]; i++)
    if (g_pattern_match_simple (pattern, names[i]))
      count++;
  return count;
}

/* The path of the one file in the folder that matches the pattern. */
char *
mentor_test_find (const char *path, const char *pattern)
{
  g_auto (GStrv) names = mentor_test_list (path);

  g_assert_cmpuint (mentor_test_count (path, pattern), ==, 1);
  for (guint i = 0; names[i]; i++)
    if (g_pattern_match_simple (pattern, names[i]))
      return g_build_filename (path, names[i], NULL);
  g_assert_not_reached ();
}

guint
mentor_test_get_mode (const char *path)
{
  GStatBuf info;

  g_assert_cmpint (g_lstat (path, &info), ==, 0);
  return info.st_mode & 07777;
}
