/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-mentee.h"

G_BEGIN_DECLS

int            mentor_session_get_minutes (MentorSession *self);
void           mentor_session_set_moment  (MentorSession *self,
                                           MentorDay      day,
                                           int            minutes);
MentorSession *mentor_mentee_suggest_session (MentorMentee  *self,
                                              GDateTime     *now,
                                              gboolean       past);

G_END_DECLS
