/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-chart.h"
#include "mentor-mentee.h"

G_BEGIN_DECLS

MentorChart *mentor_review_chart_new (MentorMentee *mentee,
                                      guint         statement);

G_END_DECLS
