/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-keyring-report.h"
#include "mentor-keyring-call.h"
#include "mentor-keyring-census.h"
#include "mentor-keyring-file.h"
#include "mentor-keyring-owner.h"
#include "mentor-keyring.h"
#include "mentor-vault-error.h"

/**
 * MentorKeyringReport:
 *
 * What can be told about the keyring without asking for its password: which one it is, whether it
 * is locked, what it has of ours, and whether that is encrypted on the disk. It follows what happens
 * to the keyring for as long as it exists.
 */
struct _MentorKeyringReport
{
  GObject parent_instance;

  MentorKeyringReportState state;
  MentorKeyringBackend backend;
  char *service;
  char *message;
  gboolean locked;
  MentorKeyringPassword password;
  MentorKeyringCensus census;

  GCancellable *cancellable; /* NULL while nothing is under way */
  gboolean again;            /* something happened meanwhile */
  gboolean watching;         /* it is known whether there is a service */
  guint soon;
  guint watch;
  GDBusConnection *bus;
  guint heard;
  GFileMonitor *monitor;
};

G_DEFINE_FINAL_TYPE (MentorKeyringReport, mentor_keyring_report, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

/* What happens comes in bunches: each store is several signals. */
#define SOON_MS 250

static void
mentor_keyring_report_dispose (GObject *object)
{
  MentorKeyringReport *self = MENTOR_KEYRING_REPORT (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->soon, g_source_remove);
  g_clear_handle_id (&self->watch, g_bus_unwatch_name);
  if (self->bus && self->heard)
    g_dbus_connection_signal_unsubscribe (self->bus, self->heard);
  self->heard = 0;
  g_clear_object (&self->bus);
  g_clear_object (&self->monitor);

  G_OBJECT_CLASS (mentor_keyring_report_parent_class)->dispose (object);
}

static void
mentor_keyring_report_finalize (GObject *object)
{
  MentorKeyringReport *self = MENTOR_KEYRING_REPORT (object);

  g_free (self->service);
  g_free (self->message);

  G_OBJECT_CLASS (mentor_keyring_report_parent_class)->finalize (object);
}

static void
mentor_keyring_report_class_init (MentorKeyringReportClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_keyring_report_dispose;
  G_OBJECT_CLASS (klass)->finalize = mentor_keyring_report_finalize;

  /**
   * MentorKeyringReport::changed:
   *
   * Something of it is known now, or is another thing than before.
   */
  signals[CHANGED] = g_signal_new ("changed", MENTOR_TYPE_KEYRING_REPORT, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mentor_keyring_report_init (MentorKeyringReport *self)
{
}

static void
say_changed (MentorKeyringReport *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* One look at everything. A report that is gone does not hear of it any more. */
typedef struct
{
  MentorKeyringReport *report; /* weak */
  GCancellable *cancellable;
} Look;

static Look *
look_new (MentorKeyringReport *self)
{
  Look *look = g_rc_box_new0 (Look);

  g_set_weak_pointer (&look->report, self);
  look->cancellable = g_object_ref (self->cancellable);
  return look;
}

static void
look_clear (gpointer data)
{
  Look *look = data;

  g_clear_weak_pointer (&look->report);
  g_object_unref (look->cancellable);
}

static void
look_unref (Look *look)
{
  g_rc_box_release_full (look, look_clear);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Look, look_unref)

static gboolean
is_over (Look *look)
{
  return look->report == NULL || g_cancellable_is_cancelled (look->cancellable);
}

static void
refresh_soon (gpointer data)
{
  MentorKeyringReport *self = data;

  self->soon = 0;
  mentor_keyring_report_refresh (self);
}

static void
finish_look (Look *look, MentorKeyringReportState state, const char *message)
{
  MentorKeyringReport *self = look->report;

  if (is_over (look))
    return;
  self->state = state;
  g_set_str (&self->message, message);
  g_clear_object (&self->cancellable);
  /* No signal tells that it has come to itself. */
  if (state == MENTOR_KEYRING_REPORT_SILENT && self->soon == 0)
    self->soon = g_timeout_add_once (mentor_keyring_get_patience (), refresh_soon, self);
  if (self->again)
    {
      self->again = FALSE;
      mentor_keyring_report_refresh (self);
    }
  say_changed (self);
}

static void
on_plain (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Look) look = data;
  MentorKeyringReport *self = look->report;
  const MentorKeyringPassword password = mentor_keyring_plain_look_finish (result);

  if (is_over (look))
    return;
  self->password = password;
  finish_look (look, MENTOR_KEYRING_REPORT_ANSWERS, NULL);
}

static void
look_for_password (Look *look)
{
  MentorKeyringReport *self = look->report;

  if (self->backend == MENTOR_KEYRING_BACKEND_SERVICE &&
      g_strcmp0 (self->service, MENTOR_KEYRING_OWNER_GNOME) == 0)
    {
      mentor_keyring_plain_look_async (look->cancellable, on_plain, g_rc_box_acquire (look));
      return;
    }
  self->password = self->backend == MENTOR_KEYRING_BACKEND_FILE ? MENTOR_KEYRING_PASSWORD_SET
                                                                : MENTOR_KEYRING_PASSWORD_UNKNOWN;
  finish_look (look, MENTOR_KEYRING_REPORT_ANSWERS, NULL);
}

static void
on_owner_after (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Look) look = data;
  MentorKeyringReport *self = look->report;
  g_autofree char *service = mentor_keyring_owner_find_finish (result, NULL);

  if (is_over (look))
    return;
  g_set_str (&self->service, service);
  look_for_password (look);
}

/* The call may have started it. */
static void
find_owner_again (Look *look)
{
  MentorKeyringReport *self = look->report;

  if (self->service || self->backend != MENTOR_KEYRING_BACKEND_SERVICE)
    look_for_password (look);
  else
    mentor_keyring_owner_find_async (look->cancellable, on_owner_after,
                                     g_rc_box_acquire (look));
}

static void
on_default_locked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Look) look = data;
  MentorKeyringReport *self = look->report;
  g_autoptr (GVariant) reply =
      g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  g_autoptr (GVariant) locked = NULL;

  if (is_over (look))
    return;
  /* Not every service has a default keyring: then nothing is known of it. */
  if (reply)
    g_variant_get (reply, "(v)", &locked);
  self->locked = locked && g_variant_is_of_type (locked, G_VARIANT_TYPE_BOOLEAN) &&
                 g_variant_get_boolean (locked);
  find_owner_again (look);
}

static void
on_census (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Look) look = data;
  MentorKeyringReport *self = look->report;
  g_autoptr (GError) error = NULL;
  g_autofree MentorKeyringCensus *census = mentor_keyring_census_finish (result, &error);

  if (is_over (look))
    return;
  if (census == NULL)
    {
      MentorKeyringReportState state = MENTOR_KEYRING_REPORT_FAILED;

      if (g_error_matches (error, MENTOR_VAULT_ERROR, MENTOR_VAULT_ERROR_NO_SERVICE))
        state = MENTOR_KEYRING_REPORT_NO_SERVICE;
      else if (g_error_matches (error, MENTOR_VAULT_ERROR, MENTOR_VAULT_ERROR_UNKNOWN))
        state = MENTOR_KEYRING_REPORT_SILENT;
      finish_look (look, state, error->message);
      return;
    }
  self->census = *census;
  self->locked = census->locked > 0;
  /* Before the first note, the keyring that it is going to. */
  if (census->parts == 0 && self->backend == MENTOR_KEYRING_BACKEND_SERVICE && self->bus)
    g_dbus_connection_call (
        self->bus, MENTOR_KEYRING_SERVICE, "/org/freedesktop/secrets/aliases/default",
        "org.freedesktop.DBus.Properties", "Get",
        g_variant_new ("(ss)", "org.freedesktop.Secret.Collection", "Locked"),
        G_VARIANT_TYPE ("(v)"), G_DBUS_CALL_FLAGS_NONE, (int) mentor_keyring_get_patience (),
        look->cancellable, on_default_locked, g_rc_box_acquire (look));
  else
    find_owner_again (look);
}

static void
on_owner (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Look) look = data;
  MentorKeyringReport *self = look->report;
  g_autofree char *service = mentor_keyring_owner_find_finish (result, NULL);

  if (is_over (look))
    return;
  g_set_str (&self->service, service);
  /* Which one it is can be said before it answers. */
  if (service)
    say_changed (self);
  mentor_keyring_census_async (look->cancellable, on_census, g_rc_box_acquire (look));
}

static void
on_event (MentorKeyringReport *self)
{
  if (self->soon == 0)
    self->soon = g_timeout_add_once (SOON_MS, refresh_soon, self);
}

static void
on_signal (GDBusConnection *bus,
           const char *sender,
           const char *path,
           const char *interface,
           const char *name,
           GVariant *parameters,
           gpointer data)
{
  /* Of sessions and prompts, nothing is shown. */
  if (g_str_equal (interface, "org.freedesktop.DBus.Properties") ||
      g_str_equal (interface, "org.freedesktop.Secret.Collection") ||
      g_str_equal (interface, "org.freedesktop.Secret.Service"))
    on_event (data);
}

static void
listen_to (MentorKeyringReport *self, GDBusConnection *bus)
{
  if (self->heard)
    return;
  self->bus = g_object_ref (bus);
  self->heard = g_dbus_connection_signal_subscribe (bus, MENTOR_KEYRING_SERVICE, NULL, NULL, NULL,
                                                    NULL, G_DBUS_SIGNAL_FLAGS_NONE, on_signal, self,
                                                    NULL);
}

/* The first time it is told what was so when the first look began. */
static void
on_service (MentorKeyringReport *self, GDBusConnection *bus)
{
  if (bus)
    listen_to (self, bus);
  if (self->watching)
    on_event (self);
  self->watching = TRUE;
}

static void
on_service_came (GDBusConnection *bus, const char *name, const char *owner, gpointer data)
{
  on_service (data, bus);
}

static void
on_service_left (GDBusConnection *bus, const char *name, gpointer data)
{
  on_service (data, bus);
}

static void
watch_file (MentorKeyringReport *self)
{
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;

  if (self->monitor)
    return;
  path = mentor_keyring_file_get_path ();
  file = g_file_new_for_path (path);
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, NULL);
  if (self->monitor)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (on_event), self,
                             G_CONNECT_SWAPPED);
}

static void
on_backend (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Look) look = data;
  MentorKeyringReport *self = look->report;
  g_autoptr (GError) error = NULL;
  const MentorKeyringBackend backend = mentor_keyring_backend_find_finish (result, &error);

  if (is_over (look))
    return;
  /* Only a file is looked at before it is taken. */
  self->backend = g_error_matches (error, MENTOR_VAULT_ERROR, MENTOR_VAULT_ERROR_UNREADABLE)
                      ? MENTOR_KEYRING_BACKEND_FILE
                      : backend;
  if (backend == MENTOR_KEYRING_BACKEND_SERVICE)
    {
      mentor_keyring_owner_find_async (look->cancellable, on_owner, g_rc_box_acquire (look));
      return;
    }
  g_clear_pointer (&self->service, g_free);
  if (self->backend == MENTOR_KEYRING_BACKEND_FILE)
    watch_file (self);
  if (backend == MENTOR_KEYRING_BACKEND_FILE)
    mentor_keyring_census_async (look->cancellable, on_census, g_rc_box_acquire (look));
  else
    finish_look (look,
                 g_error_matches (error, MENTOR_VAULT_ERROR, MENTOR_VAULT_ERROR_NO_SERVICE)
                     ? MENTOR_KEYRING_REPORT_NO_SERVICE
                     : MENTOR_KEYRING_REPORT_FAILED,
                 error->message);
}

/**
 * mentor_keyring_report_refresh:
 *
 * Looks again. What is known stays until something else is.
 */
void
mentor_keyring_report_refresh (MentorKeyringReport *self)
{
  g_autoptr (Look) look = NULL;

  g_return_if_fail (MENTOR_IS_KEYRING_REPORT (self));

  if (self->cancellable)
    {
      self->again = TRUE;
      return;
    }
  self->cancellable = g_cancellable_new ();
  look = look_new (self);
  mentor_keyring_backend_find_async (self->cancellable, on_backend, g_rc_box_acquire (look));
}

/**
 * mentor_keyring_report_new:
 *
 * Returns: (transfer full): a report; it begins to look
 */
MentorKeyringReport *
mentor_keyring_report_new (void)
{
  MentorKeyringReport *self = g_object_new (MENTOR_TYPE_KEYRING_REPORT, NULL);

  mentor_keyring_report_refresh (self);
  self->watch = g_bus_watch_name (G_BUS_TYPE_SESSION, MENTOR_KEYRING_SERVICE,
                                  G_BUS_NAME_WATCHER_FLAGS_NONE, on_service_came, on_service_left,
                                  self, NULL);
  return self;
}

/**
 * mentor_keyring_report_get_state:
 *
 * Returns: what is known
 */
MentorKeyringReportState
mentor_keyring_report_get_state (MentorKeyringReport *self)
{
  return self->state;
}

/**
 * mentor_keyring_report_get_backend:
 *
 * Returns: where private notes are kept
 */
MentorKeyringBackend
mentor_keyring_report_get_backend (MentorKeyringReport *self)
{
  return self->backend;
}

/**
 * mentor_keyring_report_get_service:
 *
 * Returns: (nullable): what the keyring service is called, if there is one; it is known before it answers
 */
const char *
mentor_keyring_report_get_service (MentorKeyringReport *self)
{
  return self->service;
}

/**
 * mentor_keyring_report_get_message:
 *
 * Returns: (nullable): a sentence for people about what is wrong
 */
const char *
mentor_keyring_report_get_message (MentorKeyringReport *self)
{
  return self->message;
}

/**
 * mentor_keyring_report_get_locked:
 *
 * Returns: whether the keyring would ask for its password
 */
gboolean
mentor_keyring_report_get_locked (MentorKeyringReport *self)
{
  return self->locked;
}

/**
 * mentor_keyring_report_get_password:
 *
 * Returns: whether the notes are encrypted on the disk
 */
MentorKeyringPassword
mentor_keyring_report_get_password (MentorKeyringReport *self)
{
  return self->password;
}

/**
 * mentor_keyring_report_get_notebooks:
 *
 * Returns: of how many people it has private notes
 */
guint
mentor_keyring_report_get_notebooks (MentorKeyringReport *self)
{
  return self->census.notebooks;
}

/**
 * mentor_keyring_report_get_size:
 * @bytes: (out): how large they are together
 *
 * Returns: whether that is known
 */
gboolean
mentor_keyring_report_get_size (MentorKeyringReport *self, guint64 *bytes)
{
  *bytes = self->census.bytes;
  return self->census.measured;
}
