/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-notebook-load.h"
#include "mentor-keyring.h"
#include "mentor-notebook-document.h"
#include "mentor-vault-error.h"
#include "mentor-vault-i18n.h"

#include <libsecret/secret.h>

/* Reading a whole notebook: a survey, a few lookups at a time, and each secret decoded in a worker
 * thread. */

#define LOOKUPS_AT_ONCE 8
#define ATTEMPTS 2

typedef struct
{
  MentorNotebookClaim *claim;
  MentorNotebookSurvey *survey;
  GPtrArray *parts; /* in the order of the survey, NULL where still missing */
  guint next;
  guint running;
  guint attempt;
  gboolean may_ask;
  gboolean gone; /* a part was there in the survey and not any more in the lookup */
  GError *error;
} Load;

typedef struct
{
  GTask *task;
  guint index;
  char *record;
  char *id;
  char *secret;
} Piece;

static void
load_free (gpointer data)
{
  Load *load = data;

  mentor_notebook_claim_free (load->claim);
  g_clear_pointer (&load->survey, mentor_notebook_survey_free);
  g_clear_pointer (&load->parts, g_ptr_array_unref);
  g_clear_error (&load->error);
  g_free (load);
}

static void
piece_free (gpointer data)
{
  Piece *piece = data;

  g_object_unref (piece->task);
  g_free (piece->record);
  g_free (piece->id);
  secret_password_free (piece->secret);
  g_free (piece);
}

/**
 * mentor_notebook_content_free: (skip)
 */
void
mentor_notebook_content_free (MentorNotebookContent *content)
{
  g_ptr_array_unref (content->parts);
  g_clear_error (&content->trouble);
  g_free (content);
}

static void load_start (GTask *task);
static void load_continue (GTask *task);

static void
part_free (gpointer part)
{
  if (part)
    mentor_notebook_part_free (part);
}

static GError *
describe_older (void)
{
  return g_error_new_literal (
      MENTOR_VAULT_ERROR, MENTOR_VAULT_ERROR_ELSEWHERE,
      _ ("This keyring has an older state of the private notes than the one that was "
         "stored last. The newer one may be in another keyring."));
}

static void
return_content (GTask *task)
{
  Load *load = g_task_get_task_data (task);
  MentorNotebookContent *content = g_new0 (MentorNotebookContent, 1);
  gboolean readable = TRUE;

  content->parts = g_steal_pointer (&load->parts);
  for (guint i = 0; i < content->parts->len; i++)
    {
      MentorNotebookPart *part = content->parts->pdata[i];

      content->revision = MAX (content->revision, part->revision);
      readable = readable && part->readable;
    }
  content->trouble = g_steal_pointer (&load->survey->trouble);
  content->writable = content->trouble == NULL;
  if (content->trouble == NULL && !readable)
    content->trouble = mentor_vault_error_new (MENTOR_VAULT_ERROR_UNREADABLE);
  else if (content->trouble == NULL && content->revision < load->claim->revision)
    {
      content->trouble = describe_older ();
      content->writable = FALSE;
    }
  g_task_return_pointer (task, content, (GDestroyNotify) mentor_notebook_content_free);
}

static void
load_end (GTask *task)
{
  Load *load = g_task_get_task_data (task);

  if (load->error)
    g_task_return_error (task, g_steal_pointer (&load->error));
  else if (load->gone)
    {
      load->attempt++;
      load_start (task);
    }
  else
    return_content (task);
}

static void
decode_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Piece *piece = data;

  g_task_return_pointer (task,
                         mentor_notebook_document_decode (piece->record, piece->id, piece->secret),
                         (GDestroyNotify) mentor_notebook_part_free);
}

static void
on_decoded (GObject *source, GAsyncResult *result, gpointer data)
{
  Piece *piece = g_task_get_task_data (G_TASK (result));
  g_autoptr (GTask) task = g_object_ref (piece->task);
  Load *load = g_task_get_task_data (task);

  load->parts->pdata[piece->index] = g_task_propagate_pointer (G_TASK (result), NULL);
  load->running--;
  load_continue (task);
}

static void
on_looked_up (GObject *source, GAsyncResult *result, gpointer data)
{
  Piece *piece = data;
  Load *load = g_task_get_task_data (piece->task);
  g_autoptr (GError) error = NULL;

  piece->secret = mentor_keyring_lookup_finish (result, &error);
  if (piece->secret)
    {
      g_autoptr (GTask) decoding = g_task_new (NULL, NULL, on_decoded, NULL);

      g_task_set_task_data (decoding, piece, piece_free);
      g_task_run_in_thread (decoding, decode_thread);
      return;
    }
  if (error && load->error == NULL)
    load->error = g_steal_pointer (&error);
  else if (error == NULL && load->attempt + 1 < ATTEMPTS)
    load->gone = TRUE;
  /* Found twice, and twice without a text: that cannot be decrypted. */
  else if (error == NULL)
    {
      MentorNotebookPart *part = mentor_notebook_part_new (piece->id);

      part->readable = FALSE;
      load->parts->pdata[piece->index] = part;
    }
  load->running--;
  load_continue (piece->task);
  piece_free (piece);
}

static void
load_continue (GTask *task)
{
  Load *load = g_task_get_task_data (task);

  while (load->running < LOOKUPS_AT_ONCE && load->next < load->parts->len && load->error == NULL &&
         !load->gone)
    {
      Piece *piece = g_new0 (Piece, 1);

      piece->task = g_object_ref (task);
      piece->index = load->next++;
      piece->record = g_strdup (load->claim->record);
      piece->id = g_strdup (load->survey->parts->pdata[piece->index]);
      load->running++;
      mentor_keyring_lookup_async (piece->record, piece->id, FALSE, g_task_get_cancellable (task),
                                   on_looked_up, piece);
    }
  if (load->running == 0)
    load_end (task);
}

static void
on_surveyed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Load *load = g_task_get_task_data (task);
  GError *error = NULL;

  g_clear_pointer (&load->survey, mentor_notebook_survey_free);
  g_clear_pointer (&load->parts, g_ptr_array_unref);
  load->survey = mentor_notebook_survey_finish (result, &error);
  if (load->survey == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  load->parts = g_ptr_array_new_with_free_func (part_free);
  g_ptr_array_set_size (load->parts, (int) load->survey->parts->len);
  load->next = 0;
  load->gone = FALSE;
  load_continue (task);
}

static void
load_start (GTask *task)
{
  Load *load = g_task_get_task_data (task);

  mentor_notebook_survey_async (load->claim, load->may_ask, g_task_get_cancellable (task),
                                on_surveyed, g_object_ref (task));
}

/**
 * mentor_notebook_load_async: (skip)
 * @claim: what the witness says
 * @may_ask: whether the keyring may ask for a password
 * @cancellable: (nullable): to stop
 * @callback: called with the outcome
 */
void
mentor_notebook_load_async (MentorNotebookClaim *claim,
                            gboolean may_ask,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Load *load = g_new0 (Load, 1);

  load->claim = mentor_notebook_claim_copy (claim);
  load->may_ask = may_ask;
  g_task_set_source_tag (task, mentor_notebook_load_async);
  g_task_set_task_data (task, load, load_free);
  load_start (task);
}

/**
 * mentor_notebook_load_finish: (skip)
 * @error: return location; %MENTOR_VAULT_ERROR
 *
 * Returns: (transfer full): what is there, or %NULL with @error set
 */
MentorNotebookContent *
mentor_notebook_load_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
