/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-auto-lock.h"

/**
 * MentorAutoLock:
 *
 * Locks the private notes after a time without a key or a touch, and when the session's screen is locked.
 */
struct _MentorAutoLock {
  GObject parent_instance;

  GtkWindow *window; /* not owned: it owns this */
  MentorVault *vault;
  GSettings *settings;
  guint timeout;
};

G_DEFINE_FINAL_TYPE (MentorAutoLock, mentor_auto_lock, G_TYPE_OBJECT)

static void
mentor_auto_lock_dispose (GObject *object)
{
  MentorAutoLock *self = MENTOR_AUTO_LOCK (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->vault);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (mentor_auto_lock_parent_class)->dispose (object);
}

static void
mentor_auto_lock_class_init (MentorAutoLockClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_auto_lock_dispose;
}

static void
mentor_auto_lock_init (MentorAutoLock *self)
{
}

static void
on_timeout (gpointer data)
{
  MentorAutoLock *self = data;

  self->timeout = 0;
  mentor_vault_lock (self->vault);
}

static void
restart (MentorAutoLock *self)
{
  const int minutes = g_settings_get_int (self->settings, "auto-lock-minutes");

  g_clear_handle_id (&self->timeout, g_source_remove);
  if (minutes > 0)
    self->timeout = g_timeout_add_seconds_once ((guint) minutes * 60, on_timeout, self);
}

static gboolean
on_event (MentorAutoLock *self, GdkEvent *event)
{
  switch ((int) gdk_event_get_event_type (event))
    {
    case GDK_KEY_PRESS:
    case GDK_BUTTON_PRESS:
    case GDK_TOUCH_BEGIN:
    case GDK_SCROLL:
      restart (self);
      break;
    default:
      break;
    }
  return GDK_EVENT_PROPAGATE;
}

static void
on_screensaver (MentorAutoLock *self, GParamSpec *pspec, GtkApplication *application)
{
  gboolean active;

  g_object_get (application, "screensaver-active", &active, NULL);
  if (active)
    mentor_vault_lock (self->vault);
}

/**
 * mentor_auto_lock_new:
 * @window: (transfer none): the window whose use is watched
 * @vault: (transfer none): what is locked
 * @settings: (transfer none): has the number of minutes, 0 for never
 *
 * Returns: (transfer full): a new watch; it is to be kept no longer than the window
 */
MentorAutoLock *
mentor_auto_lock_new (GtkWindow *window, MentorVault *vault, GSettings *settings)
{
  MentorAutoLock *self = g_object_new (MENTOR_TYPE_AUTO_LOCK, NULL);
  GtkEventController *events = gtk_event_controller_legacy_new ();

  self->window = window;
  self->vault = g_object_ref (vault);
  self->settings = g_object_ref (settings);
  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect_object (events, "event", G_CALLBACK (on_event), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (window), events);
  g_signal_connect_object (settings, "changed::auto-lock-minutes", G_CALLBACK (restart), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_window_get_application (window), "notify::screensaver-active",
                           G_CALLBACK (on_screensaver), self, G_CONNECT_SWAPPED);
  restart (self);
  return self;
}
