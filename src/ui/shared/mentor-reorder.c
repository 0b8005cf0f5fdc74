/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-reorder.h"

#include <glib/gi18n.h>

/*
 * Rows that a person puts into another order: by dragging a handle, by Alt+Up and Alt+Down, and by the actions
 * row.move-up and row.move-down for the row's menu.
 *
 * The list box shows the records of a list in their order. Moving a record makes the list box build the rows between
 * the two places anew, so the keyboard is put back on the new row afterwards.
 */
typedef struct {
  GtkListBoxRow *row; /* not owned; it owns this */
  MentorRecordList *list;
  MentorRecord *record;
  GSimpleActionGroup *actions;
} Reorder;

static void
reorder_free (gpointer data)
{
  Reorder *self = data;

  g_object_unref (self->list);
  g_object_unref (self->record);
  g_object_unref (self->actions);
  g_free (self);
}

static void
update_actions (Reorder *self)
{
  const gboolean writable = !mentor_record_get_read_only (self->record);
  GAction *up = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "move-up");
  GAction *down = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "move-down");
  guint position = 0;
  const gboolean known = mentor_record_list_get_position (self->list, self->record, &position);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (up), writable && known && position > 0);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (down),
                               writable && known &&
                                   position + 1 < mentor_record_list_get_size (self->list));
}

static void
on_items_changed (GtkListBoxRow *row)
{
  update_actions (g_object_get_data (G_OBJECT (row), "mentor-reorder"));
}

static void
move_to (GtkWidget *a_box, MentorRecordList *a_list, MentorRecord *a_record, guint to)
{
  /* The row that asked, and with it what it owns, may be gone after the move. */
  g_autoptr (GtkWidget) box = g_object_ref (a_box);
  g_autoptr (MentorRecordList) list = g_object_ref (a_list);
  g_autoptr (MentorRecord) record = g_object_ref (a_record);
  g_autofree char *words = NULL;
  GtkListBoxRow *row;
  guint from;

  if (!mentor_record_list_get_position (list, record, &from) || from == to)
    return;
  mentor_record_list_move (list, from, to);
  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (box), (int) to);
  if (row == NULL)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (row));
  /* Translators: said by a screen reader after a row was moved */
  words = g_strdup_printf (_("Moved to place %1$u of %2$u"), to + 1,
                           mentor_record_list_get_size (list));
  gtk_accessible_announce (GTK_ACCESSIBLE (row), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
move_by (Reorder *self, int step)
{
  guint position;

  if (mentor_record_list_get_position (self->list, self->record, &position))
    move_to (gtk_widget_get_parent (GTK_WIDGET (self->row)), self->list, self->record,
             (guint) ((int) position + step));
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
on_prepare (GtkDragSource *source, double x, double y, Reorder *self)
{
  if (mentor_record_get_read_only (self->record))
    return NULL;
  return gdk_content_provider_new_typed (MENTOR_TYPE_RECORD, self->record);
}

static void
on_drag_begin (GtkDragSource *source, GdkDrag *drag, Reorder *self)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (self->row));

  gtk_drag_source_set_icon (source, paintable, gtk_widget_get_width (GTK_WIDGET (self->row)) - 24,
                            gtk_widget_get_height (GTK_WIDGET (self->row)) / 2);
}

typedef struct {
  GtkWidget *box;
  MentorRecordList *list;
  MentorRecord *record;
  guint to;
} Drop;

static void
finish_drop (gpointer data)
{
  Drop *drop = data;

  if (drop->to < mentor_record_list_get_size (drop->list))
    move_to (drop->box, drop->list, drop->record, drop->to);
  g_object_unref (drop->box);
  g_object_unref (drop->list);
  g_object_unref (drop->record);
  g_free (drop);
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, Reorder *self)
{
  MentorRecord *record = g_value_get_object (value);
  Drop *drop;
  guint to;

  if (record == NULL || !mentor_record_list_get_position (self->list, record, NULL) ||
      !mentor_record_list_get_position (self->list, self->record, &to))
    return FALSE;
  /* Later: the move destroys the rows that the drag still works with. */
  drop = g_new0 (Drop, 1);
  drop->box = g_object_ref (gtk_widget_get_parent (GTK_WIDGET (self->row)));
  drop->list = g_object_ref (self->list);
  drop->record = g_object_ref (record);
  drop->to = to;
  g_idle_add_once (finish_drop, drop);
  return TRUE;
}

static GdkDragAction
on_motion (GtkDropTarget *target, double x, double y, Reorder *self)
{
  const GValue *value = gtk_drop_target_get_value (target);
  MentorRecord *record = value ? g_value_get_object (value) : NULL;

  if (record && !mentor_record_list_get_position (self->list, record, NULL))
    return 0;
  return GDK_ACTION_MOVE;
}

static void
add_shortcut (GtkEventController *controller, guint key, const char *action)
{
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (key, GDK_ALT_MASK), gtk_named_action_new (action)));
}

/**
 * mentor_reorder_attach:
 * @row: a row of a list box that is bound to @list
 * @handle: what is dragged
 * @list: the records in the order that is changed
 * @record: (type MentorRecord): the record of the row
 */
void
mentor_reorder_attach (GtkListBoxRow *row, GtkWidget *handle, MentorRecordList *list,
                       gpointer record)
{
  static const GActionEntry entries[] = { { .name = "move-up", .activate = on_move_up },
                                          { .name = "move-down", .activate = on_move_down } };
  Reorder *self = g_new0 (Reorder, 1);
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (MENTOR_TYPE_RECORD, GDK_ACTION_MOVE);

  self->row = row;
  self->list = g_object_ref (list);
  self->record = g_object_ref (record);
  self->actions = g_simple_action_group_new ();
  g_object_set_data_full (G_OBJECT (row), "mentor-reorder", self, reorder_free);

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (row), "row", G_ACTION_GROUP (self->actions));
  g_signal_connect_object (list, "items-changed", G_CALLBACK (on_items_changed), row,
                           G_CONNECT_SWAPPED);
  update_actions (self);

  add_shortcut (shortcuts, GDK_KEY_Up, "row.move-up");
  add_shortcut (shortcuts, GDK_KEY_Down, "row.move-down");
  gtk_event_controller_set_propagation_phase (shortcuts, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (row), shortcuts);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (source), GTK_PHASE_CAPTURE);
  g_signal_connect (source, "prepare", G_CALLBACK (on_prepare), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (on_drag_begin), self);
  gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (source));
  gtk_widget_set_cursor_from_name (handle, "grab");

  g_signal_connect (target, "drop", G_CALLBACK (on_drop), self);
  g_signal_connect (target, "motion", G_CALLBACK (on_motion), self);
  gtk_drop_target_set_preload (target, TRUE);
  gtk_widget_add_controller (GTK_WIDGET (row), GTK_EVENT_CONTROLLER (target));
}
