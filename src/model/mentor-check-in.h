/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-fields.h"

G_BEGIN_DECLS

/**
 * MentorCheckIn:
 *
 * Where a goal stands on a day: a rating, a confidence, a line.
 */
/* clang-format off */
#define MENTOR_CHECK_IN_FIELDS(DO)                                                   \
  DO##_DATE (MentorCheckIn, mentor_check_in, date, "date")                           \
  DO##_NUMBER (MentorCheckIn, mentor_check_in, rating, "rating", 0, 10, 0)           \
  DO##_NUMBER (MentorCheckIn, mentor_check_in, confidence, "confidence", -1, 10, -1) \
  DO##_TEXT (MentorCheckIn, mentor_check_in, line, "line")
/* clang-format on */

#define MENTOR_TYPE_CHECK_IN (mentor_check_in_get_type ())
MENTOR_DECLARE_RECORD_TYPE (MentorCheckIn, mentor_check_in, CHECK_IN, MENTOR_CHECK_IN_FIELDS)

G_END_DECLS
