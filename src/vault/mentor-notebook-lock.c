/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-notebook-lock.h"
#include "mentor-keyring-backend.h"
#include "mentor-vault-error.h"
#include "mentor-vault-i18n.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

/*
 * One reading, merging and writing at a time, over all processes: an flock() on a file in the
 * runtime folder, which goes away with the process. It is one lock for all notebooks, since the
 * file backend has one file for all, and a store takes some ten milliseconds.
 */

#define RETRY_MS 15
#define PATIENCE_US (30 * G_USEC_PER_SEC)

struct _MentorNotebookLock
{
  int fd;
};

typedef struct
{
  char *path;
  gint64 deadline;
} Attempt;

static void
attempt_free (gpointer data)
{
  Attempt *attempt = data;

  g_free (attempt->path);
  g_free (attempt);
}

/* In a Flatpak the runtime folder is the sandbox's own, but for this one folder, which all
 * instances share. */
static char *
get_path (void)
{
  g_autofree char *folder =
      mentor_keyring_backend_is_sandboxed () && g_getenv ("SNAP_NAME") == NULL
          ? g_build_filename (g_get_user_runtime_dir (), "app", MENTOR_APP_ID, NULL)
          : g_build_filename (g_get_user_runtime_dir (), "mentor", NULL);

  g_mkdir_with_parents (folder, 0700);
  return g_build_filename (folder, "notebooks.lock", NULL);
}

static gboolean
try_lock (gpointer data)
{
  GTask *task = data;
  Attempt *attempt = g_task_get_task_data (task);
  const int fd = open (attempt->path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  int code = errno;

  if (fd >= 0 && flock (fd, LOCK_EX | LOCK_NB) == 0)
    {
      MentorNotebookLock *lock = g_new (MentorNotebookLock, 1);

      lock->fd = fd;
      g_task_return_pointer (task, lock, (GDestroyNotify) mentor_notebook_lock_release);
      return G_SOURCE_REMOVE;
    }
  if (fd >= 0)
    {
      code = errno;
      close (fd);
    }
  if (g_task_return_error_if_cancelled (task))
    return G_SOURCE_REMOVE;
  if (code != EWOULDBLOCK && code != EINTR)
    {
      g_task_return_new_error (task, MENTOR_VAULT_ERROR, MENTOR_VAULT_ERROR_FAILED, "%s: %s",
                               attempt->path, g_strerror (code));
      return G_SOURCE_REMOVE;
    }
  if (g_get_monotonic_time () > attempt->deadline)
    {
      g_task_return_error (task, mentor_vault_error_new (MENTOR_VAULT_ERROR_BUSY));
      return G_SOURCE_REMOVE;
    }
  /* Not in step with whoever else is waiting. */
  g_timeout_add_full (G_PRIORITY_DEFAULT, (guint) g_random_int_range (RETRY_MS / 3, RETRY_MS * 2),
                      try_lock, g_object_ref (task), g_object_unref);
  return G_SOURCE_REMOVE;
}

/**
 * mentor_notebook_lock_take_async: (skip)
 * @cancellable: (nullable): to stop
 * @callback: called when it is ours
 */
void
mentor_notebook_lock_take_async (GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Attempt *attempt = g_new0 (Attempt, 1);

  attempt->path = get_path ();
  attempt->deadline = g_get_monotonic_time () + PATIENCE_US;
  g_task_set_source_tag (task, mentor_notebook_lock_take_async);
  g_task_set_task_data (task, attempt, attempt_free);
  g_task_set_check_cancellable (task, FALSE);
  try_lock (task);
}

/**
 * mentor_notebook_lock_take_finish: (skip)
 * @error: return location; %MENTOR_VAULT_ERROR_BUSY, %MENTOR_VAULT_ERROR_FAILED
 *
 * Returns: (transfer full): the lock, or %NULL with @error set
 */
MentorNotebookLock *
mentor_notebook_lock_take_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * mentor_notebook_lock_release: (skip)
 * @lock: (transfer full): the lock
 */
void
mentor_notebook_lock_release (MentorNotebookLock *lock)
{
  close (lock->fd);
  g_free (lock);
}
