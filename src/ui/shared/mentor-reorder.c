/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-reorder.h"

/* Moving a row of a list: by Alt+Up and Alt+Down, by the actions `reorder.up` and `reorder.down` of its menu, by drag. */

typedef struct {
  GtkListBoxRow *row; /* not owned: the row owns this */
  MentorReorderFunc move;
  gpointer data;
  GSimpleAction *up;
  GSimpleAction *down;
} Reorder;

static void
reorder_free (gpointer data)
{
  Reorder *reorder = data;

  g_object_unref (reorder->up);
  g_object_unref (reorder->down);
  g_free (reorder);
}

/* The list makes its rows anew when their order changes: the keyboard shall stay with what moved. */
static void
move_to (Reorder *reorder, GtkListBoxRow *place)
{
  GtkListBox *list = GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (place)));
  const int target = gtk_list_box_row_get_index (place);
  g_autoptr (GtkListBox) kept = g_object_ref (list);
  g_autoptr (GtkListBoxRow) row = g_object_ref (reorder->row);
  GtkListBoxRow *moved;

  reorder->move (row, place, reorder->data);
  moved = gtk_list_box_get_row_at_index (kept, target);
  if (moved)
    gtk_widget_grab_focus (GTK_WIDGET (moved));
}

static GtkListBoxRow *
get_neighbour (Reorder *reorder, int step)
{
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (reorder->row));
  int index = gtk_list_box_row_get_index (reorder->row);
  GtkListBoxRow *row;

  if (!GTK_IS_LIST_BOX (list))
    return NULL;
  while ((index += step) >= 0 && (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), index)))
    if (g_object_get_data (G_OBJECT (row), "mentor-reorder"))
      return row;
  return NULL;
}

static void
on_step (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Reorder *reorder = data;
  GtkListBoxRow *place = get_neighbour (reorder, action == reorder->up ? -1 : 1);

  if (place)
    move_to (reorder, place);
}

static GdkContentProvider *
on_prepare (GtkDragSource *source, double x, double y, gpointer data)
{
  return gdk_content_provider_new_typed (GTK_TYPE_LIST_BOX_ROW, data);
}

static void
on_drag_begin (GtkDragSource *source, GdkDrag *drag, gpointer data)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (data);

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, gpointer data)
{
  GtkListBoxRow *row = g_value_get_object (value);
  Reorder *reorder = g_object_get_data (G_OBJECT (row), "mentor-reorder");

  if (row == data || reorder == NULL ||
      gtk_widget_get_parent (GTK_WIDGET (row)) != gtk_widget_get_parent (data))
    return FALSE;
  move_to (reorder, data);
  return TRUE;
}

static void
add_key (GtkEventController *keys, guint key, const char *action)
{
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (key, GDK_ALT_MASK), gtk_named_action_new (action)));
}

/**
 * mentor_reorder_attach:
 * @row: a row
 * @handle: (nullable): where a drag begins; the whole row when %NULL
 * @move: moves what the row stands for
 * @data: for @move; lives as long as the row
 */
void
mentor_reorder_attach (GtkListBoxRow *row, GtkWidget *handle, MentorReorderFunc move, gpointer data)
{
  Reorder *reorder = g_new0 (Reorder, 1);
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (GTK_TYPE_LIST_BOX_ROW, GDK_ACTION_MOVE);

  reorder->row = row;
  reorder->move = move;
  reorder->data = data;
  reorder->up = g_simple_action_new ("up", NULL);
  reorder->down = g_simple_action_new ("down", NULL);
  g_signal_connect (reorder->up, "activate", G_CALLBACK (on_step), reorder);
  g_signal_connect (reorder->down, "activate", G_CALLBACK (on_step), reorder);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (reorder->up));
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (reorder->down));
  g_object_set_data_full (G_OBJECT (row), "mentor-reorder", reorder, reorder_free);
  gtk_widget_insert_action_group (GTK_WIDGET (row), "reorder", G_ACTION_GROUP (actions));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  add_key (keys, GDK_KEY_Up, "reorder.up");
  add_key (keys, GDK_KEY_Down, "reorder.down");
  gtk_widget_add_controller (GTK_WIDGET (row), keys);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (on_prepare), row);
  g_signal_connect (source, "drag-begin", G_CALLBACK (on_drag_begin), row);
  gtk_widget_add_controller (handle ? handle : GTK_WIDGET (row), GTK_EVENT_CONTROLLER (source));
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), row);
  gtk_widget_add_controller (GTK_WIDGET (row), GTK_EVENT_CONTROLLER (target));
}
