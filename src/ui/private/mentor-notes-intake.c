/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-notes-intake.h"

/*
 * Notes of a file into the notebooks, and from there into the keyring, which has to confirm them. What the keyring does
 * not take stays in the notebooks as what was typed does, to be tried again; the next attempt finds it there.
 */
typedef struct {
  guint waiting;
  MentorNotebookImport outcome;
  GError *error;
} Intake;

typedef struct {
  GTask *task;
  MentorNotebook *notebook;
  GListModel *notes;
  gulong state;
} Part;

static void
intake_free (gpointer data)
{
  Intake *intake = data;

  g_clear_error (&intake->error);
  g_free (intake);
}

static void
part_free (Part *part)
{
  g_clear_signal_handler (&part->state, part->notebook);
  g_object_unref (part->task);
  g_object_unref (part->notebook);
  g_object_unref (part->notes);
  g_free (part);
}

static void
one_less (GTask *task)
{
  Intake *intake = g_task_get_task_data (task);

  if (--intake->waiting > 0)
    return;
  if (intake->error)
    g_task_return_error (task, g_steal_pointer (&intake->error));
  else
    g_task_return_boolean (task, TRUE);
}

/* The first reason is the one that is told. */
static void
part_finish (Part *part, GError *error)
{
  g_autoptr (GTask) task = g_object_ref (part->task);
  Intake *intake = g_task_get_task_data (task);

  if (error && intake->error == NULL)
    intake->error = error;
  else
    g_clear_error (&error);
  part_free (part);
  one_less (task);
}

static void
on_stored (GObject *source, GAsyncResult *result, gpointer data)
{
  GError *error = NULL;

  mentor_notebook_store_finish (MENTOR_NOTEBOOK (source), result, &error);
  part_finish (data, error);
}

static void
part_take (Part *part)
{
  MentorNotebookImport *sum = &((Intake *) g_task_get_task_data (part->task))->outcome;
  MentorNotebookImport outcome;
  GError *error = NULL;

  if (!mentor_notebook_import (part->notebook, part->notes, &outcome, &error))
    {
      const char *message = mentor_notebook_get_message (part->notebook);

      if (message)
        {
          g_free (error->message);
          error->message = g_strdup (message);
        }
      part_finish (part, error);
      return;
    }
  sum->n_new += outcome.n_new;
  sum->n_newer += outcome.n_newer;
  sum->n_kept += outcome.n_kept;
  sum->n_same += outcome.n_same;
  sum->n_beside += outcome.n_beside;
  mentor_notebook_store_async (part->notebook, NULL, on_stored, part);
}

static gboolean
is_waiting (MentorNotebook *notebook)
{
  const MentorNotebookState state = mentor_notebook_get_state (notebook);

  return state == MENTOR_NOTEBOOK_CLOSED || state == MENTOR_NOTEBOOK_OPENING;
}

static void
on_state (Part *part)
{
  if (is_waiting (part->notebook))
    return;
  g_clear_signal_handler (&part->state, part->notebook);
  part_take (part);
}

/* That of somebody who was just added has never been opened. */
static void
part_start (Part *part)
{
  if (is_waiting (part->notebook))
    {
      part->state = g_signal_connect_swapped (part->notebook, "notify::state", G_CALLBACK (on_state), part);
      mentor_notebook_open (part->notebook, TRUE);
    }
  else
    part_take (part);
}

/**
 * mentor_notes_intake_async:
 * @notebooks: (element-type MentorNotebook): where to
 * @notes: (element-type GListModel): for each of them, the [class@PrivateNote]s
 * @cancellable: (nullable): to stop waiting
 * @callback: called when the keyring has everything, or did not take it
 */
void
mentor_notes_intake_async (GPtrArray *notebooks, GPtrArray *notes, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Intake *intake = g_new0 (Intake, 1);

  g_return_if_fail (notebooks->len == notes->len);

  intake->waiting = notebooks->len + 1;
  g_task_set_source_tag (task, mentor_notes_intake_async);
  g_task_set_task_data (task, intake, intake_free);
  for (guint i = 0; i < notebooks->len; i++)
    {
      Part *part = g_new0 (Part, 1);

      part->task = g_object_ref (task);
      part->notebook = g_object_ref (notebooks->pdata[i]);
      part->notes = g_object_ref (notes->pdata[i]);
      part_start (part);
    }
  one_less (task);
}

/**
 * mentor_notes_intake_finish:
 * @outcome: (out caller-allocates): what came, also where not all of it was stored
 * @error: return location; %MENTOR_VAULT_ERROR, of the first notebook that failed
 *
 * Returns: whether the keyring has all of it
 */
gboolean
mentor_notes_intake_finish (GAsyncResult *result, MentorNotebookImport *outcome, GError **error)
{
  *outcome = ((Intake *) g_task_get_task_data (G_TASK (result)))->outcome;
  return g_task_propagate_boolean (G_TASK (result), error);
}
