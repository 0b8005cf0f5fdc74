/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"
#include "mentor-mentee.h"
#include "mentor-review.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_REVIEW_RHYTHM (mentor_review_rhythm_get_type ())
G_DECLARE_FINAL_TYPE (MentorReviewRhythm, mentor_review_rhythm, MENTOR, REVIEW_RHYTHM, AdwPreferencesRow)

void mentor_review_rhythm_set_review (MentorReviewRhythm *self,
                                      MentorContext      *context,
                                      MentorMentee       *mentee,
                                      MentorReview       *review);
void mentor_review_rhythm_update     (MentorReviewRhythm *self);

G_END_DECLS
