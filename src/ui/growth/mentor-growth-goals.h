/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-statistics.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_GROWTH_GOALS (mentor_growth_goals_get_type ())
G_DECLARE_FINAL_TYPE (MentorGrowthGoals, mentor_growth_goals, MENTOR, GROWTH_GOALS, AdwBin)

void mentor_growth_goals_show (MentorGrowthGoals *self,
                                            MentorRecordList *mentees,
                                            const MentorScope *scope);

G_END_DECLS
