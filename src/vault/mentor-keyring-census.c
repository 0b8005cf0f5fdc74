/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-keyring-census.h"
#include "mentor-keyring-call.h"
#include "mentor-keyring.h"
#include "mentor-notebook-part.h"
#include "mentor-vault-error.h"

#include <libsecret/secret.h>

/* Counts what the keyring has of ours, without a prompt: first what there is, then how long it is. Nothing is decoded. */

#define FORMAT "com.example.Mentor.notebook"

/* Secrets that are asked for together come in one message, which may have 64 MiB. */
#define MAX_MEASURED (32 * 1024 * 1024 / MENTOR_NOTEBOOK_PART_MAX_BYTES)

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

typedef struct
{
  MentorKeyringCensus census;
  gboolean measuring;
  guint waiting;
} Counting;

static void start_search (GTask *task);

static void
return_census (GTask *task)
{
  Counting *counting = g_task_get_task_data (task);

  g_task_return_pointer (task, g_memdup2 (&counting->census, sizeof counting->census), g_free);
}

static gboolean
is_locked (gpointer item)
{
  return SECRET_IS_ITEM (item) && secret_item_get_locked (item);
}

static void
count_items (Counting *counting, GList *found)
{
  g_autoptr (GHashTable) records = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (GList *l = found; l; l = l->next)
    {
      g_autoptr (GHashTable) attributes = secret_retrievable_get_attributes (l->data);
      const char *record = g_hash_table_lookup (attributes, "record");

      counting->census.parts++;
      if (is_locked (l->data))
        counting->census.locked++;
      if (record)
        g_hash_table_add (records, g_strdup (record));
    }
  /* The attributes of locked items need not be readable; then each is taken for a notebook. */
  counting->census.notebooks = MAX (g_hash_table_size (records), counting->census.parts > 0 ? 1 : 0);
}

static void
add_secret (Counting *counting, SecretValue *secret)
{
  gsize length = 0;

  if (secret == NULL)
    return;
  secret_value_get (secret, &length);
  /* It is base64 of the text. */
  counting->census.bytes += length / 4 * 3;
}

static void
one_less (GTask *task)
{
  Counting *counting = g_task_get_task_data (task);

  if (--counting->waiting == 0)
    return_census (task);
}

static void
on_secret (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Counting *counting = g_task_get_task_data (task);
  SecretValue *secret =
      secret_retrievable_retrieve_secret_finish (SECRET_RETRIEVABLE (source), result, NULL);

  if (secret == NULL)
    counting->census.measured = FALSE;
  else
    {
      add_secret (counting, secret);
      secret_value_unref (secret);
    }
  one_less (task);
}

static void
measure_items (GTask *task, GList *found)
{
  Counting *counting = g_task_get_task_data (task);

  counting->waiting = 1;
  counting->census.measured = TRUE;
  for (GList *l = found; l; l = l->next)
    {
      if (is_locked (l->data))
        counting->census.measured = FALSE;
      else if (SECRET_IS_ITEM (l->data))
        {
          SecretValue *secret = secret_item_get_secret (l->data);

          if (secret == NULL)
            counting->census.measured = FALSE;
          add_secret (counting, secret);
          g_clear_pointer (&secret, secret_value_unref);
        }
      else
        {
          counting->waiting++;
          secret_retrievable_retrieve_secret (l->data, g_task_get_cancellable (task), on_secret,
                                              g_object_ref (task));
        }
    }
  one_less (task);
}

static void
on_found (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MentorKeyringCall) call = data;
  g_autoptr (GTask) task = mentor_keyring_call_take_task (call);
  g_autoptr (GError) error = NULL;
  GList *found = secret_password_search_finish (result, &error);
  Counting *counting = task ? g_task_get_task_data (task) : NULL;

  if (task && error)
    {
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_DBUS_ERROR))
        mentor_keyring_call_forget_session ();
      g_task_return_error (task, mentor_vault_error_from_secret (error));
    }
  else if (task && counting->measuring)
    measure_items (task, found);
  else if (task)
    {
      count_items (counting, found);
      counting->measuring = TRUE;
      if (counting->census.locked < counting->census.parts && counting->census.parts <= MAX_MEASURED)
        start_search (task);
      else
        {
          counting->census.measured = counting->census.parts == 0;
          return_census (task);
        }
    }
  g_list_free_full (found, g_object_unref);
}

static void
on_backend (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MentorKeyringCall) call = data;
  GError *error = NULL;
  Counting *counting;

  call->backend = mentor_keyring_backend_find_finish (result, &error);
  if (error)
    mentor_keyring_call_fail (call, error);
  if (call->task == NULL)
    return;
  if (call->backend == MENTOR_KEYRING_BACKEND_SERVICE)
    mentor_keyring_call_watch_service (call);
  counting = g_task_get_task_data (call->task);
  secret_password_searchv (
      &schema, call->attributes,
      SECRET_SEARCH_ALL | (counting->measuring ? SECRET_SEARCH_LOAD_SECRETS : SECRET_SEARCH_NONE),
      call->inner, on_found, g_rc_box_acquire (call));
}

static void
start_search (GTask *task)
{
  g_autoptr (MentorKeyringCall) call = mentor_keyring_call_new (MENTOR_KEYRING_SEARCH, task);

  g_hash_table_insert (call->attributes, (gpointer) "format", g_strdup (FORMAT));
  mentor_keyring_call_watch (call, mentor_keyring_get_patience ());
  mentor_keyring_backend_find_async (call->inner, on_backend, g_rc_box_acquire (call));
}

/**
 * mentor_keyring_census_async: (skip)
 * @cancellable: (nullable): to stop
 * @callback: called with the answer
 *
 * Counts what there is. Nobody is asked for a password.
 */
void
mentor_keyring_census_async (GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, mentor_keyring_census_async);
  g_task_set_task_data (task, g_new0 (Counting, 1), g_free);
  start_search (task);
}

/**
 * mentor_keyring_census_finish: (skip)
 * @error: return location; %MENTOR_VAULT_ERROR or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): what there is, to be freed with g_free(), or %NULL with @error set
 */
MentorKeyringCensus *
mentor_keyring_census_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
