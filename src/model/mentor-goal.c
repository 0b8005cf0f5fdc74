/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-goal.h"

MENTOR_DEFINE_RECORD_TYPE (MentorGoal, mentor_goal, MENTOR_GOAL_FIELDS)
