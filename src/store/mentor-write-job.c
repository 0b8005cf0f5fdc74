/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-codec.h"
#include "mentor-disk.h"
#include "mentor-history-folder.h"
#include "mentor-set-aside.h"
#include "mentor-store-error.h"
#include "mentor-store-i18n.h"
#include "mentor-write-job.h"

void
mentor_write_job_free (MentorWriteJob *job)
{
  g_clear_object (&job->record);
  g_free (job->id);
  g_free (job->data_folder);
  g_free (job->name);
  g_free (job->history_folder);
  g_free (job->stamp);
  g_clear_pointer (&job->on_disk, g_date_time_unref);
  g_clear_pointer (&job->modified, g_date_time_unref);
  g_clear_pointer (&job->now, g_date_time_unref);
  g_strfreev (job->others);
  g_free (job->new_stamp);
  g_clear_object (&job->trouble);
  g_free (job);
}

static char *
make_path (MentorWriteJob *job, const char *name)
{
  return g_build_filename (job->data_folder, name, NULL);
}

/* A new file goes into a folder that is the one we know, not into the empty place where that was
 * mounted. */
static gboolean
check_folder (MentorWriteJob *job, GError **error)
{
  if (job->insist || job->others == NULL || *job->others == NULL)
    return TRUE;
  for (guint i = 0; job->others[i]; i++)
    {
      g_autofree char *path = make_path (job, job->others[i]);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return TRUE;
    }
  g_set_error_literal (error, MENTOR_STORE_ERROR, MENTOR_STORE_ERROR_VANISHED,
                       _ ("The files that were in the folder are gone"));
  return FALSE;
}

static gboolean
move_aside (MentorWriteJob *job, const char *reason, GError **error)
{
  g_autofree char *path = mentor_set_aside (job->data_folder, job->name, reason, job->now, error);
  g_autoptr (GFile) file = NULL;

  if (path == NULL)
    return FALSE;
  file = g_file_new_for_path (path);
  g_clear_object (&job->trouble);
  job->trouble = mentor_trouble_new (MENTOR_TROUBLE_UNREADABLE, job->id, file, NULL, reason);
  return TRUE;
}

/* A version that is not the one last read or written stands there: it is kept before ours takes its
 * place, unless there is a reason to leave everything as it is. */
static gboolean
keep_foreign (MentorWriteJob *job, const char *data, gsize length, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (MentorRecord) there = mentor_codec_read (job->format, data, length, &cause);
  GDateTime *modified;

  if (there == NULL)
    return move_aside (job, cause->message, error);
  if (g_strcmp0 (mentor_record_get_id (there), job->id) != 0 &&
      job->format == &mentor_format_mentee)
    return move_aside (job, _ ("It holds another record than its name says"), error);
  if (mentor_record_get_read_only (there))
    {
      g_set_error_literal (error, MENTOR_STORE_ERROR, MENTOR_STORE_ERROR_NEWER,
                           _ ("The file was written by a newer version of the application"));
      return FALSE;
    }
  modified = mentor_record_get_modified (there);
  if (!job->insist && modified && job->on_disk && g_date_time_compare (modified, job->on_disk) < 0)
    {
      g_set_error_literal (error, MENTOR_STORE_ERROR, MENTOR_STORE_ERROR_OLDER,
                           _ ("The file is an older version than the one that was there"));
      return FALSE;
    }
  return mentor_history_folder_keep (job->history_folder, data, length, job->now, error);
}

static gboolean
keep_ours (MentorWriteJob *job, const char *data, gsize length, GError **error)
{
  if (!mentor_history_folder_is_due (job->history_folder, job->now))
    return TRUE;
  if (!mentor_history_folder_keep (job->history_folder, data, length, job->now, error))
    return FALSE;
  mentor_history_folder_tidy (job->history_folder, job->now);
  return TRUE;
}

/* Keeps what is on the disk, as far as it must be kept before it is replaced. */
static gboolean
keep_what_is_there (MentorWriteJob *job, const char *path, GError **error)
{
  g_autofree char *stamp = NULL;
  g_autofree char *data = NULL;
  g_autoptr (GError) cause = NULL;
  gsize length;

  stamp = mentor_disk_get_stamp (path, &cause);
  if (stamp && g_strcmp0 (stamp, job->stamp) == 0 &&
      !mentor_history_folder_is_due (job->history_folder, job->now))
    return TRUE;

  g_clear_pointer (&stamp, g_free);
  if (cause == NULL && mentor_disk_read (path, &data, &length, &stamp, &cause))
    return g_strcmp0 (stamp, job->stamp) == 0 ? keep_ours (job, data, length, error)
                                              : keep_foreign (job, data, length, error);

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      if (job->stamp == NULL || job->insist)
        return check_folder (job, error);
      g_set_error_literal (error, MENTOR_STORE_ERROR, MENTOR_STORE_ERROR_VANISHED,
                           _ ("The file is gone"));
      return FALSE;
    }
  if (mentor_store_is_file_at_fault (cause))
    return move_aside (job, cause->message, error);
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

static char *
encode (MentorWriteJob *job, gsize *length, GError **error)
{
  g_autofree char *text = NULL;

  if (!mentor_codec_check (job->record, error))
    return NULL;
  text = mentor_codec_write (job->format, job->record, length);
  if (*length > MENTOR_DOCUMENT_MAX_BYTES)
    {
      g_set_error (error, MENTOR_CODEC_ERROR, MENTOR_CODEC_ERROR_LIMIT, "larger than %d MiB",
                   MENTOR_DOCUMENT_MAX_BYTES / 1024 / 1024);
      return NULL;
    }
  g_clear_object (&job->record);
  return g_steal_pointer (&text);
}

/* Writes the record into its file. What stood there is kept before, as far as the rules of the
 * history say so, and always when it is not what was last read or written here. */
static gboolean
write_file (MentorWriteJob *job, GError **error)
{
  g_autofree char *path = make_path (job, job->name);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *text = NULL;
  gsize length;

  text = encode (job, &length, error);
  if (text == NULL || !keep_what_is_there (job, path, error) ||
      !mentor_disk_make_folder (folder, error) ||
      !mentor_disk_write (path, text, length, &job->new_stamp, error))
    return FALSE;
  mentor_history_folder_return (job->history_folder);
  return TRUE;
}

/* The version of a removed record that is kept: what is in the file, or what is in memory if that
 * is newer. */
static gboolean
keep_removed (MentorWriteJob *job, const char *data, gsize length, GError **error)
{
  g_autofree char *text = NULL;

  if (data && !job->unsaved)
    return mentor_history_folder_keep_removed (job->history_folder, data, length, job->now, error);
  text = encode (job, &length, error);
  return text &&
         mentor_history_folder_keep_removed (job->history_folder, text, length, job->now, error);
}

/* Removes the file of a record that was removed. Its last version is in the history, for good,
 * before. */
static gboolean
remove_file (MentorWriteJob *job, GError **error)
{
  g_autofree char *path = make_path (job, job->name);
  g_autofree char *data = NULL;
  g_autofree char *stamp = NULL;
  g_autoptr (GError) cause = NULL;
  gsize length = 0;

  if (!mentor_disk_read (path, &data, &length, &stamp, &cause))
    {
      if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
        return keep_removed (job, NULL, 0, error);
      if (!mentor_store_is_file_at_fault (cause))
        {
          g_propagate_error (error, g_steal_pointer (&cause));
          return FALSE;
        }
      return keep_removed (job, NULL, 0, error) && move_aside (job, cause->message, error);
    }

  if (g_strcmp0 (stamp, job->stamp) != 0)
    {
      if (!mentor_history_folder_keep (job->history_folder, data, length, job->now, error))
        return FALSE;
      job->unsaved = TRUE;
    }
  return keep_removed (job, data, length, error) && mentor_disk_remove (path, error);
}

/* Writes the record into its history and nowhere else. */
static gboolean
keep_version (MentorWriteJob *job, GError **error)
{
  gsize length;
  g_autofree char *text = encode (job, &length, error);

  return text && mentor_history_folder_keep (job->history_folder, text, length, job->now, error);
}

/**
 * mentor_write_job_run: (skip)
 * @error: return location; the domain is %G_IO_ERROR, %MENTOR_CODEC_ERROR or %MENTOR_STORE_ERROR
 *
 * Does the job, in a worker thread.
 *
 * Returns: whether it is done, and on the disk for good; then `new_stamp` is set if a file was
 * written
 */
gboolean
mentor_write_job_run (MentorWriteJob *job, GError **error)
{
  switch (job->kind)
    {
    case MENTOR_WRITE_FILE:
      return write_file (job, error);
    case MENTOR_WRITE_REMOVE:
      return remove_file (job, error);
    case MENTOR_WRITE_KEEP:
      return keep_version (job, error);
    }
  g_return_val_if_reached (FALSE);
}
