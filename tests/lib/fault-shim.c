/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE
#undef _FILE_OFFSET_BITS
#include "fault-shim.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Stands between the program it is linked into and the C library, and makes the n-th call of a kind
 * fail that is about a file in a folder. */

static int armed; /* whether any call is to fail; the rest is set before and read after */
static int to_go;
static int hit;
static MentorFaultCall wanted;
static int reason;
static char place[4096];

/**
 * mentor_fault_arm:
 * @call: the kind of call
 * @nth: which of them fails, counted from 1
 * @cause: with which errno
 * @folder: the absolute path that the file has to be in
 */
void
mentor_fault_arm (MentorFaultCall call, guint nth, int cause, const char *folder)
{
  g_atomic_int_set (&armed, 0);
  wanted = call;
  reason = cause;
  g_strlcpy (place, folder, sizeof place);
  hit = 0;
  g_atomic_int_set (&to_go, (int) nth);
  g_atomic_int_set (&armed, 1);
}

/**
 * mentor_fault_disarm:
 *
 * Returns: whether a call was made to fail
 */
gboolean
mentor_fault_disarm (void)
{
  g_atomic_int_set (&armed, 0);
  return g_atomic_int_get (&hit);
}

static gboolean
is_due (MentorFaultCall call, const char *path)
{
  if (!g_atomic_int_get (&armed) || wanted != call || strncmp (path, place, strlen (place)) != 0)
    return FALSE;
  if (g_atomic_int_add (&to_go, -1) != 1)
    return FALSE;
  g_atomic_int_set (&hit, 1);
  return TRUE;
}

static gboolean
is_due_for_fd (MentorFaultCall call, int fd)
{
  char link[64];
  char path[4096];
  ssize_t length;

  if (!g_atomic_int_get (&armed) || wanted != call)
    return FALSE;
  snprintf (link, sizeof link, "/proc/self/fd/%d", fd);
  length = readlink (link, path, sizeof path - 1);
  if (length < 0)
    return FALSE;
  path[length] = '\0';
  return is_due (call, path);
}

#define REAL(name) ((__typeof__ (name) *) dlsym (RTLD_NEXT, #name))

static int
open_with (int (*real) (const char *, int, ...), const char *path, int flags, va_list arguments)
{
  const mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg (arguments, mode_t) : 0;

  if ((flags & O_CREAT) && is_due (MENTOR_FAULT_CREATE, path))
    {
      errno = reason;
      return -1;
    }
  return real (path, flags, mode);
}

int open (const char *path, int flags, ...);
int open64 (const char *path, int flags, ...);

int
open (const char *path, int flags, ...)
{
  va_list arguments;
  int fd;

  va_start (arguments, flags);
  fd = open_with (REAL (open), path, flags, arguments);
  va_end (arguments);
  return fd;
}

int
open64 (const char *path, int flags, ...)
{
  va_list arguments;
  int fd;

  va_start (arguments, flags);
  fd = open_with (REAL (open64), path, flags, arguments);
  va_end (arguments);
  return fd;
}

ssize_t
write (int fd, const void *data, size_t length)
{
  if (is_due_for_fd (MENTOR_FAULT_WRITE, fd))
    {
      errno = reason;
      return -1;
    }
  if (length > 1 && is_due_for_fd (MENTOR_FAULT_SHORT_WRITE, fd))
    {
      wanted = MENTOR_FAULT_WRITE;
      g_atomic_int_set (&to_go, 1);
      length /= 2;
    }
  return REAL (write) (fd, data, length);
}

int
fsync (int fd)
{
  if (is_due_for_fd (MENTOR_FAULT_FSYNC, fd))
    {
      errno = reason;
      return -1;
    }
  return REAL (fsync) (fd);
}

int
rename (const char *from, const char *to)
{
  if (is_due (MENTOR_FAULT_RENAME, from))
    {
      errno = reason;
      return -1;
    }
  return REAL (rename) (from, to);
}

int
unlink (const char *path)
{
  if (is_due (MENTOR_FAULT_UNLINK, path))
    {
      errno = reason;
      return -1;
    }
  return REAL (unlink) (path);
}
