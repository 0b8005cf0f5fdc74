/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-chart.h"
#include "mentor-goal.h"

G_BEGIN_DECLS

MentorChart *mentor_goal_chart_new (MentorGoal *goal);

G_END_DECLS
