/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-keyring-backend.h"
#include "mentor-keyring-file.h"
#include "mentor-keyring.h"
#include "mentor-vault-error.h"
#include "mentor-vault-i18n.h"

/*
 * libsecret chooses its backend with a synchronous call to the portal on the caller's thread, and
 * falls back to the host's service, without a word, where that fails. So everything it is going to
 * ask is asked here before it, asynchronously, and it is left alone where it could not work: a
 * session without a bus, a sandbox without the portal, a keyring file that it would not survive
 * opening.
 */

/**
 * mentor_keyring_backend_is_sandboxed: (skip)
 *
 * Returns: whether libsecret is going to ask the portal
 */
gboolean
mentor_keyring_backend_is_sandboxed (void)
{
  return g_getenv ("SNAP_NAME") != NULL || g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS);
}

static void
on_file_checked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (mentor_keyring_file_check_finish (result, NULL, &error))
    g_task_return_int (task, MENTOR_KEYRING_BACKEND_FILE);
  else
    g_task_return_error (task, error);
}

static void
check_file (GTask *task)
{
  mentor_keyring_file_check_async (NULL, g_task_get_cancellable (task), on_file_checked,
                                   g_object_ref (task));
}

static void
return_no_portal (GTask *task)
{
  g_task_return_new_error (
      task, MENTOR_VAULT_ERROR, MENTOR_VAULT_ERROR_NO_SERVICE, "%s",
      _ ("This desktop does not offer its keyring to sandboxed applications: the "
         "Secret portal does not answer."));
}

static void
on_portal_version (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GVariant) version = NULL;

  reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);
  if (reply)
    g_variant_get (reply, "(v)", &version);
  /* libsecret takes version 1 and no other. */
  if (version && g_variant_is_of_type (version, G_VARIANT_TYPE_UINT32) &&
      g_variant_get_uint32 (version) == 1)
    check_file (task);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    return_no_portal (task);
}

static void
on_bus (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_task_return_error (task, g_steal_pointer (&error));
  else if (mentor_keyring_backend_is_sandboxed () && bus)
    g_dbus_connection_call (
        bus, "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop",
        "org.freedesktop.DBus.Properties", "Get",
        g_variant_new ("(ss)", "org.freedesktop.portal.Secret", "version"), G_VARIANT_TYPE ("(v)"),
        G_DBUS_CALL_FLAGS_NONE, (int) mentor_keyring_get_patience (), g_task_get_cancellable (task),
        on_portal_version, g_object_ref (task));
  else if (mentor_keyring_backend_is_sandboxed ())
    return_no_portal (task);
  else if (bus == NULL || g_dbus_connection_is_closed (bus))
    g_task_return_error (task, mentor_vault_error_new (MENTOR_VAULT_ERROR_NO_SERVICE));
  else
    g_task_return_int (task, MENTOR_KEYRING_BACKEND_SERVICE);
}

/**
 * mentor_keyring_backend_find_async: (skip)
 * @cancellable: (nullable): to stop
 * @callback: called when it is known
 *
 * Finds out where libsecret is going to keep secrets, and that it can be called without harm. To be
 * done before each call of it, since a service may come and go and a file may change.
 */
void
mentor_keyring_backend_find_async (GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, mentor_keyring_backend_find_async);
  if (!mentor_keyring_backend_is_sandboxed () &&
      g_strcmp0 (g_getenv ("SECRET_BACKEND"), "file") == 0)
    check_file (task);
  else
    g_bus_get (G_BUS_TYPE_SESSION, cancellable, on_bus, g_object_ref (task));
}

/**
 * mentor_keyring_backend_find_finish: (skip)
 * @error: return location; %MENTOR_VAULT_ERROR_NO_SERVICE or %MENTOR_VAULT_ERROR_UNREADABLE
 *
 * Returns: the backend, %MENTOR_KEYRING_BACKEND_NONE with @error set
 */
MentorKeyringBackend
mentor_keyring_backend_find_finish (GAsyncResult *result, GError **error)
{
  const gssize backend = g_task_propagate_int (G_TASK (result), error);

  return backend < 0 ? MENTOR_KEYRING_BACKEND_NONE : (MentorKeyringBackend) backend;
}
