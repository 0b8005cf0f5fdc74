/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-keyring-owner.h"
#include "mentor-keyring-call.h"

#include <string.h>

/*
 * Which program is behind the name on the bus. Only the bus is asked, and the name of the process,
 * so that the answer comes from a service that says nothing, too.
 */

#define BUS "org.freedesktop.DBus"
#define BUS_PATH "/org/freedesktop/DBus"
#define PATIENCE_MS 5000

/* The kernel keeps 15 characters of a name. Names of programs are not translated. */
static const struct
{
  const char *process;
  const char *name;
} known[] = {
  { "gnome-keyring-d", MENTOR_KEYRING_OWNER_GNOME },
  { "oo7-daemon", "oo7" },
  { "ksecretd", "KWallet" },
  { "kwalletd6", "KWallet" },
  { "kwalletd5", "KWallet" },
  { "keepassxc", "KeePassXC" },
};

static void
on_process_name (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autofree char *name = NULL;
  GError *error = NULL;

  if (!g_file_load_contents_finish (G_FILE (source), result, &name, NULL, NULL, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  g_strstrip (name);
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_equal (name, known[i].process))
      {
        g_task_return_pointer (task, g_strdup (known[i].name), g_free);
        return;
      }
  g_task_return_pointer (task, g_utf8_make_valid (name, -1), g_free);
}

static void
on_process (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;
  GError *error = NULL;
  g_autoptr (GVariant) reply =
      g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);
  guint32 process;

  if (reply == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_variant_get (reply, "(u)", &process);
  path = g_strdup_printf ("/proc/%u/comm", process);
  file = g_file_new_for_path (path);
  g_file_load_contents_async (file, g_task_get_cancellable (task), on_process_name,
                              g_object_ref (task));
}

static void
on_bus (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, &error);

  if (bus)
    g_dbus_connection_call (bus, BUS, BUS_PATH, BUS, "GetConnectionUnixProcessID",
                            g_variant_new ("(s)", MENTOR_KEYRING_SERVICE), G_VARIANT_TYPE ("(u)"),
                            G_DBUS_CALL_FLAGS_NO_AUTO_START, PATIENCE_MS,
                            g_task_get_cancellable (task), on_process, g_object_ref (task));
  else
    g_task_return_error (task, error);
}

/**
 * mentor_keyring_owner_find_async: (skip)
 * @cancellable: (nullable): to stop
 * @callback: called when it is known
 *
 * Finds out which program is the keyring service now. It is not started for that.
 */
void
mentor_keyring_owner_find_async (GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, mentor_keyring_owner_find_async);
  g_bus_get (G_BUS_TYPE_SESSION, cancellable, on_bus, g_object_ref (task));
}

/**
 * mentor_keyring_owner_find_finish: (skip)
 * @error: return location; of D-Bus, when there is none
 *
 * Returns: (transfer full): what people call it, or the name of its process; %NULL with @error set
 */
char *
mentor_keyring_owner_find_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
