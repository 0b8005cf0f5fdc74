/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-store-i18n.h"
#include "mentor-store-private.h"

/* A folder, or a file in it, that is gone or is older than it was is no removal and no change:
 * perhaps a disk is not there, perhaps somebody has put back a copy. The records stay as they are
 * and are not written until it is back, or until the person has said which of the two is right. */

static char *
make_folder_message (MentorStore *self, guint vanished, guint older)
{
  if (self->folder_error)
    return g_strdup (self->folder_error->message);
  if (vanished > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u file that was in the folder is gone",
                                         "%u files that were in the folder are gone", vanished),
                            vanished);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%u file in the folder is older than it was",
                                       "%u files in the folder are older than they were", older),
                          older);
}

static void
mentor_store_update_folder_trouble (MentorStore *self)
{
  g_autoptr (MentorTrouble) old = g_steal_pointer (&self->folder_trouble);
  MentorStoreItem *held = NULL;
  guint vanished = 0, older = 0;

  for (guint i = 0; i < self->items->len; i++)
    {
      MentorStoreItem *item = self->items->pdata[i];

      if (item->hold == MENTOR_HOLD_NONE)
        continue;
      held = item;
      if (item->hold == MENTOR_HOLD_VANISHED)
        vanished++;
      else
        older++;
    }

  if (vanished + older > 0 || self->folder_error)
    {
      const gboolean one = vanished + older == 1 && self->folder_error == NULL;
      g_autofree char *message = make_folder_message (self, vanished, older);
      const char *id = one ? mentor_record_get_id (held->record) : NULL;

      if (old && g_str_equal (mentor_trouble_get_message (old), message) &&
          g_strcmp0 (mentor_trouble_get_record_id (old), id) == 0)
        {
          self->folder_trouble = g_steal_pointer (&old);
          return;
        }
      self->folder_trouble =
          mentor_trouble_new (MENTOR_TROUBLE_FOLDER, id, self->data_folder, NULL, message);
    }
  if (old)
    mentor_store_remove_trouble (self, old);
  if (self->folder_trouble)
    {
      mentor_store_add_trouble (self, self->folder_trouble);
      mentor_store_watch_again (self);
      mentor_store_look_in (self, MENTOR_STORE_WAITING_MS);
    }
}

/* The record is not written, for this reason, or is so again. */
void
mentor_store_hold (MentorStore *self, MentorStoreItem *item, MentorHold hold)
{
  if (item->hold == hold)
    return;

  item->hold = hold;
  g_clear_error (&item->failure);
  if (hold == MENTOR_HOLD_VANISHED)
    item->failure = g_error_new_literal (MENTOR_STORE_ERROR, MENTOR_STORE_ERROR_VANISHED,
                                         _ ("The file is gone"));
  else if (hold == MENTOR_HOLD_OLDER)
    item->failure =
        g_error_new_literal (MENTOR_STORE_ERROR, MENTOR_STORE_ERROR_OLDER,
                             _ ("The file is an older version than the one that was there"));
  mentor_store_update_folder_trouble (self);
}

/* What could not be written for the folder's sake need not wait for its pause to be over. */
static void
mentor_store_try_again (MentorStore *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      MentorStoreItem *item = self->items->pdata[i];

      if (item->attempts == 0 || item->writing)
        continue;
      item->attempts = 0;
      mentor_store_item_changed (item);
    }
}

/* Why the folder could not be read: @error is nullable. */
void
mentor_store_set_folder_error (MentorStore *self, const GError *error)
{
  if (error == NULL && self->folder_error == NULL)
    return;

  g_clear_error (&self->folder_error);
  self->folder_error = error ? g_error_copy (error) : NULL;
  mentor_store_update_folder_trouble (self);
  if (error == NULL)
    mentor_store_try_again (self);
}

static void
on_records_kept (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (mentor_store_save_finish (MENTOR_STORE (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * mentor_store_keep_records_async:
 * @cancellable: (nullable): a cancellable
 * @callback: (scope async): called when they are written
 * @user_data: for @callback
 *
 * The answer to a trouble of kind %MENTOR_TROUBLE_FOLDER: the records here are right, and are
 * written out again. An older version that stands in the place of one goes to the history before.
 */
void
mentor_store_keep_records_async (MentorStore *self,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  GTask *task;

  g_return_if_fail (MENTOR_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, mentor_store_keep_records_async);
  for (guint i = 0; i < self->items->len; i++)
    {
      MentorStoreItem *item = self->items->pdata[i];

      if (item->hold == MENTOR_HOLD_NONE)
        continue;
      item->insist = TRUE;
      item->must_write = TRUE;
      mentor_store_hold (self, item, MENTOR_HOLD_NONE);
    }
  mentor_store_update_saved (self);
  mentor_store_save_async (self, cancellable, on_records_kept, task);
}

/**
 * mentor_store_keep_records_finish:
 * @error: return location, as for [method@Store.save_finish]
 *
 * Returns: whether everything is on the disk for good
 */
gboolean
mentor_store_keep_records_finish (MentorStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* One record that is older in the folder: where it is on its way into the history. */
typedef struct
{
  GTask *task;
  MentorStoreItem *item;
  guint64 serial;
} Keeping;

/* How many are on their way, and what went wrong: the data of the task. */
typedef struct
{
  guint count;
  GError *error;
} KeepingAll;

static void
keeping_all_free (gpointer data)
{
  KeepingAll *all = data;

  g_clear_error (&all->error);
  g_free (all);
}

static void
finish_keeping (GTask *task)
{
  KeepingAll *all = g_task_get_task_data (task);

  if (--all->count > 0)
    return;
  mentor_store_look (g_task_get_source_object (task));
  if (all->error)
    g_task_return_error (task, g_steal_pointer (&all->error));
  else
    g_task_return_boolean (task, TRUE);
}

static void
on_version_kept (GObject *source, GAsyncResult *result, gpointer data)
{
  Keeping *keeping = data;
  g_autoptr (GTask) task = keeping->task;
  MentorStoreItem *item = keeping->item;
  KeepingAll *all = g_task_get_task_data (task);
  GError *error = NULL;

  item->writing = FALSE;
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      if (all->error == NULL)
        all->error = error;
      else
        g_error_free (error);
    }
  else if (item->store && keeping->serial == mentor_record_get_serial (item->record))
    {
      /* What is in memory is safe; the next look takes what is in the folder. */
      item->saved_serial = keeping->serial;
      item->must_write = FALSE;
      item->insist = TRUE;
    }
  mentor_store_item_unref (item);
  g_free (keeping);
  finish_keeping (task);
}

static void
keep_version (GTask *task, MentorStoreItem *item)
{
  KeepingAll *all = g_task_get_task_data (task);
  g_autoptr (GTask) job = NULL;
  Keeping *keeping = g_new0 (Keeping, 1);

  all->count++;
  item->writing = TRUE;
  keeping->task = g_object_ref (task);
  keeping->item = mentor_store_item_ref (item);
  keeping->serial = mentor_record_get_serial (item->record);
  job = g_task_new (NULL, NULL, on_version_kept, keeping);
  g_task_set_source_tag (job, keep_version);
  mentor_store_run_job (job, mentor_store_item_make_job (item, MENTOR_WRITE_KEEP));
}

/**
 * mentor_store_keep_folder_async:
 * @cancellable: (nullable): a cancellable
 * @callback: (scope async): called when nothing here can be lost any more; the records follow after
 * that
 * @user_data: for @callback
 *
 * The answer to a trouble of kind %MENTOR_TROUBLE_FOLDER: what is in the folder is right. A record
 * that is older there becomes so here, and one that is not there is removed here; the versions in
 * memory go to the history before, and removed records can be put back.
 */
void
mentor_store_keep_folder_async (MentorStore *self,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GPtrArray) gone = g_ptr_array_new ();
  KeepingAll *all = g_new0 (KeepingAll, 1);

  g_return_if_fail (MENTOR_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, mentor_store_keep_folder_async);
  g_task_set_task_data (task, all, keeping_all_free);
  all->count = 1;

  for (guint i = 0; i < self->items->len; i++)
    {
      MentorStoreItem *item = self->items->pdata[i];

      if (item->hold == MENTOR_HOLD_OLDER && !item->writing)
        keep_version (task, item);
      else if (item->hold == MENTOR_HOLD_VANISHED && item->library)
        {
          /* Without the file there is nothing of one's own in the library; that nobody wants. */
          item->must_write = TRUE;
          item->insist = TRUE;
          mentor_store_hold (self, item, MENTOR_HOLD_NONE);
          mentor_store_item_changed (item);
        }
      else if (item->hold == MENTOR_HOLD_VANISHED)
        g_ptr_array_add (gone, item);
    }
  for (guint i = 0; i < gone->len; i++)
    {
      MentorStoreItem *item = gone->pdata[i];

      mentor_store_hold (self, item, MENTOR_HOLD_NONE);
      mentor_record_list_remove (self->mentees, item->record);
    }
  finish_keeping (task);
}

/**
 * mentor_store_keep_folder_finish:
 * @error: return location, as for [method@Store.save_finish]
 *
 * Returns: whether everything that is here and not in the folder is in the history
 */
gboolean
mentor_store_keep_folder_finish (MentorStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
