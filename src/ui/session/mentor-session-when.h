/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-session.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_SESSION_WHEN (mentor_session_when_get_type ())
G_DECLARE_FINAL_TYPE (MentorSessionWhen, mentor_session_when, MENTOR, SESSION_WHEN, AdwPreferencesGroup)

void mentor_session_when_set_session (MentorSessionWhen *self,
                                      MentorSession     *session);
void mentor_session_when_commit      (MentorSessionWhen *self);

G_END_DECLS
