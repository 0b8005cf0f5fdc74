/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-mentee.h"

G_BEGIN_DECLS

#define MENTOR_ADVISED_GOALS 3 /* at a time; advice, never a limit */

/**
 * MentorGoalParts:
 * @MENTOR_GOAL_PARTS_CHECK_IN: the card to say where one is
 * @MENTOR_GOAL_PARTS_THEN_AND_NOW: the start beside today
 * @MENTOR_GOAL_PARTS_PATHS: the options, side by side
 * @MENTOR_GOAL_PARTS_DECISION: for and against
 * @MENTOR_GOAL_PARTS_ASSUMPTION: what is taken to be true, and the experiments that test it
 *
 * The parts of a goal's page that not every goal has.
 */
typedef enum { /*< flags >*/
  MENTOR_GOAL_PARTS_CHECK_IN = 1 << 0,
  MENTOR_GOAL_PARTS_THEN_AND_NOW = 1 << 1,
  MENTOR_GOAL_PARTS_PATHS = 1 << 2,
  MENTOR_GOAL_PARTS_DECISION = 1 << 3,
  MENTOR_GOAL_PARTS_ASSUMPTION = 1 << 4,
} MentorGoalParts;

/**
 * MentorThenAndNow:
 * @then_day: when the goal began
 * @then_rating: what it was rated, -1 when it was not
 * @then_words: what was said about it, maybe nothing
 * @now_day: the day of the last check-in, 0 when there is none
 * @now_rating: what it was rated then, -1 when there is none
 * @now_words: what was said, maybe nothing
 * @wished: the rating wished for, -1 when there is none
 *
 * A goal at its start and today.
 */
typedef struct {
  MentorDay then_day;
  int then_rating;
  const char *then_words;
  MentorDay now_day;
  int now_rating;
  const char *now_words;
  int wished;
} MentorThenAndNow;

gboolean          mentor_goal_is_going              (MentorGoal       *self);
gboolean          mentor_goal_is_editable           (MentorMentee     *mentee,
                                                     MentorGoal       *self);
MentorGoalParts   mentor_goal_find_parts            (MentorMentee     *mentee,
                                                     MentorGoal       *self);
MentorGoalParts   mentor_goal_find_offers           (MentorMentee     *mentee,
                                                     MentorGoal       *self);
gboolean          mentor_goal_get_then_and_now      (MentorGoal       *self,
                                                     MentorThenAndNow *both);
guint             mentor_mentee_count_active_goals  (MentorMentee     *mentee,
                                                     MentorGoal       *except);
gboolean          mentor_goal_is_one_too_many       (MentorMentee     *mentee,
                                                     MentorGoal       *self);
gboolean          mentor_goal_asks_still_right      (MentorGoal       *self);
gboolean          mentor_revision_is_confirmation   (MentorRevision   *revision);
MentorDay         mentor_goal_get_state_since       (MentorGoal       *self);
MentorActionItem *mentor_goal_find_experiment       (MentorMentee     *mentee,
                                                     MentorGoal       *self,
                                                     const char       *text);

G_END_DECLS
