/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-chart.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_CHART_BOX (mentor_chart_box_get_type ())
G_DECLARE_FINAL_TYPE (MentorChartBox, mentor_chart_box, MENTOR, CHART_BOX, AdwBin)

GtkWidget *mentor_chart_box_new       (void);
void       mentor_chart_box_set_chart (MentorChartBox *self,
                                       MentorChart    *chart);

G_END_DECLS
