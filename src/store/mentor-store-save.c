/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-clock.h"
#include "mentor-store-private.h"

/* A change waits this long for the next one; and a change is not put off for longer than that by
 * further ones. */
#define PAUSE_MS 2000
#define LONGEST_PAUSE_MS 10000

/* Seconds until the next attempt after a save that failed; the last one again and again. */
static const guint retry_seconds[] = { 1, 2, 5, 15, 60 };

/* What the main thread keeps while the worker writes. The task holds none of it, because its last
 * reference may go in the worker. */
typedef struct
{
  MentorStore *store;
  MentorStoreItem *item;
  guint64 serial;
} MentorSave;

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

/* The record has another content, or another fate: it is saved when it was left alone for a while.
 */
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
run_job (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  MentorWriteJob *job = data;
  GError *error = NULL;

  if (mentor_write_job_run (job, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
mentor_store_item_failed (MentorStoreItem *item, GError *error)
{
  g_autoptr (GFile) file = mentor_store_item_make_file (item);
  g_autoptr (MentorTrouble) trouble = NULL;
  const guint last = G_N_ELEMENTS (retry_seconds) - 1;

  item->last_failure = g_get_monotonic_time ();
  g_clear_error (&item->failure);
  item->failure = error;
  if (g_error_matches (error, MENTOR_STORE_ERROR, MENTOR_STORE_ERROR_VANISHED))
    {
      mentor_store_hold (item->store, item, MENTOR_HOLD_VANISHED);
      return;
    }
  if (g_error_matches (error, MENTOR_STORE_ERROR, MENTOR_STORE_ERROR_OLDER))
    {
      mentor_store_hold (item->store, item, MENTOR_HOLD_OLDER);
      return;
    }

  if (item->trouble == NULL || mentor_trouble_get_kind (item->trouble) != MENTOR_TROUBLE_UNSAVED ||
      g_strcmp0 (mentor_trouble_get_message (item->trouble), error->message) != 0)
    {
      trouble = mentor_trouble_new (MENTOR_TROUBLE_UNSAVED, mentor_record_get_id (item->record),
                                    file, NULL, error->message);
      mentor_store_item_set_trouble (item, trouble);
    }
  mentor_store_item_save_in (item, retry_seconds[MIN (item->attempts, last)] * 1000);
  item->attempts++;
}

static void
mentor_store_item_saved (MentorStoreItem *item, MentorSave *save, MentorWriteJob *job)
{
  item->attempts = 0;
  item->last_failure = 0;
  item->first_change = 0;
  item->insist = FALSE;
  g_clear_error (&item->failure);
  mentor_store_item_set_trouble (item, NULL);
  mentor_store_hold (item->store, item, MENTOR_HOLD_NONE);
  if (job->trouble)
    mentor_store_add_trouble (item->store, job->trouble);

  if (job->kind == MENTOR_WRITE_REMOVE)
    {
      mentor_store_item_set_on_disk (item, NULL, NULL);
      item->must_write = TRUE;
      if (item->removed)
        {
          mentor_store_drop_item (item->store, item);
          return;
        }
    }
  else
    {
      mentor_store_item_set_on_disk (item, job->new_stamp, job->modified);
      item->saved_serial = save->serial;
      item->must_write = FALSE;
      if (item->store->monitors[0])
        mentor_store_watch (item->store, TRUE, item->library == NULL);
    }
  mentor_store_item_changed (item);
}

static void
on_job_done (GObject *source, GAsyncResult *result, gpointer data)
{
  MentorSave *save = data;
  MentorStore *self = save->store;
  MentorStoreItem *item = save->item;
  MentorWriteJob *job = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;
  const gboolean good = g_task_propagate_boolean (G_TASK (result), &error);

  item->writing = FALSE;
  if (item->store)
    {
      item->generation = ++self->generation;
      if (good)
        mentor_store_item_saved (item, save, job);
      else
        mentor_store_item_failed (item, g_steal_pointer (&error));
      mentor_store_update_saved (self);
      mentor_store_check_flushes (self);
    }
  g_clear_error (&error);
  mentor_store_item_unref (item);
  g_object_unref (self);
  g_free (save);
}

static char **
list_others (MentorStore *self, MentorStoreItem *item)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < self->items->len; i++)
    {
      MentorStoreItem *other = self->items->pdata[i];

      if (other != item && other->library == NULL && other->stamp)
        g_strv_builder_add (builder, other->name);
    }
  return g_strv_builder_end (builder);
}

static GDateTime *
ref_time (GDateTime *time)
{
  return time ? g_date_time_ref (time) : NULL;
}

/* All that a worker thread needs to write the record. */
MentorWriteJob *
mentor_store_item_make_job (MentorStoreItem *item, MentorWriteKind kind)
{
  MentorStore *self = item->store;
  MentorWriteJob *job = g_new0 (MentorWriteJob, 1);

  job->kind = kind;
  job->format = item->format;
  job->record = mentor_store_item_copy (item);
  job->id = g_strdup (mentor_record_get_id (item->record));
  job->data_folder = g_file_get_path (self->data_folder);
  job->name = g_strdup (item->name);
  job->history_folder = mentor_store_make_history (self, mentor_store_item_get_key (item));
  job->stamp = g_strdup (item->stamp);
  job->on_disk = ref_time (item->on_disk);
  job->modified = ref_time (mentor_record_get_modified (item->record));
  job->now = mentor_clock_now ();
  job->others = item->stamp ? NULL : list_others (self, item);
  job->insist = item->insist;
  job->unsaved = item->must_write || item->saved_serial != mentor_record_get_serial (item->record);
  return job;
}

/* Does the job, which goes to @task, in a worker thread. */
void
mentor_store_run_job (GTask *task, MentorWriteJob *job)
{
  g_task_set_task_data (task, job, (GDestroyNotify) mentor_write_job_free);
  g_task_run_in_thread (task, run_job);
}

/* Starts to save the record now, if there is something to save and nothing speaks against it. */
void
mentor_store_item_save (MentorStoreItem *item)
{
  MentorSave *save;
  g_autoptr (GTask) task = NULL;

  if (item->writing || !mentor_store_item_is_unsaved (item) ||
      (item->hold != MENTOR_HOLD_NONE && !item->removed) ||
      (item->store->loading && item->library))
    return;

  g_clear_handle_id (&item->timeout_id, g_source_remove);
  item->writing = TRUE;

  save = g_new0 (MentorSave, 1);
  save->store = g_object_ref (item->store);
  save->item = mentor_store_item_ref (item);
  save->serial = mentor_record_get_serial (item->record);

  task = g_task_new (NULL, NULL, on_job_done, save);
  g_task_set_source_tag (task, mentor_store_item_save);
  mentor_store_run_job (task, mentor_store_item_make_job (item, item->removed ? MENTOR_WRITE_REMOVE
                                                                              : MENTOR_WRITE_FILE));
}

/* A flush is over when there is nothing left to save, or when all that is left has failed since it
 * began. */
static gboolean
mentor_store_flush_goes_on (MentorStore *self, gint64 since, const GError **failure)
{
  gboolean waiting = FALSE;

  for (guint i = 0; i < self->items->len; i++)
    {
      MentorStoreItem *item = self->items->pdata[i];

      if (!item->writing && mentor_store_item_is_unsaved (item))
        {
          if (item->failure && (item->last_failure > since || item->hold != MENTOR_HOLD_NONE))
            *failure = item->failure;
          else
            mentor_store_item_save (item);
        }
      waiting = waiting || item->writing || (self->loading && item->library);
    }
  return waiting;
}

/* Ends the flushes that have nothing more to wait for. */
void
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
 * @callback: (scope async): called when everything is on the disk, or when all that is not could
 * not be saved
 * @user_data: for @callback
 *
 * Saves all that is not saved yet, now.
 */
void
mentor_store_save_async (MentorStore *self,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
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
 * @error: return location; the first cause why something could not be saved: the domain is
 * %G_IO_ERROR, %MENTOR_CODEC_ERROR or %MENTOR_STORE_ERROR
 *
 * Returns: whether everything is on the disk for good
 */
gboolean
mentor_store_save_finish (MentorStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
