/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-notices.h"

#include "mentor-clock.h"
#include "mentor-notice-rules.h"
#include "mentor-notice-words.h"

/* The timer does not run while the computer sleeps, and nothing tells of a clock that was set:
 * hence a look a minute. */
#define LONGEST_PAUSE 60

/**
 * MentorNotices:
 *
 * Sends to the desktop what the rules say is due, and takes back what holds no longer. It keeps in
 * the settings what was told.
 */
struct _MentorNotices
{
  GObject parent_instance;

  GApplication *application; /* not owned: it owns this */
  MentorStore *store;
  GSettings *settings;
  MentorNoticeLog *log;
  GHashTable *shown; /* keys of what may stand on the screen */
  gboolean waiting;
  guint timer;
};

G_DEFINE_FINAL_TYPE (MentorNotices, mentor_notices, G_TYPE_OBJECT)

enum
{
  SETTLED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
mentor_notices_dispose (GObject *object)
{
  MentorNotices *self = MENTOR_NOTICES (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->store);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->log, mentor_notice_log_free);
  g_clear_pointer (&self->shown, g_hash_table_unref);

  G_OBJECT_CLASS (mentor_notices_parent_class)->dispose (object);
}

static void
mentor_notices_class_init (MentorNoticesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_notices_dispose;

  /**
   * MentorNotices::settled:
   *
   * mentor_notices_is_waiting() has another answer.
   */
  signals[SETTLED] = g_signal_new ("settled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
mentor_notices_init (MentorNotices *self)
{
  self->log = mentor_notice_log_new ();
  self->shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
read_settings (MentorNotices *self, MentorNoticeSettings *settings)
{
  settings->day_before = g_settings_get_boolean (self->settings, "notice-day-before");
  settings->soon = g_settings_get_boolean (self->settings, "notice-soon");
  settings->digest = g_settings_get_boolean (self->settings, "notice-digest");
  settings->digest_hour = g_settings_get_int (self->settings, "notice-digest-hour");
  settings->not_before = g_settings_get_int (self->settings, "notice-not-before");
  settings->not_after = g_settings_get_int (self->settings, "notice-not-after");
}

static void
store_log (MentorNotices *self)
{
  g_settings_set_value (self->settings, "notice-log", mentor_notice_log_to_variant (self->log));
}

static void
withdraw (MentorNotices *self, const char *key)
{
  if (g_hash_table_remove (self->shown, key))
    g_application_withdraw_notification (self->application, key);
}

/* A session that was moved, removed or is over: nothing is left to be said of it. */
static gboolean
withdraw_old (MentorNotices *self, GDateTime *now)
{
  g_autofree const char **keys = mentor_notice_log_get_keys (self->log);
  gboolean changed = FALSE;

  for (guint i = 0; keys[i]; i++)
    {
      if (mentor_notice_key_holds (keys[i], mentor_store_get_mentees (self->store), now))
        continue;
      withdraw (self, keys[i]);
      if (mentor_notice_log_get (self->log, keys[i]) != MENTOR_NOTICE_TOLD)
        {
          mentor_notice_log_set (self->log, keys[i], MENTOR_NOTICE_TOLD);
          changed = TRUE;
        }
    }
  return changed;
}

static void
tell (MentorNotices *self, const MentorNotice *notice, gboolean names)
{
  g_autoptr (GNotification) notification = mentor_notice_make_notification (notice, names);
  g_autofree char *earlier = mentor_notice_dup_earlier (notice);

  if (earlier)
    withdraw (self, earlier);
  g_hash_table_add (self->shown, g_strdup (notice->key));
  g_application_send_notification (self->application, notice->key, notification);
}

static void look (MentorNotices *self);

static void
on_time (gpointer data)
{
  MentorNotices *self = data;

  self->timer = 0;
  look (self);
}

static void
look_again (MentorNotices *self, GDateTime *now, GDateTime *next)
{
  const gint64 until =
      next ? g_date_time_to_unix (next) - g_date_time_to_unix (now) : LONGEST_PAUSE;

  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add_seconds_once ((guint) CLAMP (until, 1, LONGEST_PAUSE), on_time, self);
}

static void
settle (MentorNotices *self)
{
  const gboolean waiting = mentor_notice_log_is_waiting (self->log);

  if (waiting == self->waiting)
    return;
  self->waiting = waiting;
  g_signal_emit (self, signals[SETTLED], 0);
}

static void
look (MentorNotices *self)
{
  g_autoptr (MentorNotices) kept = g_object_ref (self);
  g_autoptr (GDateTime) now = mentor_clock_now ();
  g_autoptr (GDateTime) next = NULL;
  g_autoptr (GPtrArray) due = NULL;
  MentorNoticeSettings settings;
  gboolean changed;

  read_settings (self, &settings);
  changed = withdraw_old (self, now);
  changed = mentor_notice_log_prune (self->log, now) || changed;
  due = mentor_notice_list_due (mentor_store_get_mentees (self->store), &settings, self->log, now,
                                &next);
  for (guint i = 0; i < due->len; i++)
    mentor_notice_log_set (self->log, ((MentorNotice *) due->pdata[i])->key, MENTOR_NOTICE_TOLD);
  /* First noted, then told: what is told twice disturbs, and a notice is no promise. */
  if (changed || due->len > 0)
    store_log (self);
  for (guint i = 0; i < due->len; i++)
    tell (self, due->pdata[i], g_settings_get_boolean (self->settings, "notice-names"));
  look_again (self, now, next);
  settle (self);
}

static void
on_setting_changed (MentorNotices *self, const char *key)
{
  /* Its own log tells it nothing new. */
  if (g_str_has_prefix (key, "notice-") && !g_str_equal (key, "notice-log"))
    look (self);
}

/**
 * mentor_notices_snooze:
 * @key: the key of a notice, as its action has it
 *
 * Takes the notice from the screen and tells it again later.
 */
void
mentor_notices_snooze (MentorNotices *self, const char *key)
{
  g_autoptr (GDateTime) now = mentor_clock_now ();

  if (!mentor_notice_key_parse (key, NULL, NULL, NULL))
    return;
  g_hash_table_add (self->shown, g_strdup (key));
  withdraw (self, key);
  mentor_notice_log_set (self->log, key, mentor_notice_key_snooze (key, now));
  store_log (self);
  look (self);
}

/**
 * mentor_notices_is_waiting:
 *
 * Returns: whether a notice that was put off is still to be told
 */
gboolean
mentor_notices_is_waiting (MentorNotices *self)
{
  return self->waiting;
}

/**
 * mentor_notices_are_wanted:
 * @settings: the preferences
 *
 * Returns: whether any kind of notice is switched on
 */
gboolean
mentor_notices_are_wanted (GSettings *settings)
{
  return g_settings_get_boolean (settings, "notice-day-before") ||
         g_settings_get_boolean (settings, "notice-soon") ||
         g_settings_get_boolean (settings, "notice-digest");
}

/**
 * mentor_notices_new:
 * @application: (transfer none): whose notices they are; it must outlive this
 * @store: (transfer none): where the sessions are; it is loaded
 * @settings: (transfer none): what to tell and when, and what was told
 *
 * Returns: (transfer full): a new watch; it tells at once what is due
 */
MentorNotices *
mentor_notices_new (GApplication *application, MentorStore *store, GSettings *settings)
{
  MentorNotices *self = g_object_new (MENTOR_TYPE_NOTICES, NULL);
  g_autoptr (GVariant) log = g_settings_get_value (settings, "notice-log");
  g_autofree const char **keys = NULL;

  self->application = application;
  self->store = g_object_ref (store);
  self->settings = g_object_ref (settings);
  mentor_notice_log_read (self->log, log);
  /* Some may still be on the screen. */
  keys = mentor_notice_log_get_keys (self->log);
  for (guint i = 0; keys[i]; i++)
    if (mentor_notice_log_get (self->log, keys[i]) == MENTOR_NOTICE_TOLD)
      g_hash_table_add (self->shown, g_strdup (keys[i]));
  g_signal_connect_object (settings, "changed", G_CALLBACK (on_setting_changed), self,
                           G_CONNECT_SWAPPED);
  look (self);
  return self;
}
