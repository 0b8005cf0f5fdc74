/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-application.h"

#include "mentor-auto-lock.h"
#include "mentor-builtin.h"
#include "mentor-cleaning.h"
#include "mentor-clock.h"
#include "mentor-config.h"
#include "mentor-leaving.h"
#include "mentor-notices.h"
#include "mentor-preferences-dialog.h"
#include "mentor-session-dialog.h"
#include "mentor-shortcuts-dialog.h"
#include "mentor-shortcuts.h"
#include "mentor-welcome-page.h"

#include <glib-unix.h>
#include <glib/gi18n.h>

/**
 * MentorApplication:
 *
 * Owns what lives as long as the program: the preferences, and with the data folder in use its store, vault and window.
 * It closes only when everything is stored.
 */
struct _MentorApplication {
  AdwApplication parent_instance;

  GSettings *settings;
  MentorContext *context;
  MentorAutoLock *auto_lock;
  MentorNotices *notices;
  GtkWidget *window;  /* not owned */
  GQueue pending;     /* names of actions to run once the records are there */
  gboolean loaded;
  gboolean example;
  gboolean leaving;
  gboolean reopening; /* the window goes to come back on another folder */
};

G_DEFINE_FINAL_TYPE (MentorApplication, mentor_application, ADW_TYPE_APPLICATION)

static void show_window (MentorApplication *self);

static void
close_folder (MentorApplication *self)
{
  g_clear_object (&self->auto_lock);
  g_clear_object (&self->notices);
  g_clear_object (&self->context);
  self->loaded = FALSE;
}

static void
mentor_application_dispose (GObject *object)
{
  MentorApplication *self = MENTOR_APPLICATION (object);

  close_folder (self);
  g_queue_clear (&self->pending);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (mentor_application_parent_class)->dispose (object);
}

static void
open_folder (MentorApplication *self)
{
  g_autofree char *chosen = g_settings_get_string (self->settings, "data-folder");
  g_autoptr (GFile) data = NULL;
  g_autoptr (GFile) state = NULL;
  g_autoptr (MentorStore) store = NULL;
  g_autoptr (MentorVault) vault = mentor_vault_new ();

  self->example = mentor_builtin_example_exists ();
  if (self->example)
    {
      data = mentor_builtin_example_get_folder ();
      state = mentor_builtin_example_get_state ();
    }
  else
    {
      data = *chosen ? g_file_new_for_path (chosen)
                     : g_file_new_build_filename (g_get_user_data_dir (), "mentor", NULL);
      state = g_file_new_build_filename (g_get_user_state_dir (), "mentor", NULL);
    }
  store = mentor_store_new (data, state);
  self->context = mentor_context_new (store, vault, self->settings);
}

/* Leaving. */

/* Whoever still holds the window lets it live on for a while: it must not be taken for the next one. */
static void
destroy_window (MentorApplication *self)
{
  GtkWidget *window = self->window;

  g_clear_weak_pointer (&self->window);
  gtk_window_destroy (GTK_WINDOW (window));
  close_folder (self);
}

static void
on_left (gboolean leave, gpointer data)
{
  g_autoptr (MentorApplication) self = data;

  self->leaving = FALSE;
  if (leave && self->window)
    {
      destroy_window (self);
      if (self->reopening)
        show_window (self);
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

static void
reopen (MentorApplication *self)
{
  if (self->window == NULL || self->leaving)
    return;
  self->reopening = TRUE;
  gtk_window_close (GTK_WINDOW (self->window));
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
  mentor_builtin_example_remove_async (on_example_removed, g_steal_pointer (&self));
}

static void
on_leave_example (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  MentorApplication *self = data;
  MentorRecordList *mentees;

  if (!self->example || self->window == NULL || self->leaving)
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
  MentorStore *store = mentor_context_get_store (self->context);

  return !self->example && !g_settings_get_boolean (self->settings, "first-run-done") &&
         mentor_record_list_get_size (mentor_store_get_mentees (store)) == 0 &&
         g_list_model_get_n_items (mentor_store_get_troubles (store)) == 0;
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

static void
run_pending (MentorApplication *self)
{
  char *name;

  while ((name = g_queue_pop_head (&self->pending)))
    {
      g_action_group_activate_action (G_ACTION_GROUP (self), name, NULL);
      g_free (name);
    }
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

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MentorApplication) self = data;
  MentorStore *store = MENTOR_STORE (source);
  g_autofree char *address = NULL;

  /* What went wrong stands in the store's troubles. */
  mentor_store_load_finish (store, result, NULL);
  if (self->window == NULL || self->context == NULL || mentor_context_get_store (self->context) != store)
    return;

  self->loaded = TRUE;
  g_debug ("records loaded");
  if (self->example && mentor_record_list_get_size (mentor_store_get_mentees (store)) == 0 &&
      g_list_model_get_n_items (mentor_store_get_troubles (store)) == 0)
    mentor_builtin_example_fill (store);
  if (wants_welcome (self))
    show_welcome (self);
  else
    {
      address = g_settings_get_string (self->settings, "last-page");
      mentor_window_start (MENTOR_WINDOW (self->window), address);
      note_next_frame (self->window);
    }
  run_pending (self);
  mentor_clean (store, mentor_context_get_vault (self->context));
}

static void
on_mapped (GtkWidget *window)
{
  g_debug ("window mapped");
}

static void
show_window (MentorApplication *self)
{
  MentorStore *store;

  open_folder (self);
  g_set_weak_pointer (&self->window, mentor_window_new (ADW_APPLICATION (self), self->context,
                                                        self->example));
  g_signal_connect_object (self->window, "close-request", G_CALLBACK (on_close_request), self,
                           G_CONNECT_SWAPPED);
  self->auto_lock = mentor_auto_lock_new (GTK_WINDOW (self->window),
                                          mentor_context_get_vault (self->context), self->settings);
  self->notices = mentor_notices_new (
      G_APPLICATION (self), mentor_context_get_store (self->context), self->settings);
  g_signal_connect_after (self->window, "map", G_CALLBACK (on_mapped), NULL);
  gtk_window_present (GTK_WINDOW (self->window));

  /* No page is shown before the records are there, so that all this can wait for the window. */
  store = mentor_context_get_store (self->context);
  mentor_builtin_add_prompts (store);
  mentor_builtin_add_templates (store);
  mentor_store_load_async (store, NULL, on_loaded, g_object_ref (self));
}

/* Actions. Those that need the records wait for them, as when the desktop starts the application for one of them. */

static gboolean
wait_for_records (MentorApplication *self, GSimpleAction *action)
{
  if (self->loaded)
    {
      gtk_window_present (GTK_WINDOW (self->window));
      return FALSE;
    }
  g_queue_push_tail (&self->pending, g_strdup (g_action_get_name (G_ACTION (action))));
  g_application_activate (G_APPLICATION (self));
  return TRUE;
}

static MentorMentee *
get_mentee (MentorApplication *self)
{
  MentorPage *page = mentor_window_get_page (MENTOR_WINDOW (self->window));
  MentorRecordList *mentees =
      mentor_store_get_mentees (mentor_context_get_store (self->context));

  if (page && mentor_page_get_mentee (page))
    return mentor_page_get_mentee (page);
  return mentor_record_list_get_size (mentees) == 1 ? mentor_record_list_get (mentees, 0) : NULL;
}

static void
on_new_session (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  MentorApplication *self = data;

  if (!wait_for_records (self, action))
    mentor_session_dialog_present (self->window, self->context, get_mentee (self), FALSE);
}

static void
on_log_session (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  MentorApplication *self = data;

  if (!wait_for_records (self, action))
    mentor_session_dialog_present (self->window, self->context, get_mentee (self), TRUE);
}

static void
on_private_note (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  MentorApplication *self = data;
  MentorMentee *mentee;
  g_autofree char *address = NULL;

  if (wait_for_records (self, action))
    return;
  mentee = get_mentee (self);
  address = mentee ? g_strdup_printf ("note:%s:", mentor_record_get_id (MENTOR_RECORD (mentee)))
                   : g_strdup ("reflections");
  mentor_window_open (MENTOR_WINDOW (self->window), address);
}

static void
on_open (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  MentorApplication *self = data;

  g_settings_set_string (self->settings, "last-page", g_variant_get_string (parameter, NULL));
  if (self->loaded)
    mentor_window_open (MENTOR_WINDOW (self->window), g_variant_get_string (parameter, NULL));
  g_application_activate (G_APPLICATION (self));
}

static void
on_preferences (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  MentorApplication *self = data;

  adw_dialog_present (mentor_preferences_dialog_new (self->settings), self->window);
}

static void
on_shortcuts (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  adw_dialog_present (mentor_shortcuts_dialog_new (), MENTOR_APPLICATION (data)->window);
}

static void
on_about (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  static const char *const developers[] = { "Mentor contributors", NULL };
  AdwAboutDialog *about = ADW_ABOUT_DIALOG (adw_about_dialog_new ());

  adw_about_dialog_set_application_name (about, C_("application", "Mentor"));
  adw_about_dialog_set_application_icon (about, MENTOR_APP_ID);
  adw_about_dialog_set_version (about, MENTOR_VERSION);
  adw_about_dialog_set_developers (about, (const char **) developers);
  adw_about_dialog_set_developer_name (about, _("Mentor contributors"));
  adw_about_dialog_set_license_type (about, GTK_LICENSE_GPL_3_0);
  adw_about_dialog_set_comments (
      about, _("Follow the growth of people over years. Everything stays on this computer: Mentor "
               "has no network code at all."));
  /* Translators: your name and address, one a line */
  adw_about_dialog_set_translator_credits (about, _("translator-credits"));
  adw_dialog_present (ADW_DIALOG (about), MENTOR_APPLICATION (data)->window);
}

static void
on_quit (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  MentorApplication *self = data;

  if (self->window)
    gtk_window_close (GTK_WINDOW (self->window));
  else
    g_application_quit (G_APPLICATION (self));
}

static const GActionEntry actions[] = {
  { .name = "new-session", .activate = on_new_session },
  { .name = "log-session", .activate = on_log_session },
  { .name = "private-note", .activate = on_private_note },
  { .name = "open", .activate = on_open, .parameter_type = "s" },
  { .name = "leave-example", .activate = on_leave_example },
  { .name = "preferences", .activate = on_preferences },
  { .name = "shortcuts", .activate = on_shortcuts },
  { .name = "about", .activate = on_about },
  { .name = "quit", .activate = on_quit },
};

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
mentor_application_startup (GApplication *application)
{
  MentorApplication *self = MENTOR_APPLICATION (application);

  G_APPLICATION_CLASS (mentor_application_parent_class)->startup (application);

  set_given_clock ();
  self->settings = g_settings_new (MENTOR_APP_ID);
  g_signal_connect_object (self->settings, "changed::data-folder", G_CALLBACK (reopen), self,
                           G_CONNECT_SWAPPED);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  mentor_shortcuts_install (GTK_APPLICATION (self));
  g_unix_signal_add (SIGTERM, on_signal, self);
  g_unix_signal_add (SIGHUP, on_signal, self);
  g_unix_signal_add (SIGINT, on_signal, self);
}

/* Whoever ends the application without closing its window, as the desktop does when a session ends, loses nothing either. */
static void
mentor_application_shutdown (GApplication *application)
{
  MentorApplication *self = MENTOR_APPLICATION (application);

  if (self->window && self->loaded)
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
}

static void
mentor_application_init (MentorApplication *self)
{
  g_queue_init (&self->pending);
}

/**
 * mentor_application_new:
 *
 * Returns: (transfer full): the application
 */
MentorApplication *
mentor_application_new (void)
{
  return g_object_new (MENTOR_TYPE_APPLICATION, "application-id", MENTOR_APP_ID,
                       "resource-base-path", "/com/example/Mentor", "register-session", TRUE, NULL);
}
