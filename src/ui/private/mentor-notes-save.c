/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-notes-save.h"

#include "mentor-age.h"
#include "mentor-disk.h"
#include "mentor-notes-file-age.h"

/* Private notes into a file: encrypted in memory, and only then written. */

/* On another thread: on the disk before anybody says so, and for nobody else to read. */
static void
write_file (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GFile *file = source;
  gsize length;
  const char *bytes = g_bytes_get_data (data, &length);
  g_autofree char *path = g_file_get_path (file);
  GError *error = NULL;

  if (path ? mentor_disk_write (path, bytes, length, NULL, &error)
           : g_file_replace_contents (file, bytes, length, NULL, FALSE,
                                      G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION, NULL,
                                      cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_encrypted (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  GBytes *bytes = mentor_notes_file_encrypt_finish (MENTOR_NOTES_FILE (source), result, &error);

  if (bytes == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  /* From here on it is done: half a file helps nobody. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, bytes, (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, write_file);
}

/**
 * mentor_notes_save_async:
 * @file: where; what was there before is replaced by all of it or by nothing
 * @notes: what is to be in it
 * @passphrase: what opens it
 * @cancellable: (nullable): to stop before it is written
 * @callback: called when it is done
 */
void
mentor_notes_save_async (GFile *file, MentorNotesFile *notes, const char *passphrase,
                         GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (file, cancellable, callback, user_data);

  g_task_set_source_tag (task, mentor_notes_save_async);
  mentor_notes_file_encrypt_async (notes, passphrase, mentor_age_default_work_factor (), cancellable,
                                   on_encrypted, task);
}

/**
 * mentor_notes_save_finish:
 * @error: return location; %MENTOR_AGE_ERROR, or of the disk
 *
 * Returns: whether the file is there, whole
 */
gboolean
mentor_notes_save_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
