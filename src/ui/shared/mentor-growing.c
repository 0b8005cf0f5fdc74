/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-growing.h"

/*
 * A list view makes some 200 rows at once, however few can be seen, and that is a tenth of a second in which nothing moves.
 * So it gets what fills the window first, and the rest a few rows a frame.
 */
#define ROWS_PER_FRAME 8
#define PAUSE_LENGTH 600 /* milliseconds */
#define PAUSE "mentor-growing-pause"
#define ROWS_AT_MOST 208 /* about what a list view keeps; more items than that make no more rows */

static gboolean
grow (GtkWidget *list, GdkFrameClock *clock, gpointer data)
{
  GtkSliceListModel *slice = data;
  const guint size = gtk_slice_list_model_get_size (slice) + ROWS_PER_FRAME;
  const gboolean all =
      size >= ROWS_AT_MOST || size >= g_list_model_get_n_items (gtk_slice_list_model_get_model (slice));

  gtk_slice_list_model_set_size (slice, all ? G_MAXUINT : size);
  return all ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

/* As many rows as fill the window. */
static guint
count_first (GtkWidget *list, int least_height)
{
  GtkRoot *root = gtk_widget_get_root (list);
  const int height = root ? gtk_widget_get_height (GTK_WIDGET (root)) : 0;

  return (guint) (height / least_height + 2);
}

/**
 * mentor_growing_new:
 * @list: (transfer none): the list view that will show it
 * @source: (transfer none): a list
 * @least_height: the height of the lowest row
 *
 * Returns: (transfer full): the beginning of @source, and soon all of it, at the same positions
 */
GListModel *
mentor_growing_new (GtkWidget *list, GListModel *source, int least_height)
{
  GtkSliceListModel *slice =
      gtk_slice_list_model_new (g_object_ref (source), 0, count_first (list, least_height));

  gtk_widget_add_tick_callback (list, grow, g_object_ref (slice), g_object_unref);
  return G_LIST_MODEL (slice);
}

typedef struct {
  GtkSliceListModel *slice; /* not owned; it owns this */
  GtkWidget *list;          /* weak */
  GtkAdjustment *adjustment;
  gulong scrolled;
  guint timeout;
} Pause;

static void
pause_free (gpointer data)
{
  Pause *pause = data;

  g_clear_handle_id (&pause->timeout, g_source_remove);
  if (pause->adjustment)
    g_clear_signal_handler (&pause->scrolled, pause->adjustment);
  g_clear_object (&pause->adjustment);
  g_clear_weak_pointer (&pause->list);
  g_free (pause);
}

static void
go_on (gpointer data)
{
  Pause *pause = data;
  GtkSliceListModel *slice = pause->slice;

  pause->timeout = 0;
  if (pause->list)
    gtk_widget_add_tick_callback (pause->list, grow, g_object_ref (slice), g_object_unref);
  g_object_set_data (G_OBJECT (slice), PAUSE, NULL);
}

static void
on_scrolled (GtkAdjustment *adjustment, Pause *pause)
{
  if (gtk_adjustment_get_value (adjustment) == 0)
    return;
  g_clear_handle_id (&pause->timeout, g_source_remove);
  go_on (pause);
}

/* Who types goes on typing: rows made now would only be thrown away at the next letter. */
static void
begin_pause (GtkSliceListModel *slice, GtkWidget *list)
{
  Pause *pause = g_new0 (Pause, 1);

  pause->slice = slice;
  g_set_weak_pointer (&pause->list, list);
  if (GTK_IS_SCROLLABLE (list))
    g_set_object (&pause->adjustment, gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list)));
  if (pause->adjustment)
    pause->scrolled =
        g_signal_connect (pause->adjustment, "value-changed", G_CALLBACK (on_scrolled), pause);
  pause->timeout = g_timeout_add_once (PAUSE_LENGTH, go_on, pause);
  g_object_set_data_full (G_OBJECT (slice), PAUSE, pause, pause_free);
}

/**
 * mentor_growing_begin_anew:
 * @self: a list, as mentor_growing_new() gives it
 * @list: the list view that shows it
 * @least_height: the height of the lowest row
 *
 * Goes back to the beginning, as the source is about to change altogether, and perhaps soon again: it grows only after a
 * moment without that, or when the list is scrolled.
 */
void
mentor_growing_begin_anew (GListModel *self, GtkWidget *list, int least_height)
{
  GtkSliceListModel *slice = GTK_SLICE_LIST_MODEL (self);
  const gboolean paused = g_object_get_data (G_OBJECT (slice), PAUSE) != NULL;
  const gboolean all = gtk_slice_list_model_get_size (slice) == G_MAXUINT;

  gtk_slice_list_model_set_size (slice, count_first (list, least_height));
  if (all || paused)
    begin_pause (slice, list);
}
