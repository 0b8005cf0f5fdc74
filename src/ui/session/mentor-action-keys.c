/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-action-keys.h"

#include "mentor-action-changes.h"
#include "mentor-action-row.h"
#include "mentor-action-view.h"

#include <glib/gi18n.h>

/*
 * One key each for what becomes of an action while two people look at it together: D done, M a week later, X dropped.
 * They count only while the row itself has the keyboard, so that nothing that is typed into it is taken for them.
 */

typedef struct {
  MentorContext *context;
  MentorMentee *mentee;
} Owner;

static void
owner_free (gpointer data)
{
  Owner *owner = data;

  g_object_unref (owner->context);
  g_object_unref (owner->mentee);
  g_free (owner);
}

static gboolean
act (GtkListBoxRow *row, guint key)
{
  const Owner *owner = g_object_get_data (G_OBJECT (row), "mentor-action-keys");
  MentorActionItem *action = mentor_action_row_get_action (MENTOR_ACTION_ROW (row));

  if (mentor_record_get_read_only (MENTOR_RECORD (action)) ||
      mentor_action_item_get_state (action) != MENTOR_ACTION_STATE_OPEN)
    return FALSE;
  switch (key)
    {
    case GDK_KEY_d:
      mentor_action_finish (owner->context, owner->mentee, action);
      return TRUE;
    case GDK_KEY_m:
      return gtk_widget_activate_action (gtk_list_box_row_get_child (row), "action.move-week", NULL);
    case GDK_KEY_x:
      mentor_action_drop (owner->context, owner->mentee, action);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
on_key (GtkListBox *list, guint keyval, guint keycode, GdkModifierType state)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (list));

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_SHIFT_MASK))
    return GDK_EVENT_PROPAGATE;
  if (row == NULL || !gtk_widget_is_focus (row) || !MENTOR_IS_ACTION_ROW (row))
    return GDK_EVENT_PROPAGATE;
  return act (GTK_LIST_BOX_ROW (row), gdk_keyval_to_lower (keyval)) ? GDK_EVENT_STOP
                                                                    : GDK_EVENT_PROPAGATE;
}

/**
 * mentor_action_keys_attach:
 * @list: a list of rows made by mentor_action_keys_new_row(), among others
 */
void
mentor_action_keys_attach (GtkListBox *list)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), list, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (list), keys);
}

/* All of it, as the row may have no room for it, and the keys. */
static gboolean
on_tooltip (MentorActionRow *row, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  /* Translators: the keys that work on an action of a session */
  g_autofree char *text =
      g_strdup_printf ("%s\n%s", mentor_action_item_get_text (mentor_action_row_get_action (row)),
                       _("D done, M a week later, X dropped"));

  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

/**
 * mentor_action_keys_new_row:
 * @context: what may be asked
 * @mentee: whose action it is
 * @action: the action
 *
 * Returns: (transfer floating): a row that the keys work on
 */
GtkWidget *
mentor_action_keys_new_row (MentorContext *context, MentorMentee *mentee, MentorActionItem *action)
{
  GtkWidget *row = mentor_action_row_new (context, mentee, action, FALSE);
  Owner *owner = g_new0 (Owner, 1);

  owner->context = g_object_ref (context);
  owner->mentee = g_object_ref (mentee);
  g_object_set_data_full (G_OBJECT (row), "mentor-action-keys", owner, owner_free);
  mentor_action_view_set_compact (
      MENTOR_ACTION_VIEW (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row))), TRUE);
  gtk_widget_set_has_tooltip (row, TRUE);
  g_signal_connect (row, "query-tooltip", G_CALLBACK (on_tooltip), NULL);
  return row;
}
