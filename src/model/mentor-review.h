/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-fields.h"

G_BEGIN_DECLS

/**
 * MentorReview:
 *
 * A look at the relationship itself, on a day: six statements, each from 1 for not at all to 5 for fully, 0 for
 * not said, what the two take from it, and the rhythm before and after it in days, 0 where nothing was said. The
 * statements are for the user's own trend only.
 */
/* clang-format off */
#define MENTOR_REVIEW_FIELDS(DO)                                                       \
  DO##_DATE (MentorReview, mentor_review, date, "date")                                \
  DO##_NUMBER (MentorReview, mentor_review, openness, "openness", 0, 5, 0)             \
  DO##_NUMBER (MentorReview, mentor_review, clarity, "clarity", 0, 5, 0)               \
  DO##_NUMBER (MentorReview, mentor_review, rhythm, "rhythm", 0, 5, 0)                 \
  DO##_NUMBER (MentorReview, mentor_review, progress, "progress", 0, 5, 0)             \
  DO##_NUMBER (MentorReview, mentor_review, respect, "respect", 0, 5, 0)               \
  DO##_NUMBER (MentorReview, mentor_review, learning, "learning", 0, 5, 0)             \
  DO##_TEXT (MentorReview, mentor_review, text, "text")                                \
  DO##_TEXT (MentorReview, mentor_review, next, "next")                                \
  DO##_NUMBER (MentorReview, mentor_review, rhythm_before, "rhythmBefore", 0, 3660, 0) \
  DO##_NUMBER (MentorReview, mentor_review, rhythm_after, "rhythmAfter", 0, 3660, 0)
/* clang-format on */

#define MENTOR_TYPE_REVIEW (mentor_review_get_type ())
MENTOR_DECLARE_RECORD_TYPE (MentorReview, mentor_review, REVIEW, MENTOR_REVIEW_FIELDS)

G_END_DECLS
