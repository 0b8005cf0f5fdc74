/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-disk.h"
#include "mentor-set-aside.h"
#include "mentor-store-i18n.h"

#include <glib/gstdio.h>
#include <string.h>

#define FOLDER "set-aside"
#define TIME_FORMAT "%Y%m%dT%H%M%SZ"
/* The reason is called so until the person has been told and has decided, then it has the other
 * name. It may be missing, for there may have been no place left on the disk. */
#define REASON ".reason.txt"
#define OLD_REASON ".reason.old.txt"

/**
 * mentor_set_aside:
 * @data_folder: the path of the data folder
 * @name: the file, relative to it
 * @reason: why it is set aside, in words
 * @now: the present moment
 * @error: return location; the domain is %G_IO_ERROR
 *
 * Moves the file, or whatever stands in its place, to the folder of those. Nothing is read or
 * copied.
 *
 * Returns: (transfer full) (nullable): the path where it stands now
 */
char *
mentor_set_aside (
    const char *data_folder, const char *name, const char *reason, GDateTime *now, GError **error)
{
  g_autofree char *folder = g_build_filename (data_folder, FOLDER, NULL);
  g_autofree char *from = g_build_filename (data_folder, name, NULL);
  g_autofree char *base = g_path_get_basename (name);
  g_autoptr (GDateTime) utc = g_date_time_to_utc (now);
  g_autofree char *time = g_date_time_format (utc, TIME_FORMAT);
  g_autofree char *to = g_strdup_printf ("%s/%s.%s", folder, base, time);
  g_autofree char *note = NULL;

  if (!mentor_disk_make_folder (folder, error))
    return NULL;
  for (guint i = 2; g_file_test (to, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK); i++)
    {
      g_free (to);
      to = g_strdup_printf ("%s/%s.%s-%u", folder, base, time, i);
    }
  if (!mentor_disk_move (from, to, error))
    return NULL;

  /* The file is safe by now; without its reason it is no less so. */
  note = g_strconcat (to, REASON, NULL);
  mentor_disk_write (note, reason, strlen (reason), NULL, NULL);
  return g_steal_pointer (&to);
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  return -strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * mentor_set_aside_list:
 * @data_folder: the path of the data folder
 *
 * Returns: (transfer full) (element-type filename): the paths of the files that were set aside and
 * about which nothing was decided yet; of those with one name the newest is first
 */
GPtrArray *
mentor_set_aside_list (const char *data_folder)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *path = g_build_filename (data_folder, FOLDER, NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder && (name = g_dir_read_name (folder)))
    {
      g_autofree char *decided = g_strconcat (path, "/", name, OLD_REASON, NULL);

      if (*name != '.' && !g_str_has_suffix (name, REASON) &&
          !g_str_has_suffix (name, OLD_REASON) && !g_file_test (decided, G_FILE_TEST_EXISTS))
        g_ptr_array_add (paths, g_build_filename (path, name, NULL));
    }
  g_ptr_array_sort (paths, compare_newest_first);
  return paths;
}

/**
 * mentor_set_aside_close:
 * @path: where a file that was set aside stands
 *
 * Notes that the person has decided about it, so that it is not listed again. It stays where it is.
 */
void
mentor_set_aside_close (const char *path)
{
  g_autofree char *from = g_strconcat (path, REASON, NULL);
  g_autofree char *to = g_strconcat (path, OLD_REASON, NULL);

  if (g_rename (from, to) != 0)
    mentor_disk_write (to, "", 0, NULL, NULL);
}

/**
 * mentor_set_aside_get_reason:
 * @path: where a file that was set aside stands
 *
 * Returns: (transfer full): why it was
 */
char *
mentor_set_aside_get_reason (const char *path)
{
  g_autofree char *note = g_strconcat (path, REASON, NULL);
  g_autofree char *stamp = NULL;
  char *reason = NULL;
  gsize length;

  if (!mentor_disk_read (note, &reason, &length, &stamp, NULL) ||
      !g_utf8_validate (reason, (gssize) length, NULL))
    {
      g_free (reason);
      return g_strdup (_ ("The reason could not be noted down"));
    }
  return reason;
}

/**
 * mentor_set_aside_get_name:
 * @path: where a file that was set aside stands
 *
 * Returns: (transfer full): what it was called
 */
char *
mentor_set_aside_get_name (const char *path)
{
  g_autofree char *base = g_path_get_basename (path);
  const char *dot = strrchr (base, '.');

  return dot ? g_strndup (base, (gsize) (dot - base)) : g_strdup (base);
}
