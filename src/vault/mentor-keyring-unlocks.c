/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-keyring-unlocks.h"
#include "mentor-keyring-call.h"

#define COLLECTION "org.freedesktop.Secret.Collection"

/* A keyring that another program has opened, or the one that unlocks it with the session. */

typedef struct
{
  MentorKeyringUnlocksFunc func;
  gpointer data;
} Hearing;

static void
on_changed (GDBusConnection *bus,
            const char *sender,
            const char *path,
            const char *interface,
            const char *name,
            GVariant *parameters,
            gpointer data)
{
  const Hearing *hearing = data;
  g_autoptr (GVariant) changed = NULL;
  gboolean locked;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(sa{sv}as)")))
    return;
  changed = g_variant_get_child_value (parameters, 1);
  if (g_variant_lookup (changed, "Locked", "b", &locked) && !locked)
    hearing->func (hearing->data);
}

/**
 * mentor_keyring_unlocks_hear: (skip)
 * @bus: (transfer none): the session's bus
 * @func: called when any collection of the keyring service is open that was locked
 * @data: for @func
 *
 * Returns: what g_dbus_connection_signal_unsubscribe() takes
 */
guint
mentor_keyring_unlocks_hear (GDBusConnection *bus, MentorKeyringUnlocksFunc func, gpointer data)
{
  Hearing *hearing = g_new0 (Hearing, 1);

  hearing->func = func;
  hearing->data = data;
  return g_dbus_connection_signal_subscribe (bus, MENTOR_KEYRING_SERVICE, "org.freedesktop.DBus.Properties",
                                             "PropertiesChanged", NULL, COLLECTION, G_DBUS_SIGNAL_FLAGS_NONE,
                                             on_changed, hearing, g_free);
}
