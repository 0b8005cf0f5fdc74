/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-notices.h"
#include "mentor-clock.h"
#include "mentor-contact-rules.h"
#include "mentor-dates.h"
#include "mentor-people.h"

#include <glib/gi18n.h>

#define MINUTES_BEFORE 30

/**
 * MentorNotices:
 *
 * Tells the desktop of a session that begins soon, once, while the application runs. Names stand in it only if the
 * person allows it.
 */
struct _MentorNotices {
  GObject parent_instance;

  GApplication *application; /* not owned: it owns this */
  MentorStore *store;
  GSettings *settings;
  GHashTable *told; /* id of the session and its start, as one string */
  guint timer;
};

G_DEFINE_FINAL_TYPE (MentorNotices, mentor_notices, G_TYPE_OBJECT)

static void
mentor_notices_dispose (GObject *object)
{
  MentorNotices *self = MENTOR_NOTICES (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->store);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->told, g_hash_table_unref);

  G_OBJECT_CLASS (mentor_notices_parent_class)->dispose (object);
}

static void
mentor_notices_class_init (MentorNoticesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_notices_dispose;
}

static void
mentor_notices_init (MentorNotices *self)
{
  self->told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
tell (MentorNotices *self, MentorMentee *mentee, MentorSession *session)
{
  const char *id = mentor_record_get_id (MENTOR_RECORD (session));
  g_autofree char *time = mentor_format_time (mentor_session_get_start (session));
  g_autofree char *title = g_strdup_printf (_("A session begins at %s"), time);
  g_autofree char *address =
      g_strdup_printf ("session:%s:%s", mentor_record_get_id (MENTOR_RECORD (mentee)), id);
  g_autoptr (GNotification) notice = g_notification_new (title);

  if (g_settings_get_boolean (self->settings, "notice-names"))
    g_notification_set_body (notice, mentor_mentee_get_counterpart (mentee));
  g_notification_set_default_action_and_target (notice, "app.open", "s", address);
  g_application_send_notification (self->application, id, notice);
}

static void
look (MentorNotices *self)
{
  MentorRecordList *mentees = mentor_store_get_mentees (self->store);
  g_autoptr (GDateTime) now = mentor_clock_now ();

  if (!g_settings_get_boolean (self->settings, "notices"))
    return;
  for (guint i = 0; i < mentor_record_list_get_size (mentees); i++)
    {
      MentorMentee *mentee = mentor_record_list_get (mentees, i);
      MentorSession *next = mentor_mentee_find_next_session (mentee, now);
      GTimeSpan until;

      if (next == NULL)
        continue;
      until = g_date_time_difference (mentor_session_get_start (next), now);
      if (until > 0 && until <= MINUTES_BEFORE * G_TIME_SPAN_MINUTE)
        {
          g_autofree char *start = g_date_time_format_iso8601 (mentor_session_get_start (next));

          /* One that was moved is told again. */
          if (g_hash_table_add (self->told,
                                g_strconcat (mentor_record_get_id (MENTOR_RECORD (next)), start, NULL)))
            tell (self, mentee, next);
        }
    }
}

static gboolean
on_minute (gpointer data)
{
  look (data);
  return G_SOURCE_CONTINUE;
}

/**
 * mentor_notices_new:
 * @application: (transfer none): whose notices they are; it must outlive this
 * @store: (transfer none): where the sessions are
 * @settings: (transfer none): whether to tell, and with names
 *
 * Returns: (transfer full): a new watch
 */
MentorNotices *
mentor_notices_new (GApplication *application, MentorStore *store, GSettings *settings)
{
  MentorNotices *self = g_object_new (MENTOR_TYPE_NOTICES, NULL);

  self->application = application;
  self->store = g_object_ref (store);
  self->settings = g_object_ref (settings);
  self->timer = g_timeout_add_seconds (60, on_minute, self);
  return self;
}
