/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-fields.h"
#include "mentor-milestone.h"
#include "mentor-check-in.h"
#include "mentor-revision.h"
#include "mentor-decision.h"
#include "mentor-goal-option.h"

G_BEGIN_DECLS

/**
 * MentorGoal:
 *
 * A developmental goal.
 */
/* clang-format off */
#define MENTOR_GOAL_FIELDS(DO)                                                                                                 \
  DO##_LINE (MentorGoal, mentor_goal, title, "title")                                                                          \
  DO##_ENUM (MentorGoal, mentor_goal, area, "area", MentorArea, mentor_area, MENTOR_AREA_CAREER)                               \
  DO##_ENUM (MentorGoal, mentor_goal, shape, "shape", MentorGoalShape, mentor_goal_shape, MENTOR_GOAL_SHAPE_DIRECTION)         \
  DO##_ENUM (MentorGoal, mentor_goal, state, "state", MentorGoalState, mentor_goal_state, MENTOR_GOAL_STATE_ACTIVE)            \
  DO##_ENUM (MentorGoal, mentor_goal, visibility, "visibility", MentorVisibility, mentor_visibility, MENTOR_VISIBILITY_SHARED) \
  DO##_TEXT (MentorGoal, mentor_goal, why, "why")                                                                              \
  DO##_TEXT (MentorGoal, mentor_goal, signs, "signs")                                                                          \
  DO##_NUMBER (MentorGoal, mentor_goal, start_rating, "startRating", -1, 10, -1)                                               \
  DO##_TEXT (MentorGoal, mentor_goal, start_words, "startWords")                                                               \
  DO##_NUMBER (MentorGoal, mentor_goal, wished_rating, "wishedRating", -1, 10, -1)                                             \
  DO##_TEXT (MentorGoal, mentor_goal, obstacles, "obstacles")                                                                  \
  DO##_TEXT (MentorGoal, mentor_goal, help, "help")                                                                            \
  DO##_DATE (MentorGoal, mentor_goal, target_date, "targetDate")                                                               \
  DO##_RECORDS (MentorGoal, mentor_goal, milestones, "milestones", mentor_milestone)                                           \
  DO##_RECORDS (MentorGoal, mentor_goal, check_ins, "checkIns", mentor_check_in)                                               \
  DO##_RECORDS (MentorGoal, mentor_goal, revisions, "revisions", mentor_revision)                                              \
  DO##_TEXT (MentorGoal, mentor_goal, assumption, "assumption")                                                                \
  DO##_RECORDS (MentorGoal, mentor_goal, options, "options", mentor_goal_option)                                               \
  DO##_RECORD (MentorGoal, mentor_goal, decision, "decision", MentorDecision, mentor_decision)
/* clang-format on */

#define MENTOR_TYPE_GOAL (mentor_goal_get_type ())
MENTOR_DECLARE_RECORD_TYPE (MentorGoal, mentor_goal, GOAL, MENTOR_GOAL_FIELDS)

G_END_DECLS
