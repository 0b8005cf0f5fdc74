/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-codec.h"
#include "mentor-disk.h"
#include "mentor-history-folder.h"
#include "mentor-store-private.h"

/* What a worker thread needs to find the records that were removed. */
typedef struct
{
  char *folder;      /* with all histories */
  GHashTable *there; /* ids of the records that are there */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->folder);
  g_clear_pointer (&job->there, g_hash_table_unref);
  g_free (job);
}

static MentorRemoved *
find_removed (const char *folder)
{
  g_autoptr (GDateTime) when = NULL;
  g_autofree char *path = mentor_history_folder_find_removed (folder, &when);
  g_autofree char *data = NULL;
  g_autofree char *stamp = NULL;
  g_autoptr (MentorMentee) mentee = NULL;
  g_autoptr (GFile) file = NULL;
  gsize length;

  if (path == NULL || !mentor_disk_read (path, &data, &length, &stamp, NULL))
    return NULL;
  mentee = mentor_codec_read (&mentor_format_mentee, data, length, NULL);
  if (mentee == NULL)
    return NULL;
  file = g_file_new_for_path (path);
  return mentor_removed_new (mentee, when, file);
}

static int
compare_newest_first (gconstpointer a, gconstpointer b, gpointer nothing)
{
  return g_date_time_compare (mentor_removed_get_removed ((gpointer) b),
                              mentor_removed_get_removed ((gpointer) a));
}

static void
list_removed (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (GListStore) list = g_list_store_new (MENTOR_TYPE_REMOVED);
  g_autoptr (GDir) folder = g_dir_open (job->folder, 0, NULL);
  const char *id;

  while (folder && (id = g_dir_read_name (folder)) && !g_cancellable_is_cancelled (cancellable))
    {
      g_autofree char *path = g_build_filename (job->folder, id, NULL);
      g_autoptr (MentorRemoved) removed = NULL;

      if (g_hash_table_contains (job->there, id) || !g_uuid_string_is_valid (id))
        continue;
      removed = find_removed (path);
      if (removed)
        g_list_store_append (list, removed);
    }
  g_list_store_sort (list, compare_newest_first, NULL);
  g_task_return_pointer (task, g_steal_pointer (&list), g_object_unref);
}

static void
on_listed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;

  g_task_return_pointer (task, g_task_propagate_pointer (G_TASK (result), NULL), g_object_unref);
}

/**
 * mentor_store_list_removed_async:
 * @cancellable: (nullable): a cancellable
 * @callback: (scope async): called when they are found
 * @user_data: for @callback
 *
 * Finds the mentee records that were removed and have not been put back. Those the time of which is
 * over are among them, see [method@Removed.is_over].
 */
void
mentor_store_list_removed_async (MentorStore *self,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  g_autoptr (GTask) worker = NULL;
  GTask *task;
  Job *job;

  g_return_if_fail (MENTOR_IS_STORE (self));

  job = g_new0 (Job, 1);
  job->folder = mentor_store_make_history (self, NULL);
  job->there = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < self->items->len; i++)
    {
      MentorStoreItem *item = self->items->pdata[i];

      if (!item->removed)
        g_hash_table_add (job->there, g_strdup (mentor_record_get_id (item->record)));
    }

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, mentor_store_list_removed_async);
  worker = g_task_new (NULL, cancellable, on_listed, task);
  g_task_set_check_cancellable (worker, FALSE);
  g_task_set_task_data (worker, job, job_free);
  g_task_run_in_thread (worker, list_removed);
}

/**
 * mentor_store_list_removed_finish:
 * @error: return location; the domain is %G_IO_ERROR
 *
 * Returns: (transfer full) (nullable): a list of [class@Removed], newest first
 */
GListModel *
mentor_store_list_removed_finish (MentorStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
on_removed_read (MentorStore *self, MentorRecord *record, GTask *task)
{
  GError *error = NULL;

  if (mentor_store_put_back (self, record, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * mentor_store_restore_removed_async:
 * @removed: a record that was removed
 * @cancellable: (nullable): a cancellable
 * @callback: (scope async): called when the record is there
 * @user_data: for @callback
 *
 * Puts the record back.
 */
void
mentor_store_restore_removed_async (MentorStore *self,
                                    MentorRemoved *removed,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  GTask *task;

  g_return_if_fail (MENTOR_IS_STORE (self));
  g_return_if_fail (MENTOR_IS_REMOVED (removed));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, mentor_store_restore_removed_async);
  mentor_store_read (self, mentor_removed_get_file (removed), &mentor_format_mentee, task,
                     on_removed_read);
}

/**
 * mentor_store_restore_removed_finish:
 * @error: return location; the domain is %G_IO_ERROR, %MENTOR_CODEC_ERROR or %MENTOR_STORE_ERROR
 *
 * Returns: whether the record is there
 */
gboolean
mentor_store_restore_removed_finish (MentorStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
erase (GTask *task, gpointer source, gpointer folder, GCancellable *cancellable)
{
  GError *error = NULL;

  if (mentor_history_folder_erase (folder, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_erased (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * mentor_store_erase_removed_async:
 * @removed: a record that was removed and has not been put back
 * @cancellable: (nullable): a cancellable
 * @callback: (scope async): called when it is gone
 * @user_data: for @callback
 *
 * Deletes all that is left of the record, for ever. Its private notes, which its witness names, are
 * to be deleted before.
 */
void
mentor_store_erase_removed_async (MentorStore *self,
                                  MentorRemoved *removed,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  g_autoptr (GTask) worker = NULL;
  GTask *task;
  const char *id;

  g_return_if_fail (MENTOR_IS_STORE (self));
  g_return_if_fail (MENTOR_IS_REMOVED (removed));

  id = mentor_record_get_id (MENTOR_RECORD (mentor_removed_get_mentee (removed)));
  g_return_if_fail (mentor_store_find_id (self, id) == NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, mentor_store_erase_removed_async);
  worker = g_task_new (NULL, NULL, on_erased, task);
  g_task_set_task_data (worker, mentor_store_make_history (self, id), g_free);
  g_task_run_in_thread (worker, erase);
}

/**
 * mentor_store_erase_removed_finish:
 * @error: return location; the domain is %G_IO_ERROR
 *
 * Returns: whether it is gone
 */
gboolean
mentor_store_erase_removed_finish (MentorStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
