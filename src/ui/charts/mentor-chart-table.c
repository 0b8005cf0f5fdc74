/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-chart-table.h"

/**
 * MentorChartTable:
 *
 * A chart as a table: a row for each point, a column for each series.
 */
struct _MentorChartTable {
  AdwBin parent_instance;

  MentorChart *chart;
  GtkColumnView *view;
};

G_DEFINE_FINAL_TYPE (MentorChartTable, mentor_chart_table, ADW_TYPE_BIN)

#define MAX_HEIGHT 320
#define PADDING 17 /* above and below the words of a row, and the line between two */
#define LABELS G_MAXUINT /* the column of the points' names */

static void
mentor_chart_table_dispose (GObject *object)
{
  g_clear_object (&MENTOR_CHART_TABLE (object)->chart);

  G_OBJECT_CLASS (mentor_chart_table_parent_class)->dispose (object);
}

static void
mentor_chart_table_class_init (MentorChartTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_chart_table_dispose;
}

static void
mentor_chart_table_init (MentorChartTable *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "chart-table");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

/* A view asks for the height of a few of its rows only. All of them are shown where they are not too many. */
static void
set_height (MentorChartTable *self, guint n_points)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "0");
  GtkWidget *scrolled = adw_bin_get_child (ADW_BIN (self));
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_scrolled_window_set_min_content_height (
      GTK_SCROLLED_WINDOW (scrolled),
      MIN (MAX_HEIGHT, ((int) n_points + 1) * (height + PADDING) + PADDING));
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), data == GUINT_TO_POINTER (LABELS) ? 0 : 1);
  gtk_widget_add_css_class (label, data == GUINT_TO_POINTER (LABELS) ? "plain" : "numeric");
  gtk_list_item_set_child (item, label);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *label = gtk_list_item_get_child (item);
  MentorChart *chart = g_object_get_data (G_OBJECT (factory), "chart");
  const guint point = gtk_list_item_get_position (item), column = GPOINTER_TO_UINT (data);
  g_autofree char *cell = NULL;

  if (column == LABELS)
    cell = g_strdup (mentor_chart_get_label (chart, point));
  else
    cell = mentor_chart_dup_cell (chart, point, column);
  gtk_label_set_label (GTK_LABEL (label), cell);
}

static void
add_column (MentorChartTable *self, const char *title, guint column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) view_column = NULL;

  g_object_set_data_full (G_OBJECT (factory), "chart", g_object_ref (self->chart), g_object_unref);
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), GUINT_TO_POINTER (column));
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), GUINT_TO_POINTER (column));
  view_column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_expand (view_column, column == LABELS);
  gtk_column_view_append_column (self->view, view_column);
}

/**
 * mentor_chart_table_new:
 * @chart: (transfer none): what is shown
 *
 * Returns: (transfer floating): a new table
 */
GtkWidget *
mentor_chart_table_new (MentorChart *chart)
{
  MentorChartTable *self = g_object_new (MENTOR_TYPE_CHART_TABLE, NULL);
  GtkStringList *rows = gtk_string_list_new (NULL);
  g_autoptr (GtkSelectionModel) model = NULL;

  self->chart = g_object_ref (chart);
  add_column (self, mentor_chart_get_points_title (chart), LABELS);
  for (guint i = 0; i < mentor_chart_get_n_series (chart); i++)
    if (mentor_chart_has_series (chart, i) || mentor_chart_get_kind (chart) != MENTOR_CHART_KIND_LINES)
      add_column (self, mentor_chart_get_series_name (chart, i), i);
  for (guint i = 0; i < mentor_chart_get_n_points (chart); i++)
    gtk_string_list_append (rows, mentor_chart_get_label (chart, i));
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (rows)));
  gtk_column_view_set_model (self->view, model);
  set_height (self, mentor_chart_get_n_points (chart));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  mentor_chart_get_title (chart), -1);
  return GTK_WIDGET (self);
}
