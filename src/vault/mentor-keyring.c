/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-keyring.h"
#include "mentor-keyring-call.h"
#include "mentor-keyring-file.h"
#include "mentor-secret-text.h"
#include "mentor-vault-error.h"
#include "mentor-vault-i18n.h"

#include <libsecret/secret.h>

/* What is asked of libsecret, and what its answers mean. */

#define LABEL "Mentor: private notes"
#define FORMAT "com.example.Mentor.notebook"

/* The name of the schema is stored and not looked for: gnome-keyring does not know it of a keyring
 * that has not been unlocked since it started. */
static const SecretSchema schema = {
  "com.example.Mentor.Notebook",
  SECRET_SCHEMA_DONT_MATCH_NAME,
  {
      { "record", SECRET_SCHEMA_ATTRIBUTE_STRING },
      { "part", SECRET_SCHEMA_ATTRIBUTE_STRING },
      { "format", SECRET_SCHEMA_ATTRIBUTE_STRING },
      { NULL, 0 },
  },
};

static guint patience = 30000;

/* After a store that failed, the file backend finds what it could not write: until the next good
 * store, reading proves nothing. */
static gboolean file_unsure = FALSE;

static GPtrArray *
describe_items (GList *found)
{
  GPtrArray *items = g_ptr_array_new ();

  for (GList *l = found; l; l = l->next)
    {
      g_autoptr (GHashTable) attributes = secret_retrievable_get_attributes (l->data);
      const char *part = g_hash_table_lookup (attributes, "part");
      MentorKeyringItem *item = g_new0 (MentorKeyringItem, 1);

      item->part = g_strdup (part);
      item->locked = SECRET_IS_ITEM (l->data) && secret_item_get_locked (l->data);
      g_ptr_array_add (items, item);
    }
  return items;
}

static void
item_free (gpointer data)
{
  MentorKeyringItem *item = data;

  g_free (item->part);
  g_free (item);
}

static void
on_synced (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (mentor_keyring_file_sync_finish (result, &error))
    {
      file_unsure = FALSE;
      g_task_return_boolean (task, TRUE);
    }
  else
    g_task_return_error (task, error);
}

static void
on_recovered (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;

  g_task_return_error (task, g_error_copy (g_task_get_task_data (task)));
}

static void
finish_search (GTask *task, GAsyncResult *result, GError **error)
{
  GList *found = secret_password_search_finish (result, error);
  GPtrArray *items;

  if (*error)
    return;
  items = describe_items (found);
  g_ptr_array_set_free_func (items, item_free);
  g_list_free_full (found, g_object_unref);
  g_task_return_pointer (task, items, (GDestroyNotify) g_ptr_array_unref);
}

static void
finish_store (MentorKeyringCall *call, GTask *task, GAsyncResult *result, GError **error)
{
  file_unsure = call->backend == MENTOR_KEYRING_BACKEND_FILE;
  if (secret_password_store_finish (result, error))
    {
      if (call->backend == MENTOR_KEYRING_BACKEND_FILE)
        mentor_keyring_file_sync_async (on_synced, g_object_ref (task));
      else
        g_task_return_boolean (task, TRUE);
    }
  else if (*error && call->backend == MENTOR_KEYRING_BACKEND_FILE)
    {
      g_task_set_task_data (task, mentor_vault_error_from_secret (*error),
                            (GDestroyNotify) g_error_free);
      g_clear_error (error);
      mentor_keyring_file_recover_async (call->file_was_there, on_recovered, g_object_ref (task));
    }
  /* There is no keyring to store into, libsecret asked for a new one, and that was dismissed. */
  else if (g_error_matches (*error, G_DBUS_ERROR, G_DBUS_ERROR_UNKNOWN_METHOD) ||
           g_error_matches (*error, G_DBUS_ERROR, G_DBUS_ERROR_UNKNOWN_OBJECT) ||
           g_error_matches (*error, SECRET_ERROR, SECRET_ERROR_NO_SUCH_OBJECT))
    {
      g_clear_error (error);
      g_task_return_new_error (
          task, MENTOR_VAULT_ERROR, MENTOR_VAULT_ERROR_DISMISSED, "%s",
          _ ("There is no keyring to store into yet, and making one was declined."));
    }
  /* The one case in which libsecret fails without saying so. */
  else if (*error == NULL)
    g_task_return_error (task, mentor_vault_error_new (MENTOR_VAULT_ERROR_DISMISSED));
}

static void
drop_late_answer (MentorKeyringCall *call, GAsyncResult *result)
{
  if (call->kind == MENTOR_KEYRING_SEARCH)
    g_list_free_full (secret_password_search_finish (result, NULL), g_object_unref);
  else if (call->kind == MENTOR_KEYRING_LOOKUP)
    secret_password_free (secret_password_lookup_nonpageable_finish (result, NULL));
  else if (call->kind == MENTOR_KEYRING_STORE)
    secret_password_store_finish (result, NULL);
  else
    secret_password_clear_finish (result, NULL);
}

static void
on_answer (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MentorKeyringCall) call = data;
  g_autoptr (GTask) task = mentor_keyring_call_take_task (call);
  g_autoptr (GError) error = NULL;
  char *secret;

  if (task == NULL)
    {
      drop_late_answer (call, result);
      return;
    }
  switch (call->kind)
    {
    case MENTOR_KEYRING_SEARCH:
      finish_search (task, result, &error);
      break;
    case MENTOR_KEYRING_LOOKUP:
      secret = secret_password_lookup_nonpageable_finish (result, &error);
      if (error == NULL)
        g_task_return_pointer (task, secret, (GDestroyNotify) secret_password_free);
      break;
    case MENTOR_KEYRING_STORE:
      finish_store (call, task, result, &error);
      break;
    case MENTOR_KEYRING_CLEAR:
      /* FALSE without an error: there was nothing. */
      secret_password_clear_finish (result, &error);
      if (error == NULL)
        g_task_return_boolean (task, TRUE);
      break;
    }
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_DBUS_ERROR))
    mentor_keyring_call_forget_session ();
  if (error)
    g_task_return_error (task, mentor_vault_error_from_secret (error));
}

static void
on_backend (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MentorKeyringCall) call = data;
  GError *error = NULL;

  call->backend = mentor_keyring_backend_find_finish (result, &error);
  if (error == NULL && call->task)
    g_cancellable_set_error_if_cancelled (g_task_get_cancellable (call->task), &error);
  if (call->task == NULL || error)
    {
      if (error)
        mentor_keyring_call_fail (call, error);
      return;
    }

  if (call->backend == MENTOR_KEYRING_BACKEND_SERVICE)
    mentor_keyring_call_watch_service (call);
  /* Somebody may be looking for a password: that takes as long as it takes, while the service is
   * there. */
  if (call->may_ask)
    g_clear_handle_id (&call->watchdog, g_source_remove);

  switch (call->kind)
    {
    case MENTOR_KEYRING_SEARCH:
      secret_password_searchv (&schema, call->attributes, SECRET_SEARCH_ALL, call->inner, on_answer,
                               g_rc_box_acquire (call));
      return;
    case MENTOR_KEYRING_LOOKUP:
      secret_password_lookupv (&schema, call->attributes, call->inner, on_answer,
                               g_rc_box_acquire (call));
      return;
    case MENTOR_KEYRING_STORE:
      call->file_was_there = mentor_keyring_file_exists ();
      secret_password_storev (&schema, call->attributes, SECRET_COLLECTION_DEFAULT, LABEL,
                              call->secret, call->inner, on_answer, g_rc_box_acquire (call));
      /* libsecret has a copy of its own, in memory that is not swapped out. */
      g_clear_pointer (&call->secret, mentor_secret_text_free);
      return;
    case MENTOR_KEYRING_CLEAR:
      secret_password_clearv (&schema, call->attributes, call->inner, on_answer,
                              g_rc_box_acquire (call));
      return;
    }
}

static MentorKeyringCall *
call_new (MentorKeyringCallKind kind, const char *record, const char *part, GTask *task)
{
  MentorKeyringCall *call = mentor_keyring_call_new (kind, task);

  /* What is looked for is found whatever its format; only "all there is" goes by it. */
  if (kind == MENTOR_KEYRING_STORE || record == NULL)
    g_hash_table_insert (call->attributes, (gpointer) "format", g_strdup (FORMAT));
  if (record)
    g_hash_table_insert (call->attributes, (gpointer) "record", g_strdup (record));
  if (part)
    g_hash_table_insert (call->attributes, (gpointer) "part", g_strdup (part));
  return call;
}

static void
call_start (MentorKeyringCall *call)
{
  mentor_keyring_call_watch (call, patience);
  mentor_keyring_backend_find_async (call->inner, on_backend, g_rc_box_acquire (call));
}

/**
 * mentor_keyring_set_patience: (skip)
 * @milliseconds: how long a call without a prompt may take; 30 seconds at first
 */
void
mentor_keyring_set_patience (guint milliseconds)
{
  patience = milliseconds;
}

/**
 * mentor_keyring_get_patience: (skip)
 *
 * Returns: how long a call without a prompt may take, in milliseconds
 */
guint
mentor_keyring_get_patience (void)
{
  return patience;
}

/**
 * mentor_keyring_is_unsure: (skip)
 *
 * Returns: whether what is read may be something that could not be stored, so that it has to be
 * stored again
 */
gboolean
mentor_keyring_is_unsure (void)
{
  return file_unsure;
}

/**
 * mentor_keyring_search_async: (skip)
 * @record: (nullable): id of a mentee record, %NULL for all
 * @cancellable: (nullable): to stop
 * @callback: called with the answer
 *
 * Asks what there is, without a prompt.
 */
void
mentor_keyring_search_async (const char *record,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  g_autoptr (MentorKeyringCall) call = call_new (MENTOR_KEYRING_SEARCH, record, NULL, task);

  call_start (call);
}

/**
 * mentor_keyring_search_finish: (skip)
 * @error: return location; %MENTOR_VAULT_ERROR or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type MentorKeyringItem): what there is, or %NULL with @error
 * set
 */
GPtrArray *
mentor_keyring_search_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * mentor_keyring_lookup_async: (skip)
 * @record: id of a mentee record
 * @part: (nullable): id of a part, or %NULL for any
 * @may_ask: whether the keyring is known to be locked, so that there is going to be a prompt
 * @cancellable: (nullable): to stop
 * @callback: called with the answer
 *
 * Reads one part.
 */
void
mentor_keyring_lookup_async (const char *record,
                             const char *part,
                             gboolean may_ask,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  g_autoptr (MentorKeyringCall) call = call_new (MENTOR_KEYRING_LOOKUP, record, part, task);

  call->may_ask = may_ask;
  call_start (call);
}

/**
 * mentor_keyring_lookup_finish: (skip)
 * @error: return location; %MENTOR_VAULT_ERROR or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the secret, to be freed with secret_password_free(). %NULL
 * without an error means any of: there is none, the prompt was dismissed, the key is another one,
 * the keyring is another one.
 */
char *
mentor_keyring_lookup_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * mentor_keyring_store_async: (skip)
 * @record: id of a mentee record
 * @part: id of a part
 * @secret: one line of base64
 * @cancellable: (nullable): to stop
 * @callback: called with the answer
 *
 * Writes one part. The keyring may ask for permission, or for a password for a first keyring.
 */
void
mentor_keyring_store_async (const char *record,
                            const char *part,
                            const char *secret,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  g_autoptr (MentorKeyringCall) call = call_new (MENTOR_KEYRING_STORE, record, part, task);

  call->secret = g_strdup (secret);
  call->may_ask = TRUE;
  call_start (call);
}

/**
 * mentor_keyring_store_finish: (skip)
 * @error: return location; %MENTOR_VAULT_ERROR or %G_IO_ERROR_CANCELLED. With
 * %MENTOR_VAULT_ERROR_UNKNOWN it may have been stored or not
 *
 * Returns: whether it is stored
 */
gboolean
mentor_keyring_store_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * mentor_keyring_clear_async: (skip)
 * @record: id of a mentee record
 * @cancellable: (nullable): to stop
 * @callback: called with the answer
 *
 * Removes every part of a notebook for good.
 */
void
mentor_keyring_clear_async (const char *record,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  g_autoptr (MentorKeyringCall) call = call_new (MENTOR_KEYRING_CLEAR, record, NULL, task);

  call->may_ask = TRUE;
  call_start (call);
}

/**
 * mentor_keyring_clear_finish: (skip)
 * @error: return location; %MENTOR_VAULT_ERROR or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether nothing of it is left
 */
gboolean
mentor_keyring_clear_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
