/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-chart-frame.h"

G_BEGIN_DECLS

/**
 * MentorChartPaint:
 * @snapshot: where it is drawn
 * @ink: the colour of words
 * @accent: the colour of data
 * @strong: whether edges are to be strong, for high contrast
 *
 * What a chart is drawn with.
 */
typedef struct {
  GtkSnapshot *snapshot;
  GdkRGBA ink;
  GdkRGBA accent;
  gboolean strong;
} MentorChartPaint;

void mentor_chart_paint_init   (MentorChartPaint       *self,
                                GtkWidget              *widget,
                                GtkSnapshot            *snapshot);
void mentor_chart_paint_grid   (const MentorChartPaint *self,
                                const MentorChartFrame *frame);
void mentor_chart_paint_lines  (const MentorChartPaint *self,
                                const MentorChartFrame *frame,
                                gboolean                every_dot);
void mentor_chart_paint_bars   (const MentorChartPaint *self,
                                const MentorChartFrame *frame);
void mentor_chart_paint_chosen (const MentorChartPaint *self,
                                const MentorChartFrame *frame,
                                guint                   point);
void mentor_chart_paint_sample (const MentorChartPaint *self,
                                const graphene_rect_t  *area,
                                MentorChartKind         kind,
                                MentorChartLook         look);

G_END_DECLS
