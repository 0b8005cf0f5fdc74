/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-session-when.h"

#include "mentor-contact-rules.h"
#include "mentor-date-button.h"
#include "mentor-dates.h"
#include "mentor-session-rules.h"
#include "mentor-time-entry.h"

#include <glib/gi18n.h>

/**
 * MentorSessionWhen:
 *
 * When and where a session is, each changed where it stands. A date that surprises is named, never refused.
 */
struct _MentorSessionWhen {
  AdwPreferencesGroup parent_instance;

  MentorSession *session;
  GBindingGroup *bindings;
  GSignalGroup *signals;
  gboolean showing; /* the widgets are being set, not edited */
  AdwActionRow *date_row;
  AdwActionRow *time_row;
  MentorDateButton *date;
  MentorTimeEntry *time;
  AdwSpinRow *length;
  AdwEntryRow *place;
};

G_DEFINE_FINAL_TYPE (MentorSessionWhen, mentor_session_when, ADW_TYPE_PREFERENCES_GROUP)

#define YEAR 366

static void
mentor_session_when_dispose (GObject *object)
{
  MentorSessionWhen *self = MENTOR_SESSION_WHEN (object);

  g_clear_object (&self->bindings);
  g_clear_object (&self->signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_SESSION_WHEN);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mentor_session_when_parent_class)->dispose (object);
}

static char *
describe_day (MentorSessionWhen *self, MentorDay day)
{
  const MentorDay today = mentor_day_today ();
  const gboolean planned =
      mentor_session_get_state (self->session) == MENTOR_SESSION_STATE_PLANNED;
  GDateTime *start = mentor_session_get_start (self->session);

  if (day == 0)
    return g_strdup (_("Without a date it waits for one"));
  if (planned && day < today)
    return g_strdup (_("That is in the past"));
  if (day > today + YEAR)
    return g_strdup (_("That is more than a year away"));
  if (!planned && day > today)
    return g_strdup (_("That is still to come"));
  if (day + YEAR < today)
    return g_strdup (_("That is more than a year ago"));
  return g_date_time_format (start, "%A");
}

/* The zone is named only where it is another one than that of the computer. */
static char *
describe_zone (MentorSessionWhen *self)
{
  GDateTime *start = mentor_session_get_start (self->session);
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();
  g_autoptr (GDateTime) here = start ? g_date_time_to_timezone (start, local) : NULL;

  if (start == NULL || g_date_time_get_utc_offset (start) == g_date_time_get_utc_offset (here))
    return g_strdup ("");
  /* Translators: the name of a time zone */
  return g_strdup_printf (_("Time of %s"), *mentor_session_get_time_zone (self->session)
                                               ? mentor_session_get_time_zone (self->session)
                                               : g_date_time_get_timezone_abbreviation (start));
}

static void
show_start (MentorSessionWhen *self)
{
  GDateTime *start = mentor_session_get_start (self->session);
  const MentorDay day = mentor_session_get_day (self->session);
  g_autofree char *words = describe_day (self, day);
  g_autofree char *zone = describe_zone (self);

  self->showing = TRUE;
  mentor_date_button_set_day (self->date, day);
  if (start)
    mentor_time_entry_set_minutes (self->time, mentor_session_get_minutes (self->session));
  self->showing = FALSE;
  adw_action_row_set_subtitle (self->date_row, words);
  adw_action_row_set_subtitle (self->time_row, zone);
}

static void
on_edited (MentorSessionWhen *self)
{
  if (self->session && !self->showing)
    mentor_session_set_moment (self->session, mentor_date_button_get_day (self->date),
                               mentor_time_entry_get_minutes (self->time));
}

static void
mentor_session_when_class_init (MentorSessionWhenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_session_when_dispose;
  g_type_ensure (MENTOR_TYPE_DATE_BUTTON);
  g_type_ensure (MENTOR_TYPE_TIME_ENTRY);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/session/mentor-session-when.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorSessionWhen, date_row);
  gtk_widget_class_bind_template_child (widget_class, MentorSessionWhen, time_row);
  gtk_widget_class_bind_template_child (widget_class, MentorSessionWhen, date);
  gtk_widget_class_bind_template_child (widget_class, MentorSessionWhen, time);
  gtk_widget_class_bind_template_child (widget_class, MentorSessionWhen, length);
  gtk_widget_class_bind_template_child (widget_class, MentorSessionWhen, place);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
}

static void
mentor_session_when_init (MentorSessionWhen *self)
{
  const GBindingFlags both = G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "length", self->length, "value", both);
  g_binding_group_bind (self->bindings, "place", self->place, "text", both);
  self->signals = g_signal_group_new (MENTOR_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "notify::start", G_CALLBACK (show_start), self);
  g_signal_group_connect_swapped (self->signals, "notify::state", G_CALLBACK (show_start), self);
}

/**
 * mentor_session_when_set_session:
 * @session: a session
 */
void
mentor_session_when_set_session (MentorSessionWhen *self, MentorSession *session)
{
  if (!g_set_object (&self->session, session))
    return;
  g_binding_group_set_source (self->bindings, session);
  g_signal_group_set_target (self->signals, session);
  show_start (self);
}

/**
 * mentor_session_when_commit:
 *
 * Gives the session the time that is still being typed, if it can be read.
 */
void
mentor_session_when_commit (MentorSessionWhen *self)
{
  mentor_time_entry_get_minutes (self->time);
}
