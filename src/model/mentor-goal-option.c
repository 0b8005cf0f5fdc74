/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-goal-option.h"

MENTOR_DEFINE_RECORD_TYPE (MentorGoalOption, mentor_goal_option, MENTOR_GOAL_OPTION_FIELDS)
