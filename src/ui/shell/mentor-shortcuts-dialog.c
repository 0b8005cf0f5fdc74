/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-shortcuts-dialog.h"
#include "mentor-shortcuts.h"

#include <glib/gi18n.h>

/**
 * MentorShortcutsDialog:
 *
 * Shows the table that also sets the accelerators.
 */
struct _MentorShortcutsDialog {
  AdwDialog parent_instance;

  AdwPreferencesPage *page;
};

G_DEFINE_FINAL_TYPE (MentorShortcutsDialog, mentor_shortcuts_dialog, ADW_TYPE_DIALOG)

static void
mentor_shortcuts_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MENTOR_TYPE_SHORTCUTS_DIALOG);

  G_OBJECT_CLASS (mentor_shortcuts_dialog_parent_class)->dispose (object);
}

static void
mentor_shortcuts_dialog_class_init (MentorShortcutsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mentor_shortcuts_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/Mentor/ui/shell/mentor-shortcuts-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MentorShortcutsDialog, page);
}

static char *
describe_keys (const char *accelerators)
{
  g_auto (GStrv) keys = g_strsplit (accelerators, " ", -1);
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  for (guint i = 0; keys[i]; i++)
    {
      GdkModifierType modifiers;
      guint key;

      if (gtk_accelerator_parse (keys[i], &key, &modifiers))
        g_strv_builder_take (labels, gtk_accelerator_get_label (key, modifiers));
    }
  parts = g_strv_builder_end (labels);
  return g_strjoinv ("   ", parts);
}

static GtkWidget *
make_row (const MentorShortcut *shortcut)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *keys = describe_keys (shortcut->accelerators);
  GtkWidget *label = gtk_label_new (keys);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(shortcut->title));
  gtk_widget_add_css_class (label, "keycap");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  return row;
}

static void
mentor_shortcuts_dialog_init (MentorShortcutsDialog *self)
{
  AdwPreferencesGroup *group = NULL;
  const char *heading = NULL;
  const MentorShortcut *shortcuts;
  guint n_shortcuts;

  gtk_widget_init_template (GTK_WIDGET (self));

  shortcuts = mentor_shortcuts_get (&n_shortcuts);
  for (guint i = 0; i < n_shortcuts; i++)
    {
      if (g_strcmp0 (heading, shortcuts[i].group) != 0)
        {
          heading = shortcuts[i].group;
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, _(heading));
          adw_preferences_page_add (self->page, group);
        }
      adw_preferences_group_add (group, make_row (&shortcuts[i]));
    }
}

AdwDialog *
mentor_shortcuts_dialog_new (void)
{
  return g_object_new (MENTOR_TYPE_SHORTCUTS_DIALOG, NULL);
}
