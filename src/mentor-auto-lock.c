/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-auto-lock.h"

#include "mentor-private-clipboard.h"
#include "mentor-session-watch.h"
#include "mentor-wake.h"

/**
 * MentorAutoLock:
 *
 * Locks the private notes after a time without a key or a touch, when the session's screen is locked, and when the
 * machine sleeps. With each lock, by whomever, what was copied of them goes from the clipboard.
 */
struct _MentorAutoLock {
  GObject parent_instance;

  MentorVault *vault;
  GSettings *settings;
  MentorSessionWatch *session;
  GListModel *dialogs; /* those that are open in the window */
  gint64 used; /* the machine's time of the last key or touch, with the time it slept */
  guint timeout;
  gboolean sleeping; /* the machine waits for the lock */
};

G_DEFINE_FINAL_TYPE (MentorAutoLock, mentor_auto_lock, G_TYPE_OBJECT)

static void
mentor_auto_lock_dispose (GObject *object)
{
  MentorAutoLock *self = MENTOR_AUTO_LOCK (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->session);
  g_clear_object (&self->dialogs);
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
lock (MentorAutoLock *self)
{
  mentor_vault_lock (self->vault);
}

/* The seconds that are left; 0 where the time is over, and -1 where there is no such time. */
static int
count_left (MentorAutoLock *self)
{
  const gint64 wait = (gint64) g_settings_get_int (self->settings, "auto-lock-minutes") * 60 * G_USEC_PER_SEC;
  const gint64 left = self->used + wait - mentor_wake_get_time ();

  if (wait == 0)
    return -1;
  return left > 0 ? (int) (left / G_USEC_PER_SEC) + 1 : 0;
}

static void on_timeout (gpointer data);

static void
look (MentorAutoLock *self)
{
  const int left = count_left (self);

  g_clear_handle_id (&self->timeout, g_source_remove);
  if (left == 0)
    lock (self);
  else if (left > 0)
    self->timeout = g_timeout_add_seconds_once ((guint) left, on_timeout, self);
}

static void
on_timeout (gpointer data)
{
  MentorAutoLock *self = data;

  self->timeout = 0;
  look (self);
}

static void
restart (MentorAutoLock *self)
{
  self->used = mentor_wake_get_time ();
  look (self);
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
      /* The key that wakes the machine may come before anybody has told of the sleep. */
      if (count_left (self) == 0)
        lock (self);
      restart (self);
      break;
    default:
      break;
    }
  return GDK_EVENT_PROPAGATE;
}

/* What is done in a dialog does not come past the window. */
static void
watch (MentorAutoLock *self, GtkWidget *widget)
{
  GtkEventController *events = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect_object (events, "event", G_CALLBACK (on_event), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, events);
}

static void
on_dialogs_changed (MentorAutoLock *self, guint position, guint removed, guint added, GListModel *dialogs)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GtkWidget) dialog = g_list_model_get_item (dialogs, i);

      watch (self, dialog);
    }
}

static void
on_jumped (MentorAutoLock *self, gboolean slept)
{
  if (slept)
    lock (self);
  look (self);
}

static void
on_screensaver (MentorAutoLock *self, GParamSpec *pspec, GtkApplication *application)
{
  gboolean active;

  g_object_get (application, "screensaver-active", &active, NULL);
  if (active)
    lock (self);
}

/* What is not stored yet is being stored; the machine waits for it, though not for longer than it likes. */
static void
on_stored (MentorAutoLock *self)
{
  if (self->sleeping && mentor_vault_get_stored (self->vault))
    {
      self->sleeping = FALSE;
      mentor_session_watch_done (self->session);
    }
}

static void
on_locked (MentorAutoLock *self)
{
  if (mentor_vault_get_locked (self->vault))
    mentor_private_clipboard_clear ();
}

static void
on_sleeps (MentorAutoLock *self)
{
  self->sleeping = TRUE;
  lock (self);
  on_stored (self);
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
mentor_auto_lock_new (AdwApplicationWindow *window, MentorVault *vault, GSettings *settings)
{
  MentorAutoLock *self = g_object_new (MENTOR_TYPE_AUTO_LOCK, NULL);

  self->vault = g_object_ref (vault);
  self->settings = g_object_ref (settings);
  self->dialogs = adw_application_window_get_dialogs (window);
  g_signal_connect_object (self->dialogs, "items-changed", G_CALLBACK (on_dialogs_changed), self, G_CONNECT_SWAPPED);
  watch (self, GTK_WIDGET (window));
  g_signal_connect_object (settings, "changed::auto-lock-minutes", G_CALLBACK (restart), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_window_get_application (GTK_WINDOW (window)), "notify::screensaver-active",
                           G_CALLBACK (on_screensaver), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (mentor_wake_get_default (), "jumped", G_CALLBACK (on_jumped), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (vault, "notify::stored", G_CALLBACK (on_stored), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (vault, "notify::locked", G_CALLBACK (on_locked), self, G_CONNECT_SWAPPED);
  self->session = mentor_session_watch_new ();
  g_signal_connect_object (self->session, "locked", G_CALLBACK (lock), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "sleeps", G_CALLBACK (on_sleeps), self, G_CONNECT_SWAPPED);
  restart (self);
  return self;
}
