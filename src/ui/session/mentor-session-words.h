/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-session.h"

G_BEGIN_DECLS

char *mentor_session_describe         (MentorSession *session);
char *mentor_session_describe_briefly (MentorSession *session);

G_END_DECLS
