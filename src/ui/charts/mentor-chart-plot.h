/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "mentor-chart.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_CHART_PLOT (mentor_chart_plot_get_type ())
G_DECLARE_FINAL_TYPE (MentorChartPlot, mentor_chart_plot, MENTOR, CHART_PLOT, GtkWidget)

GtkWidget       *mentor_chart_plot_new        (void);
void             mentor_chart_plot_set_chart  (MentorChartPlot *self,
                                               MentorChart     *chart);
int              mentor_chart_plot_get_chosen (MentorChartPlot *self);
graphene_point_t mentor_chart_plot_get_top    (MentorChartPlot *self);

G_END_DECLS
