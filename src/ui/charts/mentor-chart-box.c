/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-chart-box.h"

#include "mentor-chart-plot.h"

/**
 * MentorChartBox:
 *
 * A chart, and over it in a small label the words of the point that is chosen.
 */
struct _MentorChartBox {
  AdwBin parent_instance;

  MentorChart *chart; /* nullable */
  MentorChartPlot *plot;
  GtkLabel *words;
};

G_DEFINE_FINAL_TYPE (MentorChartBox, mentor_chart_box, ADW_TYPE_BIN)

#define GAP 12
#define LETTERS 36

static void
mentor_chart_box_dispose (GObject *object)
{
  g_clear_object (&MENTOR_CHART_BOX (object)->chart);

  G_OBJECT_CLASS (mentor_chart_box_parent_class)->dispose (object);
}

static void
mentor_chart_box_class_init (MentorChartBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_chart_box_dispose;
}

/* Above the point; below it where there is no room; never outside. */
static gboolean
on_get_position (MentorChartBox *self, GtkWidget *child, GdkRectangle *place)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self->plot));
  const int height = gtk_widget_get_height (GTK_WIDGET (self->plot));
  GtkRequisition size;
  graphene_point_t top;

  if (child != GTK_WIDGET (self->words) || mentor_chart_plot_get_chosen (self->plot) < 0)
    return FALSE;
  gtk_widget_get_preferred_size (child, NULL, &size);
  place->width = MIN (size.width, width);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, place->width, NULL, &place->height, NULL,
                      NULL);
  top = mentor_chart_plot_get_top (self->plot);
  place->x = CLAMP ((int) top.x - place->width / 2, 0, MAX (0, width - place->width));
  place->y = (int) top.y - GAP - place->height;
  if (place->y < 0)
    place->y = MIN ((int) top.y + GAP, MAX (0, height - place->height));
  return TRUE;
}

static void
on_chosen (MentorChartBox *self)
{
  const int chosen = mentor_chart_plot_get_chosen (self->plot);
  g_autofree char *words =
      chosen >= 0 && self->chart ? mentor_chart_describe_point (self->chart, (guint) chosen) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->words), words != NULL);
  if (words)
    gtk_label_set_label (self->words, words);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
mentor_chart_box_init (MentorChartBox *self)
{
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *words = gtk_label_new (NULL);

  self->plot = MENTOR_CHART_PLOT (mentor_chart_plot_new ());
  self->words = GTK_LABEL (words);
  gtk_label_set_wrap (self->words, TRUE);
  gtk_label_set_wrap_mode (self->words, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (self->words, LETTERS);
  gtk_label_set_lines (self->words, 4);
  gtk_label_set_ellipsize (self->words, PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (words, "chart-words");
  gtk_widget_set_can_target (words, FALSE);
  gtk_widget_set_visible (words, FALSE);

  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (self->plot));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), words);
  g_signal_connect_object (overlay, "get-child-position", G_CALLBACK (on_get_position), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->plot, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), overlay);
}

GtkWidget *
mentor_chart_box_new (void)
{
  return g_object_new (MENTOR_TYPE_CHART_BOX, NULL);
}

/**
 * mentor_chart_box_set_chart:
 * @chart: (transfer none): what is shown
 */
void
mentor_chart_box_set_chart (MentorChartBox *self, MentorChart *chart)
{
  g_set_object (&self->chart, chart);
  mentor_chart_plot_set_chart (self->plot, chart);
}
