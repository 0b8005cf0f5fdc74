/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-mentee.h"

G_BEGIN_DECLS

/* A review in sentences. All return new strings. */

char *mentor_review_format_day       (MentorDay     day);
char *mentor_review_describe_rhythm  (MentorReview *review);
char *mentor_review_describe_goal    (MentorGoal   *goal,
                                      MentorDay     day);
char *mentor_mentee_describe_review  (MentorMentee *mentee);

G_END_DECLS
