/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-application-actions.h"

#include "mentor-config.h"
#include "mentor-dialogs.h"
#include "mentor-preferences-dialog.h"
#include "mentor-session-dialog.h"
#include "mentor-shortcuts-dialog.h"
#include "mentor-window.h"

#include <glib/gi18n.h>

/* The actions of the application. The desktop may start it for any of them, so that some wait for
 * the records. */

static MentorMentee *
guess_mentee (MentorApplication *self)
{
  MentorPage *page = mentor_window_get_page (MENTOR_WINDOW (mentor_application_get_window (self)));
  MentorRecordList *mentees =
      mentor_store_get_mentees (mentor_keeper_get_store (mentor_application_get_keeper (self)));

  if (page && mentor_page_get_mentee (page))
    return mentor_page_get_mentee (page);
  return mentor_record_list_get_size (mentees) == 1 ? mentor_record_list_get (mentees, 0) : NULL;
}

/**
 * mentor_application_enter:
 * @entrance: what somebody came for
 * @mentee: (nullable): about whom, or %NULL for whoever is on the screen, or the only one there is
 *
 * Shows the window and what is asked for. All records must be there.
 */
void
mentor_application_enter (MentorApplication *self, MentorEntrance entrance, MentorMentee *mentee)
{
  GtkWidget *window;
  g_autofree char *address = NULL;

  g_application_activate (G_APPLICATION (self));
  window = mentor_application_get_window (self);
  if (mentee == NULL)
    mentee = guess_mentee (self);
  switch (entrance)
    {
    case MENTOR_ENTRANCE_NEW_SESSION:
    case MENTOR_ENTRANCE_LOG_SESSION:
      mentor_session_dialog_present (window, mentor_application_get_context (self), mentee,
                                     entrance == MENTOR_ENTRANCE_LOG_SESSION);
      break;
    case MENTOR_ENTRANCE_PRIVATE_NOTE:
      address = mentee ? g_strdup_printf ("note:%s:", mentor_record_get_id (MENTOR_RECORD (mentee)))
                       : g_strdup ("reflections");
      mentor_window_open (MENTOR_WINDOW (window), address);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
enter_loaded (gpointer self, gpointer data)
{
  /* The window may have been closed again meanwhile. */
  if (mentor_application_get_window (self))
    mentor_application_enter (self, GPOINTER_TO_INT (data), NULL);
}

static void
enter (MentorApplication *self, MentorEntrance entrance)
{
  /* The window is there at once, and what is asked for as soon as it can be. */
  g_application_activate (G_APPLICATION (self));
  mentor_keeper_when_loaded (mentor_application_get_keeper (self), enter_loaded,
                             GINT_TO_POINTER (entrance), NULL);
}

static void
on_new_session (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  enter (data, MENTOR_ENTRANCE_NEW_SESSION);
}

static void
on_log_session (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  enter (data, MENTOR_ENTRANCE_LOG_SESSION);
}

static void
on_private_note (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  enter (data, MENTOR_ENTRANCE_PRIVATE_NOTE);
}

static void
on_open (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  MentorApplication *self = data;
  const char *address = g_variant_get_string (parameter, NULL);
  GtkWidget *window = mentor_application_get_window (self);

  /* Where a window begins, too. */
  g_settings_set_string (mentor_application_get_settings (self), "last-page", address);
  if (window && mentor_keeper_is_loaded (mentor_application_get_keeper (self)))
    mentor_window_open (MENTOR_WINDOW (window), address);
  g_application_activate (G_APPLICATION (self));
}

static void
snooze_loaded (gpointer self, gpointer key)
{
  MentorNotices *notices = mentor_keeper_get_notices (mentor_application_get_keeper (self));

  if (notices)
    mentor_notices_snooze (notices, key);
}

static void
on_snooze (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  mentor_keeper_when_loaded (mentor_application_get_keeper (data), snooze_loaded,
                             g_variant_dup_string (parameter, NULL), g_free);
}

static void
on_leave_example (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  mentor_application_leave_example (data);
}

static void
on_preferences (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  mentor_dialog_present (mentor_preferences_dialog_new (mentor_application_get_settings (data),
                                                        mentor_application_get_context (data)),
                         mentor_application_get_window (data));
}

static void
on_shortcuts (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  mentor_dialog_present (mentor_shortcuts_dialog_new (), mentor_application_get_window (data));
}

static void
on_about (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  static const char *const developers[] = { "Mentor contributors", NULL };
  AdwAboutDialog *about = ADW_ABOUT_DIALOG (adw_about_dialog_new ());

  adw_about_dialog_set_application_name (about, C_ ("application", "Mentor"));
  adw_about_dialog_set_application_icon (about, MENTOR_APP_ID);
  adw_about_dialog_set_version (about, MENTOR_VERSION);
  adw_about_dialog_set_developers (about, (const char **) developers);
  adw_about_dialog_set_developer_name (about, _ ("Mentor contributors"));
  adw_about_dialog_set_license_type (about, GTK_LICENSE_GPL_3_0);
  adw_about_dialog_set_comments (
      about, _ ("Follow the growth of people over years. Everything stays on this computer: Mentor "
                "has no network code at all."));
  /* Translators: your name and address, one a line */
  adw_about_dialog_set_translator_credits (about, _ ("translator-credits"));
  mentor_dialog_present (ADW_DIALOG (about), mentor_application_get_window (data));
}

static void
on_quit (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  mentor_application_leave (data);
}

static const GActionEntry actions[] = {
  { .name = "new-session", .activate = on_new_session },
  { .name = "log-session", .activate = on_log_session },
  { .name = "private-note", .activate = on_private_note },
  { .name = "open", .activate = on_open, .parameter_type = "s" },
  { .name = "snooze", .activate = on_snooze, .parameter_type = "s" },
  { .name = "leave-example", .activate = on_leave_example },
  { .name = "preferences", .activate = on_preferences },
  { .name = "shortcuts", .activate = on_shortcuts },
  { .name = "about", .activate = on_about },
  { .name = "quit", .activate = on_quit },
};

/**
 * mentor_application_add_actions:
 *
 * Adds all actions whose names begin with `app.`.
 */
void
mentor_application_add_actions (MentorApplication *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}
