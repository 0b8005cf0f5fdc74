/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-chart.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_CHART_TABLE (mentor_chart_table_get_type ())
G_DECLARE_FINAL_TYPE (MentorChartTable, mentor_chart_table, MENTOR, CHART_TABLE, AdwBin)

GtkWidget *mentor_chart_table_new (MentorChart *chart);

G_END_DECLS
