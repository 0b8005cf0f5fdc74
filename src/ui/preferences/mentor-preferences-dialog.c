/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-preferences-dialog.h"

#include "mentor-enum-row.h"
#include "mentor-notice-preferences.h"
#include "mentor-private-preferences.h"

#include <glib/gi18n.h>

/**
 * MentorPreferencesDialog:
 *
 * The preferences. Each row is bound to its key; there is nothing to confirm.
 */
struct _MentorPreferencesDialog {
  AdwPreferencesDialog parent_instance;

  GSettings *settings;
  AdwSpinRow *ideal;
  AdwSpinRow *latest;
  AdwComboRow *week_start;
  GtkWidget *feedback_hint;
  MentorNoticePreferences *notices;
  MentorPrivatePreferences *private_notes;
  AdwActionRow *folder_row;
  GtkWidget *reset;
};

G_DEFINE_FINAL_TYPE (MentorPreferencesDialog, mentor_preferences_dialog, ADW_TYPE_PREFERENCES_DIALOG)

/* In the order of the row's words. */
static const char *const week_starts[] = { "locale", "monday", "saturday", "sunday" };

static void
mentor_preferences_dialog_dispose (GObject *object)
{
  MentorPreferencesDialog *self = MENTOR_PREFERENCES_DIALOG (object);

  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_PREFERENCES_DIALOG);

  G_OBJECT_CLASS (mentor_preferences_dialog_parent_class)->dispose (object);
}

static void
on_folder_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MentorPreferencesDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder =
      gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, &error);

  if (folder && self->settings)
    g_settings_set_string (self->settings, "data-folder", g_file_peek_path (folder));
  else if (error && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) &&
           !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
    {
      AdwToast *toast = adw_toast_new (error->message);

      adw_toast_set_use_markup (toast, FALSE);
      adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (self), toast);
    }
}

static void
on_choose (MentorPreferencesDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _("Choose Data Folder"));
  gtk_file_dialog_select_folder (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                                 on_folder_chosen, g_object_ref (self));
}

static void
on_reset (MentorPreferencesDialog *self)
{
  g_settings_reset (self->settings, "data-folder");
}

static void
mentor_preferences_dialog_class_init (MentorPreferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_preferences_dialog_dispose;
  g_type_ensure (MENTOR_TYPE_NOTICE_PREFERENCES);
  g_type_ensure (MENTOR_TYPE_PRIVATE_PREFERENCES);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/preferences/mentor-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorPreferencesDialog, ideal);
  gtk_widget_class_bind_template_child (widget_class, MentorPreferencesDialog, latest);
  gtk_widget_class_bind_template_child (widget_class, MentorPreferencesDialog, week_start);
  gtk_widget_class_bind_template_child (widget_class, MentorPreferencesDialog, feedback_hint);
  gtk_widget_class_bind_template_child (widget_class, MentorPreferencesDialog, notices);
  gtk_widget_class_bind_template_child (widget_class, MentorPreferencesDialog, private_notes);
  gtk_widget_class_bind_template_child (widget_class, MentorPreferencesDialog, folder_row);
  gtk_widget_class_bind_template_child (widget_class, MentorPreferencesDialog, reset);
  gtk_widget_class_bind_template_callback (widget_class, on_choose);
  gtk_widget_class_bind_template_callback (widget_class, on_reset);
}

static void
mentor_preferences_dialog_init (MentorPreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
week_start_to_position (GValue *value, GVariant *variant, gpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (week_starts); i++)
    if (g_str_equal (week_starts[i], g_variant_get_string (variant, NULL)))
      g_value_set_uint (value, i);
  return TRUE;
}

static GVariant *
position_to_week_start (const GValue *value, const GVariantType *type, gpointer data)
{
  const guint position = g_value_get_uint (value);

  return position < G_N_ELEMENTS (week_starts) ? g_variant_new_string (week_starts[position]) : NULL;
}

static void
show_folder (MentorPreferencesDialog *self)
{
  g_autofree char *chosen = g_settings_get_string (self->settings, "data-folder");
  g_autofree char *usual = g_build_filename (g_get_user_data_dir (), "mentor", NULL);

  gtk_widget_set_visible (self->reset, *chosen != '\0');
  adw_action_row_set_subtitle (self->folder_row, *chosen ? chosen : usual);
}

/**
 * mentor_preferences_dialog_new:
 * @settings: (transfer none): the preferences
 * @context: (nullable) (transfer none): the notes, once there are records
 *
 * Returns: (transfer full): a new dialog
 */
AdwDialog *
mentor_preferences_dialog_new (GSettings *settings, MentorContext *context)
{
  MentorPreferencesDialog *self = g_object_new (MENTOR_TYPE_PREFERENCES_DIALOG, NULL);

  self->settings = g_object_ref (settings);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->folder_row), FALSE);
  g_settings_bind (settings, "rhythm-ideal", self->ideal, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "rhythm-latest", self->latest, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "feedback-hint", self->feedback_hint, "active", G_SETTINGS_BIND_DEFAULT);
  mentor_notice_preferences_bind (self->notices, settings);
  mentor_private_preferences_bind (self->private_notes, settings, context);
  mentor_enum_row_name_items (self->week_start);
  g_settings_bind_with_mapping (settings, "week-start", self->week_start, "selected",
                                G_SETTINGS_BIND_DEFAULT, week_start_to_position,
                                position_to_week_start, NULL, NULL);
  g_signal_connect_object (settings, "changed::data-folder", G_CALLBACK (show_folder), self,
                           G_CONNECT_SWAPPED);
  show_folder (self);
  return ADW_DIALOG (self);
}
