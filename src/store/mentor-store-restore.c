/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-codec.h"
#include "mentor-disk.h"
#include "mentor-set-aside.h"
#include "mentor-store-i18n.h"
#include "mentor-store-private.h"

/* What a worker thread reads, and what the main thread does with it. */
typedef struct
{
  char *path;
  const MentorFormat *format;
} Job;

typedef struct
{
  GTask *task;
  MentorReadFunc done;
} Call;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->path);
  g_free (job);
}

static void
run_job (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  g_autofree char *bytes = NULL;
  g_autofree char *stamp = NULL;
  GError *error = NULL;
  MentorRecord *record = NULL;
  gsize length;

  if (mentor_disk_read (job->path, &bytes, &length, &stamp, &error))
    record = mentor_codec_read (job->format, bytes, length, &error);
  if (record)
    g_task_return_pointer (task, record, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  Call *call = data;
  g_autoptr (GTask) task = call->task;
  GError *error = NULL;
  g_autoptr (MentorRecord) record = g_task_propagate_pointer (G_TASK (result), &error);

  if (record)
    call->done (g_task_get_source_object (task), record, task);
  else
    g_task_return_error (task, error);
  g_free (call);
}

/* Reads a document in a worker thread. @task is taken over: it fails, or @done ends it. */
void
mentor_store_read (
    MentorStore *self, GFile *file, const MentorFormat *format, GTask *task, MentorReadFunc done)
{
  g_autoptr (GTask) reader = NULL;
  Job *job = g_new0 (Job, 1);
  Call *call = g_new0 (Call, 1);

  job->path = g_file_get_path (file);
  job->format = format;
  call->task = task;
  call->done = done;
  reader = g_task_new (NULL, NULL, on_read, call);
  g_task_set_source_tag (reader, mentor_store_read);
  g_task_set_task_data (reader, job, job_free);
  g_task_run_in_thread (reader, run_job);
}

/* What kind of document an earlier version is: the folder of a history is called after it. */
static const MentorFormat *
find_format (GFile *earlier)
{
  g_autoptr (GFile) history = g_file_get_parent (earlier);
  g_autofree char *key = g_file_get_basename (history);
  const MentorLibrary *library = mentor_library_find_key (key);

  return library ? library->format : &mentor_format_mentee;
}

/* Puts a record that was read from somewhere into its place here, to be saved. */
gboolean
mentor_store_put_back (MentorStore *self, MentorRecord *record, GError **error)
{
  MentorStoreItem *item = mentor_store_find_library (self, record);

  if (item)
    {
      mentor_store_adopt_library (item, record);
      item->must_write = TRUE;
      mentor_store_item_changed (item);
      return TRUE;
    }

  item = mentor_store_find_id (self, mentor_record_get_id (record));
  if (item && !item->removed)
    {
      g_set_error_literal (error, MENTOR_STORE_ERROR, MENTOR_STORE_ERROR_EXISTS,
                           _ ("The record is there already"));
      return FALSE;
    }
  mentor_record_list_append (self->mentees, record);
  return TRUE;
}

static void
close_in_thread (GTask *task, gpointer source, gpointer path, GCancellable *cancellable)
{
  mentor_set_aside_close (path);
  g_task_return_boolean (task, TRUE);
}

/* Whether a file is one of those that were set aside: one that could not be moved is left alone in
 * its place. */
static gboolean
was_set_aside (MentorStore *self, GFile *file)
{
  g_autoptr (GFile) mentees = g_file_get_child (self->data_folder, MENTOR_STORE_MENTEES);
  g_autoptr (GFile) folder = g_file_get_parent (file);

  return folder && !g_file_equal (folder, mentees) && !g_file_equal (folder, self->data_folder);
}

/**
 * mentor_store_dismiss:
 * @trouble: a trouble of kind %MENTOR_TROUBLE_UNREADABLE
 *
 * The person has seen it and has decided: it is not shown again. The file stays where it was set
 * aside.
 */
void
mentor_store_dismiss (MentorStore *self, MentorTrouble *trouble)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (MENTOR_IS_STORE (self));
  g_return_if_fail (mentor_trouble_get_kind (trouble) == MENTOR_TROUBLE_UNREADABLE);

  if (was_set_aside (self, mentor_trouble_get_file (trouble)))
    {
      task = g_task_new (NULL, NULL, NULL, NULL);
      g_task_set_source_tag (task, mentor_store_dismiss);
      g_task_set_task_data (task, g_file_get_path (mentor_trouble_get_file (trouble)), g_free);
      g_task_run_in_thread (task, close_in_thread);
    }
  mentor_store_remove_trouble (self, trouble);
}

static void
on_earlier_read (MentorStore *self, MentorRecord *record, GTask *task)
{
  GError *error = NULL;

  if (!mentor_store_put_back (self, record, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  mentor_store_dismiss (self, g_task_get_task_data (task));
  g_task_return_boolean (task, TRUE);
}

/**
 * mentor_store_restore_async:
 * @trouble: a trouble with an earlier version
 * @cancellable: (nullable): a cancellable
 * @callback: (scope async): called when the record is there
 * @user_data: for @callback
 *
 * Puts the earlier version in the place of the file that could not be understood, which stays where
 * it was set aside.
 */
void
mentor_store_restore_async (MentorStore *self,
                            MentorTrouble *trouble,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  GTask *task;
  GFile *earlier;

  g_return_if_fail (MENTOR_IS_STORE (self));
  g_return_if_fail (MENTOR_IS_TROUBLE (trouble));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, mentor_store_restore_async);
  g_task_set_task_data (task, g_object_ref (trouble), g_object_unref);
  earlier = mentor_trouble_get_earlier (trouble);
  if (earlier == NULL)
    {
      g_task_return_new_error (task, MENTOR_STORE_ERROR, MENTOR_STORE_ERROR_NOTHING, "%s",
                               _ ("There is no earlier version"));
      g_object_unref (task);
      return;
    }
  mentor_store_read (self, earlier, find_format (earlier), task, on_earlier_read);
}

/**
 * mentor_store_restore_finish:
 * @error: return location; the domain is %G_IO_ERROR, %MENTOR_CODEC_ERROR or %MENTOR_STORE_ERROR
 *
 * Returns: whether the record is there
 */
gboolean
mentor_store_restore_finish (MentorStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
