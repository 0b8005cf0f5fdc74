/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-lock-preferences.h"

/**
 * MentorLockPreferences:
 *
 * When private notes lock by themselves, and whether they are covered.
 */
struct _MentorLockPreferences {
  AdwPreferencesGroup parent_instance;

  AdwSpinRow *minutes;
  AdwSwitchRow *cover;
};

G_DEFINE_FINAL_TYPE (MentorLockPreferences, mentor_lock_preferences, ADW_TYPE_PREFERENCES_GROUP)

static void
mentor_lock_preferences_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MENTOR_TYPE_LOCK_PREFERENCES);

  G_OBJECT_CLASS (mentor_lock_preferences_parent_class)->dispose (object);
}

static void
mentor_lock_preferences_class_init (MentorLockPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_lock_preferences_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/preferences/mentor-lock-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorLockPreferences, minutes);
  gtk_widget_class_bind_template_child (widget_class, MentorLockPreferences, cover);
}

static void
mentor_lock_preferences_init (MentorLockPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mentor_lock_preferences_bind:
 * @settings: (transfer none): the preferences
 *
 * Shows and changes these preferences.
 */
void
mentor_lock_preferences_bind (MentorLockPreferences *self, GSettings *settings)
{
  g_settings_bind (settings, "auto-lock-minutes", self->minutes, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "cover-in-background", self->cover, "active", G_SETTINGS_BIND_DEFAULT);
}
