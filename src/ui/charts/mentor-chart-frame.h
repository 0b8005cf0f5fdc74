/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "mentor-chart.h"

G_BEGIN_DECLS

#define MENTOR_CHART_DOT 3.5f

/**
 * MentorChartFrame:
 * @chart: what is drawn
 * @area: where its lines and bars are
 * @flipped: whether time runs from right to left
 * @first: the first day
 * @last: the last day
 * @highest: the value at the upper edge
 *
 * Where things stand in a chart.
 */
typedef struct {
  MentorChart *chart;
  graphene_rect_t area;
  gboolean flipped;
  MentorDay first;
  MentorDay last;
  int highest;
} MentorChartFrame;

void            mentor_chart_frame_init    (MentorChartFrame       *self,
                                            MentorChart            *chart,
                                            const graphene_rect_t  *area,
                                            gboolean                flipped);
float           mentor_chart_frame_get_x   (const MentorChartFrame *self,
                                            MentorDay               day);
float           mentor_chart_frame_get_y   (const MentorChartFrame *self,
                                            int                     value);
graphene_rect_t mentor_chart_frame_get_slot (const MentorChartFrame *self,
                                            guint                   point);
graphene_rect_t mentor_chart_frame_get_bar (const MentorChartFrame *self,
                                            guint                   point,
                                            int                     from,
                                            int                     to);
graphene_point_t mentor_chart_frame_get_top (const MentorChartFrame *self,
                                            guint                   point);
int             mentor_chart_frame_find    (const MentorChartFrame *self,
                                            float                   x,
                                            float                   y);

G_END_DECLS
