/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-session.h"

G_BEGIN_DECLS

/**
 * MentorSessionStep:
 * @MENTOR_SESSION_STEP_PREPARE: it is not time yet
 * @MENTOR_SESSION_STEP_BEGIN: it is about to begin, or should have by now
 * @MENTOR_SESSION_STEP_WRAP_UP: it began, or its time is over
 *
 * What there is to do next about a session that is planned.
 */
typedef enum {
  MENTOR_SESSION_STEP_PREPARE,
  MENTOR_SESSION_STEP_BEGIN,
  MENTOR_SESSION_STEP_WRAP_UP
} MentorSessionStep;

int                mentor_session_get_elapsed         (MentorSession *self,
                                                       GDateTime     *now);
gboolean           mentor_session_is_running          (MentorSession *self);
gboolean           mentor_session_is_forgotten        (MentorSession *self,
                                                       GDateTime     *now);
gboolean           mentor_session_can_begin           (MentorSession *self);
void               mentor_session_begin               (MentorSession *self,
                                                       GDateTime     *now);
void               mentor_session_stop                (MentorSession *self,
                                                       GDateTime     *now);
void               mentor_session_go_on               (MentorSession *self,
                                                       GDateTime     *now);
gboolean           mentor_session_has_come            (MentorSession *self,
                                                       GDateTime     *now);
gboolean           mentor_session_is_over             (MentorSession *self,
                                                       GDateTime     *now);
MentorSessionStep  mentor_session_get_step            (MentorSession *self,
                                                       GDateTime     *now);
int                mentor_session_get_seconds_to_step (MentorSession *self,
                                                       GDateTime     *now);
GDateTime         *mentor_session_find_real_start     (MentorSession *self,
                                                       GDateTime     *now);
void               mentor_session_settle_start        (MentorSession *self,
                                                       GDateTime     *now);
gboolean           mentor_session_is_unmarked         (MentorSession *self,
                                                       GDateTime     *now);

G_END_DECLS
