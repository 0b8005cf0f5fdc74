/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-review.h"

MENTOR_DEFINE_RECORD_TYPE (MentorReview, mentor_review, MENTOR_REVIEW_FIELDS)
