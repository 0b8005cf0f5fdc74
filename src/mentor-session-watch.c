/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-session-watch.h"

#include <gio/gunixfdlist.h>
#include <glib/gi18n.h>

#include <unistd.h>

/**
 * MentorSessionWatch:
 *
 * Hears when the screen is locked and when the machine is about to sleep, from whoever says so: GtkApplication asks
 * GNOME's and Xfce's session manager and the portal only.
 *
 * It listens and starts nothing. Where there is no system bus, as in a sandbox, nobody tells of the sleep before it
 * comes; [class@Wake] does afterwards.
 */
struct _MentorSessionWatch {
  GObject parent_instance;

  GCancellable *cancellable;
  GDBusConnection *session;
  GDBusConnection *system;
  GArray *session_ids; /* of guint: subscriptions */
  GArray *system_ids;
  int inhibitor; /* while it is open, the machine waits a little with its sleep */
};

G_DEFINE_FINAL_TYPE (MentorSessionWatch, mentor_session_watch, G_TYPE_OBJECT)

enum { LOCKED, SLEEPS, N_SIGNALS };
static guint signals[N_SIGNALS];

#define LOGIND "org.freedesktop.login1"
#define MANAGER_PATH "/org/freedesktop/login1"
#define MANAGER LOGIND ".Manager"

/* All have the same signal. */
static const char *const screensavers[] = {
  "org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.cinnamon.ScreenSaver",
  "org.mate.ScreenSaver",        "org.xfce.ScreenSaver",
};

static void
let_sleep (MentorSessionWatch *self)
{
  if (self->inhibitor >= 0)
    close (self->inhibitor);
  self->inhibitor = -1;
}

static void
unsubscribe (GDBusConnection *bus, GArray *ids)
{
  for (guint i = 0; bus && i < ids->len; i++)
    g_dbus_connection_signal_unsubscribe (bus, g_array_index (ids, guint, i));
  g_array_set_size (ids, 0);
}

static void
mentor_session_watch_dispose (GObject *object)
{
  MentorSessionWatch *self = MENTOR_SESSION_WATCH (object);

  g_cancellable_cancel (self->cancellable);
  unsubscribe (self->session, self->session_ids);
  unsubscribe (self->system, self->system_ids);
  g_clear_object (&self->session);
  g_clear_object (&self->system);
  let_sleep (self);

  G_OBJECT_CLASS (mentor_session_watch_parent_class)->dispose (object);
}

static void
mentor_session_watch_finalize (GObject *object)
{
  MentorSessionWatch *self = MENTOR_SESSION_WATCH (object);

  g_object_unref (self->cancellable);
  g_array_unref (self->session_ids);
  g_array_unref (self->system_ids);

  G_OBJECT_CLASS (mentor_session_watch_parent_class)->finalize (object);
}

static void
mentor_session_watch_class_init (MentorSessionWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mentor_session_watch_dispose;
  object_class->finalize = mentor_session_watch_finalize;

  /**
   * MentorSessionWatch::locked:
   *
   * The screen is locked.
   */
  signals[LOCKED] = g_signal_new ("locked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  /**
   * MentorSessionWatch::sleeps:
   *
   * The machine is about to sleep. It waits for [method@SessionWatch.done], though not for long.
   */
  signals[SLEEPS] = g_signal_new ("sleeps", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
}

static void
on_active_changed (GDBusConnection *bus, const char *sender, const char *path, const char *interface,
                   const char *name, GVariant *arguments, gpointer data)
{
  gboolean active;

  if (!g_variant_is_of_type (arguments, G_VARIANT_TYPE ("(b)")))
    return;
  g_variant_get (arguments, "(b)", &active);
  if (active)
    g_signal_emit (data, signals[LOCKED], 0);
}

static void
on_lock (GDBusConnection *bus, const char *sender, const char *path, const char *interface, const char *name,
         GVariant *arguments, gpointer data)
{
  g_signal_emit (data, signals[LOCKED], 0);
}

static void
on_inhibited (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MentorSessionWatch) self = data;
  g_autoptr (GUnixFDList) list = NULL;
  g_autoptr (GVariant) answer =
      g_dbus_connection_call_with_unix_fd_list_finish (G_DBUS_CONNECTION (source), &list, result, NULL);
  int place;

  if (answer == NULL || list == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;
  let_sleep (self);
  g_variant_get (answer, "(h)", &place);
  self->inhibitor = g_unix_fd_list_get (list, place, NULL);
}

static void
inhibit (MentorSessionWatch *self)
{
  g_dbus_connection_call_with_unix_fd_list (
      self->system, LOGIND, MANAGER_PATH, MANAGER, "Inhibit",
      g_variant_new ("(ssss)", "sleep", g_get_application_name (), _("Private notes are locked before"), "delay"),
      G_VARIANT_TYPE ("(h)"), G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, self->cancellable, on_inhibited,
      g_object_ref (self));
}

static void
on_sleep (GDBusConnection *bus, const char *sender, const char *path, const char *interface, const char *name,
          GVariant *arguments, gpointer data)
{
  MentorSessionWatch *self = data;
  gboolean begins;

  if (!g_variant_is_of_type (arguments, G_VARIANT_TYPE ("(b)")))
    return;
  g_variant_get (arguments, "(b)", &begins);
  if (begins)
    g_signal_emit (self, signals[SLEEPS], 0);
  else
    inhibit (self);
}

static void
subscribe (GDBusConnection *bus, GArray *ids, const char *sender, const char *interface, const char *signal,
           const char *path, GDBusSignalCallback callback, gpointer self)
{
  const guint id = g_dbus_connection_signal_subscribe (bus, sender, interface, signal, path, NULL,
                                                       G_DBUS_SIGNAL_FLAGS_NONE, callback, self, NULL);

  g_array_append_val (ids, id);
}

static void
on_login_session (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MentorSessionWatch) self = data;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  const char *path;

  if (answer == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;
  g_variant_get (answer, "(&o)", &path);
  subscribe (self->system, self->system_ids, LOGIND, LOGIND ".Session", "Lock", path, on_lock, self);
}

static void
on_system_bus (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MentorSessionWatch) self = data;
  GDBusConnection *bus = g_bus_get_finish (result, NULL);

  if (bus == NULL || g_cancellable_is_cancelled (self->cancellable))
    {
      g_clear_object (&bus);
      return;
    }
  self->system = bus;
  subscribe (bus, self->system_ids, LOGIND, MANAGER, "PrepareForSleep", MANAGER_PATH, on_sleep, self);
  g_dbus_connection_call (bus, LOGIND, MANAGER_PATH, MANAGER, "GetSession", g_variant_new ("(s)", "auto"),
                          G_VARIANT_TYPE ("(o)"), G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, self->cancellable,
                          on_login_session, g_object_ref (self));
  inhibit (self);
}

static void
on_session_bus (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MentorSessionWatch) self = data;
  GDBusConnection *bus = g_bus_get_finish (result, NULL);

  if (bus == NULL || g_cancellable_is_cancelled (self->cancellable))
    {
      g_clear_object (&bus);
      return;
    }
  self->session = bus;
  for (guint i = 0; i < G_N_ELEMENTS (screensavers); i++)
    subscribe (bus, self->session_ids, screensavers[i], screensavers[i], "ActiveChanged", NULL,
               on_active_changed, self);
}

static void
mentor_session_watch_init (MentorSessionWatch *self)
{
  self->inhibitor = -1;
  self->cancellable = g_cancellable_new ();
  self->session_ids = g_array_new (FALSE, FALSE, sizeof (guint));
  self->system_ids = g_array_new (FALSE, FALSE, sizeof (guint));
  g_bus_get (G_BUS_TYPE_SESSION, self->cancellable, on_session_bus, g_object_ref (self));
  g_bus_get (G_BUS_TYPE_SYSTEM, self->cancellable, on_system_bus, g_object_ref (self));
}

/**
 * mentor_session_watch_new:
 *
 * Returns: (transfer full): a new watch
 */
MentorSessionWatch *
mentor_session_watch_new (void)
{
  return g_object_new (MENTOR_TYPE_SESSION_WATCH, NULL);
}

/**
 * mentor_session_watch_done:
 *
 * What had to be done before the machine sleeps is done.
 */
void
mentor_session_watch_done (MentorSessionWatch *self)
{
  let_sleep (self);
}
