/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-codec.h"
#include "mentor-disk.h"
#include "mentor-store-private.h"

/* A change waits this long for the next one; and a change is not put off for longer than that by further ones. */
#define PAUSE_MS 2000
#define LONGEST_PAUSE_MS 10000

/* Seconds until the next attempt after a save that failed; the last one again and again. */
static const guint retry_seconds[] = { 1, 2, 5, 15, 60 };

/* All that a worker thread needs to write one file. */
typedef struct {
  const MentorFormat *format;
  MentorRecord *record; /* a copy */
  GDateTime *modified;
  char *path;
  char *stamp;
} MentorSaveJob;

/* What the main thread keeps while the worker writes. The task holds none of it, because its last reference may go in
 * the worker. */
typedef struct {
  MentorStore *store;
  MentorStoreItem *item;
  guint64 serial;
} MentorSave;

static void mentor_store_item_save (MentorStoreItem *item);
static void mentor_store_check_flushes (MentorStore *self);

static void
mentor_save_job_free (MentorSaveJob *job)
{
  g_clear_object (&job->record);
  g_clear_pointer (&job->modified, g_date_time_unref);
  g_free (job->path);
  g_free (job->stamp);
  g_free (job);
}

static gboolean
on_save_timeout (gpointer data)
{
  MentorStoreItem *item = data;

  item->timeout_id = 0;
  mentor_store_item_save (item);
  return G_SOURCE_REMOVE;
}

static void
mentor_store_item_save_in (MentorStoreItem *item, guint milliseconds)
{
  g_clear_handle_id (&item->timeout_id, g_source_remove);
  item->timeout_id = g_timeout_add (milliseconds, on_save_timeout, item);
}

/* The record has another content: it is saved when it was left alone for a while. */
void
mentor_store_item_changed (MentorStoreItem *item)
{
  const gint64 now = g_get_monotonic_time ();
  gint64 waited;

  if (item->store == NULL || !mentor_store_item_is_unsaved (item))
    return;
  if (item->first_change == 0)
    item->first_change = now;
  mentor_store_update_saved (item->store);
  if (item->writing || item->attempts > 0)
    return;

  waited = (now - item->first_change) / 1000;
  mentor_store_item_save_in (item, (guint) CLAMP (LONGEST_PAUSE_MS - waited, 0, PAUSE_MS));
}

static void
write_record (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  MentorSaveJob *job = data;
  g_autofree char *folder = g_path_get_dirname (job->path);
  g_autofree char *text = NULL;
  g_autofree char *stamp = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  text = mentor_codec_write (job->format, job->record, &length);
  g_clear_object (&job->record);
  if (mentor_disk_make_folder (folder, &error) &&
      mentor_disk_write (job->path, text, length, &stamp, &error))
    g_task_return_pointer (task, g_steal_pointer (&stamp), g_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
mentor_store_item_failed (MentorStoreItem *item, GError *error)
{
  g_autofree char *path = mentor_store_make_path (item->store, item->name);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (MentorTrouble) trouble = NULL;
  const guint last = G_N_ELEMENTS (retry_seconds) - 1;

  item->last_failure = g_get_monotonic_time ();
  g_clear_error (&item->failure);
  item->failure = error;
  trouble = mentor_trouble_new (MENTOR_TROUBLE_UNSAVED, mentor_record_get_id (item->record), file,
                                NULL, error->message);
  mentor_store_item_set_trouble (item, trouble);
  mentor_store_item_save_in (item, retry_seconds[MIN (item->attempts, last)] * 1000);
  item->attempts++;
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  MentorSave *save = data;
  MentorStoreItem *item = save->item;
  g_autoptr (GError) error = NULL;
  g_autofree char *stamp = g_task_propagate_pointer (G_TASK (result), &error);

  item->writing = FALSE;
  if (item->store && stamp)
    {
      MentorSaveJob *job = g_task_get_task_data (G_TASK (result));

      mentor_store_item_set_on_disk (item, g_steal_pointer (&stamp), job->modified);
      item->saved_serial = save->serial;
      item->new_record = FALSE;
      item->attempts = 0;
      item->last_failure = 0;
      item->first_change = 0;
      mentor_store_item_set_trouble (item, NULL);
      mentor_store_item_changed (item);
    }
  else if (item->store)
    mentor_store_item_failed (item, g_steal_pointer (&error));

  if (item->store)
    {
      mentor_store_update_saved (item->store);
      mentor_store_check_flushes (item->store);
    }
  mentor_store_item_unref (item);
  g_object_unref (save->store);
  g_free (save);
}

static void
mentor_store_item_save (MentorStoreItem *item)
{
  MentorSaveJob *job;
  MentorSave *save;
  g_autoptr (GTask) task = NULL;

  if (item->writing || !mentor_store_item_is_unsaved (item))
    return;

  g_clear_handle_id (&item->timeout_id, g_source_remove);
  item->writing = TRUE;

  job = g_new0 (MentorSaveJob, 1);
  job->format = item->format;
  job->record = item == item->store->prompts_item ? mentor_store_copy_prompts (item->store)
                                                  : mentor_record_copy (item->record);
  if (mentor_record_get_modified (item->record))
    job->modified = g_date_time_ref (mentor_record_get_modified (item->record));
  job->path = mentor_store_make_path (item->store, item->name);
  job->stamp = g_strdup (item->stamp);

  save = g_new0 (MentorSave, 1);
  save->store = g_object_ref (item->store);
  save->item = mentor_store_item_ref (item);
  save->serial = mentor_record_get_serial (item->record);

  task = g_task_new (NULL, NULL, on_written, save);
  g_task_set_source_tag (task, mentor_store_item_save);
  g_task_set_task_data (task, job, (GDestroyNotify) mentor_save_job_free);
  g_task_run_in_thread (task, write_record);
}

/* A flush is over when there is nothing left to save, or when all that is left has failed since it began. */
static gboolean
mentor_store_flush_goes_on (MentorStore *self, gint64 since, const GError **failure)
{
  gboolean waiting = FALSE;

  for (guint i = 0; i < self->items->len; i++)
    {
      MentorStoreItem *item = self->items->pdata[i];

      if (item->writing)
        waiting = TRUE;
      else if (mentor_store_item_is_unsaved (item))
        {
          if (item->last_failure > since)
            *failure = item->failure;
          else
            {
              mentor_store_item_save (item);
              waiting = TRUE;
            }
        }
    }
  return waiting;
}

static void
mentor_store_check_flushes (MentorStore *self)
{
  g_autoptr (MentorStore) kept = g_object_ref (self);
  g_autolist (GTask) done = NULL;

  for (GList *link = self->flushes, *next; link; link = next)
    {
      const gint64 *since = g_task_get_task_data (link->data);
      const GError *failure = NULL;

      next = link->next;
      if (mentor_store_flush_goes_on (self, *since, &failure))
        continue;
      self->flushes = g_list_remove_link (self->flushes, link);
      done = g_list_concat (done, link);
      if (failure)
        g_task_return_error (link->data, g_error_copy (failure));
      else
        g_task_return_boolean (link->data, TRUE);
    }
}

/**
 * mentor_store_save_async:
 * @cancellable: (nullable): a cancellable; what is being written is written all the same
 * @callback: (scope async): called when everything is on the disk, or when all that is not could not be saved
 * @user_data: for @callback
 *
 * Saves all that is not saved yet, now.
 */
void
mentor_store_save_async (MentorStore *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                         gpointer user_data)
{
  GTask *task;
  gint64 *since;

  g_return_if_fail (MENTOR_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, mentor_store_save_async);
  since = g_new (gint64, 1);
  *since = g_get_monotonic_time ();
  g_task_set_task_data (task, since, g_free);
  self->flushes = g_list_append (self->flushes, task);
  mentor_store_check_flushes (self);
}

/**
 * mentor_store_save_finish:
 * @error: return location; the first cause why something could not be saved
 *
 * Returns: whether everything is on the disk for good
 */
gboolean
mentor_store_save_finish (MentorStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
