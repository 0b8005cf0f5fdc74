/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-focus-keeper.h"

#include <adwaita.h>

/*
 * Keeps the keyboard near: where a row that has it is taken away, by a key, a menu or an undo, the row that comes into
 * its place gets it, or the last one. The toolkit by itself would begin at the top of the window again.
 */
typedef struct {
  GtkWindow *window;  /* not owned; it owns this */
  GtkListBox *box;    /* weak; where the keyboard is, or was last */
  GtkListBoxRow *row; /* weak; in it */
  int index;
  guint idle_id;
} FocusKeeper;

static void
forget (FocusKeeper *self)
{
  g_clear_weak_pointer (&self->box);
  g_clear_weak_pointer (&self->row);
}

static void
focus_keeper_free (gpointer data)
{
  FocusKeeper *self = data;

  g_clear_handle_id (&self->idle_id, g_source_remove);
  forget (self);
  g_free (self);
}

static void
remember (FocusKeeper *self, GtkWidget *focus)
{
  GtkWidget *row = gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW);
  GtkWidget *box = row ? gtk_widget_get_parent (row) : NULL;

  forget (self);
  if (box == NULL || !GTK_IS_LIST_BOX (box))
    return;
  g_set_weak_pointer (&self->box, GTK_LIST_BOX (box));
  g_set_weak_pointer (&self->row, GTK_LIST_BOX_ROW (row));
  self->index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
}

static gboolean
is_gone (FocusKeeper *self)
{
  return self->box && gtk_widget_get_mapped (GTK_WIDGET (self->box)) &&
         (self->row == NULL ||
          gtk_widget_get_parent (GTK_WIDGET (self->row)) != GTK_WIDGET (self->box));
}

static gboolean
go_near (gpointer data)
{
  FocusKeeper *self = data;
  GtkListBoxRow *row = NULL;

  self->idle_id = 0;
  if (is_gone (self))
    for (int i = self->index; row == NULL && i >= 0; i--)
      row = gtk_list_box_get_row_at_index (self->box, i);
  if (row && gtk_widget_get_focusable (GTK_WIDGET (row)))
    gtk_widget_grab_focus (GTK_WIDGET (row));
  else if (row)
    gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD);
  else if (gtk_root_get_focus (GTK_ROOT (self->window)))
    remember (self, gtk_root_get_focus (GTK_ROOT (self->window)));
  return G_SOURCE_REMOVE;
}

/* Whoever moves a row puts the keyboard on it; a dialog may open as the row goes. */
static gboolean
is_meant (FocusKeeper *self, GtkWidget *focus)
{
  return gtk_widget_is_ancestor (focus, GTK_WIDGET (self->box)) ||
         gtk_widget_get_ancestor (focus, ADW_TYPE_DIALOG);
}

static void
on_focus (GtkWindow *window, GParamSpec *pspec, FocusKeeper *self)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  if (focus && (!is_gone (self) || is_meant (self, focus)))
    {
      g_clear_handle_id (&self->idle_id, g_source_remove);
      remember (self, focus);
    }
  /* Later, as the row may not be out of its list yet, and a new one not in it. */
  else if (self->idle_id == 0)
    self->idle_id = g_idle_add (go_near, self);
}

/**
 * mentor_focus_keeper_attach:
 * @window: a window with lists
 */
void
mentor_focus_keeper_attach (GtkWindow *window)
{
  FocusKeeper *self = g_new0 (FocusKeeper, 1);

  self->window = window;
  g_object_set_data_full (G_OBJECT (window), "mentor-focus-keeper", self, focus_keeper_free);
  g_signal_connect (window, "notify::focus-widget", G_CALLBACK (on_focus), self);
}
