/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-mentee.h"

G_BEGIN_DECLS

/**
 * MentorPathStep:
 * @MENTOR_PATH_STEP_KNOW: the two know each other: they met once
 * @MENTOR_PATH_STEP_AGREEMENT: they agreed on how they work together
 * @MENTOR_PATH_STEP_GOAL: there is a goal that is more than an idea
 * @MENTOR_PATH_STEP_SESSIONS: they met three times
 * @MENTOR_PATH_STEP_REVIEW: they looked at the relationship itself
 * @MENTOR_PATH_STEP_CLOSE: they came to an end
 *
 * The path of a relationship, in the order most go it. No step waits for another one.
 */
typedef enum {
  MENTOR_PATH_STEP_KNOW,
  MENTOR_PATH_STEP_AGREEMENT,
  MENTOR_PATH_STEP_GOAL,
  MENTOR_PATH_STEP_SESSIONS,
  MENTOR_PATH_STEP_REVIEW,
  MENTOR_PATH_STEP_CLOSE,
} MentorPathStep;

#define MENTOR_PATH_N_STEPS (MENTOR_PATH_STEP_CLOSE + 1)
#define MENTOR_PATH_SESSIONS 3

guint    mentor_mentee_count_held   (MentorMentee   *self);
gboolean mentor_mentee_has_gone     (MentorMentee   *self,
                                     MentorPathStep  step);
guint    mentor_mentee_get_next_step (MentorMentee  *self);

G_END_DECLS
