/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-application.h"

#include "mentor-clock.h"
#include "mentor-config.h"
#include "mentor-content.h"
#include "mentor-shortcuts.h"
#include "mentor-window.h"

#include <glib/gi18n.h>

/**
 * MentorApplication:
 *
 * Owns what lives as long as the program: the preferences, the store, the vault. It closes only when everything is
 * stored.
 */
struct _MentorApplication {
  AdwApplication parent_instance;

  GSettings *settings;
  MentorStore *store;
  MentorVault *vault;
  MentorContext *context;
  GtkWidget *window; /* not owned */
  gboolean example;
};

G_DEFINE_FINAL_TYPE (MentorApplication, mentor_application, ADW_TYPE_APPLICATION)

static void
mentor_application_dispose (GObject *object)
{
  MentorApplication *self = MENTOR_APPLICATION (object);

  g_clear_object (&self->context);
  g_clear_object (&self->vault);
  g_clear_object (&self->store);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (mentor_application_parent_class)->dispose (object);
}

static const char *
translate (const char *context, const char *text)
{
  return g_dpgettext2 (MENTOR_GETTEXT_PACKAGE, context, text);
}

static GBytes *
lookup (const char *name)
{
  g_autofree char *path = g_strconcat ("/com/example/Mentor/", name, NULL);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = g_resources_lookup_data (path, 0, &error);

  if (bytes == NULL)
    g_error ("%s", error->message);
  return bytes;
}

static void
add_prompts (MentorStore *store)
{
  g_autoptr (GBytes) xml = lookup ("prompts/prompts.xml");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) prompts = mentor_content_read_prompts (xml, translate, &error);
  MentorPromptLibrary *library = mentor_store_get_prompts (store);

  if (prompts == NULL)
    g_error ("%s", error->message);
  mentor_record_begin_load (MENTOR_RECORD (library));
  mentor_record_list_adopt (mentor_prompt_library_get_prompts (library), prompts);
  mentor_record_end_load (MENTOR_RECORD (library));
}

static GFile *
get_data_folder (MentorApplication *self)
{
  g_autofree char *chosen = g_settings_get_string (self->settings, "data-folder");

  if (self->example)
    return g_file_new_build_filename (g_get_user_data_dir (), "mentor", "example", NULL);
  return *chosen ? g_file_new_for_path (chosen)
                 : g_file_new_build_filename (g_get_user_data_dir (), "mentor", NULL);
}

static GFile *
get_state_folder (MentorApplication *self)
{
  return g_file_new_build_filename (g_get_user_state_dir (), "mentor",
                                    self->example ? "example" : NULL, NULL);
}

static gboolean
has_example (void)
{
  g_autofree char *path =
      g_build_filename (g_get_user_data_dir (), "mentor", "example", "mentees", NULL);

  return g_file_test (path, G_FILE_TEST_IS_DIR);
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MentorApplication) self = data;
  g_autofree char *address = NULL;

  mentor_store_load_finish (MENTOR_STORE (source), result, NULL);
  if (self->window == NULL || MENTOR_STORE (source) != self->store)
    return;
  address = g_settings_get_string (self->settings, "last-page");
  mentor_window_start (MENTOR_WINDOW (self->window), address);
}

static void
open_folder (MentorApplication *self)
{
  g_autoptr (GFile) data = get_data_folder (self);
  g_autoptr (GFile) state = get_state_folder (self);

  self->store = mentor_store_new (data, state);
  self->vault = mentor_vault_new ();
  self->context = mentor_context_new (self->store, self->vault, self->settings);
  add_prompts (self->store);
}

static void
show_window (MentorApplication *self)
{
  self->window = mentor_window_new (ADW_APPLICATION (self), self->context, self->example);
  g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *) &self->window);
  gtk_window_present (GTK_WINDOW (self->window));
  mentor_store_load_async (self->store, NULL, on_loaded, g_object_ref (self));
}

static void
mentor_application_activate (GApplication *application)
{
  MentorApplication *self = MENTOR_APPLICATION (application);

  if (self->window)
    {
      gtk_window_present (GTK_WINDOW (self->window));
      return;
    }
  self->example = has_example ();
  open_folder (self);
  show_window (self);
}

static void
set_fixed_clock (void)
{
  const char *text = g_getenv ("MENTOR_NOW");
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();
  g_autoptr (GDateTime) now = text ? g_date_time_new_from_iso8601 (text, local) : NULL;

  if (now)
    mentor_clock_set (now);
}

static void
mentor_application_startup (GApplication *application)
{
  MentorApplication *self = MENTOR_APPLICATION (application);

  G_APPLICATION_CLASS (mentor_application_parent_class)->startup (application);

  set_fixed_clock ();
  self->settings = g_settings_new (MENTOR_APP_ID);
  mentor_shortcuts_install (GTK_APPLICATION (self));
}

static void
mentor_application_class_init (MentorApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_application_dispose;
  application_class->startup = mentor_application_startup;
  application_class->activate = mentor_application_activate;
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
  return g_object_new (MENTOR_TYPE_APPLICATION, "application-id", MENTOR_APP_ID,
                       "resource-base-path", "/com/example/Mentor", NULL);
}
