/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_SESSION_AGENDA (mentor_session_agenda_get_type ())
G_DECLARE_FINAL_TYPE (MentorSessionAgenda, mentor_session_agenda, MENTOR, SESSION_AGENDA, AdwBin)

void mentor_session_agenda_set_session (MentorSessionAgenda *self,
                                        MentorContext       *context,
                                        MentorMentee        *mentee,
                                        MentorSession       *session);

G_END_DECLS
