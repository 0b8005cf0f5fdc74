/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Holds the table of shortcuts to the application: each key is one, is given once, and has its action. */

#include "mentor-application.h"
#include "mentor-shortcuts.h"
#include "mentor-window.h"

static gboolean
find_window_action (const char *name, const GVariantType **type)
{
  GtkWidgetClass *klass = g_type_class_ref (MENTOR_TYPE_WINDOW);
  gboolean found = FALSE;
  const char *other, *property;
  GType owner;

  for (guint i = 0;
       !found && gtk_widget_class_query_action (klass, i, &owner, &other, type, &property); i++)
    found = g_str_equal (name, other);
  g_type_class_unref (klass);
  return found;
}

static void
test_actions (gconstpointer data)
{
  GtkApplication *application = (GtkApplication *) data;
  const MentorShortcut *rows;
  guint n_rows;

  rows = mentor_shortcuts_get (&n_rows);
  g_assert_cmpuint (n_rows, >, 0);
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *name = NULL;
      g_autoptr (GVariant) target = NULL;
      g_autoptr (GError) error = NULL;
      const GVariantType *type = NULL;
      gboolean found;

      if (rows[i].action == NULL)
        continue;
      g_test_message ("%s: %s", rows[i].accelerators, rows[i].action);
      g_action_parse_detailed_name (rows[i].action, &name, &target, &error);
      g_assert_no_error (error);
      if (g_str_has_prefix (name, "app."))
        found = g_action_group_query_action (G_ACTION_GROUP (application), name + strlen ("app."),
                                             NULL, &type, NULL, NULL, NULL);
      else
        found = find_window_action (name, &type);
      g_assert_true (found);
      g_assert_true (target ? type && g_variant_is_of_type (target, type) : type == NULL);
    }
}

static void
test_keys (gconstpointer data)
{
  GtkApplication *application = (GtkApplication *) data;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const MentorShortcut *rows;
  guint n_rows;

  rows = mentor_shortcuts_get (&n_rows);
  for (guint i = 0; i < n_rows; i++)
    {
      g_auto (GStrv) keys = g_strsplit (rows[i].accelerators, " ", -1);
      g_auto (GStrv) set =
          rows[i].action ? gtk_application_get_accels_for_action (application, rows[i].action)
                         : NULL;

      for (guint j = 0; keys[j]; j++)
        {
          g_autofree char *normal = NULL;
          GdkModifierType state;
          guint key;

          g_test_message ("%s", keys[j]);
          g_assert_true (gtk_accelerator_parse (keys[j], &key, &state));
          normal = gtk_accelerator_name (key, state);
          if (set)
            g_assert_true (g_strv_contains ((const char *const *) set, normal));
          g_assert_true (g_hash_table_add (seen, g_steal_pointer (&normal)));
        }
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (MentorApplication) application = NULL;
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  application = mentor_application_new ();
  /* Starts it up, with its actions and its keys, but shows nothing. */
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

  g_test_add_data_func ("/shortcuts/actions", application, test_actions);
  g_test_add_data_func ("/shortcuts/keys", application, test_keys);
  return g_test_run ();
}
