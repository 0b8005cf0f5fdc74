/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-shortcuts.h"

#include <glib/gi18n.h>

static const MentorShortcut shortcuts[] = {
  { N_ ("Write Down"), N_ ("New session"), "<Control>n", "app.new-session" },
  { N_ ("Write Down"), N_ ("Log a past session"), "<Control><Shift>n", "app.log-session" },
  { N_ ("Write Down"), N_ ("New action"), "<Control><Shift>a", "win.new-action" },
  { N_ ("Write Down"), N_ ("Private note"), "<Control>j", "app.private-note" },
  { N_ ("Write Down"), N_ ("Find a question"), "<Control>p", "win.question" },
  { N_ ("In a Session"), N_ ("New insight"), "<Control><Shift>i", "win.insight" },
  { N_ ("In a Session"), N_ ("Question into the notes"), "<Control>Return", NULL },
  { N_ ("In a Session"), N_ ("Action done"), "d", NULL },
  { N_ ("In a Session"), N_ ("Action a week later"), "m", NULL },
  { N_ ("In a Session"), N_ ("Action dropped"), "x", NULL },
  { N_ ("In a Private Note"), N_ ("Next question of a series"), "<Control>Return", NULL },
  { N_ ("In a Private Note"), N_ ("Question before"), "<Alt>Page_Up", NULL },
  { N_ ("In a Private Note"), N_ ("Strong words"), "<Control>b", NULL },
  { N_ ("In a Private Note"), N_ ("Emphasised words"), "<Control>i", NULL },
  { N_ ("Move Around"), N_ ("Search"), "<Control>f", "win.search" },
  { N_ ("Move Around"), N_ ("Today"), "<Alt>1", "win.open::today" },
  { N_ ("Move Around"), N_ ("Actions"), "<Alt>2", "win.open::actions" },
  { N_ ("Move Around"), N_ ("Reflections"), "<Alt>3", "win.open::reflections" },
  { N_ ("Move Around"), N_ ("Questions"), "<Alt>4", "win.open::questions" },
  { N_ ("Move Around"), N_ ("Guide"), "<Alt>5", "win.open::guide" },
  { N_ ("Move Around"), N_ ("My Growth"), "<Alt>6", "win.open::growth" },
  { N_ ("Move Around"), N_ ("Calendar"), "<Control><Shift>c", "win.open::calendar" },
  { N_ ("Move Around"), N_ ("Back"), "<Alt>Left", NULL },
  { N_ ("Lists"), N_ ("Move up or down"), "<Alt>Up <Alt>Down", NULL },
  { N_ ("General"), N_ ("Lock private notes"), "<Control>l", "win.lock" },
  { N_ ("General"), N_ ("Undo"), "<Control>z", NULL },
  { N_ ("General"), N_ ("Main menu"), "F10", NULL },
  { N_ ("General"), N_ ("Preferences"), "<Control>comma", "app.preferences" },
  { N_ ("General"), N_ ("Keyboard shortcuts"), "<Control>question", "app.shortcuts" },
  { N_ ("General"), N_ ("Close the window"), "<Control>w", "window.close" },
  { N_ ("General"), N_ ("Quit"), "<Control>q", "app.quit" },
};

/**
 * mentor_shortcuts_get:
 * @n_shortcuts: (out): the number of rows
 *
 * Returns: (transfer none) (array length=n_shortcuts): all shortcuts, those of one group together
 */
const MentorShortcut *
mentor_shortcuts_get (guint *n_shortcuts)
{
  *n_shortcuts = G_N_ELEMENTS (shortcuts);
  return shortcuts;
}

/**
 * mentor_shortcuts_install:
 * @application: the application
 *
 * Sets the accelerators.
 */
void
mentor_shortcuts_install (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (shortcuts[i].action)
      {
        g_auto (GStrv) keys = g_strsplit (shortcuts[i].accelerators, " ", -1);

        gtk_application_set_accels_for_action (application, shortcuts[i].action,
                                               (const char *const *) keys);
      }
}

/* What holds in a dialog, too, in which no accelerator of the window is heard. */
static const char *const everywhere[] = { "win.lock", "app.quit" };

static void
add_everywhere (GtkWidget *widget)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    for (guint j = 0; j < G_N_ELEMENTS (everywhere); j++)
      if (g_strcmp0 (shortcuts[i].action, everywhere[j]) == 0)
        gtk_shortcut_controller_add_shortcut (
            GTK_SHORTCUT_CONTROLLER (controller),
            gtk_shortcut_new (gtk_shortcut_trigger_parse_string (shortcuts[i].accelerators),
                              gtk_named_action_new (shortcuts[i].action)));
  gtk_widget_add_controller (widget, controller);
}

static void
on_dialogs_changed (GListModel *dialogs, guint position, guint removed, guint added)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GtkWidget) dialog = g_list_model_get_item (dialogs, i);

      if (g_object_get_data (G_OBJECT (dialog), "mentor-shortcuts") == NULL)
        add_everywhere (dialog);
      g_object_set_data (G_OBJECT (dialog), "mentor-shortcuts", dialogs);
    }
}

/**
 * mentor_shortcuts_follow_dialogs:
 * @window: a window that shows dialogs
 *
 * Lets the few shortcuts be heard in its dialogs that hold everywhere.
 */
void
mentor_shortcuts_follow_dialogs (AdwApplicationWindow *window)
{
  GListModel *dialogs = adw_application_window_get_dialogs (window);

  g_signal_connect (dialogs, "items-changed", G_CALLBACK (on_dialogs_changed), NULL);
  g_object_set_data_full (G_OBJECT (window), "mentor-shortcuts", dialogs, g_object_unref);
}
