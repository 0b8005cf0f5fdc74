/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-growing.h"

/*
 * A list view makes some 200 rows at once, however few can be seen, and that is a tenth of a second in which nothing moves.
 * So it gets what fills the window first, and the rest a few rows a frame.
 */
#define ROWS_PER_FRAME 8
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

/**
 * mentor_growing_begin_anew:
 * @self: a list, as mentor_growing_new() gives it
 * @list: the list view that shows it
 * @least_height: the height of the lowest row
 *
 * Goes back to the beginning, as the source is about to change altogether.
 */
void
mentor_growing_begin_anew (GListModel *self, GtkWidget *list, int least_height)
{
  GtkSliceListModel *slice = GTK_SLICE_LIST_MODEL (self);
  const gboolean all = gtk_slice_list_model_get_size (slice) == G_MAXUINT;

  gtk_slice_list_model_set_size (slice, count_first (list, least_height));
  if (all)
    gtk_widget_add_tick_callback (list, grow, g_object_ref (slice), g_object_unref);
}
