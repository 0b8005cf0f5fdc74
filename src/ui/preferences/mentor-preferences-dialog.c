/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-preferences-dialog.h"

#include <glib/gi18n.h>

/**
 * MentorPreferencesDialog:
 *
 * The preferences. Each change holds at once.
 */
struct _MentorPreferencesDialog {
  AdwPreferencesDialog parent_instance;

  MentorContext *context;
  AdwActionRow *folder;
  GtkWidget *reset;
  AdwSpinRow *ideal;
  AdwSpinRow *latest;
  AdwComboRow *week_start;
  AdwSwitchRow *notices;
  AdwSpinRow *auto_lock;
  AdwSwitchRow *hide;
};

G_DEFINE_FINAL_TYPE (MentorPreferencesDialog, mentor_preferences_dialog,
                     ADW_TYPE_PREFERENCES_DIALOG)

/* In the order of the row. */
static const char *const week_starts[] = { "locale", "monday", "saturday", "sunday" };

static GSettings *
get_settings (MentorPreferencesDialog *self)
{
  return mentor_context_get_settings (self->context);
}

static void
show_folder (MentorPreferencesDialog *self)
{
  g_autofree char *chosen = g_settings_get_string (get_settings (self), "data-folder");
  g_autofree char *usual = g_build_filename (g_get_user_data_dir (), "mentor", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (*chosen ? chosen : usual);
  g_autofree char *name = g_file_get_parse_name (file);

  adw_action_row_set_subtitle (self->folder, name);
  gtk_widget_set_visible (self->reset, *chosen != '\0');
}

static void
on_reset (MentorPreferencesDialog *self)
{
  g_settings_reset (get_settings (self), "data-folder");
}

static void
on_folder_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MentorPreferencesDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder =
      gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, &error);
  g_autofree char *path = folder ? g_file_get_path (folder) : NULL;

  if (path)
    g_settings_set_string (get_settings (self), "data-folder", path);
  else if (folder || g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_FAILED))
    {
      AdwToast *toast = adw_toast_new (_("This folder cannot be used: it is not on this computer."));

      adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (self), toast);
    }
}

static void
on_choose (MentorPreferencesDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _("Data Folder"));
  gtk_file_dialog_set_accept_label (dialog, _("_Use This Folder"));
  gtk_file_dialog_select_folder (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                                 on_folder_chosen, g_object_ref (self));
}

static void
mentor_preferences_dialog_dispose (GObject *object)
{
  MentorPreferencesDialog *self = MENTOR_PREFERENCES_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MENTOR_TYPE_PREFERENCES_DIALOG);

  G_OBJECT_CLASS (mentor_preferences_dialog_parent_class)->dispose (object);
}

static void
mentor_preferences_dialog_finalize (GObject *object)
{
  g_clear_object (&MENTOR_PREFERENCES_DIALOG (object)->context);

  G_OBJECT_CLASS (mentor_preferences_dialog_parent_class)->finalize (object);
}

static void
mentor_preferences_dialog_class_init (MentorPreferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_preferences_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = mentor_preferences_dialog_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/preferences/mentor-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorPreferencesDialog, folder);
  gtk_widget_class_bind_template_child (widget_class, MentorPreferencesDialog, reset);
  gtk_widget_class_bind_template_child (widget_class, MentorPreferencesDialog, ideal);
  gtk_widget_class_bind_template_child (widget_class, MentorPreferencesDialog, latest);
  gtk_widget_class_bind_template_child (widget_class, MentorPreferencesDialog, week_start);
  gtk_widget_class_bind_template_child (widget_class, MentorPreferencesDialog, notices);
  gtk_widget_class_bind_template_child (widget_class, MentorPreferencesDialog, auto_lock);
  gtk_widget_class_bind_template_child (widget_class, MentorPreferencesDialog, hide);
  gtk_widget_class_bind_template_callback (widget_class, on_reset);
  gtk_widget_class_bind_template_callback (widget_class, on_choose);
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
      {
        g_value_set_uint (value, i);
        return TRUE;
      }
  return FALSE;
}

static GVariant *
position_to_week_start (const GValue *value, const GVariantType *type, gpointer data)
{
  const guint position = g_value_get_uint (value);

  return position < G_N_ELEMENTS (week_starts) ? g_variant_new_string (week_starts[position]) : NULL;
}

/**
 * mentor_preferences_dialog_new:
 * @context: (transfer none): where the preferences are
 *
 * Another data folder is written to the preferences; who has the store follows them.
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
mentor_preferences_dialog_new (MentorContext *context)
{
  MentorPreferencesDialog *self = g_object_new (MENTOR_TYPE_PREFERENCES_DIALOG, NULL);
  GSettings *settings = mentor_context_get_settings (context);

  self->context = g_object_ref (context);
  g_settings_bind (settings, "rhythm-ideal", self->ideal, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "rhythm-latest", self->latest, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind_with_mapping (settings, "week-start", self->week_start, "selected",
                                G_SETTINGS_BIND_DEFAULT, week_start_to_position,
                                position_to_week_start, NULL, NULL);
  g_settings_bind (settings, "notices", self->notices, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "auto-lock-minutes", self->auto_lock, "value",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "hide-when-inactive", self->hide, "active", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (settings, "changed::data-folder", G_CALLBACK (show_folder), self,
                           G_CONNECT_SWAPPED);
  show_folder (self);
  return ADW_DIALOG (self);
}
