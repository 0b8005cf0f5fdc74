/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-me.h"

MENTOR_DEFINE_RECORD_TYPE (MentorMe, mentor_me, MENTOR_ME_FIELDS)
