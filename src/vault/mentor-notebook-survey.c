/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-notebook-survey.h"
#include "mentor-keyring-backend.h"
#include "mentor-keyring-file.h"
#include "mentor-keyring.h"
#include "mentor-vault-error.h"
#include "mentor-vault-i18n.h"

#include <libsecret/secret.h>

/* Before anything is read or stored: what the keyring has of a notebook, and whether that agrees
 * with its witness. A lookup that finds nothing says nothing: dismissed prompts, other keys and
 * other keyrings look the same. A search tells. */

typedef struct
{
  MentorNotebookClaim *claim;
  gboolean may_ask;
  gboolean asked;
} Survey;

static void
survey_free (gpointer data)
{
  Survey *survey = data;

  mentor_notebook_claim_free (survey->claim);
  g_free (survey);
}

/**
 * mentor_notebook_claim_new: (skip)
 * @record: id of the mentee record
 * @parts: (array zero-terminated=1): the parts that the witness knows
 * @revision: the revision that the witness knows
 *
 * Returns: (transfer full): what the witness says
 */
MentorNotebookClaim *
mentor_notebook_claim_new (const char *record, const char *const *parts, int revision)
{
  MentorNotebookClaim *claim = g_new0 (MentorNotebookClaim, 1);

  claim->record = g_strdup (record);
  claim->parts = g_strdupv ((char **) parts);
  claim->revision = revision;
  return claim;
}

/**
 * mentor_notebook_claim_copy: (skip)
 *
 * Returns: (transfer full): the same
 */
MentorNotebookClaim *
mentor_notebook_claim_copy (MentorNotebookClaim *claim)
{
  return mentor_notebook_claim_new (claim->record, (const char *const *) claim->parts,
                                    claim->revision);
}

/**
 * mentor_notebook_claim_free: (skip)
 */
void
mentor_notebook_claim_free (MentorNotebookClaim *claim)
{
  g_free (claim->record);
  g_strfreev (claim->parts);
  g_free (claim);
}

/**
 * mentor_notebook_survey_free: (skip)
 */
void
mentor_notebook_survey_free (MentorNotebookSurvey *survey)
{
  g_ptr_array_unref (survey->parts);
  g_clear_error (&survey->trouble);
  g_free (survey);
}

static void survey_search (GTask *task);

static void
return_survey (GTask *task, GPtrArray *items, GError *trouble)
{
  MentorNotebookSurvey *outcome = g_new0 (MentorNotebookSurvey, 1);

  outcome->parts = g_ptr_array_new_with_free_func (g_free);
  outcome->trouble = trouble;
  for (guint i = 0; i < items->len; i++)
    {
      MentorKeyringItem *item = items->pdata[i];

      if (item->part &&
          !g_ptr_array_find_with_equal_func (outcome->parts, item->part, g_str_equal, NULL))
        g_ptr_array_add (outcome->parts, g_strdup (item->part));
    }
  g_task_return_pointer (task, outcome, (GDestroyNotify) mentor_notebook_survey_free);
}

/* In the file backend attributes are hashed with the key, so under another key nothing is found;
 * but the names of attributes stand in the file as they are. */
typedef struct
{
  GTask *task;
  GPtrArray *items;
  guint in_file;
} Missing;

static void
missing_free (Missing *missing)
{
  g_object_unref (missing->task);
  g_ptr_array_unref (missing->items);
  g_free (missing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Missing, missing_free)

static void
on_all_found (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Missing) missing = data;
  g_autoptr (GPtrArray) all = mentor_keyring_search_finish (result, NULL);

  if (all && all->len < missing->in_file)
    return_survey (missing->task, missing->items,
                   g_error_new_literal (
                       MENTOR_VAULT_ERROR, MENTOR_VAULT_ERROR_UNREADABLE,
                       _ ("The private notes are there, but the key that the desktop keeps for "
                          "this application is another one than before. They stay untouched and "
                          "come back with the old key.")));
  else
    return_survey (missing->task, missing->items,
                   mentor_vault_error_new (MENTOR_VAULT_ERROR_ELSEWHERE));
}

static void
on_file_counted (GObject *source, GAsyncResult *result, gpointer data)
{
  Missing *missing = data;

  if (!mentor_keyring_file_check_finish (result, &missing->in_file, NULL))
    missing->in_file = 0;
  mentor_keyring_search_async (NULL, g_task_get_cancellable (missing->task), on_all_found, missing);
}

static void
on_backend_known (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Missing) missing = data;

  if (mentor_keyring_backend_find_finish (result, NULL) == MENTOR_KEYRING_BACKEND_FILE)
    {
      GCancellable *cancellable = g_task_get_cancellable (missing->task);

      mentor_keyring_file_check_async ("part", cancellable, on_file_counted,
                                       g_steal_pointer (&missing));
    }
  else
    return_survey (missing->task, missing->items,
                   mentor_vault_error_new (MENTOR_VAULT_ERROR_ELSEWHERE));
}

static void
find_why_missing (GTask *task, GPtrArray *items)
{
  Missing *missing = g_new0 (Missing, 1);

  missing->task = g_object_ref (task);
  missing->items = g_ptr_array_ref (items);
  mentor_keyring_backend_find_async (g_task_get_cancellable (task), on_backend_known, missing);
}

static MentorKeyringItem *
find_locked (GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    if (((MentorKeyringItem *) items->pdata[i])->locked)
      return items->pdata[i];
  return NULL;
}

static gboolean
is_complete (Survey *survey, GPtrArray *items)
{
  for (char **part = survey->claim->parts; *part; part++)
    {
      gboolean found = FALSE;

      for (guint i = 0; i < items->len && !found; i++)
        found = g_strcmp0 (((MentorKeyringItem *) items->pdata[i])->part, *part) == 0;
      if (!found)
        return FALSE;
    }
  return TRUE;
}

static void
on_asked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  char *secret = mentor_keyring_lookup_finish (result, &error);

  secret_password_free (secret);
  if (error)
    g_task_return_error (task, error);
  else
    survey_search (task);
}

static void
on_found (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Survey *survey = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GPtrArray) items = mentor_keyring_search_finish (result, &error);
  MentorKeyringItem *locked;

  if (items == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  locked = find_locked (items);
  if (locked && survey->asked)
    g_task_return_error (task, mentor_vault_error_new (MENTOR_VAULT_ERROR_DISMISSED));
  else if (locked && !survey->may_ask)
    g_task_return_error (task, mentor_vault_error_new (MENTOR_VAULT_ERROR_LOCKED));
  else if (locked)
    {
      survey->asked = TRUE;
      mentor_keyring_lookup_async (survey->claim->record, locked->part, TRUE,
                                   g_task_get_cancellable (task), on_asked, g_object_ref (task));
    }
  else if (is_complete (survey, items))
    return_survey (task, items, NULL);
  else
    find_why_missing (task, items);
}

static void
survey_search (GTask *task)
{
  Survey *survey = g_task_get_task_data (task);

  mentor_keyring_search_async (survey->claim->record, g_task_get_cancellable (task), on_found,
                               g_object_ref (task));
}

/**
 * mentor_notebook_survey_async: (skip)
 * @claim: what the witness says
 * @may_ask: whether the keyring may ask for a password
 * @cancellable: (nullable): to stop
 * @callback: called with the outcome
 */
void
mentor_notebook_survey_async (MentorNotebookClaim *claim,
                              gboolean may_ask,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Survey *survey = g_new0 (Survey, 1);

  survey->claim = mentor_notebook_claim_copy (claim);
  survey->may_ask = may_ask;
  g_task_set_source_tag (task, mentor_notebook_survey_async);
  g_task_set_task_data (task, survey, survey_free);
  survey_search (task);
}

/**
 * mentor_notebook_survey_finish: (skip)
 * @error: return location; %MENTOR_VAULT_ERROR, among them %MENTOR_VAULT_ERROR_LOCKED and
 * %MENTOR_VAULT_ERROR_DISMISSED
 *
 * Returns: (transfer full): what the keyring has, or %NULL with @error set
 */
MentorNotebookSurvey *
mentor_notebook_survey_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
