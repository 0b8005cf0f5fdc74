/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-chart-sample.h"

#include "mentor-chart-paint.h"

/**
 * MentorChartSample:
 *
 * A bit of a series, beside its name in the legend.
 */
struct _MentorChartSample {
  GtkWidget parent_instance;

  MentorChartKind kind;
  MentorChartLook look;
};

G_DEFINE_FINAL_TYPE (MentorChartSample, mentor_chart_sample, GTK_TYPE_WIDGET)

#define WIDTH 20
#define HEIGHT 12

static void
mentor_chart_sample_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MentorChartSample *self = MENTOR_CHART_SAMPLE (widget);
  MentorChartPaint paint;

  mentor_chart_paint_init (&paint, widget, snapshot);
  mentor_chart_paint_sample (&paint, &GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT), self->kind,
                             self->look);
}

static void
mentor_chart_sample_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                             int *minimum, int *natural, int *minimum_baseline,
                             int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
mentor_chart_sample_class_init (MentorChartSampleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = mentor_chart_sample_snapshot;
  widget_class->measure = mentor_chart_sample_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mentor_chart_sample_init (MentorChartSample *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * mentor_chart_sample_new:
 * @kind: how the chart is drawn
 * @look: how the series is drawn
 *
 * Returns: (transfer floating): a new sample
 */
GtkWidget *
mentor_chart_sample_new (MentorChartKind kind, MentorChartLook look)
{
  MentorChartSample *self = g_object_new (MENTOR_TYPE_CHART_SAMPLE, NULL);

  self->kind = kind;
  self->look = look;
  return GTK_WIDGET (self);
}
