/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "mentor-chart.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_CHART_SAMPLE (mentor_chart_sample_get_type ())
G_DECLARE_FINAL_TYPE (MentorChartSample, mentor_chart_sample, MENTOR, CHART_SAMPLE, GtkWidget)

GtkWidget *mentor_chart_sample_new (MentorChartKind kind,
                                    MentorChartLook look);

G_END_DECLS
