/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-shortcuts-dialog.h"
#include "mentor-shortcuts.h"

#include <glib/gi18n.h>

/**
 * MentorShortcutsDialog:
 *
 * All keyboard shortcuts, from the same table that sets them.
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

static void
add_label (GtkBox *box, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (box, label);
}

/* "Ctrl+Shift+A" as three caps. */
static void
add_caps (GtkBox *box, const char *accelerator)
{
  GdkModifierType modifiers;
  g_autofree char *label = NULL;
  g_auto (GStrv) keys = NULL;
  guint key;

  if (!gtk_accelerator_parse (accelerator, &key, &modifiers))
    return;
  label = gtk_accelerator_get_label (key, modifiers);
  keys = g_strsplit (label, "+", -1);
  for (guint i = 0; keys[i]; i++)
    add_label (box, keys[i], "keycap");
}

static GtkWidget *
make_row (const MentorShortcut *shortcut)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_auto (GStrv) accelerators = g_strsplit (shortcut->accelerators, " ", -1);

  /* Keys stand in the order of the keyboard, whichever way the words run. */
  gtk_widget_set_direction (box, GTK_TEXT_DIR_LTR);
  for (guint i = 0; accelerators[i]; i++)
    {
      if (i > 0)
        add_label (GTK_BOX (box), C_("shortcut", "or"), "dimmed");
      add_caps (GTK_BOX (box), accelerators[i]);
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(shortcut->title));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), box);
  return row;
}

static void
mentor_shortcuts_dialog_init (MentorShortcutsDialog *self)
{
  AdwPreferencesGroup *group = NULL;
  const MentorShortcut *shortcuts;
  guint n_shortcuts;

  gtk_widget_init_template (GTK_WIDGET (self));
  shortcuts = mentor_shortcuts_get (&n_shortcuts);
  for (guint i = 0; i < n_shortcuts; i++)
    {
      if (i == 0 || !g_str_equal (shortcuts[i].group, shortcuts[i - 1].group))
        {
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, _(shortcuts[i].group));
          adw_preferences_page_add (self->page, group);
        }
      adw_preferences_group_add (group, make_row (&shortcuts[i]));
    }
}

/**
 * mentor_shortcuts_dialog_new:
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
mentor_shortcuts_dialog_new (void)
{
  return g_object_new (MENTOR_TYPE_SHORTCUTS_DIALOG, NULL);
}
