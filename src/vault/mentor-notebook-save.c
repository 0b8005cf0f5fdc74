/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-notebook-save.h"
#include "mentor-keyring.h"
#include "mentor-notebook-document.h"
#include "mentor-notebook-lock.h"
#include "mentor-notebook-merge.h"
#include "mentor-secret-text.h"
#include "mentor-vault-error.h"

#include <libsecret/secret.h>

/*
 * Reading, merging and writing parts of a notebook, under the lock.
 *
 * For each job: the part is read again, merged, and written if that makes a difference. When it is
 * not known whether a store happened, everything is read again: if it did, there is nothing left to
 * write. What has no room in a part goes into a new part, which is written first, so that a note is
 * rather there twice than not at all.
 */

#define ATTEMPTS 4
#define PAUSE_MS 300

typedef struct
{
  MentorNotebookClaim *claim;
  GQueue jobs;
  gboolean may_ask;
  guint attempt;
  MentorNotebookLock *lock;
  MentorNotebookSurvey *survey;
  MentorNotebookSaved *saved;
} Save;

/* What the worker thread makes of one job. */
typedef struct
{
  GTask *task;
  char *record;
  MentorNotebookJob *job; /* still owned by the queue */
  char *found;            /* the secret that stands there, or NULL */
  int revision;
  gboolean always;

  MentorNotebookPart *part; /* what shall stand there */
  GPtrArray *theirs;
  GPtrArray *rest;
  char *secret; /* NULL when it stands there already */
  gboolean unreadable;
  gboolean removed;
  GError *error;
} Work;

/**
 * mentor_notebook_job_new: (skip)
 * @part: id of a part
 * @base: (element-type MentorPrivateNote): its notes as last read or stored
 * @mine: (element-type MentorPrivateNote): the notes that shall be in it
 *
 * Returns: (transfer full): a job
 */
MentorNotebookJob *
mentor_notebook_job_new (const char *part, GPtrArray *base, GPtrArray *mine)
{
  MentorNotebookJob *job = g_new0 (MentorNotebookJob, 1);

  job->part = g_strdup (part);
  job->base = g_ptr_array_ref (base);
  job->mine = g_ptr_array_ref (mine);
  return job;
}

/**
 * mentor_notebook_job_free: (skip)
 */
void
mentor_notebook_job_free (MentorNotebookJob *job)
{
  g_free (job->part);
  g_ptr_array_unref (job->base);
  g_ptr_array_unref (job->mine);
  g_free (job);
}

/**
 * mentor_notebook_saved_free: (skip)
 */
void
mentor_notebook_saved_free (MentorNotebookSaved *saved)
{
  g_ptr_array_unref (saved->parts);
  g_clear_pointer (&saved->found, g_ptr_array_unref);
  g_clear_error (&saved->error);
  g_free (saved);
}

static void
save_free (gpointer data)
{
  Save *save = data;

  mentor_notebook_claim_free (save->claim);
  g_queue_clear_full (&save->jobs, (GDestroyNotify) mentor_notebook_job_free);
  g_clear_pointer (&save->lock, mentor_notebook_lock_release);
  g_clear_pointer (&save->survey, mentor_notebook_survey_free);
  g_clear_pointer (&save->saved, mentor_notebook_saved_free);
  g_free (save);
}

static void
work_free (gpointer data)
{
  Work *work = data;

  g_object_unref (work->task);
  g_free (work->record);
  secret_password_free (work->found);
  g_clear_pointer (&work->part, mentor_notebook_part_free);
  g_clear_pointer (&work->theirs, g_ptr_array_unref);
  g_clear_pointer (&work->rest, g_ptr_array_unref);
  mentor_secret_text_free (work->secret);
  g_clear_error (&work->error);
  g_free (work);
}

static void save_survey (GTask *task);
static void save_next (GTask *task);

static void
save_end (GTask *task, GError *error)
{
  Save *save = g_task_get_task_data (task);

  save->saved->error = error;
  g_clear_pointer (&save->lock, mentor_notebook_lock_release);
  g_task_return_pointer (task, g_steal_pointer (&save->saved),
                         (GDestroyNotify) mentor_notebook_saved_free);
}

static gboolean
on_pause_over (gpointer data)
{
  save_survey (data);
  return G_SOURCE_REMOVE;
}

/* Not known what happened: looks again. Any other error is the end of it. */
static void
save_again (GTask *task, GError *error)
{
  Save *save = g_task_get_task_data (task);

  if (g_error_matches (error, MENTOR_VAULT_ERROR, MENTOR_VAULT_ERROR_UNKNOWN) &&
      ++save->attempt < ATTEMPTS)
    {
      g_error_free (error);
      g_timeout_add_full (G_PRIORITY_DEFAULT, PAUSE_MS, on_pause_over, g_object_ref (task),
                          g_object_unref);
    }
  else
    save_end (task, error);
}

static gboolean
was_removed (GPtrArray *base, GPtrArray *theirs)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < theirs->len; i++)
    g_hash_table_add (ids, (gpointer) mentor_record_get_id (theirs->pdata[i]));
  for (guint i = 0; i < base->len; i++)
    if (!g_hash_table_contains (ids, mentor_record_get_id (base->pdata[i])))
      return TRUE;
  return FALSE;
}

static void
work_thread (GTask *thread, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  g_autoptr (MentorNotebookPart) theirs = NULL;

  theirs = work->found
               ? mentor_notebook_document_decode (work->record, work->job->part, work->found)
               : mentor_notebook_part_new (work->job->part);
  work->unreadable = !theirs->readable;
  if (work->unreadable)
    {
      g_task_return_boolean (thread, TRUE);
      return;
    }

  work->removed = was_removed (work->job->base, theirs->notes);
  work->part = mentor_notebook_part_new (work->job->part);
  work->part->unknown = g_strdup (theirs->unknown);
  work->part->revision = theirs->revision;
  work->part->size = theirs->size;
  g_ptr_array_unref (work->part->notes);
  work->part->notes = mentor_notebook_merge (work->job->base, work->job->mine, theirs->notes);
  work->theirs = g_ptr_array_ref (theirs->notes);

  if (!mentor_notebook_same (work->part->notes, theirs->notes) || (work->always && work->found))
    {
      work->part->revision = MAX (work->revision, theirs->revision) + 1;
      work->secret = mentor_notebook_document_encode (work->record, work->part, &work->error);
      if (work->secret && work->part->size > MENTOR_NOTEBOOK_PART_MAX_BYTES &&
          work->part->notes->len > 1)
        work->rest = mentor_notebook_document_split (work->record, work->part,
                                                     MENTOR_NOTEBOOK_PART_MAX_BYTES);
    }
  g_task_return_boolean (thread, TRUE);
}

static void
save_stored (GTask *task, Work *work)
{
  Save *save = g_task_get_task_data (task);
  MentorNotebookSaved *saved = save->saved;

  saved->revision = MAX (saved->revision, work->part->revision);
  saved->reload = saved->reload || work->removed;
  g_ptr_array_add (saved->parts, g_steal_pointer (&work->part));
  mentor_notebook_job_free (g_queue_pop_head (&save->jobs));
  save_next (task);
}

static void
on_stored (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) thread = data;
  Work *work = g_task_get_task_data (thread);
  g_autoptr (GTask) task = g_object_ref (work->task);
  GError *error = NULL;

  if (mentor_keyring_store_finish (result, &error))
    save_stored (task, work);
  else
    save_again (task, error);
}

/* Everything goes into a new part: for the one that cannot be understood stays untouched. */
static void
divert_job (Save *save)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autofree char *id = g_uuid_string_random ();
  MentorNotebookJob *job = g_queue_pop_head (&save->jobs);

  g_queue_push_head (&save->jobs, mentor_notebook_job_new (id, none, job->mine));
  mentor_notebook_job_free (job);
  save->saved->reload = TRUE;
}

/* The rest first, into a new part; then what is left. */
static void
divide_job (Save *save, Work *work)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autofree char *id = g_uuid_string_random ();
  MentorNotebookJob *job = g_queue_pop_head (&save->jobs);

  g_queue_push_head (&save->jobs,
                     mentor_notebook_job_new (job->part, work->theirs, work->part->notes));
  g_queue_push_head (&save->jobs, mentor_notebook_job_new (id, none, work->rest));
  mentor_notebook_job_free (job);
}

static void
on_worked (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *thread = G_TASK (result);
  Work *work = g_task_get_task_data (thread);
  g_autoptr (GTask) task = g_object_ref (work->task);
  Save *save = g_task_get_task_data (task);

  GError *error = NULL;

  /* Whoever cancelled may have wiped the texts that this was made of. */
  if (g_cancellable_set_error_if_cancelled (g_task_get_cancellable (task), &error))
    save_end (task, error);
  else if (work->error)
    save_end (task, g_steal_pointer (&work->error));
  else if (work->unreadable)
    {
      divert_job (save);
      save_next (task);
    }
  else if (work->rest)
    {
      divide_job (save, work);
      save_next (task);
    }
  else if (work->secret)
    mentor_keyring_store_async (save->claim->record, work->job->part, work->secret,
                                g_task_get_cancellable (task), on_stored, g_object_ref (thread));
  else
    save_stored (task, work);
}

static void
save_work (GTask *task, char *found)
{
  Save *save = g_task_get_task_data (task);
  g_autoptr (GTask) thread = g_task_new (NULL, NULL, on_worked, NULL);
  Work *work = g_new0 (Work, 1);

  work->task = g_object_ref (task);
  work->record = g_strdup (save->claim->record);
  work->job = g_queue_peek_head (&save->jobs);
  work->found = found;
  work->revision = MAX (save->saved->revision, save->claim->revision);
  work->always = mentor_keyring_is_unsure ();
  g_task_set_task_data (thread, work, work_free);
  g_task_run_in_thread (thread, work_thread);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  char *found = mentor_keyring_lookup_finish (result, &error);

  if (found)
    save_work (task, found);
  else if (error)
    save_again (task, error);
  else
    save_again (task, mentor_vault_error_new (MENTOR_VAULT_ERROR_UNKNOWN));
}

static void
on_confirmed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Save *save = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GPtrArray) items = mentor_keyring_search_finish (result, &error);

  if (items == NULL)
    {
      g_ptr_array_set_size (save->saved->parts, 0);
      save_end (task, error);
      return;
    }
  for (guint i = save->saved->parts->len; i > 0; i--)
    {
      MentorNotebookPart *part = save->saved->parts->pdata[i - 1];
      gboolean there = FALSE;

      for (guint j = 0; j < items->len && !there; j++)
        there = g_strcmp0 (((MentorKeyringItem *) items->pdata[j])->part, part->id) == 0;
      if (there)
        continue;
      g_clear_error (&error);
      error = mentor_vault_error_new (MENTOR_VAULT_ERROR_FAILED);
      g_ptr_array_remove_index (save->saved->parts, i - 1);
    }
  save_end (task, error);
}

/* What the service says of a part that was not there before is looked at once more: one that
 * forgets is to be found out while the text is still here. */
static void
save_confirm (GTask *task)
{
  Save *save = g_task_get_task_data (task);

  for (guint i = 0; i < save->saved->parts->len; i++)
    {
      MentorNotebookPart *part = save->saved->parts->pdata[i];

      if (part->notes->len > 0 &&
          !g_ptr_array_find_with_equal_func (save->survey->parts, part->id, g_str_equal, NULL))
        {
          mentor_keyring_search_async (save->claim->record, g_task_get_cancellable (task),
                                       on_confirmed, g_object_ref (task));
          return;
        }
    }
  save_end (task, NULL);
}

static void
save_next (GTask *task)
{
  Save *save = g_task_get_task_data (task);
  MentorNotebookJob *job = g_queue_peek_head (&save->jobs);

  if (job == NULL)
    save_confirm (task);
  else if (g_ptr_array_find_with_equal_func (save->survey->parts, job->part, g_str_equal, NULL))
    mentor_keyring_lookup_async (save->claim->record, job->part, FALSE,
                                 g_task_get_cancellable (task), on_read, g_object_ref (task));
  else
    save_work (task, NULL);
}

static void
on_surveyed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Save *save = g_task_get_task_data (task);
  GError *error = NULL;

  g_clear_pointer (&save->survey, mentor_notebook_survey_free);
  save->survey = mentor_notebook_survey_finish (result, &error);
  if (save->survey == NULL)
    save_again (task, error);
  else if (save->survey->trouble)
    save_end (task, g_steal_pointer (&save->survey->trouble));
  else
    {
      if (save->saved->found == NULL)
        save->saved->found = g_ptr_array_ref (save->survey->parts);
      save_next (task);
    }
}

static void
save_survey (GTask *task)
{
  Save *save = g_task_get_task_data (task);

  mentor_notebook_survey_async (save->claim, save->may_ask, g_task_get_cancellable (task),
                                on_surveyed, g_object_ref (task));
}

static void
on_lock (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Save *save = g_task_get_task_data (task);
  GError *error = NULL;

  save->lock = mentor_notebook_lock_take_finish (result, &error);
  if (save->lock)
    save_survey (task);
  else
    save_end (task, error);
}

/**
 * mentor_notebook_save_async: (skip)
 * @claim: what the witness says
 * @jobs: (element-type MentorNotebookJob) (transfer full): what to do, without a free function of
 * its own
 * @may_ask: whether the keyring may ask for a password before the parts are read
 * @cancellable: (nullable): to stop
 * @callback: called with the outcome
 */
void
mentor_notebook_save_async (MentorNotebookClaim *claim,
                            GPtrArray *jobs,
                            gboolean may_ask,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Save *save = g_new0 (Save, 1);

  save->claim = mentor_notebook_claim_copy (claim);
  save->may_ask = may_ask;
  save->saved = g_new0 (MentorNotebookSaved, 1);
  save->saved->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) mentor_notebook_part_free);
  g_queue_init (&save->jobs);
  for (guint i = 0; i < jobs->len; i++)
    g_queue_push_tail (&save->jobs, jobs->pdata[i]);
  g_ptr_array_unref (jobs);
  g_task_set_source_tag (task, mentor_notebook_save_async);
  g_task_set_task_data (task, save, save_free);
  g_task_set_check_cancellable (task, FALSE);
  mentor_notebook_lock_take_async (cancellable, on_lock, g_object_ref (task));
}

/**
 * mentor_notebook_save_finish: (skip)
 *
 * Returns: (transfer full): what could be stored, with its `error` set where that is not all
 */
MentorNotebookSaved *
mentor_notebook_save_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
