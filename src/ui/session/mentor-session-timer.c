/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-session-timer.h"

#include "mentor-clock.h"
#include "mentor-css-class.h"
#include "mentor-dates.h"
#include "mentor-session-clock.h"

#include <glib/gi18n.h>

/**
 * MentorSessionTimer:
 *
 * How long a session has been going on, told calmly: it moves once a minute, keeps its colour when the time is over,
 * and makes no sound.
 *
 * What it is told goes to the page by the actions `session.begin`, `session.stop`, `session.go-on` and
 * `session.no-timer`.
 */
struct _MentorSessionTimer {
  AdwBin parent_instance;

  MentorSession *session;
  char *text; /* what it says; "" before it began */
  guint timeout_id;
  GtkWidget *start;
  GtkMenuButton *clock;
  GtkLabel *time;
  GtkProgressBar *progress;
};

G_DEFINE_FINAL_TYPE (MentorSessionTimer, mentor_session_timer, ADW_TYPE_BIN)

typedef enum { PROP_TEXT = 1 } MentorSessionTimerProperty;
static GParamSpec *properties[PROP_TEXT + 1];

static void
mentor_session_timer_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((MentorSessionTimerProperty) id)
    {
    case PROP_TEXT:
      g_value_set_string (value, MENTOR_SESSION_TIMER (object)->text);
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mentor_session_timer_dispose (GObject *object)
{
  MentorSessionTimer *self = MENTOR_SESSION_TIMER (object);

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_SESSION_TIMER);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mentor_session_timer_parent_class)->dispose (object);
}

static void
mentor_session_timer_finalize (GObject *object)
{
  g_free (MENTOR_SESSION_TIMER (object)->text);

  G_OBJECT_CLASS (mentor_session_timer_parent_class)->finalize (object);
}

static char *
describe (MentorSession *session, int elapsed, gboolean forgotten)
{
  const int length = mentor_session_get_length (session);

  if (elapsed < 0)
    return g_strdup ("");
  if (forgotten)
    {
      g_autofree char *moment = mentor_format_moment (mentor_session_get_began (session));

      /* Translators: a timer that has been on since this moment */
      return g_strdup_printf (_("Since %s"), moment);
    }
  if (length == 0)
    return g_strdup_printf (C_("timer", "%d min"), elapsed);
  if (elapsed > length)
    /* Translators: a timer: the planned length, and how many minutes more it is by now */
    return g_strdup_printf (C_("timer", "%1$d min · over by %2$d"), length, elapsed - length);
  /* Translators: a timer: minutes so far, and the planned length */
  return g_strdup_printf (C_("timer", "%1$d of %2$d min"), elapsed, length);
}

static void update (MentorSessionTimer *self);

static void
on_minute (gpointer data)
{
  MentorSessionTimer *self = data;

  self->timeout_id = 0;
  update (self);
}

/* Awake once a minute, when the number changes. */
static void
wait_for_minute (MentorSessionTimer *self, GDateTime *now)
{
  const gint64 seconds =
      g_date_time_difference (now, mentor_session_get_began (self->session)) / G_TIME_SPAN_SECOND;

  self->timeout_id =
      g_timeout_add_seconds_once (seconds >= 0 ? (guint) (60 - seconds % 60) : 60, on_minute, self);
}

static void
update (MentorSessionTimer *self)
{
  g_autoptr (GDateTime) now = mentor_clock_now ();
  const int elapsed = mentor_session_get_elapsed (self->session, now);
  const int length = mentor_session_get_length (self->session);
  const gboolean running = mentor_session_is_running (self->session);
  g_autofree char *text = describe (self->session, elapsed, mentor_session_is_forgotten (self->session, now));
  /* Translators: a timer that stands still, and what it shows */
  g_autofree char *tooltip = g_strdup_printf (running ? _("Timer: %s") : _("Timer, paused: %s"), text);

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  gtk_widget_set_visible (self->start, elapsed < 0);
  gtk_widget_set_visible (GTK_WIDGET (self->clock), elapsed >= 0);
  gtk_label_set_label (self->time, text);
  gtk_progress_bar_set_fraction (self->progress,
                                 length > 0 ? CLAMP ((double) elapsed / length, 0.0, 1.0) : 0.0);
  mentor_set_css_class (GTK_WIDGET (self->clock), "paused", !running);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->clock), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->clock), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip,
                                  -1);
  if (running)
    wait_for_minute (self, now);
  if (g_set_str (&self->text, text))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

static void
mentor_session_timer_class_init (MentorSessionTimerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mentor_session_timer_get_property;
  object_class->dispose = mentor_session_timer_dispose;
  object_class->finalize = mentor_session_timer_finalize;

  properties[PROP_TEXT] =
      g_param_spec_string ("text", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/session/mentor-session-timer.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorSessionTimer, start);
  gtk_widget_class_bind_template_child (widget_class, MentorSessionTimer, clock);
  gtk_widget_class_bind_template_child (widget_class, MentorSessionTimer, time);
  gtk_widget_class_bind_template_child (widget_class, MentorSessionTimer, progress);
}

static void
mentor_session_timer_init (MentorSessionTimer *self)
{
  self->text = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_session_timer_set_session:
 * @session: the session; to be called once
 */
void
mentor_session_timer_set_session (MentorSessionTimer *self, MentorSession *session)
{
  static const char *const names[] = { "notify::began", "notify::ended", "notify::length" };

  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_signal_connect_object (session, names[i], G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * mentor_session_timer_suggest:
 * @suggested: whether to begin is the thing to do now
 */
void
mentor_session_timer_suggest (MentorSessionTimer *self, gboolean suggested)
{
  mentor_set_css_class (self->start, "suggested-action", suggested);
}

/**
 * mentor_session_timer_get_text:
 *
 * Returns: (transfer none): what it says, "" before it began
 */
const char *
mentor_session_timer_get_text (MentorSessionTimer *self)
{
  return self->text;
}
