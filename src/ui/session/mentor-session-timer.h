/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-session.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_SESSION_TIMER (mentor_session_timer_get_type ())
G_DECLARE_FINAL_TYPE (MentorSessionTimer, mentor_session_timer, MENTOR, SESSION_TIMER, AdwBin)

void        mentor_session_timer_set_session (MentorSessionTimer *self,
                                              MentorSession      *session);
void        mentor_session_timer_suggest     (MentorSessionTimer *self,
                                              gboolean            suggested);
const char *mentor_session_timer_get_text    (MentorSessionTimer *self);

G_END_DECLS
