/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_SESSION_BACKGROUND (mentor_session_background_get_type ())
G_DECLARE_FINAL_TYPE (MentorSessionBackground, mentor_session_background, MENTOR, SESSION_BACKGROUND, AdwBin)

void     mentor_session_background_set_session (MentorSessionBackground *self,
                                                MentorMentee            *mentee,
                                                MentorSession           *session);
void     mentor_session_background_show_grow   (MentorSessionBackground *self);
gboolean mentor_session_background_has_grow    (MentorSessionBackground *self);

G_END_DECLS
