/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_SESSION_ACTIONS (mentor_session_actions_get_type ())
G_DECLARE_FINAL_TYPE (MentorSessionActions, mentor_session_actions, MENTOR, SESSION_ACTIONS, AdwBin)

void mentor_session_actions_set_session (MentorSessionActions *self,
                                         MentorContext        *context,
                                         MentorMentee         *mentee,
                                         MentorSession        *session);

G_END_DECLS
