/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-private-preferences.h"

#include "mentor-export-dialog.h"
#include "mentor-import-dialog.h"
#include "mentor-keyring-report.h"
#include "mentor-last-export.h"
#include "mentor-lock-preferences.h"

#include <glib/gi18n.h>

/**
 * MentorPrivatePreferences:
 *
 * The page of the preferences about private notes: what keeps them and how well, when they are locked, and the way into
 * a file and back.
 */
struct _MentorPrivatePreferences {
  AdwPreferencesPage parent_instance;

  MentorContext *context; /* nullable */
  MentorKeyringReport *report;
  AdwActionRow *service;
  AdwActionRow *access;
  GtkImage *access_icon;
  AdwActionRow *amount;
  AdwActionRow *disk;
  GtkWidget *disk_icon;
  MentorLockPreferences *locking;
  AdwActionRow *last_export;
  GtkWidget *hint;
  GtkWidget *export;
  GtkWidget *import;
};

G_DEFINE_FINAL_TYPE (MentorPrivatePreferences, mentor_private_preferences, ADW_TYPE_PREFERENCES_PAGE)

static void
mentor_private_preferences_dispose (GObject *object)
{
  MentorPrivatePreferences *self = MENTOR_PRIVATE_PREFERENCES (object);

  g_clear_object (&self->report);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (object), MENTOR_TYPE_PRIVATE_PREFERENCES);

  G_OBJECT_CLASS (mentor_private_preferences_parent_class)->dispose (object);
}

static void
on_export (MentorPrivatePreferences *self)
{
  mentor_notes_export (GTK_WIDGET (self), self->context, NULL);
}

static void
on_import (MentorPrivatePreferences *self)
{
  mentor_notes_import (GTK_WIDGET (self), self->context);
}

static void
mentor_private_preferences_class_init (MentorPrivatePreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_private_preferences_dispose;
  g_type_ensure (MENTOR_TYPE_LOCK_PREFERENCES);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/preferences/mentor-private-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorPrivatePreferences, service);
  gtk_widget_class_bind_template_child (widget_class, MentorPrivatePreferences, access);
  gtk_widget_class_bind_template_child (widget_class, MentorPrivatePreferences, access_icon);
  gtk_widget_class_bind_template_child (widget_class, MentorPrivatePreferences, amount);
  gtk_widget_class_bind_template_child (widget_class, MentorPrivatePreferences, disk);
  gtk_widget_class_bind_template_child (widget_class, MentorPrivatePreferences, disk_icon);
  gtk_widget_class_bind_template_child (widget_class, MentorPrivatePreferences, locking);
  gtk_widget_class_bind_template_child (widget_class, MentorPrivatePreferences, last_export);
  gtk_widget_class_bind_template_child (widget_class, MentorPrivatePreferences, hint);
  gtk_widget_class_bind_template_child (widget_class, MentorPrivatePreferences, export);
  gtk_widget_class_bind_template_child (widget_class, MentorPrivatePreferences, import);
  gtk_widget_class_bind_template_callback (widget_class, on_export);
  gtk_widget_class_bind_template_callback (widget_class, on_import);
}

static void
mentor_private_preferences_init (MentorPrivatePreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_service (MentorPrivatePreferences *self)
{
  const char *service = mentor_keyring_report_get_service (self->report);
  const char *text = service;

  switch (mentor_keyring_report_get_backend (self->report))
    {
    case MENTOR_KEYRING_BACKEND_FILE:
      text = _("A keyring file of Mentor’s own. Your desktop keeps the key to it.");
      break;
    case MENTOR_KEYRING_BACKEND_SERVICE:
    case MENTOR_KEYRING_BACKEND_NONE:
      if (mentor_keyring_report_get_state (self->report) == MENTOR_KEYRING_REPORT_ASKING)
        text = service ? service : _("Looking…");
      else if (mentor_keyring_report_get_state (self->report) == MENTOR_KEYRING_REPORT_NO_SERVICE)
        text = _("No keyring is running");
      else if (service == NULL)
        text = _("A keyring that does not say its name");
      break;
    }
  adw_action_row_set_subtitle (self->service, text);
}

static void
show_access (MentorPrivatePreferences *self)
{
  const gboolean locked = mentor_keyring_report_get_locked (self->report);
  const gboolean plain =
      mentor_keyring_report_get_password (self->report) == MENTOR_KEYRING_PASSWORD_NONE;
  const char *text = _("Asking…");
  const char *icon = "mentor-keyring-symbolic";

  switch (mentor_keyring_report_get_state (self->report))
    {
    case MENTOR_KEYRING_REPORT_ASKING:
      break;
    case MENTOR_KEYRING_REPORT_ANSWERS:
      /* One without a password only says that it is locked. */
      text = locked && !plain ? _("Locked. It asks for its password when you open your notes.")
                              : _("Open");
      icon = locked && !plain ? "mentor-lock-symbolic" : "mentor-unlock-symbolic";
      break;
    case MENTOR_KEYRING_REPORT_SILENT:
      text = _("It does not answer. It may be waiting for a password in a window of its own.");
      icon = "mentor-warning-symbolic";
      break;
    case MENTOR_KEYRING_REPORT_NO_SERVICE:
    case MENTOR_KEYRING_REPORT_FAILED:
      text = mentor_keyring_report_get_message (self->report);
      icon = "mentor-warning-symbolic";
      break;
    }
  adw_action_row_set_subtitle (self->access, text);
  gtk_image_set_from_icon_name (self->access_icon, icon);
}

static void
show_amount (MentorPrivatePreferences *self)
{
  const guint notebooks = mentor_keyring_report_get_notebooks (self->report);
  guint64 bytes;
  const gboolean measured = mentor_keyring_report_get_size (self->report, &bytes);
  g_autofree char *size = g_format_size (bytes);
  g_autofree char *people =
      g_strdup_printf (ngettext ("Notes on %u person", "Notes on %u people", notebooks), notebooks);
  g_autofree char *text = NULL;

  if (notebooks == 0)
    text = g_strdup (_("No private notes yet"));
  else if (measured)
    /* Translators: whose notes, and how large they are, as in "Notes on 3 people, 12.5 kB in all" */
    text = g_strdup_printf (_("%1$s, %2$s in all"), people, size);
  else
    text = g_steal_pointer (&people);
  adw_action_row_set_subtitle (self->amount, text);
  gtk_widget_set_visible (GTK_WIDGET (self->amount),
                          mentor_keyring_report_get_state (self->report) ==
                              MENTOR_KEYRING_REPORT_ANSWERS);
}

static void
show_disk (MentorPrivatePreferences *self)
{
  const MentorKeyringPassword password = mentor_keyring_report_get_password (self->report);
  const char *text = NULL;

  switch (password)
    {
    case MENTOR_KEYRING_PASSWORD_UNKNOWN:
      text = _("Mentor cannot see whether this keyring has a password. Without one, the notes are not "
               "encrypted on the disk.");
      break;
    case MENTOR_KEYRING_PASSWORD_SET:
      text = mentor_keyring_report_get_backend (self->report) == MENTOR_KEYRING_BACKEND_FILE
                 ? _("Encrypted, with the key that your desktop keeps")
                 : _("Encrypted, with the password of the keyring");
      break;
    case MENTOR_KEYRING_PASSWORD_NONE:
      text = _("Not encrypted: this keyring has no password. Whoever can read the files of your account can "
               "read your notes. The program “Passwords and Keys” gives a keyring a password.");
      break;
    }
  adw_action_row_set_subtitle (self->disk, text);
  gtk_widget_set_visible (self->disk_icon, password == MENTOR_KEYRING_PASSWORD_NONE);
  gtk_widget_set_visible (GTK_WIDGET (self->disk), mentor_keyring_report_get_state (self->report) ==
                                                       MENTOR_KEYRING_REPORT_ANSWERS);
}

static void
update_export (MentorPrivatePreferences *self, const char *key, GSettings *settings)
{
  g_autofree char *text = mentor_last_export_describe (settings);

  adw_action_row_set_subtitle (self->last_export, text);
  gtk_widget_set_visible (self->hint, self->context && mentor_last_export_is_due (self->context));
}

static void
update_report (MentorPrivatePreferences *self)
{
  show_service (self);
  show_access (self);
  show_amount (self);
  show_disk (self);
  if (self->context)
    update_export (self, NULL, mentor_context_get_settings (self->context));
}

/**
 * mentor_private_preferences_bind:
 * @settings: (transfer none): the preferences
 * @context: (nullable) (transfer none): the notes, once there are records
 *
 * Shows them, and the keyring as it is, and follows them.
 */
void
mentor_private_preferences_bind (MentorPrivatePreferences *self, GSettings *settings,
                                 MentorContext *context)
{
  g_set_object (&self->context, context);
  self->report = mentor_keyring_report_new ();
  g_signal_connect_object (self->report, "changed", G_CALLBACK (update_report), self,
                           G_CONNECT_SWAPPED);
  mentor_lock_preferences_bind (self->locking, settings);
  g_signal_connect_object (settings, "changed::last-notes-export", G_CALLBACK (update_export), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_sensitive (self->export, context != NULL);
  gtk_widget_set_sensitive (self->import, context != NULL);
  update_export (self, NULL, settings);
  update_report (self);
}
