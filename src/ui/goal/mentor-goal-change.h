/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"
#include "mentor-goal.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_GOAL_CHANGE (mentor_goal_change_get_type ())
G_DECLARE_FINAL_TYPE (MentorGoalChange, mentor_goal_change, MENTOR, GOAL_CHANGE, AdwAlertDialog)

AdwDialog *mentor_goal_change_new (MentorContext  *context,
                                   MentorMentee   *mentee,
                                   MentorGoal     *goal,
                                   MentorGoalState to);

G_END_DECLS
