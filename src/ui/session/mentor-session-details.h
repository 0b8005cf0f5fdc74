/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-session.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_SESSION_DETAILS (mentor_session_details_get_type ())
G_DECLARE_FINAL_TYPE (MentorSessionDetails, mentor_session_details, MENTOR, SESSION_DETAILS, AdwDialog)

AdwDialog *mentor_session_details_new (MentorSession *session);

G_END_DECLS
