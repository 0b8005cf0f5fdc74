/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-row-order.h"

#include <glib/gi18n.h>

/*
 * Puts rows into another order by drag, by Alt+Up and Alt+Down, and by the actions row.move-up and row.move-down for the
 * row's menu, as mentor_reorder_attach() does; but for a list that shows a part of the records, or no records at all:
 * a row takes the place of another one that is seen, and whoever made the rows knows what that means.
 */
typedef struct {
  GtkListBoxRow *row; /* not owned; it owns this */
  MentorRowMove move;
  gpointer data;
} RowOrder;

#define KEY "mentor-row-order"

static void
move_to (GtkListBoxRow *a_row, GtkListBoxRow *place)
{
  RowOrder *self = g_object_get_data (G_OBJECT (a_row), KEY);
  const int target = gtk_list_box_row_get_index (place);
  /* The row, and with it what it owns, may be gone after the move. */
  g_autoptr (GtkListBoxRow) row = g_object_ref (a_row);
  g_autoptr (GtkListBox) list =
      g_object_ref (GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (place))));
  g_autofree char *words = NULL;
  GtkListBoxRow *moved;

  self->move (row, place, self->data);
  moved = gtk_list_box_get_row_at_index (list, target);
  if (moved == NULL)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (moved));
  words = g_strdup_printf (_("Moved to place %d"), target + 1);
  gtk_accessible_announce (GTK_ACCESSIBLE (moved), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
move_by (RowOrder *self, int step)
{
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (self->row));
  const int index = gtk_list_box_row_get_index (self->row) + step;
  GtkListBoxRow *place =
      index < 0 ? NULL : gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), index);

  if (place)
    move_to (self->row, place);
}

static void
on_move_up (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  move_by (data, -1);
}

static void
on_move_down (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  move_by (data, 1);
}

static GdkContentProvider *
on_prepare (GtkDragSource *source, double x, double y, RowOrder *self)
{
  return gdk_content_provider_new_typed (GTK_TYPE_LIST_BOX_ROW, self->row);
}

static void
on_drag_begin (GtkDragSource *source, GdkDrag *drag, RowOrder *self)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (self->row));

  gtk_drag_source_set_icon (source, paintable, gtk_widget_get_width (GTK_WIDGET (self->row)) - 24,
                            gtk_widget_get_height (GTK_WIDGET (self->row)) / 2);
}

static gboolean
are_together (gpointer row, gpointer place)
{
  GtkWidget *list = gtk_widget_get_parent (row);

  return row != place && list && list == gtk_widget_get_parent (place);
}

static gboolean
finish_drop (gpointer data)
{
  GtkListBoxRow **both = data;

  if (are_together (both[0], both[1]))
    move_to (both[0], both[1]);
  return G_SOURCE_REMOVE;
}

static void
free_drop (gpointer data)
{
  GtkListBoxRow **both = data;

  g_object_unref (both[0]);
  g_object_unref (both[1]);
  g_free (both);
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, RowOrder *self)
{
  GtkListBoxRow *row = g_value_get_object (value);
  GtkListBoxRow **both;

  if (g_object_get_data (G_OBJECT (row), KEY) == NULL || !are_together (row, self->row))
    return FALSE;
  /* Later: the move destroys the rows that the drag still works with. */
  both = g_new (GtkListBoxRow *, 2);
  both[0] = g_object_ref (row);
  both[1] = g_object_ref (self->row);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, finish_drop, both, free_drop);
  return TRUE;
}

static void
add_shortcut (GtkEventController *controller, guint key, const char *action)
{
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (key, GDK_ALT_MASK), gtk_named_action_new (action)));
}

/**
 * mentor_row_order_attach:
 * @row: a row
 * @handle: (nullable): what is dragged; the whole row when %NULL
 * @move: moves what the row stands for
 * @data: for @move; lives as long as the row
 */
void
mentor_row_order_attach (GtkListBoxRow *row, GtkWidget *handle, MentorRowMove move, gpointer data)
{
  static const GActionEntry entries[] = { { .name = "move-up", .activate = on_move_up },
                                          { .name = "move-down", .activate = on_move_down } };
  RowOrder *self = g_new0 (RowOrder, 1);
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (GTK_TYPE_LIST_BOX_ROW, GDK_ACTION_MOVE);

  self->row = row;
  self->move = move;
  self->data = data;
  g_object_set_data_full (G_OBJECT (row), KEY, self, g_free);

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (row), "row", G_ACTION_GROUP (actions));

  add_shortcut (shortcuts, GDK_KEY_Up, "row.move-up");
  add_shortcut (shortcuts, GDK_KEY_Down, "row.move-down");
  gtk_event_controller_set_propagation_phase (shortcuts, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (row), shortcuts);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (on_prepare), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (on_drag_begin), self);
  gtk_widget_add_controller (handle ? handle : GTK_WIDGET (row), GTK_EVENT_CONTROLLER (source));

  g_signal_connect (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (row), GTK_EVENT_CONTROLLER (target));
}
