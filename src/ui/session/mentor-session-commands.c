/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-session-commands.h"

#include "mentor-clock.h"
#include "mentor-dialogs.h"
#include "mentor-links.h"
#include "mentor-place.h"
#include "mentor-session-clock.h"
#include "mentor-session-details.h"
#include "mentor-session-page.h"
#include "mentor-session-state.h"
#include "mentor-template-dialog.h"
#include "mentor-template-save-dialog.h"

#include <glib/gi18n.h>

/* The actions of a session's page: what becomes of the session, its time, and where one goes from it. */

static MentorSession *
get_session (GtkWidget *widget)
{
  return mentor_session_page_get_session (MENTOR_SESSION_PAGE (widget));
}

static MentorContext *
get_context (GtkWidget *widget)
{
  return mentor_page_get_context (MENTOR_PAGE (widget));
}

static void
on_details (GtkWidget *widget, const char *name, GVariant *parameter)
{
  mentor_dialog_present (mentor_session_details_new (get_session (widget)), widget);
}

static void
on_template (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AdwDialog *(*create) (MentorContext *, MentorMentee *, MentorSession *) =
      g_str_equal (name, "session.use-template") ? mentor_template_dialog_new
                                                 : mentor_template_save_dialog_new;

  mentor_dialog_present (create (get_context (widget),
                                 mentor_page_get_mentee (MENTOR_PAGE (widget)), get_session (widget)),
                         widget);
}

static const struct {
  const char *action;
  MentorSessionState state;
} states[] = {
  { "session.held", MENTOR_SESSION_STATE_HELD },
  { "session.missed", MENTOR_SESSION_STATE_MISSED },
  { "session.cancelled", MENTOR_SESSION_STATE_CANCELLED },
  { "session.planned", MENTOR_SESSION_STATE_PLANNED },
};

static void
on_set_state (GtkWidget *widget, const char *name, GVariant *parameter)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_str_equal (states[i].action, name))
      mentor_session_mark (get_context (widget), get_session (widget), states[i].state);
}

static void
on_remove (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorMentee *mentee = mentor_page_get_mentee (MENTOR_PAGE (widget));

  mentor_context_remove (get_context (widget), mentor_mentee_get_sessions (mentee),
                         get_session (widget), _("Session removed"));
}

/* To the page before or after a session, which has the same ids behind another word. */
static void
open_page (GtkWidget *widget, const char *kind)
{
  MentorMentee *mentee = mentor_page_get_mentee (MENTOR_PAGE (widget));
  g_autofree char *address = mentor_make_address (kind, mentee, get_session (widget));

  gtk_widget_activate_action (widget, "win.open", "s", address);
}

static void
on_wrap_up (GtkWidget *widget, const char *name, GVariant *parameter)
{
  open_page (widget, "wrap-up");
}

static void
on_prepare (GtkWidget *widget, const char *name, GVariant *parameter)
{
  open_page (widget, "prepare");
}

static char *
dup_link (MentorSession *session)
{
  return mentor_place_find_link (mentor_session_get_place (session));
}

static void
on_join (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *link = dup_link (get_session (widget));

  mentor_open_link (widget, get_context (widget), link);
}

/* What the timer was. */
typedef struct {
  MentorSession *session;
  GDateTime *began;
  GDateTime *ended;
} Times;

static void
times_undo (gpointer data)
{
  Times *times = data;

  mentor_session_set_began (times->session, times->began);
  mentor_session_set_ended (times->session, times->ended);
}

static void
times_free (gpointer data)
{
  Times *times = data;

  g_object_unref (times->session);
  g_clear_pointer (&times->began, g_date_time_unref);
  g_clear_pointer (&times->ended, g_date_time_unref);
  g_free (times);
}

static Times *
times_new (MentorSession *session)
{
  Times *times = g_new0 (Times, 1);

  times->session = g_object_ref (session);
  if (mentor_session_get_began (session))
    times->began = g_date_time_ref (mentor_session_get_began (session));
  if (mentor_session_get_ended (session))
    times->ended = g_date_time_ref (mentor_session_get_ended (session));
  return times;
}

static void
on_begin (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GDateTime) now = mentor_clock_now ();

  mentor_session_begin (get_session (widget), now);
}

static void
on_stop (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GDateTime) now = mentor_clock_now ();

  mentor_session_stop (get_session (widget), now);
}

static void
on_go_on (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GDateTime) now = mentor_clock_now ();

  mentor_session_go_on (get_session (widget), now);
}

static void
on_begin_anew (GtkWidget *widget, const char *name, GVariant *parameter)
{
  Times *times = times_new (get_session (widget));

  on_begin (widget, name, parameter);
  mentor_context_offer_undo (get_context (widget), _("The timer begins anew"), times_undo, times,
                             times_free);
}

static void
on_no_timer (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MentorSession *session = get_session (widget);
  Times *times = times_new (session);

  mentor_session_set_began (session, NULL);
  mentor_session_set_ended (session, NULL);
  mentor_context_offer_undo (get_context (widget), _("Timer taken away"), times_undo, times, times_free);
}

/**
 * mentor_session_commands_install:
 * @klass: the class of the page
 */
void
mentor_session_commands_install (GtkWidgetClass *klass)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    gtk_widget_class_install_action (klass, states[i].action, NULL, on_set_state);
  gtk_widget_class_install_action (klass, "session.details", NULL, on_details);
  gtk_widget_class_install_action (klass, "session.remove", NULL, on_remove);
  gtk_widget_class_install_action (klass, "session.use-template", NULL, on_template);
  gtk_widget_class_install_action (klass, "session.save-template", NULL, on_template);
  gtk_widget_class_install_action (klass, "session.wrap-up", NULL, on_wrap_up);
  gtk_widget_class_install_action (klass, "session.prepare", NULL, on_prepare);
  gtk_widget_class_install_action (klass, "session.join", NULL, on_join);
  gtk_widget_class_install_action (klass, "session.begin", NULL, on_begin);
  gtk_widget_class_install_action (klass, "session.begin-anew", NULL, on_begin_anew);
  gtk_widget_class_install_action (klass, "session.stop", NULL, on_stop);
  gtk_widget_class_install_action (klass, "session.go-on", NULL, on_go_on);
  gtk_widget_class_install_action (klass, "session.no-timer", NULL, on_no_timer);
}

/**
 * mentor_session_commands_update:
 * @page: a session's page
 * @session: its session
 *
 * Leaves only what makes sense now.
 */
void
mentor_session_commands_update (GtkWidget *page, MentorSession *session)
{
  g_autoptr (GDateTime) now = mentor_clock_now ();
  g_autofree char *link = dup_link (session);
  const gboolean writable = !mentor_record_get_read_only (MENTOR_RECORD (session));
  const MentorSessionState state = mentor_session_get_state (session);
  const gboolean planned = writable && state == MENTOR_SESSION_STATE_PLANNED;
  const gboolean has_come = mentor_session_has_come (session, now);
  const gboolean began = mentor_session_get_began (session) != NULL;
  const gboolean running = mentor_session_is_running (session);

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    gtk_widget_action_set_enabled (page, states[i].action, writable && state != states[i].state);
  gtk_widget_action_set_enabled (page, "session.remove", writable);
  gtk_widget_action_set_enabled (page, "session.use-template", writable);
  gtk_widget_action_set_enabled (page, "session.wrap-up",
                                 writable && (planned ? has_come : state == MENTOR_SESSION_STATE_HELD));
  gtk_widget_action_set_enabled (page, "session.prepare",
                                 planned && mentor_session_get_step (session, now) !=
                                                MENTOR_SESSION_STEP_WRAP_UP);
  gtk_widget_action_set_enabled (page, "session.join", state == MENTOR_SESSION_STATE_PLANNED && link);
  gtk_widget_action_set_enabled (page, "session.begin", planned && !began);
  gtk_widget_action_set_enabled (page, "session.begin-anew", planned && began);
  gtk_widget_action_set_enabled (page, "session.stop", planned && running);
  gtk_widget_action_set_enabled (page, "session.go-on", planned && began && !running);
  gtk_widget_action_set_enabled (page, "session.no-timer", planned && began);
}
