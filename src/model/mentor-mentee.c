/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-mentee.h"

MENTOR_DEFINE_RECORD_TYPE (MentorMentee, mentor_mentee, MENTOR_MENTEE_FIELDS)
