/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-record.h"

G_BEGIN_DECLS

/**
 * MentorChartKind:
 * @MENTOR_CHART_KIND_LINES: a line for each series, true to time
 * @MENTOR_CHART_KIND_BARS: a bar for each point, the series one above the other
 * @MENTOR_CHART_KIND_BALANCE: a lying bar for each point, with its name
 *
 * How a chart is drawn.
 */
typedef enum {
  MENTOR_CHART_KIND_LINES,
  MENTOR_CHART_KIND_BARS,
  MENTOR_CHART_KIND_BALANCE,
} MentorChartKind;

/**
 * MentorChartLook:
 * @MENTOR_CHART_LOOK_FULL: a full line over a tinted area, or a full bar
 * @MENTOR_CHART_LOOK_BROKEN: a dashed line, or a striped bar
 * @MENTOR_CHART_LOOK_OUTLINED: a bar of which only the edge is drawn
 *
 * How a series is told from the others without its colour.
 */
typedef enum {
  MENTOR_CHART_LOOK_FULL,
  MENTOR_CHART_LOOK_BROKEN,
  MENTOR_CHART_LOOK_OUTLINED,
} MentorChartLook;

#define MENTOR_TYPE_CHART (mentor_chart_get_type ())
G_DECLARE_FINAL_TYPE (MentorChart, mentor_chart, MENTOR, CHART, GObject)

MentorChart    *mentor_chart_new             (MentorChartKind  kind,
                                              const char      *points_title);
void            mentor_chart_set_words       (MentorChart     *self,
                                              const char      *title,
                                              const char      *summary);
void            mentor_chart_set_highest     (MentorChart     *self,
                                              int              highest);
guint           mentor_chart_add_series      (MentorChart     *self,
                                              const char      *name,
                                              MentorChartLook  look);
void            mentor_chart_add_point       (MentorChart     *self,
                                              MentorDay        day,
                                              const char      *label,
                                              const char      *brief,
                                              const int       *values);
void            mentor_chart_add_words       (MentorChart     *self,
                                              const char      *words);

MentorChartKind mentor_chart_get_kind        (MentorChart     *self);
const char     *mentor_chart_get_title       (MentorChart     *self);
const char     *mentor_chart_get_summary     (MentorChart     *self);
int             mentor_chart_get_highest     (MentorChart     *self);
guint           mentor_chart_get_n_series    (MentorChart     *self);
const char     *mentor_chart_get_series_name (MentorChart     *self,
                                              guint            series);
MentorChartLook mentor_chart_get_look        (MentorChart     *self,
                                              guint            series);
guint           mentor_chart_get_n_points    (MentorChart     *self);
const char     *mentor_chart_get_points_title (MentorChart    *self);
MentorDay       mentor_chart_get_day         (MentorChart     *self,
                                              guint            point);
const char     *mentor_chart_get_label       (MentorChart     *self,
                                              guint            point);
const char     *mentor_chart_get_brief       (MentorChart     *self,
                                              guint            point);
int             mentor_chart_get_value       (MentorChart     *self,
                                              guint            point,
                                              guint            series);
int             mentor_chart_get_total       (MentorChart     *self,
                                              guint            point);
gboolean        mentor_chart_has_series      (MentorChart     *self,
                                              guint            series);
char           *mentor_chart_dup_cell        (MentorChart     *self,
                                              guint            point,
                                              guint            series);
char           *mentor_chart_describe_point  (MentorChart     *self,
                                              guint            point);

G_END_DECLS
