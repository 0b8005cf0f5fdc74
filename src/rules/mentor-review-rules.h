/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-mentee.h"

G_BEGIN_DECLS

#define MENTOR_REVIEW_MONTHS 3 /* between two reviews */
#define MENTOR_REVIEW_HIGHEST 5

/**
 * MentorReviewState:
 * @MENTOR_REVIEW_STATE_NONE: there is none, and none is planned
 * @MENTOR_REVIEW_STATE_BEGUN: there is one of that very day
 * @MENTOR_REVIEW_STATE_DUE: the day that was planned for it is there
 * @MENTOR_REVIEW_STATE_PLANNED: its day is still to come
 * @MENTOR_REVIEW_STATE_DONE: there was one, and no other one is planned
 *
 * How it stands with the reviews of a relationship.
 */
typedef enum { /*< skip >*/
  MENTOR_REVIEW_STATE_NONE,
  MENTOR_REVIEW_STATE_BEGUN,
  MENTOR_REVIEW_STATE_DUE,
  MENTOR_REVIEW_STATE_PLANNED,
  MENTOR_REVIEW_STATE_DONE,
} MentorReviewState;

/**
 * MentorGoalAnswer:
 * @MENTOR_GOAL_ANSWER_NONE: nothing was said to it
 * @MENTOR_GOAL_ANSWER_KEPT: it is still the right one
 * @MENTOR_GOAL_ANSWER_CHANGED: it became another one, or took another state
 * @MENTOR_GOAL_ANSWER_LET_GO: it was let go
 *
 * What was said to a goal on a day.
 */
typedef enum { /*< skip >*/
  MENTOR_GOAL_ANSWER_NONE,
  MENTOR_GOAL_ANSWER_KEPT,
  MENTOR_GOAL_ANSWER_CHANGED,
  MENTOR_GOAL_ANSWER_LET_GO,
} MentorGoalAnswer;

guint             mentor_review_count_statements    (void);
const char       *mentor_review_get_words           (guint              statement);
int               mentor_review_get_answer          (MentorReview      *self,
                                                     guint              statement);
void              mentor_review_set_answer          (MentorReview      *self,
                                                     guint              statement,
                                                     int                answer);
gboolean          mentor_review_is_answered         (MentorReview      *self);
int               mentor_review_compare             (gconstpointer      a,
                                                     gconstpointer      b);
GPtrArray        *mentor_mentee_dup_trend           (MentorMentee      *self,
                                                     guint              statement);
guint             mentor_mentee_count_answered      (MentorMentee      *self);
MentorReview     *mentor_mentee_find_review         (MentorMentee      *self,
                                                     MentorDay          day);
MentorReview     *mentor_mentee_find_last_review    (MentorMentee      *self);
MentorReviewState mentor_mentee_get_review_state    (MentorMentee      *self,
                                                     MentorDay          today,
                                                     MentorDay         *day);
void              mentor_mentee_take_up_review      (MentorMentee      *self,
                                                     MentorReview      *review,
                                                     MentorDay          today);
void              mentor_review_choose_rhythm       (MentorReview      *self,
                                                     MentorMentee      *mentee,
                                                     int                days);
MentorGoalAnswer  mentor_goal_find_answer           (MentorGoal        *self,
                                                     MentorDay          day,
                                                     MentorRevision   **revision);

G_END_DECLS
