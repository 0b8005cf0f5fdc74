/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-fields.h"

G_BEGIN_DECLS

/**
 * MentorClosing:
 *
 * How a relationship came to its end.
 */
/* clang-format off */
#define MENTOR_CLOSING_FIELDS(DO)                                            \
  DO##_DATE (MentorClosing, mentor_closing, date, "date")                    \
  DO##_BOOLEAN (MentorClosing, mentor_closing, sudden, "sudden")             \
  DO##_TEXT (MentorClosing, mentor_closing, reached, "reached")              \
  DO##_TEXT (MentorClosing, mentor_closing, not_reached, "notReached")       \
  DO##_TEXT (MentorClosing, mentor_closing, mentor_learned, "mentorLearned") \
  DO##_TEXT (MentorClosing, mentor_closing, mentee_learned, "menteeLearned") \
  DO##_TEXT (MentorClosing, mentor_closing, thanks, "thanks")                \
  DO##_TEXT (MentorClosing, mentor_closing, next, "next")
/* clang-format on */

#define MENTOR_TYPE_CLOSING (mentor_closing_get_type ())
MENTOR_DECLARE_RECORD_TYPE (MentorClosing, mentor_closing, CLOSING, MENTOR_CLOSING_FIELDS)

G_END_DECLS
