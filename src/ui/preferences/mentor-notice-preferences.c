/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-notice-preferences.h"

#include "mentor-dates.h"
#include "mentor-enum-row.h"

/**
 * MentorNoticePreferences:
 *
 * The page of the preferences with what the desktop may tell, and when. Each row is bound to its
 * key.
 */
struct _MentorNoticePreferences
{
  AdwPreferencesPage parent_instance;

  GtkWidget *day_before;
  GtkWidget *soon;
  GtkWidget *digest;
  AdwComboRow *digest_hour;
  AdwComboRow *not_before;
  AdwComboRow *not_after;
  GtkWidget *names;
  GtkWidget *background;
};

G_DEFINE_FINAL_TYPE (MentorNoticePreferences, mentor_notice_preferences, ADW_TYPE_PREFERENCES_PAGE)

static void
mentor_notice_preferences_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MENTOR_TYPE_NOTICE_PREFERENCES);

  G_OBJECT_CLASS (mentor_notice_preferences_parent_class)->dispose (object);
}

static void
mentor_notice_preferences_class_init (MentorNoticePreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_notice_preferences_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/preferences/mentor-notice-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorNoticePreferences, day_before);
  gtk_widget_class_bind_template_child (widget_class, MentorNoticePreferences, soon);
  gtk_widget_class_bind_template_child (widget_class, MentorNoticePreferences, digest);
  gtk_widget_class_bind_template_child (widget_class, MentorNoticePreferences, digest_hour);
  gtk_widget_class_bind_template_child (widget_class, MentorNoticePreferences, not_before);
  gtk_widget_class_bind_template_child (widget_class, MentorNoticePreferences, not_after);
  gtk_widget_class_bind_template_child (widget_class, MentorNoticePreferences, names);
  gtk_widget_class_bind_template_child (widget_class, MentorNoticePreferences, background);
}

static void
mentor_notice_preferences_init (MentorNoticePreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
hour_to_position (GValue *value, GVariant *variant, gpointer data)
{
  g_value_set_uint (value, (guint) g_variant_get_int32 (variant));
  return TRUE;
}

static GVariant *
position_to_hour (const GValue *value, const GVariantType *type, gpointer data)
{
  const guint position = g_value_get_uint (value);

  return position < 24 ? g_variant_new_int32 ((gint32) position) : NULL;
}

static void
bind_hour (GSettings *settings, const char *key, AdwComboRow *row)
{
  g_autoptr (GtkStringList) hours = gtk_string_list_new (NULL);

  for (int hour = 0; hour < 24; hour++)
    {
      g_autoptr (GDateTime) moment = g_date_time_new_utc (2000, 1, 1, hour, 0, 0);

      gtk_string_list_take (hours, mentor_format_time (moment));
    }
  mentor_enum_row_set_names (row, hours);
  g_settings_bind_with_mapping (settings, key, row, "selected", G_SETTINGS_BIND_NO_SENSITIVITY,
                                hour_to_position, position_to_hour, NULL, NULL);
}

/**
 * mentor_notice_preferences_bind:
 * @settings: (transfer none): the preferences
 *
 * Shows them and follows them.
 */
void
mentor_notice_preferences_bind (MentorNoticePreferences *self, GSettings *settings)
{
  g_settings_bind (settings, "notice-day-before", self->day_before, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "notice-soon", self->soon, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "notice-digest", self->digest, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "notice-names", self->names, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "notice-background", self->background, "active",
                   G_SETTINGS_BIND_DEFAULT);
  bind_hour (settings, "notice-digest-hour", self->digest_hour);
  bind_hour (settings, "notice-not-before", self->not_before);
  bind_hour (settings, "notice-not-after", self->not_after);
}
