/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-background.h"

#include "mentor-config.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

/**
 * MentorBackground:
 *
 * Lets the desktop start Mentor as a service with the session, as the preference
 * `notice-background` says: in a sandbox by asking the portal, elsewhere by a file in the folder
 * `autostart`. The desktop is asked only when the person changes the preference. When it refuses,
 * the preference goes back.
 */
struct _MentorBackground
{
  GObject parent_instance;

  GSettings *settings;
  GCancellable *cancellable;
  GDBusConnection *bus;
  guint subscription;
  gboolean busy;
  gboolean wanted; /* what was asked for last */
};

G_DEFINE_FINAL_TYPE (MentorBackground, mentor_background, G_TYPE_OBJECT)

enum
{
  REFUSED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

#define KEY "notice-background"
#define PORTAL "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"

static void change (MentorBackground *self);

static void
unsubscribe (MentorBackground *self)
{
  if (self->subscription)
    g_dbus_connection_signal_unsubscribe (self->bus, self->subscription);
  self->subscription = 0;
}

static void
mentor_background_dispose (GObject *object)
{
  MentorBackground *self = MENTOR_BACKGROUND (object);

  g_cancellable_cancel (self->cancellable);
  unsubscribe (self);
  g_clear_object (&self->bus);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (mentor_background_parent_class)->dispose (object);
}

static void
mentor_background_class_init (MentorBackgroundClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_background_dispose;

  /**
   * MentorBackground::refused:
   * @message: a sentence that says why
   *
   * The preference could not be followed.
   */
  signals[REFUSED] = g_signal_new ("refused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
mentor_background_init (MentorBackground *self)
{
  self->cancellable = g_cancellable_new ();
}

static gboolean
uses_portal (void)
{
  return g_str_equal (g_getenv ("GTK_USE_PORTAL") ? g_getenv ("GTK_USE_PORTAL") : "", "1") ||
         g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS);
}

/* It is done; or, with a message, not. */
static void
finish (MentorBackground *self, const char *message)
{
  const gboolean wanted = g_settings_get_boolean (self->settings, KEY);

  self->busy = FALSE;
  /* The person may have changed it again meanwhile. */
  if (wanted != self->wanted)
    change (self);
  else if (message)
    {
      self->wanted = FALSE;
      if (wanted)
        g_settings_set_boolean (self->settings, KEY, FALSE);
      g_signal_emit (self, signals[REFUSED], 0, message);
    }
}

/* The file in the folder autostart. */

static char *
make_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "autostart", MENTOR_APP_ID ".desktop", NULL);
}

static gboolean
write_file (const char *path, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *data = NULL;
  gsize length;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), "%s: %s", folder,
                   g_strerror (errno));
      return FALSE;
    }
  g_key_file_set_string (file, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_TYPE,
                         G_KEY_FILE_DESKTOP_TYPE_APPLICATION);
  g_key_file_set_string (file, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_NAME,
                         C_ ("application", "Mentor"));
  g_key_file_set_string (file, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_COMMENT,
                         _ ("Reminds of sessions while its window is closed"));
  g_key_file_set_string (file, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_ICON,
                         MENTOR_APP_ID);
  g_key_file_set_string (file, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_EXEC,
                         MENTOR_BIN_DIR "/mentor --gapplication-service");
  /* Nothing is complained of once Mentor is no longer installed. */
  g_key_file_set_string (file, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_TRY_EXEC,
                         MENTOR_BIN_DIR "/mentor");
  g_key_file_set_boolean (file, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_NO_DISPLAY, TRUE);
  data = g_key_file_to_data (file, &length, NULL);
  return g_file_set_contents_full (path, data, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT,
                                   0644, error);
}

static void
change_file (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const gboolean wanted = GPOINTER_TO_INT (data);
  g_autofree char *path = make_path ();
  GError *error = NULL;

  if (wanted ? write_file (path, &error) : g_unlink (path) == 0 || errno == ENOENT)
    g_task_return_boolean (task, TRUE);
  else if (error)
    g_task_return_error (task, error);
  else
    g_task_return_new_error (task, G_FILE_ERROR, g_file_error_from_errno (errno), "%s: %s", path,
                             g_strerror (errno));
}

static void
on_file_changed (GObject *source, GAsyncResult *result, gpointer data)
{
  MentorBackground *self = MENTOR_BACKGROUND (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    /* Translators: %s is the cause */
    message =
        g_strdup_printf (_ ("Starting with the desktop could not be changed: %s"), error->message);
  if (self->settings)
    finish (self, message);
}

/* The portal. */

static void
on_response (GDBusConnection *bus,
             const char *sender,
             const char *path,
             const char *interface,
             const char *name,
             GVariant *parameters,
             gpointer data)
{
  MentorBackground *self = data;
  g_autoptr (GVariant) results = NULL;
  gboolean autostart = FALSE;
  guint response;

  unsubscribe (self);
  g_variant_get (parameters, "(u@a{sv})", &response, &results);
  g_variant_lookup (results, "autostart", "b", &autostart);
  if (response == 0 && autostart == self->wanted)
    finish (self, NULL);
  else
    finish (self, self->wanted ? _ ("The desktop does not let Mentor run in the background.")
                               : _ ("The desktop still starts Mentor in the background."));
}

static void
on_asked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MentorBackground) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply =
      g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  /* The answer itself comes as a signal. */
  if (reply || self->settings == NULL)
    return;
  unsubscribe (self);
  g_dbus_error_strip_remote_error (error);
  finish (self,
          self->wanted ? _ ("This desktop has no way to run Mentor in the background.") : NULL);
}

static void
on_bus (GObject *source, GAsyncResult *result, gpointer data)
{
  static guint number = 0;
  static const char *const command[] = { "mentor", "--gapplication-service", NULL };
  g_autoptr (MentorBackground) self = data;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, NULL);
  g_autofree char *token = g_strdup_printf ("mentor%u", number++);
  g_autofree char *sender = NULL;
  g_autofree char *path = NULL;
  g_auto (GVariantBuilder) options = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{sv}"));

  if (self->settings == NULL)
    return;
  if (bus == NULL)
    {
      finish (self, _ ("This desktop has no way to run Mentor in the background."));
      return;
    }
  g_set_object (&self->bus, bus);
  sender = g_strdelimit (g_strdup (g_dbus_connection_get_unique_name (bus) + 1), ".", '_');
  path = g_strdup_printf (PORTAL_PATH "/request/%s/%s", sender, token);
  self->subscription = g_dbus_connection_signal_subscribe (
      bus, PORTAL, "org.freedesktop.portal.Request", "Response", path, NULL,
      G_DBUS_SIGNAL_FLAGS_NONE, on_response, self, NULL);

  g_variant_builder_add (&options, "{sv}", "handle_token", g_variant_new_string (token));
  g_variant_builder_add (&options, "{sv}", "reason",
                         g_variant_new_string (_ ("To remind you of sessions")));
  g_variant_builder_add (&options, "{sv}", "autostart", g_variant_new_boolean (self->wanted));
  g_variant_builder_add (&options, "{sv}", "commandline", g_variant_new_strv (command, -1));
  /* As an activation it would open a window. */
  g_variant_builder_add (&options, "{sv}", "dbus-activatable", g_variant_new_boolean (FALSE));
  g_dbus_connection_call (bus, PORTAL, PORTAL_PATH, "org.freedesktop.portal.Background",
                          "RequestBackground", g_variant_new ("(sa{sv})", "", &options),
                          G_VARIANT_TYPE ("(o)"), G_DBUS_CALL_FLAGS_NONE, -1, self->cancellable,
                          on_asked, g_object_ref (self));
}

static void
change (MentorBackground *self)
{
  self->busy = TRUE;
  self->wanted = g_settings_get_boolean (self->settings, KEY);
  if (uses_portal ())
    g_bus_get (G_BUS_TYPE_SESSION, self->cancellable, on_bus, g_object_ref (self));
  else
    {
      g_autoptr (GTask) task = g_task_new (self, self->cancellable, on_file_changed, NULL);

      /* What was begun is told, even while the application ends. */
      g_task_set_check_cancellable (task, FALSE);
      g_task_set_task_data (task, GINT_TO_POINTER (self->wanted), NULL);
      g_task_run_in_thread (task, change_file);
    }
}

static void
on_changed (MentorBackground *self)
{
  if (!self->busy && g_settings_get_boolean (self->settings, KEY) != self->wanted)
    change (self);
}

/**
 * mentor_background_new:
 * @settings: has the preference
 *
 * Returns: (transfer full): what follows the preference
 */
MentorBackground *
mentor_background_new (GSettings *settings)
{
  MentorBackground *self = g_object_new (MENTOR_TYPE_BACKGROUND, NULL);

  self->settings = g_object_ref (settings);
  self->wanted = g_settings_get_boolean (settings, KEY);
  g_signal_connect_object (settings, "changed::" KEY, G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
  return self;
}
