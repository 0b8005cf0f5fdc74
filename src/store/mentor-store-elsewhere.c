/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-clock.h"
#include "mentor-store-private.h"

/* Records go one by one: copying all of them at once would hold up the main thread. */
typedef struct
{
  GFile *folder;
  char *path;
  GPtrArray *items; /* of MentorStoreItem */
  guint next;
} Elsewhere;

static void write_next (GTask *task);

static void
elsewhere_free (gpointer data)
{
  Elsewhere *elsewhere = data;

  g_object_unref (elsewhere->folder);
  g_free (elsewhere->path);
  g_ptr_array_unref (elsewhere->items);
  g_free (elsewhere);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    write_next (task);
  else
    {
      g_task_return_error (task, error);
      g_object_unref (task);
    }
}

static void
write_next (GTask *task)
{
  Elsewhere *elsewhere = g_task_get_task_data (task);
  MentorStoreItem *item;
  MentorWriteJob *job;
  g_autoptr (GTask) worker = NULL;

  /* A record that was removed meanwhile is left out. */
  while (elsewhere->next < elsewhere->items->len &&
         ((MentorStoreItem *) elsewhere->items->pdata[elsewhere->next])->store == NULL)
    elsewhere->next++;
  if (elsewhere->next == elsewhere->items->len)
    {
      g_task_return_pointer (task, g_object_ref (elsewhere->folder), g_object_unref);
      g_object_unref (task);
      return;
    }
  item = elsewhere->items->pdata[elsewhere->next++];

  job = mentor_store_item_make_job (item, MENTOR_WRITE_FILE);
  g_set_str (&job->data_folder, elsewhere->path);
  g_free (job->history_folder);
  job->history_folder = g_build_filename (elsewhere->path, "history", job->id, NULL);
  g_clear_pointer (&job->stamp, g_free);
  g_clear_pointer (&job->others, g_strfreev);

  worker = g_task_new (NULL, NULL, on_written, task);
  g_task_set_source_tag (worker, write_next);
  mentor_store_run_job (worker, job);
}

/**
 * mentor_store_save_elsewhere_async:
 * @folder: a folder that the person chose
 * @cancellable: (nullable): a cancellable
 * @callback: (scope async): called when everything is there
 * @user_data: for @callback
 *
 * Writes all records, as they are here, into a new folder in @folder, which then can be taken as
 * the data folder. Nothing that is in @folder is touched. What could not be saved in its own place
 * is still to be saved there.
 */
void
mentor_store_save_elsewhere_async (MentorStore *self,
                                   GFile *folder,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  g_autoptr (GDateTime) now = mentor_clock_now ();
  g_autofree char *name = g_date_time_format (now, "Mentor %Y-%m-%d %H.%M.%S");
  g_autofree char *unique = NULL;
  Elsewhere *elsewhere;
  GTask *task;

  g_return_if_fail (MENTOR_IS_STORE (self));
  g_return_if_fail (G_IS_FILE (folder));

  unique = g_strdup_printf ("%s %04x", name, g_random_int () & 0xffff);
  elsewhere = g_new0 (Elsewhere, 1);
  elsewhere->folder = g_file_get_child (folder, unique);
  elsewhere->path = g_file_get_path (elsewhere->folder);
  elsewhere->items = g_ptr_array_new_with_free_func ((GDestroyNotify) mentor_store_item_unref);
  for (guint i = 0; i < self->items->len; i++)
    {
      MentorStoreItem *item = self->items->pdata[i];

      if (!item->removed)
        g_ptr_array_add (elsewhere->items, mentor_store_item_ref (item));
    }

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, mentor_store_save_elsewhere_async);
  g_task_set_task_data (task, elsewhere, elsewhere_free);
  write_next (task);
}

/**
 * mentor_store_save_elsewhere_finish:
 * @error: return location; the domain is %G_IO_ERROR or %MENTOR_CODEC_ERROR
 *
 * Returns: (transfer full) (nullable): the folder that was made
 */
GFile *
mentor_store_save_elsewhere_finish (MentorStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
