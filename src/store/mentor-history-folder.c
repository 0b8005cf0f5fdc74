/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-codec.h"
#include "mentor-disk.h"
#include "mentor-history-folder.h"
#include "mentor-history.h"

#include <glib/gstdio.h>
#include <string.h>

/* A version is called by the moment, in UTC, at which it was kept: 20261126T090000Z.json, or
 * 20261126T090000Z-2.json where there is one already. The last version of a record that was removed
 * is removed-20261126T090000Z.json. */
#define TIME_FORMAT "%Y%m%dT%H%M%SZ"
#define REMOVED "removed-"
#define SUFFIX ".json"

typedef struct
{
  char *name;
  gint64 time;
} Version;

static void
version_clear (gpointer data)
{
  g_free (((Version *) data)->name);
}

/* Unix time that stands at the beginning of @name, or -1. */
static gint64
parse_time (const char *name)
{
  const gsize length = strlen ("20261126T090000Z");
  g_autofree char *text = g_strndup (name, length);
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (text, NULL);

  if (time == NULL || !g_str_has_suffix (name, SUFFIX) ||
      (name[length] != '.' && name[length] != '-'))
    return -1;
  return g_date_time_to_unix (time);
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  const Version *one = a;
  const Version *other = b;

  if (one->time != other->time)
    return one->time > other->time ? -1 : 1;
  return -strcmp (one->name, other->name);
}

/* All versions whose name starts with @prefix, newest first. */
static GArray *
list_versions (const char *path, const char *prefix)
{
  GArray *versions = g_array_new (FALSE, FALSE, sizeof (Version));
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  g_array_set_clear_func (versions, version_clear);
  while (folder && (name = g_dir_read_name (folder)))
    {
      Version version;

      if (!g_str_has_prefix (name, prefix))
        continue;
      version.time = parse_time (name + strlen (prefix));
      if (version.time < 0)
        continue;
      version.name = g_strdup (name);
      g_array_append_val (versions, version);
    }
  g_array_sort (versions, compare_newest_first);
  return versions;
}

/**
 * mentor_history_folder_is_due:
 * @folder: the path of a folder with earlier versions, which need not exist
 * @now: the present moment in the user's time zone
 *
 * Returns: whether a version is to be kept before the next save
 */
gboolean
mentor_history_folder_is_due (const char *folder, GDateTime *now)
{
  g_autoptr (GArray) versions = list_versions (folder, "");

  return mentor_history_is_due (versions->len ? g_array_index (versions, Version, 0).time : -1,
                                now);
}

static gboolean
keep (const char *folder,
      const char *prefix,
      const char *data,
      gsize length,
      GDateTime *now,
      GError **error)
{
  g_autoptr (GDateTime) utc = g_date_time_to_utc (now);
  g_autofree char *time = g_date_time_format (utc, TIME_FORMAT);
  g_autofree char *path = NULL;

  if (!mentor_disk_make_folder (folder, error))
    return FALSE;
  path = g_strconcat (folder, "/", prefix, time, SUFFIX, NULL);
  for (guint i = 2; g_file_test (path, G_FILE_TEST_EXISTS); i++)
    {
      g_free (path);
      path = g_strdup_printf ("%s/%s%s-%u%s", folder, prefix, time, i, SUFFIX);
    }
  return mentor_disk_write (path, data, length, NULL, error);
}

/**
 * mentor_history_folder_keep:
 * @folder: the path of the folder; it is made when it is missing
 * @data: (array length=length): the version
 * @length: bytes
 * @now: the present moment
 * @error: return location; the domain is %G_IO_ERROR
 *
 * Returns: whether the version is kept for good
 */
gboolean
mentor_history_folder_keep (
    const char *folder, const char *data, gsize length, GDateTime *now, GError **error)
{
  return keep (folder, "", data, length, now, error);
}

/**
 * mentor_history_folder_keep_removed:
 * @folder: the path of the folder; it is made when it is missing
 * @data: (array length=length): the last version of a record that is removed
 * @length: bytes
 * @now: the present moment
 * @error: return location; the domain is %G_IO_ERROR
 *
 * Returns: whether the version is kept for good
 */
gboolean
mentor_history_folder_keep_removed (
    const char *folder, const char *data, gsize length, GDateTime *now, GError **error)
{
  return keep (folder, REMOVED, data, length, now, error);
}

/**
 * mentor_history_folder_tidy:
 * @folder: the path of the folder
 * @now: the present moment in the user's time zone
 *
 * Deletes the versions that are not kept any longer. What cannot be deleted now is so another
 * time.
 */
void
mentor_history_folder_tidy (const char *folder, GDateTime *now)
{
  g_autoptr (GArray) versions = list_versions (folder, "");
  g_autofree gint64 *times = g_new (gint64, versions->len);
  g_autofree gboolean *stays = g_new (gboolean, versions->len);

  for (guint i = 0; i < versions->len; i++)
    times[i] = g_array_index (versions, Version, i).time;
  mentor_history_choose (times, versions->len, now, stays);
  for (guint i = 0; i < versions->len; i++)
    if (!stays[i])
      {
        g_autofree char *path =
            g_build_filename (folder, g_array_index (versions, Version, i).name, NULL);

        g_unlink (path);
      }
}

/**
 * mentor_history_folder_return:
 * @folder: the path of the folder
 *
 * Makes what was kept because the record was removed an ordinary version, for the record is there
 * again.
 */
void
mentor_history_folder_return (const char *folder)
{
  g_autoptr (GArray) versions = list_versions (folder, REMOVED);

  for (guint i = 0; i < versions->len; i++)
    {
      const char *name = g_array_index (versions, Version, i).name;
      g_autofree char *from = g_build_filename (folder, name, NULL);
      g_autofree char *to = g_build_filename (folder, name + strlen (REMOVED), NULL);

      if (g_file_test (to, G_FILE_TEST_EXISTS))
        g_unlink (from);
      else
        g_rename (from, to);
    }
}

static gboolean
is_good (const char *path, const MentorFormat *format)
{
  g_autoptr (MentorRecord) record = NULL;
  g_autofree char *data = NULL;
  g_autofree char *stamp = NULL;
  gsize length;

  if (!mentor_disk_read (path, &data, &length, &stamp, NULL))
    return FALSE;
  record = mentor_codec_read (format, data, length, NULL);
  return record && !mentor_record_get_read_only (record);
}

/**
 * mentor_history_folder_find_good:
 * @folder: the path of the folder
 * @format: what the versions are
 *
 * Returns: (transfer full) (nullable): the newest version that can be read
 */
GFile *
mentor_history_folder_find_good (const char *folder, const MentorFormat *format)
{
  g_autoptr (GArray) versions = list_versions (folder, "");

  for (guint i = 0; i < versions->len; i++)
    {
      g_autofree char *path =
          g_build_filename (folder, g_array_index (versions, Version, i).name, NULL);

      if (is_good (path, format))
        return g_file_new_for_path (path);
    }
  return NULL;
}

/**
 * mentor_history_folder_find_removed:
 * @folder: the path of the folder
 * @removed: (out) (transfer full): when the record was removed
 *
 * Returns: (transfer full) (nullable): the path of the version that was there when the record was
 * removed last
 */
char *
mentor_history_folder_find_removed (const char *folder, GDateTime **removed)
{
  g_autoptr (GArray) versions = list_versions (folder, REMOVED);

  if (versions->len == 0)
    return NULL;
  *removed = g_date_time_new_from_unix_local (g_array_index (versions, Version, 0).time);
  return g_build_filename (folder, g_array_index (versions, Version, 0).name, NULL);
}

/**
 * mentor_history_folder_erase:
 * @folder: the path of the folder
 * @error: return location; the domain is %G_IO_ERROR
 *
 * Deletes all versions, and the folder.
 *
 * Returns: whether it is gone
 */
gboolean
mentor_history_folder_erase (const char *path, GError **error)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder && (name = g_dir_read_name (folder)))
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_unlink (file);
    }
  if (g_rmdir (path) != 0 && g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s", path);
      return FALSE;
    }
  return TRUE;
}
