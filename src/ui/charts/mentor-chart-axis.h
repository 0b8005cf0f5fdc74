/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-chart-paint.h"

G_BEGIN_DECLS

int  mentor_chart_axis_get_line (GtkWidget              *widget);
void mentor_chart_axis_get_area (GtkWidget              *widget,
                                 MentorChart            *chart,
                                 graphene_rect_t        *area);
void mentor_chart_axis_paint    (GtkWidget              *widget,
                                 const MentorChartFrame *frame,
                                 const MentorChartPaint *paint);

G_END_DECLS
