/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-goal.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_GOAL_ABOUT (mentor_goal_about_get_type ())
G_DECLARE_FINAL_TYPE (MentorGoalAbout, mentor_goal_about, MENTOR, GOAL_ABOUT, AdwBin)

void mentor_goal_about_set_goal (MentorGoalAbout *self,
                                 MentorGoal      *goal);

G_END_DECLS
