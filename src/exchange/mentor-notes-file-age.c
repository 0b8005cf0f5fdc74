/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-notes-file-age.h"
#include "mentor-age-crypto.h"
#include "mentor-age.h"
#include "mentor-codec.h"
#include "mentor-exchange-i18n.h"

#include <string.h>

/* A file of private notes: a JSON document (data/schema/private-notes.schema.json) as an age file. */

/**
 * mentor_notes_file_write:
 * @error: return location; the domain is %MENTOR_CODEC_ERROR
 *
 * Returns: (transfer full) (nullable): its document, not encrypted; overwritten when the last reference goes
 */
GBytes *
mentor_notes_file_write (MentorNotesFile *self, GError **error)
{
  gsize length;
  char *json;

  if (!mentor_codec_check (MENTOR_RECORD (self), error))
    return NULL;
  json = mentor_codec_write (&mentor_format_private_notes, MENTOR_RECORD (self), &length);
  return mentor_age_take_secret ((guint8 *) json, length);
}

/**
 * mentor_notes_file_read:
 * @json: a document, not encrypted
 * @error: return location; the domain is %MENTOR_CODEC_ERROR
 *
 * A document of a newer version comes read-only, as far as it could be understood.
 *
 * Returns: (transfer full) (nullable): what stands in it
 */
MentorNotesFile *
mentor_notes_file_read (GBytes *json, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (json, &length);
  MentorNotesFile *self = mentor_codec_read (&mentor_format_private_notes, data, length, error);

  if (self == NULL)
    g_prefix_error_literal (
        error, _ ("The file opened, and what is in it is not as Mentor writes it. Nothing was "
                  "imported. The cause: "));
  return self;
}

static void
on_encrypted (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  GBytes *file = mentor_age_encrypt_finish (result, &error);

  if (file)
    g_task_return_pointer (task, file, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

/**
 * mentor_notes_file_encrypt_async:
 * @passphrase: what opens it again
 * @work_factor: mentor_age_default_work_factor() outside of tests
 * @cancellable: (nullable): to wait no longer
 * @callback: called when it is done
 *
 * The notes are read before this returns; they may be locked away right after.
 */
void
mentor_notes_file_encrypt_async (MentorNotesFile *self,
                                 const char *passphrase,
                                 int work_factor,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (GBytes) json = NULL;
  GError *error = NULL;

  g_task_set_source_tag (task, mentor_notes_file_encrypt_async);
  json = mentor_notes_file_write (self, &error);
  if (json == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  mentor_age_encrypt_async (json, passphrase, work_factor, cancellable, on_encrypted,
                            g_steal_pointer (&task));
}

/**
 * mentor_notes_file_encrypt_finish:
 * @error: return location; %MENTOR_AGE_ERROR or %MENTOR_CODEC_ERROR
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
mentor_notes_file_encrypt_finish (MentorNotesFile *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct {
  GBytes *file;
  char *passphrase;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_bytes_unref (job->file);
  explicit_bzero (job->passphrase, strlen (job->passphrase));
  g_free (job->passphrase);
  g_free (job);
}

static void
wipe_and_unref (gpointer data)
{
  mentor_notes_file_wipe (data);
  g_object_unref (data);
}

static void
decrypt_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  g_autoptr (GBytes) json = mentor_age_decrypt (job->file, job->passphrase, &error);
  MentorNotesFile *self = json ? mentor_notes_file_read (json, &error) : NULL;

  if (self)
    g_task_return_pointer (task, self, wipe_and_unref);
  else
    g_task_return_error (task, error);
}

/**
 * mentor_notes_file_decrypt_async:
 * @file: the bytes of a file
 * @passphrase: what opens it
 * @cancellable: (nullable): to wait no longer
 * @callback: called when it is done
 */
void
mentor_notes_file_decrypt_async (GBytes *file,
                                 const char *passphrase,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->file = g_bytes_ref (file);
  job->passphrase = g_strdup (passphrase);
  g_task_set_source_tag (task, mentor_notes_file_decrypt_async);
  g_task_set_task_data (task, job, job_free);
  /* It cannot be stopped; nobody has to wait for it. */
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, decrypt_in_thread);
}

/**
 * mentor_notes_file_decrypt_finish:
 * @error: return location; %MENTOR_AGE_ERROR or %MENTOR_CODEC_ERROR
 *
 * To be given to mentor_notes_file_wipe() when it is done with.
 *
 * Returns: (transfer full) (nullable): what stands in the file, all of it or nothing
 */
MentorNotesFile *
mentor_notes_file_decrypt_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, mentor_notes_file_decrypt_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
