/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-mentee.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_MENTEE_SESSIONS (mentor_mentee_sessions_get_type ())
G_DECLARE_FINAL_TYPE (MentorMenteeSessions, mentor_mentee_sessions, MENTOR, MENTEE_SESSIONS, AdwBin)

void mentor_mentee_sessions_set_mentee (MentorMenteeSessions *self,
                                        MentorMentee         *mentee);

G_END_DECLS
