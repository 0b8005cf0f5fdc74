/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-keyring-call.h"
#include "mentor-secret-text.h"
#include "mentor-vault-error.h"

#include <libsecret/secret.h>

/*
 * A callback of libsecret may never come: the service may leave with its prompt open, or say
 * something that libsecret does not expect. So every call ends by itself: when the service does not
 * answer in time, when its name gets another owner, or when it is cancelled. What libsecret says
 * after that is thrown away.
 */

/* How long an answer that libsecret is about to give may come after the service has gone. */
#define GRACE_MS 1000

/*
 * libsecret keeps its session with the service for ever and does not hear of the service's end as
 * long as only secret_password_* is used: after a restart of the service every call would fail. So
 * it is told to forget the session, which is the one thing that is used here besides.
 */
static guint service_watch = 0;

void
mentor_keyring_call_forget_session (void)
{
  secret_service_disconnect ();
}

static void
on_service_vanished (GDBusConnection *bus, const char *name, gpointer data)
{
  mentor_keyring_call_forget_session ();
}

static void
watch_service (void)
{
  if (service_watch == 0)
    service_watch =
        g_bus_watch_name (G_BUS_TYPE_SESSION, MENTOR_KEYRING_SERVICE, G_BUS_NAME_WATCHER_FLAGS_NONE,
                          NULL, on_service_vanished, NULL, NULL);
}

static void
call_clear (gpointer data)
{
  MentorKeyringCall *call = data;

  g_hash_table_unref (call->attributes);
  mentor_secret_text_free (call->secret);
  g_clear_object (&call->task);
  g_clear_object (&call->inner);
  g_free (call->owner);
}

void
mentor_keyring_call_unref (MentorKeyringCall *call)
{
  g_rc_box_release_full (call, call_clear);
}

/* Whoever answers first takes the task; after that nothing of the call is left but what libsecret
 * still holds. */
GTask *
mentor_keyring_call_take_task (MentorKeyringCall *call)
{
  g_clear_handle_id (&call->watchdog, g_source_remove);
  g_clear_handle_id (&call->watch, g_bus_unwatch_name);
  if (call->cancelled)
    {
      g_source_destroy (call->cancelled);
      g_clear_pointer (&call->cancelled, g_source_unref);
    }
  g_clear_pointer (&call->owner, g_free);
  return g_steal_pointer (&call->task);
}

void
mentor_keyring_call_fail (MentorKeyringCall *call, GError *error)
{
  g_autoptr (GTask) task = mentor_keyring_call_take_task (call);

  if (task)
    g_task_return_error (task, error);
  else
    g_error_free (error);
}

static gboolean
on_silence (gpointer data)
{
  MentorKeyringCall *call = data;

  call->watchdog = 0;
  g_cancellable_cancel (call->inner);
  mentor_keyring_call_fail (call, mentor_vault_error_new (MENTOR_VAULT_ERROR_UNKNOWN));
  return G_SOURCE_REMOVE;
}

static gboolean
on_cancelled (GCancellable *cancellable, gpointer data)
{
  MentorKeyringCall *call = data;

  g_cancellable_cancel (call->inner);
  mentor_keyring_call_fail (call,
                            g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "Cancelled"));
  return G_SOURCE_REMOVE;
}

static void
call_set_watchdog (MentorKeyringCall *call, guint milliseconds)
{
  g_clear_handle_id (&call->watchdog, g_source_remove);
  call->watchdog =
      g_timeout_add_full (G_PRIORITY_DEFAULT, milliseconds, on_silence, g_rc_box_acquire (call),
                          (GDestroyNotify) mentor_keyring_call_unref);
}

static void
on_name_appeared (GDBusConnection *bus, const char *name, const char *owner, gpointer data)
{
  MentorKeyringCall *call = data;

  if (call->owner && g_strcmp0 (call->owner, owner) != 0)
    call_set_watchdog (call, GRACE_MS);
  g_set_str (&call->owner, owner);
}

static void
on_name_vanished (GDBusConnection *bus, const char *name, gpointer data)
{
  MentorKeyringCall *call = data;

  /* A service that was not there yet is started by the call itself. */
  if (call->owner)
    call_set_watchdog (call, GRACE_MS);
}

/* A call that answers to @task. */
MentorKeyringCall *
mentor_keyring_call_new (MentorKeyringCallKind kind, GTask *task)
{
  MentorKeyringCall *call = g_rc_box_new0 (MentorKeyringCall);

  call->kind = kind;
  call->task = g_object_ref (task);
  call->inner = g_cancellable_new ();
  call->attributes = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  return call;
}

/* From here on the call ends in any case, at the latest after @patience milliseconds. */
void
mentor_keyring_call_watch (MentorKeyringCall *call, guint patience)
{
  GCancellable *cancellable = g_task_get_cancellable (call->task);

  /* The cancellable is heard here and not by the task: the answer of a store that came just before
   * counts. */
  g_task_set_check_cancellable (call->task, FALSE);
  if (cancellable)
    {
      call->cancelled = g_cancellable_source_new (cancellable);
      g_source_set_callback (call->cancelled, G_SOURCE_FUNC (on_cancelled), g_rc_box_acquire (call),
                             (GDestroyNotify) mentor_keyring_call_unref);
      g_source_attach (call->cancelled, g_main_context_get_thread_default ());
    }
  call_set_watchdog (call, patience);
}

/* The call goes to a service now. It ends when that leaves; and if it may ask, somebody may be
 * looking for a password, which takes as long as it takes. */
void
mentor_keyring_call_watch_service (MentorKeyringCall *call)
{
  watch_service ();
  call->watch = g_bus_watch_name (
      G_BUS_TYPE_SESSION, MENTOR_KEYRING_SERVICE, G_BUS_NAME_WATCHER_FLAGS_NONE, on_name_appeared,
      on_name_vanished, g_rc_box_acquire (call), (GDestroyNotify) mentor_keyring_call_unref);
}
