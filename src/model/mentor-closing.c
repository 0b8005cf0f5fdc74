/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-closing.h"

MENTOR_DEFINE_RECORD_TYPE (MentorClosing, mentor_closing, MENTOR_CLOSING_FIELDS)
