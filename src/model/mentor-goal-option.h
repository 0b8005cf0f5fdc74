/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-fields.h"

G_BEGIN_DECLS

/**
 * MentorGoalOption:
 *
 * One of the paths that a goal explores.
 */
/* clang-format off */
#define MENTOR_GOAL_OPTION_FIELDS(DO)                                        \
  DO##_LINE (MentorGoalOption, mentor_goal_option, title, "title")           \
  DO##_TEXT (MentorGoalOption, mentor_goal_option, draws, "draws")           \
  DO##_TEXT (MentorGoalOption, mentor_goal_option, worries, "worries")       \
  DO##_TEXT (MentorGoalOption, mentor_goal_option, experiment, "experiment") \
  DO##_TEXT (MentorGoalOption, mentor_goal_option, people, "people")
/* clang-format on */

#define MENTOR_TYPE_GOAL_OPTION (mentor_goal_option_get_type ())
MENTOR_DECLARE_RECORD_TYPE (MentorGoalOption, mentor_goal_option, GOAL_OPTION, MENTOR_GOAL_OPTION_FIELDS)

G_END_DECLS
