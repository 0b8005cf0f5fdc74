/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-silent-portal.h"

#include <gio/gio.h>

/* Longer than a portal takes that is only just being started. */
#define PATIENCE_MS 3000

/**
 * mentor_pass_over_silent_portal:
 *
 * Has libadwaita take its settings from elsewhere when the desktop's portal does not answer: it
 * asks there first, before there is a window, and would wait as long as D-Bus does. To be called
 * before GTK is initialized. A portal that answers costs one question more, one that is not there
 * nothing.
 */
void
mentor_pass_over_silent_portal (void)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GVariant) version = NULL;
  g_autoptr (GError) error = NULL;

  if (bus == NULL)
    return;
  version = g_dbus_connection_call_sync (
      bus, "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop",
      "org.freedesktop.DBus.Properties", "Get",
      g_variant_new ("(ss)", "org.freedesktop.portal.Settings", "version"), NULL,
      G_DBUS_CALL_FLAGS_NONE, PATIENCE_MS, NULL, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT))
    g_setenv ("ADW_DISABLE_PORTAL", "1", TRUE);
}
