/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-vault.h"
#include "mentor-keyring-unlocks.h"
#include "mentor-keyring.h"
#include "mentor-notebook-lock.h"
#include "mentor-secret-text.h"
#include "mentor-vault-error.h"

#include <sys/resource.h>

/**
 * MentorVault:
 *
 * All private notes: one [class@Notebook] for each relationship, and one lock over them.
 *
 * Private notes stand in the keyring and nowhere else. The vault never locks the keyring itself,
 * which belongs to the whole session; it forgets what it has read from it.
 */
struct _MentorVault
{
  GObject parent_instance;

  GHashTable *notebooks; /* id of the mentee record -> notebook */
  gboolean locked;
  gboolean stored;
  guint watch;
  GDBusConnection *bus; /* nullable: heard on while there is a service */
  guint heard;
};

G_DEFINE_FINAL_TYPE (MentorVault, mentor_vault, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_LOCKED,
  PROP_STORED,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

static void
mentor_vault_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MentorVault *self = MENTOR_VAULT (object);

  switch (id)
    {
    case PROP_LOCKED:
      g_value_set_boolean (value, self->locked);
      break;
    case PROP_STORED:
      g_value_set_boolean (value, self->stored);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
mentor_vault_dispose (GObject *object)
{
  MentorVault *self = MENTOR_VAULT (object);
  GHashTableIter iter;
  gpointer notebook;

  g_clear_handle_id (&self->watch, g_bus_unwatch_name);
  if (self->bus)
    g_dbus_connection_signal_unsubscribe (self->bus, self->heard);
  g_clear_object (&self->bus);
  g_hash_table_iter_init (&iter, self->notebooks);
  while (g_hash_table_iter_next (&iter, NULL, &notebook))
    g_signal_handlers_disconnect_by_data (notebook, self);
  g_hash_table_remove_all (self->notebooks);
  G_OBJECT_CLASS (mentor_vault_parent_class)->dispose (object);
}

static void
mentor_vault_finalize (GObject *object)
{
  g_hash_table_unref (MENTOR_VAULT (object)->notebooks);
  G_OBJECT_CLASS (mentor_vault_parent_class)->finalize (object);
}

static void
mentor_vault_class_init (MentorVaultClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mentor_vault_get_property;
  object_class->dispose = mentor_vault_dispose;
  object_class->finalize = mentor_vault_finalize;

  /**
   * MentorVault:locked:
   *
   * Whether the user has locked the private notes.
   */
  properties[PROP_LOCKED] = g_param_spec_boolean ("locked", NULL, NULL, FALSE, flags);
  /**
   * MentorVault:stored:
   *
   * Whether the keyring has confirmed everything in every notebook.
   */
  properties[PROP_STORED] = g_param_spec_boolean ("stored", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
mentor_vault_init (MentorVault *self)
{
  self->notebooks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->stored = TRUE;
}

/**
 * mentor_vault_new:
 *
 * Returns: (transfer full): a vault; nothing is asked of the keyring yet
 */
MentorVault *
mentor_vault_new (void)
{
  return g_object_new (MENTOR_TYPE_VAULT, NULL);
}

/* In no order, and safe against what handlers may do to the table. */
static GPtrArray *
list_notebooks (MentorVault *self)
{
  GPtrArray *notebooks = g_hash_table_get_values_as_ptr_array (self->notebooks);

  g_ptr_array_set_free_func (notebooks, g_object_unref);
  g_ptr_array_foreach (notebooks, (GFunc) g_object_ref, NULL);
  return notebooks;
}

static void
mentor_vault_update_stored (MentorVault *self)
{
  GHashTableIter iter;
  gpointer notebook;
  gboolean stored = TRUE;

  g_hash_table_iter_init (&iter, self->notebooks);
  while (g_hash_table_iter_next (&iter, NULL, &notebook))
    stored = stored && mentor_notebook_get_storing (notebook) == MENTOR_STORING_STORED;
  if (self->stored == stored)
    return;
  self->stored = stored;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORED]);
}

/* By whomever. What the user has locked here stays so. */
static void
on_unlocked (gpointer data)
{
  g_autoptr (GPtrArray) notebooks = list_notebooks (data);

  for (guint i = 0; i < notebooks->len; i++)
    {
      const MentorNotebookState state = mentor_notebook_get_state (notebooks->pdata[i]);

      if (state == MENTOR_NOTEBOOK_LOCKED || state == MENTOR_NOTEBOOK_DISMISSED)
        mentor_notebook_open (notebooks->pdata[i], FALSE);
    }
}

static void
on_service_came (GDBusConnection *bus, const char *name, const char *owner, gpointer data)
{
  MentorVault *self = data;
  g_autoptr (GPtrArray) notebooks = list_notebooks (self);

  if (self->bus == NULL)
    {
      self->bus = g_object_ref (bus);
      self->heard = mentor_keyring_unlocks_hear (bus, on_unlocked, self);
    }
  for (guint i = 0; i < notebooks->len; i++)
    mentor_notebook_service_came (notebooks->pdata[i]);
}

/**
 * mentor_vault_get_notebook:
 * @mentee: a relationship
 *
 * A record that was removed and comes back, as the same object or another one with its id, keeps
 * its notebook.
 *
 * Returns: (transfer none): its notebook, always the same one
 */
MentorNotebook *
mentor_vault_get_notebook (MentorVault *self, MentorMentee *mentee)
{
  const char *id;
  MentorNotebook *notebook;

  g_return_val_if_fail (MENTOR_IS_VAULT (self), NULL);
  g_return_val_if_fail (MENTOR_IS_MENTEE (mentee), NULL);

  id = mentor_record_get_id (MENTOR_RECORD (mentee));
  notebook = g_hash_table_lookup (self->notebooks, id);
  if (notebook)
    {
      mentor_notebook_set_mentee (notebook, mentee);
      return notebook;
    }
  if (self->watch == 0)
    self->watch =
        g_bus_watch_name (G_BUS_TYPE_SESSION, "org.freedesktop.secrets",
                          G_BUS_NAME_WATCHER_FLAGS_NONE, on_service_came, NULL, self, NULL);
  notebook = mentor_notebook_new (mentee);
  g_hash_table_insert (self->notebooks, g_strdup (id), notebook);
  g_signal_connect_object (notebook, "notify::storing", G_CALLBACK (mentor_vault_update_stored),
                           self, G_CONNECT_SWAPPED);
  if (self->locked)
    mentor_notebook_lock (notebook);
  return notebook;
}

/**
 * mentor_vault_get_locked:
 *
 * Returns: whether the user has locked the private notes
 */
gboolean
mentor_vault_get_locked (MentorVault *self)
{
  return self->locked;
}

/**
 * mentor_vault_get_stored:
 *
 * Returns: whether the keyring has confirmed everything in every notebook
 */
gboolean
mentor_vault_get_stored (MentorVault *self)
{
  return self->stored;
}

static void
set_locked (MentorVault *self, gboolean locked)
{
  if (self->locked == locked)
    return;
  self->locked = locked;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOCKED]);
}

/**
 * mentor_vault_lock:
 *
 * Drops every private note from memory, as [method@Notebook.lock] does.
 */
void
mentor_vault_lock (MentorVault *self)
{
  g_autoptr (GPtrArray) notebooks = NULL;

  g_return_if_fail (MENTOR_IS_VAULT (self));

  /* Told first: who shows the notes lets go of all at once, in place of following as one notebook after the other goes. */
  set_locked (self, TRUE);
  notebooks = list_notebooks (self);
  for (guint i = 0; i < notebooks->len; i++)
    mentor_notebook_lock (notebooks->pdata[i]);
  mentor_secret_text_wipe_stack ();
}

/**
 * mentor_vault_unlock:
 *
 * Opens the notebooks that are locked. The keyring may ask for a password.
 */
void
mentor_vault_unlock (MentorVault *self)
{
  g_autoptr (GPtrArray) notebooks = NULL;

  g_return_if_fail (MENTOR_IS_VAULT (self));

  set_locked (self, FALSE);
  notebooks = list_notebooks (self);
  for (guint i = 0; i < notebooks->len; i++)
    if (mentor_notebook_get_state (notebooks->pdata[i]) == MENTOR_NOTEBOOK_LOCKED)
      mentor_notebook_open (notebooks->pdata[i], TRUE);
}

typedef struct
{
  guint waiting;
  GError *error;
} StoreAll;

static void
store_all_free (gpointer data)
{
  StoreAll *all = data;

  g_clear_error (&all->error);
  g_free (all);
}

static void
store_all_one_less (GTask *task)
{
  StoreAll *all = g_task_get_task_data (task);

  if (--all->waiting > 0)
    return;
  if (all->error)
    g_task_return_error (task, g_steal_pointer (&all->error));
  else
    g_task_return_boolean (task, TRUE);
}

static void
on_notebook_stored (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  StoreAll *all = g_task_get_task_data (task);

  mentor_notebook_store_finish (MENTOR_NOTEBOOK (source), result, all->error ? NULL : &all->error);
  store_all_one_less (task);
}

/**
 * mentor_vault_store_async:
 * @cancellable: (nullable): to stop waiting
 * @callback: called when everything is in the keyring, or could not be stored
 *
 * Stores every notebook that has something unstored. The keyring may ask for a password.
 */
void
mentor_vault_store_async (MentorVault *self,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GPtrArray) notebooks = NULL;
  StoreAll *all;

  g_return_if_fail (MENTOR_IS_VAULT (self));

  task = g_task_new (self, cancellable, callback, user_data);
  notebooks = list_notebooks (self);
  all = g_new0 (StoreAll, 1);
  all->waiting = notebooks->len + 1;
  g_task_set_source_tag (task, mentor_vault_store_async);
  g_task_set_task_data (task, all, store_all_free);
  for (guint i = 0; i < notebooks->len; i++)
    mentor_notebook_store_async (notebooks->pdata[i], cancellable, on_notebook_stored,
                                 g_object_ref (task));
  store_all_one_less (task);
}

/**
 * mentor_vault_store_finish:
 * @error: return location; %MENTOR_VAULT_ERROR, of the first notebook that failed
 *
 * Returns: whether the keyring has confirmed everything
 */
gboolean
mentor_vault_store_finish (MentorVault *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

typedef struct
{
  char *mentee_id;
  MentorNotebookLock *lock;
} Forget;

static void
forget_free (gpointer data)
{
  Forget *forget = data;

  g_free (forget->mentee_id);
  g_clear_pointer (&forget->lock, mentor_notebook_lock_release);
  g_free (forget);
}

static void
on_forgotten (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Forget *forget = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GPtrArray) left = mentor_keyring_search_finish (result, &error);
  MentorNotebook *notebook;

  g_clear_pointer (&forget->lock, mentor_notebook_lock_release);
  if (left && left->len > 0)
    error = mentor_vault_error_new (MENTOR_VAULT_ERROR_DISMISSED);
  if (error)
    {
      g_task_return_error (task, error);
      return;
    }
  notebook = g_hash_table_lookup (MENTOR_VAULT (g_task_get_source_object (task))->notebooks,
                                  forget->mentee_id);
  if (notebook)
    mentor_notebook_forget (notebook);
  g_task_return_boolean (task, TRUE);
}

static void
on_cleared (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Forget *forget = g_task_get_task_data (task);
  GError *error = NULL;

  if (mentor_keyring_clear_finish (result, &error))
    /* "Nothing removed" may mean a dismissed prompt as well. */
    mentor_keyring_search_async (forget->mentee_id, g_task_get_cancellable (task), on_forgotten,
                                 g_object_ref (task));
  else
    g_task_return_error (task, error);
}

static void
on_forget_lock (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Forget *forget = g_task_get_task_data (task);
  GError *error = NULL;

  forget->lock = mentor_notebook_lock_take_finish (result, &error);
  if (forget->lock)
    mentor_keyring_clear_async (forget->mentee_id, g_task_get_cancellable (task), on_cleared,
                                g_object_ref (task));
  else
    g_task_return_error (task, error);
}

/**
 * mentor_vault_forget_async:
 * @mentee_id: id of a mentee record, which need not exist any more
 * @cancellable: (nullable): to stop
 * @callback: called when they are gone
 *
 * Removes the private notes of a record from the keyring for good. The keyring may ask for a
 * password.
 */
void
mentor_vault_forget_async (MentorVault *self,
                           const char *mentee_id,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Forget *forget;

  g_return_if_fail (MENTOR_IS_VAULT (self));
  g_return_if_fail (mentee_id != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  forget = g_new0 (Forget, 1);
  forget->mentee_id = g_strdup (mentee_id);
  g_task_set_source_tag (task, mentor_vault_forget_async);
  g_task_set_task_data (task, forget, forget_free);
  mentor_notebook_lock_take_async (cancellable, on_forget_lock, g_object_ref (task));
}

/**
 * mentor_vault_forget_finish:
 * @error: return location; %MENTOR_VAULT_ERROR
 *
 * Returns: whether nothing of them is left
 */
gboolean
mentor_vault_forget_finish (MentorVault *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * mentor_vault_harden:
 *
 * Keeps private text out of core dumps, for this process and those it starts. To be called first in
 * main(). The process stays dumpable otherwise: forbidding that breaks portals in sandboxes.
 */
void
mentor_vault_harden (void)
{
  const struct rlimit none = { 0, 0 };

  setrlimit (RLIMIT_CORE, &none);
}
