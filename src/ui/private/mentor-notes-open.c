/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-notes-open.h"

#include "mentor-age.h"
#include "mentor-notes-file-age.h"
#include "mentor-secret-text.h"

/* A file of private notes, from the disk into memory and decrypted there. */
typedef struct {
  char *passphrase;
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  mentor_secret_text_free (opening->passphrase);
  g_free (opening);
}

static void
on_decrypted (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  MentorNotesFile *notes = mentor_notes_file_decrypt_finish (result, &error);

  if (notes)
    g_task_return_pointer (task, notes, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Opening *opening = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);

  if (bytes)
    mentor_notes_file_decrypt_async (bytes, opening->passphrase, g_task_get_cancellable (task),
                                     on_decrypted, g_object_ref (task));
  else
    g_task_return_error (task, error);
}

/* A file chosen by mistake may be as large as a film, or be no file at all. */
static void
on_looked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, &error);

  if (info && g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    mentor_age_fail (&error, MENTOR_AGE_ERROR_NOT_AGE);
  else if (info && g_file_info_get_size (info) > MENTOR_AGE_MAX_BYTES)
    mentor_age_fail (&error, MENTOR_AGE_ERROR_TOO_LARGE);
  if (error)
    g_task_return_error (task, error);
  else
    g_file_load_bytes_async (G_FILE (source), g_task_get_cancellable (task), on_loaded,
                             g_object_ref (task));
}

/**
 * mentor_notes_open_async:
 * @file: a file that somebody chose
 * @passphrase: what should open it; it is copied
 * @cancellable: (nullable): to stop
 * @callback: called when it is open, or it is known why not
 */
void
mentor_notes_open_async (GFile *file, const char *passphrase, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (file, cancellable, callback, user_data);
  Opening *opening = g_new0 (Opening, 1);

  opening->passphrase = g_strdup (passphrase);
  g_task_set_source_tag (task, mentor_notes_open_async);
  g_task_set_task_data (task, opening, opening_free);
  g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                           G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT, cancellable, on_looked, task);
}

/**
 * mentor_notes_open_finish:
 * @error: return location; %MENTOR_AGE_ERROR, of the disk, or of the notes in it
 *
 * Returns: (transfer full): what it holds, or %NULL with @error set
 */
MentorNotesFile *
mentor_notes_open_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
