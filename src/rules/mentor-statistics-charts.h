/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-chart.h"
#include "mentor-statistics.h"

G_BEGIN_DECLS

/* More months than these are shown as years. */
#define MENTOR_CHART_MONTHS 36

char        *mentor_month_describe           (guint                   month);
MentorChart *mentor_statistics_chart_sessions (const MentorStatistics *self);
MentorChart *mentor_statistics_chart_actions (const MentorStatistics *self);
MentorChart *mentor_statistics_chart_hats    (const MentorStatistics *self);

G_END_DECLS
