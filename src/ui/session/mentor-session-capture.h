/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-mentee.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_SESSION_CAPTURE (mentor_session_capture_get_type ())
G_DECLARE_FINAL_TYPE (MentorSessionCapture, mentor_session_capture, MENTOR, SESSION_CAPTURE, AdwBin)

void mentor_session_capture_set_session (MentorSessionCapture *self,
                                         MentorMentee         *mentee,
                                         MentorSession        *session);
void mentor_session_capture_action      (MentorSessionCapture *self);
void mentor_session_capture_insight     (MentorSessionCapture *self);

G_END_DECLS
