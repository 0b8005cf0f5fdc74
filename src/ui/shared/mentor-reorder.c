/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-reorder.h"

#include <glib/gi18n.h>

/*
 * Rows that a person puts into another order: by dragging a handle, by Alt+Up and Alt+Down, and by the actions
 * row.move-up and row.move-down for the row's menu. A row takes the place of another one that is seen; what that means
 * for what it stands for, a function knows.
 *
 * Moving may make the list box build the rows between the two places anew, so the keyboard is put back on the new row
 * afterwards.
 */
typedef struct {
  GtkListBoxRow *row; /* not owned; it owns this */
  MentorRecord *record;
  MentorRecordList *list; /* of the record, or NULL */
  MentorReorderMove move;
  gpointer data;
  GSimpleActionGroup *actions;
  GListModel *siblings; /* what is in the list box, or NULL */
} Reorder;

#define KEY "mentor-reorder"

static Reorder *
get_reorder (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), KEY);
}

static void
reorder_free (gpointer data)
{
  Reorder *self = data;

  g_clear_object (&self->siblings);
  g_clear_object (&self->list);
  g_object_unref (self->record);
  g_object_unref (self->actions);
  g_free (self);
}

/* There may be headings and a placeholder among the rows. */
static GtkListBoxRow *
find_neighbour (GtkListBoxRow *row, GtkWidget *(*step) (GtkWidget *))
{
  GtkWidget *at = GTK_WIDGET (row);

  do
    at = step (at);
  while (at && !GTK_IS_LIST_BOX_ROW (at));
  return at ? GTK_LIST_BOX_ROW (at) : NULL;
}

static void
enable (Reorder *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
update_actions (GtkListBoxRow *row)
{
  Reorder *self = get_reorder (row);
  const gboolean writable = !mentor_record_get_read_only (self->record);

  enable (self, "move-up", writable && find_neighbour (row, gtk_widget_get_prev_sibling));
  enable (self, "move-down", writable && find_neighbour (row, gtk_widget_get_next_sibling));
}

static void
on_parent (GtkListBoxRow *row)
{
  Reorder *self = get_reorder (row);
  GtkWidget *box = gtk_widget_get_parent (GTK_WIDGET (row));

  if (self->siblings)
    g_signal_handlers_disconnect_by_func (self->siblings, update_actions, row);
  g_clear_object (&self->siblings);
  if (box)
    {
      self->siblings = gtk_widget_observe_children (box);
      g_signal_connect_object (self->siblings, "items-changed", G_CALLBACK (update_actions), row,
                               G_CONNECT_SWAPPED);
    }
  update_actions (row);
}

static void
move_record (GtkListBoxRow *row, GtkListBoxRow *place, gpointer data)
{
  MentorRecordList *list = data;
  guint from, to;

  if (mentor_record_list_get_position (list, get_reorder (row)->record, &from) &&
      mentor_record_list_get_position (list, get_reorder (place)->record, &to) && from != to)
    mentor_record_list_move (list, from, to);
}

static void
move_to (GtkListBoxRow *a_row, GtkListBoxRow *place)
{
  Reorder *self = get_reorder (a_row);
  const int target = gtk_list_box_row_get_index (place);
  /* The row that asked, and with it what it owns, may be gone after the move. */
  g_autoptr (GtkListBoxRow) row = g_object_ref (a_row);
  g_autoptr (GtkListBox) box =
      g_object_ref (GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (place))));
  g_autofree char *words = NULL;
  GtkListBoxRow *moved;
  int size = target + 1;

  self->move (row, place, self->data);
  moved = gtk_list_box_get_row_at_index (box, target);
  if (moved == NULL)
    return;
  while (gtk_list_box_get_row_at_index (box, size))
    size++;
  gtk_widget_grab_focus (GTK_WIDGET (moved));
  /* Translators: said by a screen reader after a row was moved */
  words = g_strdup_printf (_("Moved to place %1$d of %2$d"), target + 1, size);
  gtk_accessible_announce (GTK_ACCESSIBLE (moved), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
on_move_up (GSimpleAction *action, GVariant *parameter, gpointer row)
{
  GtkListBoxRow *place = find_neighbour (row, gtk_widget_get_prev_sibling);

  if (place && get_reorder (place))
    move_to (row, place);
}

static void
on_move_down (GSimpleAction *action, GVariant *parameter, gpointer row)
{
  GtkListBoxRow *place = find_neighbour (row, gtk_widget_get_next_sibling);

  if (place && get_reorder (place))
    move_to (row, place);
}

static GdkContentProvider *
on_prepare (GtkDragSource *source, double x, double y, Reorder *self)
{
  if (mentor_record_get_read_only (self->record))
    return NULL;
  return gdk_content_provider_new_typed (GTK_TYPE_LIST_BOX_ROW, self->row);
}

static void
on_drag_begin (GtkDragSource *source, GdkDrag *drag, Reorder *self)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (self->row));

  gtk_drag_source_set_icon (source, paintable, gtk_widget_get_width (GTK_WIDGET (self->row)) - 24,
                            gtk_widget_get_height (GTK_WIDGET (self->row)) / 2);
}

static gboolean
are_together (GtkListBoxRow *row, GtkListBoxRow *place)
{
  GtkWidget *box = gtk_widget_get_parent (GTK_WIDGET (row));

  return row != place && get_reorder (row) && box &&
         box == gtk_widget_get_parent (GTK_WIDGET (place));
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
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, Reorder *self)
{
  GtkListBoxRow *row = g_value_get_object (value);
  GtkListBoxRow **both;

  if (row == NULL || !are_together (row, self->row))
    return FALSE;
  /* Later: the move destroys the rows that the drag still works with. */
  both = g_new (GtkListBoxRow *, 2);
  both[0] = g_object_ref (row);
  both[1] = g_object_ref (self->row);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, finish_drop, both, free_drop);
  return TRUE;
}

static GdkDragAction
on_motion (GtkDropTarget *target, double x, double y, Reorder *self)
{
  const GValue *value = gtk_drop_target_get_value (target);
  GtkListBoxRow *row = value ? g_value_get_object (value) : NULL;

  return row && !are_together (row, self->row) ? 0 : GDK_ACTION_MOVE;
}

static void
add_shortcut (GtkEventController *controller, guint key, const char *action)
{
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (key, GDK_ALT_MASK), gtk_named_action_new (action)));
}

static void
attach (GtkListBoxRow *row, GtkWidget *handle, Reorder *self)
{
  static const GActionEntry entries[] = { { .name = "move-up", .activate = on_move_up },
                                          { .name = "move-down", .activate = on_move_down } };
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (GTK_TYPE_LIST_BOX_ROW, GDK_ACTION_MOVE);

  self->row = row;
  self->actions = g_simple_action_group_new ();
  g_object_set_data_full (G_OBJECT (row), KEY, self, reorder_free);

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   row);
  gtk_widget_insert_action_group (GTK_WIDGET (row), "row", G_ACTION_GROUP (self->actions));
  g_signal_connect (row, "notify::parent", G_CALLBACK (on_parent), NULL);
  on_parent (row);

  add_shortcut (shortcuts, GDK_KEY_Up, "row.move-up");
  add_shortcut (shortcuts, GDK_KEY_Down, "row.move-down");
  gtk_event_controller_set_propagation_phase (shortcuts, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (row), shortcuts);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  if (handle)
    {
      gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (source), GTK_PHASE_CAPTURE);
      gtk_widget_set_cursor_from_name (handle, "grab");
    }
  g_signal_connect (source, "prepare", G_CALLBACK (on_prepare), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (on_drag_begin), self);
  gtk_widget_add_controller (handle ? handle : GTK_WIDGET (row), GTK_EVENT_CONTROLLER (source));

  g_signal_connect (target, "drop", G_CALLBACK (on_drop), self);
  g_signal_connect (target, "motion", G_CALLBACK (on_motion), self);
  gtk_drop_target_set_preload (target, TRUE);
  gtk_widget_add_controller (GTK_WIDGET (row), GTK_EVENT_CONTROLLER (target));
}

/**
 * mentor_reorder_attach:
 * @row: a row of a list box that shows @list, or a part of it, in its order
 * @handle: (nullable): what is dragged; the whole row when %NULL
 * @list: the records in the order that is changed
 * @record: (type MentorRecord): the record of the row
 */
void
mentor_reorder_attach (GtkListBoxRow *row, GtkWidget *handle, MentorRecordList *list,
                       gpointer record)
{
  Reorder *self = g_new0 (Reorder, 1);

  self->record = g_object_ref (record);
  self->list = g_object_ref (list);
  self->move = move_record;
  self->data = list;
  attach (row, handle, self);
}

/**
 * mentor_reorder_attach_move:
 * @row: a row of what is not a list of records
 * @handle: (nullable): what is dragged; the whole row when %NULL
 * @record: (type MentorRecord): the record it is a part of
 * @move: moves what the row stands for
 * @data: for @move; lives as long as the row
 */
void
mentor_reorder_attach_move (GtkListBoxRow *row, GtkWidget *handle, gpointer record,
                            MentorReorderMove move, gpointer data)
{
  Reorder *self = g_new0 (Reorder, 1);

  self->record = g_object_ref (record);
  self->move = move;
  self->data = data;
  attach (row, handle, self);
}
