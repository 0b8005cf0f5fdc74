/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-session.h"

MENTOR_DEFINE_RECORD_TYPE (MentorSession, mentor_session, MENTOR_SESSION_FIELDS)
