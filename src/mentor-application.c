/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-application.h"

#include "mentor-application-actions.h"
#include "mentor-auto-lock.h"
#include "mentor-background.h"
#include "mentor-builtin.h"
#include "mentor-cleaning.h"
#include "mentor-clock.h"
#include "mentor-command-line.h"
#include "mentor-config.h"
#include "mentor-keeper.h"
#include "mentor-leaving.h"
#include "mentor-session-dialog.h"
#include "mentor-shortcuts.h"
#include "mentor-welcome-page.h"

#include <glib-unix.h>

/**
 * MentorApplication:
 *
 * Owns what lives as long as the program: the preferences and who keeps the data folder; and with a window the private
 * notes. Its window closes only when everything is stored.
 */
struct _MentorApplication {
  AdwApplication parent_instance;

  GSettings *settings;
  MentorKeeper *keeper;
  MentorBackground *background;
  MentorContext *context; /* while there is a window */
  MentorAutoLock *auto_lock;
  GtkWidget *window;      /* not owned */
  int status;
  gboolean leaving;
  gboolean reopening;     /* the window goes to come back on another folder */
};

G_DEFINE_FINAL_TYPE (MentorApplication, mentor_application, ADW_TYPE_APPLICATION)

static void show_window (MentorApplication *self);

static void
mentor_application_dispose (GObject *object)
{
  MentorApplication *self = MENTOR_APPLICATION (object);

  g_clear_object (&self->auto_lock);
  g_clear_object (&self->context);
  g_clear_object (&self->keeper);
  g_clear_object (&self->background);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (mentor_application_parent_class)->dispose (object);
}

/* Leaving. */

/* Whoever still holds the window lets it live on for a while: it must not be taken for the next one. */
static void
destroy_window (MentorApplication *self)
{
  GtkWidget *window = self->window;

  g_clear_weak_pointer (&self->window);
  gtk_window_destroy (GTK_WINDOW (window));
  g_clear_object (&self->auto_lock);
  g_clear_object (&self->context);
}

static void
on_left (gboolean leave, gpointer data)
{
  g_autoptr (MentorApplication) self = data;

  self->leaving = FALSE;
  if (leave && self->window)
    {
      /* Without a window the application would end. */
      g_application_hold (G_APPLICATION (self));
      destroy_window (self);
      mentor_keeper_close (self->keeper);
      if (self->reopening)
        {
          mentor_keeper_change (self->keeper);
          show_window (self);
        }
      g_application_release (G_APPLICATION (self));
    }
  self->reopening = FALSE;
}

static gboolean
on_close_request (MentorApplication *self)
{
  if (!self->leaving)
    {
      self->leaving = TRUE;
      mentor_leave (MENTOR_WINDOW (self->window), on_left, g_object_ref (self));
    }
  return GDK_EVENT_STOP;
}

/**
 * mentor_application_leave:
 *
 * Stores everything, and ends: also from within a dialog, which keeps its window from being closed.
 */
void
mentor_application_leave (MentorApplication *self)
{
  if (self->window)
    on_close_request (self);
  else
    g_application_quit (G_APPLICATION (self));
}

/* Another folder is to be used. */
static void
reopen (MentorApplication *self)
{
  if (self->leaving)
    return;
  if (self->window == NULL)
    {
      mentor_keeper_change (self->keeper);
      return;
    }
  self->reopening = TRUE;
  on_close_request (self);
}

/* The example. */

static void
on_example_removed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MentorApplication) self = data;
  g_autoptr (GError) error = NULL;

  mentor_builtin_example_remove_finish (result, &error);
  show_window (self);
  if (error)
    mentor_context_say (self->context, error->message);
  g_application_release (G_APPLICATION (self));
}

static void
on_left_example (gboolean leave, gpointer data)
{
  g_autoptr (MentorApplication) self = data;

  self->leaving = FALSE;
  if (!leave || self->window == NULL)
    return;
  /* Without a window the application would end. */
  g_application_hold (G_APPLICATION (self));
  destroy_window (self);
  mentor_keeper_close (self->keeper);
  mentor_keeper_change (self->keeper);
  mentor_builtin_example_remove_async (on_example_removed, g_steal_pointer (&self));
}

/**
 * mentor_application_leave_example:
 *
 * Removes the example, and shows the person's own data again.
 */
void
mentor_application_leave_example (MentorApplication *self)
{
  MentorRecordList *mentees;

  if (self->window == NULL || !mentor_folder_is_example (mentor_keeper_get_folder (self->keeper)) || self->leaving)
    return;
  /* What was written privately about people who do not exist goes with them. */
  mentees = mentor_store_get_mentees (mentor_context_get_store (self->context));
  for (guint i = 0; i < mentor_record_list_get_size (mentees); i++)
    mentor_vault_forget_async (mentor_context_get_vault (self->context),
                               mentor_record_get_id (mentor_record_list_get (mentees, i)), NULL, NULL,
                               NULL);
  self->leaving = TRUE;
  mentor_leave (MENTOR_WINDOW (self->window), on_left_example, g_object_ref (self));
}

static void
on_look_around (MentorApplication *self)
{
  g_autoptr (GError) error = NULL;

  if (mentor_builtin_example_make (&error))
    reopen (self);
  else
    mentor_context_say (self->context, error->message);
}

/* First run. */

static void
on_welcomed (MentorApplication *self, MentorMentee *plan, const char *address)
{
  g_settings_set_boolean (self->settings, "first-run-done", TRUE);
  mentor_window_start (MENTOR_WINDOW (self->window), address);
  if (plan)
    mentor_session_dialog_present (self->window, self->context, plan, FALSE);
}

static gboolean
wants_welcome (MentorApplication *self)
{
  return !mentor_folder_is_example (mentor_keeper_get_folder (self->keeper)) && mentor_folder_is_empty (mentor_keeper_get_folder (self->keeper)) &&
         !g_settings_get_boolean (self->settings, "first-run-done");
}

static void
show_welcome (MentorApplication *self)
{
  GtkWidget *welcome = mentor_welcome_page_new (self->context);

  g_signal_connect_object (welcome, "example", G_CALLBACK (on_look_around), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (welcome, "done", G_CALLBACK (on_welcomed), self, G_CONNECT_SWAPPED);
  mentor_window_show_welcome (MENTOR_WINDOW (self->window), welcome);
}

/* The marks in the log are those that tests/bench.py measures between. */
static void
on_drawn (GdkFrameClock *clock)
{
  g_debug ("page drawn");
  g_signal_handlers_disconnect_by_func (clock, on_drawn, NULL);
}

static void
note_next_frame (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  if (clock && !g_log_writer_default_would_drop (G_LOG_LEVEL_DEBUG, G_LOG_DOMAIN))
    g_signal_connect_after (clock, "after-paint", G_CALLBACK (on_drawn), NULL);
}

/* The records are there. */
static void
start_window (MentorApplication *self)
{
  g_autofree char *address = g_settings_get_string (self->settings, "last-page");

  if (self->window == NULL)
    return;
  if (wants_welcome (self))
    show_welcome (self);
  else
    {
      mentor_window_start (MENTOR_WINDOW (self->window), address);
      note_next_frame (self->window);
    }
  mentor_clean (mentor_context_get_store (self->context), mentor_context_get_vault (self->context));
}

static void
on_mapped (GtkWidget *window)
{
  g_debug ("window mapped");
}

static void
show_window (MentorApplication *self)
{
  g_autoptr (MentorVault) vault = mentor_vault_new ();
  MentorFolder *folder = mentor_keeper_open (self->keeper);

  self->context = mentor_context_new (mentor_folder_get_store (folder), vault, self->settings);
  g_set_weak_pointer (&self->window, mentor_window_new (ADW_APPLICATION (self), self->context,
                                                        mentor_folder_is_example (folder)));
  g_signal_connect_object (self->window, "close-request", G_CALLBACK (on_close_request), self,
                           G_CONNECT_SWAPPED);
  self->auto_lock = mentor_auto_lock_new (ADW_APPLICATION_WINDOW (self->window), vault, self->settings);
  g_signal_connect_after (self->window, "map", G_CALLBACK (on_mapped), NULL);
  gtk_window_present (GTK_WINDOW (self->window));

  /* No page is shown before the records are there, so that all this can wait for the window. */
  if (mentor_folder_is_loaded (folder))
    start_window (self);
  else
    mentor_folder_load (folder);
}

static void
mentor_application_activate (GApplication *application)
{
  MentorApplication *self = MENTOR_APPLICATION (application);

  if (self->window)
    gtk_window_present (GTK_WINDOW (self->window));
  else
    show_window (self);
}

/* The present moment may be given, so that a picture or a test shows the same day whenever it is made. */
static void
set_given_clock (void)
{
  const char *text = g_getenv ("MENTOR_NOW");
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();
  g_autoptr (GDateTime) now = text ? g_date_time_new_from_iso8601 (text, local) : NULL;

  if (now)
    mentor_clock_set (now);
}

/* Once: a second signal ends it as signals do. */
static gboolean
on_signal (gpointer application)
{
  g_application_quit (application);
  return G_SOURCE_REMOVE;
}

static void
on_background_refused (MentorApplication *self, const char *message)
{
  AdwDialog *dialog =
      self->window ? adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window)) : NULL;

  if (ADW_IS_PREFERENCES_DIALOG (dialog))
    {
      AdwToast *toast = adw_toast_new (message);

      adw_toast_set_use_markup (toast, FALSE);
      /* A switch that goes back by itself must not be left unexplained. */
      adw_toast_set_timeout (toast, 0);
      adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (dialog), toast);
    }
  else if (self->context)
    mentor_context_say (self->context, message);
}

static void
mentor_application_startup (GApplication *application)
{
  MentorApplication *self = MENTOR_APPLICATION (application);

  G_APPLICATION_CLASS (mentor_application_parent_class)->startup (application);

  set_given_clock ();
  self->settings = g_settings_new (MENTOR_APP_ID);
  g_signal_connect_object (self->settings, "changed::data-folder", G_CALLBACK (reopen), self,
                           G_CONNECT_SWAPPED);
  self->background = mentor_background_new (self->settings);
  g_signal_connect_object (self->background, "refused", G_CALLBACK (on_background_refused), self,
                           G_CONNECT_SWAPPED);
  mentor_application_add_actions (self);
  mentor_shortcuts_install (GTK_APPLICATION (self));
  g_unix_signal_add (SIGTERM, on_signal, self);
  g_unix_signal_add (SIGHUP, on_signal, self);
  g_unix_signal_add (SIGINT, on_signal, self);
  self->keeper = mentor_keeper_new (application, self->settings);
  g_signal_connect_object (self->keeper, "loaded", G_CALLBACK (start_window), self, G_CONNECT_SWAPPED);
}

static int
mentor_application_command_line (GApplication *application, GApplicationCommandLine *command_line)
{
  return mentor_command_line_run (MENTOR_APPLICATION (application), command_line);
}

/* Whoever ends the application without closing its window, as the desktop does when a session ends, loses nothing either. */
static void
mentor_application_shutdown (GApplication *application)
{
  MentorApplication *self = MENTOR_APPLICATION (application);

  if (self->window && mentor_keeper_is_loaded (self->keeper))
    mentor_leave_at_once (MENTOR_WINDOW (self->window));

  G_APPLICATION_CLASS (mentor_application_parent_class)->shutdown (application);
}

static void
mentor_application_class_init (MentorApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_application_dispose;
  application_class->startup = mentor_application_startup;
  application_class->shutdown = mentor_application_shutdown;
  application_class->activate = mentor_application_activate;
  application_class->command_line = mentor_application_command_line;
}

static void
mentor_application_init (MentorApplication *self)
{
}

/**
 * mentor_application_new:
 *
 * Returns: (transfer full): the application
 */
MentorApplication *
mentor_application_new (void)
{
  MentorApplication *self =
      g_object_new (MENTOR_TYPE_APPLICATION, "application-id", MENTOR_APP_ID, "flags",
                    G_APPLICATION_HANDLES_COMMAND_LINE, "resource-base-path", "/com/example/Mentor",
                    "register-session", TRUE, "version", MENTOR_VERSION, NULL);

  mentor_command_line_install (self);
  return self;
}

/**
 * mentor_application_get_settings:
 *
 * Returns: (transfer none): the preferences
 */
GSettings *
mentor_application_get_settings (MentorApplication *self)
{
  return self->settings;
}

/**
 * mentor_application_get_window:
 *
 * Returns: (transfer none) (nullable): the window
 */
GtkWidget *
mentor_application_get_window (MentorApplication *self)
{
  return self->window;
}

/**
 * mentor_application_get_context:
 *
 * Returns: (transfer none) (nullable): what the pages of the window are given
 */
MentorContext *
mentor_application_get_context (MentorApplication *self)
{
  return self->context;
}

/**
 * mentor_application_get_keeper:
 *
 * Returns: (transfer none): who keeps the data folder
 */
MentorKeeper *
mentor_application_get_keeper (MentorApplication *self)
{
  return self->keeper;
}

/**
 * mentor_application_set_status:
 * @status: what the process that runs the application gives back at its end
 */
void
mentor_application_set_status (MentorApplication *self, int status)
{
  self->status = status;
}

int
mentor_application_get_status (MentorApplication *self)
{
  return self->status;
}
