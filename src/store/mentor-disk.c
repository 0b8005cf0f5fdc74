/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-disk.h"
#include "mentor-format.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* What ends in this is a file in the making. One that is this old belongs to nobody any more. */
#define TEMPORARY ".part"
#define LEFTOVER_SECONDS 600

static gboolean
fail (int cause, GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, (int) g_io_error_from_errno (cause), g_strerror (cause));
  return FALSE;
}

static char *
make_stamp (const struct stat *info)
{
  return g_strdup_printf ("%" G_GUINT64_FORMAT ":%" G_GINT64_FORMAT ":%" G_GINT64_FORMAT ".%09ld",
                          (guint64) info->st_ino, (gint64) info->st_size,
                          (gint64) info->st_mtim.tv_sec, (long) info->st_mtim.tv_nsec);
}

/* What was not there before is on the disk for good only when its folder is. Some file systems
 * (FUSE, some network ones) cannot flush a folder and say so with EINVAL; they need no flush. */
static gboolean
flush_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofd int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return fail (errno, error);
  if (fsync (fd) != 0 && errno != EINVAL && errno != ENOTSUP && errno != ENOSYS)
    return fail (errno, error);
  return TRUE;
}

/**
 * mentor_disk_make_folder:
 * @path: an absolute path
 * @error: return location; the domain is %G_IO_ERROR
 *
 * Makes the folder, and those it stands in, as far as they are missing, for the user alone.
 *
 * Returns: whether the folder is there now
 */
gboolean
mentor_disk_make_folder (const char *path, GError **error)
{
  struct stat info;

  if (g_mkdir_with_parents (path, 0700) != 0)
    return fail (errno, error);
  if (stat (path, &info) != 0)
    return fail (errno, error);
  if (!S_ISDIR (info.st_mode))
    return fail (ENOTDIR, error);
  return TRUE;
}

static gboolean
check_regular (const struct stat *info, GError **error)
{
  if (S_ISREG (info->st_mode))
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                       S_ISDIR (info->st_mode)   ? "it is a folder"
                       : S_ISLNK (info->st_mode) ? "it is a symbolic link"
                                                 : "it is no ordinary file");
  return FALSE;
}

/**
 * mentor_disk_get_stamp:
 * @path: an absolute path
 * @error: return location; the domain is %G_IO_ERROR: %G_IO_ERROR_NOT_FOUND where there is nothing,
 *   %G_IO_ERROR_NOT_REGULAR_FILE where something else stands in the place of a file
 *
 * Returns: (transfer full) (nullable): the stamp of the file
 */
char *
mentor_disk_get_stamp (const char *path, GError **error)
{
  struct stat info;

  if (lstat (path, &info) != 0)
    {
      fail (errno, error);
      return NULL;
    }
  return check_regular (&info, error) ? make_stamp (&info) : NULL;
}

static gboolean
read_all (int fd, char *data, gsize size, gsize *length, GError **error)
{
  *length = 0;
  while (*length < size)
    {
      const ssize_t count = read (fd, data + *length, size - *length);

      if (count == 0)
        break;
      if (count > 0)
        *length += (gsize) count;
      else if (errno != EINTR)
        return fail (errno, error);
    }
  return TRUE;
}

/**
 * mentor_disk_read:
 * @path: an absolute path
 * @data: (out) (transfer full) (array length=length): the bytes, and a NUL after them
 * @length: (out): their number
 * @stamp: (out) (transfer full): the stamp of what was read, also when it is too large
 * @error: return location; the domain is %G_IO_ERROR; %G_IO_ERROR_NOT_REGULAR_FILE and
 * %G_IO_ERROR_MESSAGE_TOO_LARGE say that the file itself is at fault
 *
 * Never waits for a pipe and follows no link.
 *
 * Returns: whether it was read
 */
gboolean
mentor_disk_read (const char *path, char **data, gsize *length, char **stamp, GError **error)
{
  g_autofd int fd = -1;
  g_autofree char *bytes = NULL;
  struct stat info;

  if (lstat (path, &info) != 0)
    return fail (errno, error);
  if (!check_regular (&info, error))
    return FALSE;
  fd = open (path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (fd < 0 || fstat (fd, &info) != 0)
    return fail (errno, error);
  if (!check_regular (&info, error))
    return FALSE;
  if (info.st_size > MENTOR_DOCUMENT_MAX_BYTES)
    {
      *stamp = make_stamp (&info);
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE, "larger than %d MiB",
                   MENTOR_DOCUMENT_MAX_BYTES / 1024 / 1024);
      return FALSE;
    }

  bytes = g_malloc ((gsize) info.st_size + 1);
  if (!read_all (fd, bytes, (gsize) info.st_size, length, error))
    return FALSE;
  bytes[*length] = '\0';
  *data = g_steal_pointer (&bytes);
  *stamp = make_stamp (&info);
  return TRUE;
}

static gboolean
write_all (int fd, const char *data, gsize length, GError **error)
{
  while (length > 0)
    {
      const ssize_t count = write (fd, data, length);

      if (count > 0)
        {
          data += count;
          length -= (gsize) count;
        }
      else if (count < 0 && errno != EINTR)
        return fail (errno, error);
    }
  return TRUE;
}

/* The name starts with a dot so that nobody takes it for a record; mentor_disk_remove_leftover()
 * knows it. */
static char *
make_temporary_path (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);

  return g_strdup_printf ("%s/.%s.%08x" TEMPORARY, folder, name, g_random_int ());
}

/**
 * mentor_disk_write:
 * @path: an absolute path in a folder that exists
 * @data: (array length=length): bytes
 * @length: their number
 * @stamp: (out) (optional) (transfer full): the stamp of what was written
 * @error: return location; the domain is %G_IO_ERROR
 *
 * Puts @data in the place of the file, so that at any moment and after a loss of power the old or
 * the new content is there, whole. It is as [func@GLib.file_set_contents_full] with consistency and
 * durability, but tells when the folder could not be flushed, which that leaves out, and what the
 * stamp is.
 *
 * Returns: whether the new content is on the disk for good
 */
gboolean
mentor_disk_write (const char *path, const char *data, gsize length, char **stamp, GError **error)
{
  g_autofree char *temporary = make_temporary_path (path);
  g_autofd int fd = open (temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  struct stat info;
  gboolean good;

  if (fd < 0)
    return fail (errno, error);

  good = write_all (fd, data, length, error);
  if (good && (fsync (fd) != 0 || fstat (fd, &info) != 0))
    good = fail (errno, error);
  if (good && close (g_steal_fd (&fd)) != 0)
    good = fail (errno, error);
  if (good && rename (temporary, path) != 0)
    good = fail (errno, error);
  if (!good)
    {
      unlink (temporary);
      return FALSE;
    }
  if (stamp)
    *stamp = make_stamp (&info);
  return flush_folder (path, error);
}

/**
 * mentor_disk_move:
 * @from: an absolute path
 * @to: where it shall stand, on the same file system; nothing stands there
 * @error: return location; the domain is %G_IO_ERROR
 *
 * Returns: whether it was moved; after a loss of power it may be found where it was, but in one of
 * both places it is
 */
gboolean
mentor_disk_move (const char *from, const char *to, GError **error)
{
  struct stat info;

  if (lstat (to, &info) == 0)
    return fail (EEXIST, error);
  if (rename (from, to) != 0)
    return fail (errno, error);
  flush_folder (to, NULL);
  flush_folder (from, NULL);
  return TRUE;
}

/**
 * mentor_disk_remove:
 * @path: the absolute path of a file
 * @error: return location; the domain is %G_IO_ERROR
 *
 * Returns: whether it is gone for good
 */
gboolean
mentor_disk_remove (const char *path, GError **error)
{
  if (unlink (path) != 0 && errno != ENOENT)
    return fail (errno, error);
  return flush_folder (path, error);
}

/**
 * mentor_disk_remove_leftover:
 * @folder: an absolute path
 * @name: a name in it
 *
 * Deletes the file if it is what is left of a write that never came to its end.
 */
void
mentor_disk_remove_leftover (const char *folder, const char *name)
{
  g_autofree char *path = NULL;
  struct stat info;

  if (*name != '.' || !g_str_has_suffix (name, TEMPORARY))
    return;
  path = g_build_filename (folder, name, NULL);
  if (lstat (path, &info) == 0 && S_ISREG (info.st_mode) &&
      ABS (g_get_real_time () / G_USEC_PER_SEC - info.st_mtime) > LEFTOVER_SECONDS)
    unlink (path);
}
