/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-check-in.h"

MENTOR_DEFINE_RECORD_TYPE (MentorCheckIn, mentor_check_in, MENTOR_CHECK_IN_FIELDS)
