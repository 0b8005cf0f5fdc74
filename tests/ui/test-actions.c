/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Holds the table of shortcuts to the application: each key is one, is given once, and has its
 * action. And what becomes of action items: done, asked about, come again, moved, and taken back.
 */

#include "mentor-action-changes.h"
#include "mentor-action-links.h"
#include "mentor-action-row.h"
#include "mentor-action-words.h"
#include "mentor-application.h"
#include "mentor-clock.h"
#include "mentor-contact-rules.h"
#include "mentor-shortcuts.h"
#include "mentor-window.h"

#include <glib/gstdio.h>

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
      g_auto (GStrv) set = rows[i].action
                               ? gtk_application_get_accels_for_action (application, rows[i].action)
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
          /* What is done in one place only may have the same key in another place. */
          g_assert_false (g_hash_table_contains (seen, normal));
          if (rows[i].action == NULL)
            {
              g_autofree char *there = g_strconcat (rows[i].group, ": ", normal, NULL);

              g_assert_true (g_hash_table_add (seen, g_steal_pointer (&there)));
            }
          else
            g_assert_true (g_hash_table_add (seen, g_steal_pointer (&normal)));
        }
    }
}

/* A relationship with one action item, and what may be asked. */
typedef struct
{
  char *folder;
  MentorContext *context;
  MentorMentee *mentee;
  MentorActionItem *action;
} Fixture;

static MentorDay
get_day (GDateYear year, GDateMonth month, GDateDay day)
{
  g_autoptr (GDate) date = g_date_new_dmy (day, month, year);

  return g_date_get_julian (date);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_local (2026, 11, 23, 9, 0, 0);
  g_autoptr (GSettings) settings = g_settings_new ("com.example.Mentor");
  g_autoptr (MentorVault) vault = mentor_vault_new ();
  g_autoptr (MentorStore) store = NULL;
  g_autoptr (GFile) folder = NULL;

  mentor_clock_set (now);
  self->folder = g_dir_make_tmp ("mentor-actions-XXXXXX", &error);
  g_assert_no_error (error);
  folder = g_file_new_for_path (self->folder);
  store = mentor_store_new (folder, folder);
  self->context = mentor_context_new (store, vault, settings);
  self->mentee = mentor_mentee_new ();
  self->action = mentor_action_item_new ();
  mentor_action_item_set_text (self->action, "Write three lines");
  mentor_action_item_set_due (self->action, get_day (2026, G_DATE_NOVEMBER, 20));
  mentor_record_list_append (mentor_mentee_get_actions (self->mentee), self->action);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  mentor_clock_set (NULL);
  g_object_unref (self->action);
  g_object_unref (self->mentee);
  g_object_unref (self->context);
  g_rmdir (self->folder);
  g_free (self->folder);
}

static guint
count_actions (Fixture *self)
{
  return mentor_record_list_get_size (mentor_mentee_get_actions (self->mentee));
}

/* The next one is counted from the day that was chosen for it, and goes with an undo. */
static void
test_repeat (Fixture *self, gconstpointer data)
{
  const struct
  {
    MentorRepeatFrom from;
    MentorDay due;
  } lines[] = {
    { MENTOR_REPEAT_FROM_COMPLETION, get_day (2026, G_DATE_NOVEMBER, 30) },
    { MENTOR_REPEAT_FROM_PLANNED, get_day (2026, G_DATE_NOVEMBER, 27) },
  };

  mentor_action_item_set_repeat (self->action, MENTOR_REPEAT_WEEKLY);
  mentor_action_item_set_goal (self->action, "00000000-0000-4000-8000-000000000001");
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      MentorActionItem *next;

      mentor_action_item_set_repeat_from (self->action, lines[i].from);
      mentor_action_finish (self->context, self->mentee, self->action);
      g_assert_cmpint (mentor_action_item_get_state (self->action), ==, MENTOR_ACTION_STATE_DONE);
      g_assert_cmpuint (mentor_action_item_get_finished_on (self->action), ==, mentor_day_today ());
      g_assert_cmpuint (count_actions (self), ==, 2);
      next = mentor_record_list_get (mentor_mentee_get_actions (self->mentee), 1);
      g_assert_cmpuint (mentor_action_item_get_due (next), ==, lines[i].due);
      g_assert_cmpint (mentor_action_item_get_state (next), ==, MENTOR_ACTION_STATE_OPEN);
      g_assert_cmpstr (mentor_action_item_get_text (next), ==, "Write three lines");
      g_assert_cmpstr (mentor_action_item_get_goal (next), ==,
                       mentor_action_item_get_goal (self->action));
      g_assert_cmpstr (mentor_action_item_get_came_of_it (next), ==, "");

      mentor_context_undo (self->context);
      g_assert_cmpuint (count_actions (self), ==, 1);
      g_assert_cmpint (mentor_action_item_get_state (self->action), ==, MENTOR_ACTION_STATE_OPEN);
      g_assert_cmpuint (mentor_action_item_get_finished_on (self->action), ==, 0);
    }
}

/* Ticked by mistake: open again, and the next one is not there twice. */
static void
test_reopen (Fixture *self, gconstpointer data)
{
  mentor_action_item_set_repeat (self->action, MENTOR_REPEAT_DAILY);
  for (guint i = 0; i < 3; i++)
    {
      mentor_action_finish (self->context, self->mentee, self->action);
      g_assert_cmpuint (count_actions (self), ==, 2);
      mentor_action_reopen (self->context, self->mentee, self->action);
      g_assert_cmpuint (count_actions (self), ==, 1);
    }
  mentor_context_undo (self->context);
  g_assert_cmpuint (count_actions (self), ==, 2);
  g_assert_cmpint (mentor_action_item_get_state (self->action), ==, MENTOR_ACTION_STATE_DONE);
}

static char *
describe (Fixture *self)
{
  g_autoptr (PangoAttrList) attributes = NULL;

  return mentor_action_describe (self->mentee, self->action, FALSE, &attributes);
}

static void
test_moved (Fixture *self, gconstpointer data)
{
  g_autofree char *never = describe (self);
  g_autofree char *once = NULL;
  g_autofree char *twice = NULL;
  g_autofree char *back = NULL;

  g_assert_cmpstr (never, ==, "Due since 20 November");
  mentor_action_move (self->context, self->mentee, self->action,
                      get_day (2026, G_DATE_NOVEMBER, 27));
  once = describe (self);
  g_assert_cmpstr (once, ==, "Moved once · Due 27 November");
  mentor_action_move (self->context, self->mentee, self->action,
                      get_day (2026, G_DATE_DECEMBER, 4));
  mentor_action_move (self->context, self->mentee, self->action,
                      get_day (2026, G_DATE_DECEMBER, 4));
  twice = describe (self);
  g_assert_cmpstr (twice, ==, "Moved 2 times · Due 4 December");
  mentor_context_undo (self->context);
  mentor_context_undo (self->context);
  back = describe (self);
  g_assert_cmpstr (back, ==, never);
}

static GtkWidget *
find_child (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_child (child, type);

      if (found)
        return found;
    }
  return NULL;
}

static GtkWidget *
find_label (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_visible (widget) &&
      g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, text);

      if (found)
        return found;
    }
  return NULL;
}

/* A row asks what came of it, in its own place, and stops asking when it knows. */
static void
test_came_of_it (Fixture *self, gconstpointer data)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = mentor_action_row_new (self->context, self->mentee, self->action, FALSE);
  GtkCheckButton *check;
  GtkWidget *answer;

  gtk_window_set_child (GTK_WINDOW (window), list);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  check = GTK_CHECK_BUTTON (find_child (row, GTK_TYPE_CHECK_BUTTON));
  g_assert_null (find_child (row, GTK_TYPE_ENTRY));

  gtk_check_button_set_active (check, TRUE);
  answer = find_child (row, GTK_TYPE_ENTRY);
  g_assert_nonnull (answer);
  g_assert_true (gtk_widget_get_visible (answer));
  g_signal_emit_by_name (answer, "activate");
  g_assert_true (gtk_widget_get_visible (answer));

  gtk_editable_set_text (GTK_EDITABLE (answer), "A page");
  g_assert_cmpstr (mentor_action_item_get_came_of_it (self->action), ==, "A page");
  g_signal_emit_by_name (answer, "activate");
  g_assert_false (gtk_widget_get_visible (answer));
  g_assert_nonnull (find_label (row, "A page"));

  /* What was written stays, whatever becomes of the tick. */
  gtk_check_button_set_active (check, FALSE);
  g_assert_cmpint (mentor_action_item_get_state (self->action), ==, MENTOR_ACTION_STATE_OPEN);
  g_assert_cmpstr (mentor_action_item_get_came_of_it (self->action), ==, "A page");
  gtk_check_button_set_active (check, TRUE);
  g_assert_true (gtk_widget_get_visible (answer));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_links (Fixture *self, gconstpointer data)
{
  g_autoptr (MentorGoal) goal = mentor_goal_new ();
  g_autoptr (MentorSession) session = mentor_session_new ();
  g_autofree char *goal_address = NULL;
  g_autofree char *session_address = NULL;
  g_autofree char *expected =
      g_strdup_printf ("session:%s:%s", mentor_record_get_id (MENTOR_RECORD (self->mentee)),
                       mentor_record_get_id (MENTOR_RECORD (session)));

  g_assert_null (mentor_action_dup_goal_address (self->mentee, self->action));
  mentor_record_list_append (mentor_mentee_get_goals (self->mentee), goal);
  mentor_record_list_append (mentor_mentee_get_sessions (self->mentee), session);
  mentor_action_item_set_goal (self->action, mentor_record_get_id (MENTOR_RECORD (goal)));
  mentor_action_item_set_session (self->action, mentor_record_get_id (MENTOR_RECORD (session)));
  goal_address = mentor_action_dup_goal_address (self->mentee, self->action);
  session_address = mentor_action_dup_session_address (self->mentee, self->action);
  g_assert_true (g_str_has_prefix (goal_address, "goal:"));
  g_assert_cmpstr (session_address, ==, expected);
  mentor_record_list_remove (mentor_mentee_get_sessions (self->mentee), session);
  g_assert_null (mentor_action_dup_session_address (self->mentee, self->action));
}

static void
add_test (const char *path, void (*test) (Fixture *self, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
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
  add_test ("/actions/repeat", test_repeat);
  add_test ("/actions/reopen", test_reopen);
  add_test ("/actions/moved", test_moved);
  add_test ("/actions/came-of-it", test_came_of_it);
  add_test ("/actions/links", test_links);
  return g_test_run ();
}
