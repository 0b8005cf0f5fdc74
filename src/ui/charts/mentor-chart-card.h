/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-chart.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_CHART_CARD (mentor_chart_card_get_type ())
G_DECLARE_FINAL_TYPE (MentorChartCard, mentor_chart_card, MENTOR, CHART_CARD, AdwBin)

GtkWidget *mentor_chart_card_new       (void);
void       mentor_chart_card_set_chart (MentorChartCard *self,
                                        MentorChart     *chart);

G_END_DECLS
