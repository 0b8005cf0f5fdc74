/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-notebook-anew.h"
#include "mentor-keyring-file.h"
#include "mentor-notebook-lock.h"
#include "mentor-notebook-private.h"

/* A new keyring file in place of one that is damaged. That one is kept beside it, for what may still be got out of it. */

/**
 * mentor_notebook_is_file_damaged:
 *
 * Returns: whether the keyring is a file that cannot be opened at all, neither for this notebook nor for another
 */
gboolean
mentor_notebook_is_file_damaged (MentorNotebook *self)
{
  return !self->loaded && self->state == MENTOR_NOTEBOOK_UNREADABLE;
}

typedef struct
{
  GPtrArray *notebooks;
  MentorNotebookLock *lock;
} Anew;

static void
anew_free (gpointer data)
{
  Anew *anew = data;

  g_ptr_array_unref (anew->notebooks);
  g_clear_pointer (&anew->lock, mentor_notebook_lock_release);
  g_free (anew);
}

static void
on_set_aside (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Anew *anew = g_task_get_task_data (task);
  GError *error = NULL;

  if (!mentor_keyring_file_set_aside_finish (result, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  g_clear_pointer (&anew->lock, mentor_notebook_lock_release);
  for (guint i = 0; i < anew->notebooks->len; i++)
    {
      MentorNotebook *notebook = anew->notebooks->pdata[i];

      if (!mentor_notebook_is_file_damaged (notebook))
        continue;
      mentor_notebook_abandon (notebook);
      notebook->carrying_on = TRUE;
      mentor_notebook_start_load (notebook, TRUE);
    }
  g_task_return_boolean (task, TRUE);
}

static void
on_lock (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Anew *anew = g_task_get_task_data (task);
  GError *error = NULL;

  anew->lock = mentor_notebook_lock_take_finish (result, &error);
  if (anew->lock)
    mentor_keyring_file_set_aside_async (on_set_aside, g_object_ref (task));
  else
    g_task_return_error (task, error);
}

/**
 * mentor_notebooks_begin_anew_async:
 * @notebooks: (transfer none): notebooks that a damaged file keeps from being opened
 * @callback: called when they are being opened
 *
 * Sets the damaged keyring file aside, under another name in its folder, and opens the notebooks without what it held.
 * Should it be repaired and put back, that comes together with the new notes.
 */
void
mentor_notebooks_begin_anew_async (GListModel *notebooks, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Anew *anew = g_new0 (Anew, 1);

  g_task_set_source_tag (task, mentor_notebooks_begin_anew_async);
  anew->notebooks = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (notebooks); i++)
    g_ptr_array_add (anew->notebooks, g_list_model_get_item (notebooks, i));
  g_task_set_task_data (task, anew, anew_free);
  mentor_notebook_lock_take_async (NULL, on_lock, g_object_ref (task));
}

/**
 * mentor_notebooks_begin_anew_finish:
 * @error: return location; %MENTOR_VAULT_ERROR
 *
 * Returns: whether the damaged file is out of the way
 */
gboolean
mentor_notebooks_begin_anew_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
