/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-mentee.h"

G_BEGIN_DECLS

/**
 * MentorDrift:
 * @MENTOR_DRIFT_NONE: nothing that a word would help
 * @MENTOR_DRIFT_PAUSE_OVER: the day until which it was paused is there
 * @MENTOR_DRIFT_SILENCE: long without contact, and no session to come
 * @MENTOR_DRIFT_MOVED: one session after the other did not come about
 * @MENTOR_DRIFT_GOALS: no goal was touched for months
 *
 * How a relationship runs dry, without anybody's fault.
 */
typedef enum { /*< skip >*/
  MENTOR_DRIFT_NONE,
  MENTOR_DRIFT_PAUSE_OVER,
  MENTOR_DRIFT_SILENCE,
  MENTOR_DRIFT_MOVED,
  MENTOR_DRIFT_GOALS,
} MentorDrift;

MentorStage mentor_mentee_suggest_stage (MentorMentee *self,
                                         MentorDay     today);
MentorDrift mentor_mentee_find_drift    (MentorMentee *self,
                                         GDateTime    *now,
                                         MentorDay    *since);

G_END_DECLS
