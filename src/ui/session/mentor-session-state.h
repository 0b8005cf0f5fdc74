/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-context.h"

G_BEGIN_DECLS

void mentor_session_mark (MentorContext     *context,
                          MentorSession     *session,
                          MentorSessionState state);

G_END_DECLS
