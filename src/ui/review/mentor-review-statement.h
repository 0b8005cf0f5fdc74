/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-review.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_REVIEW_STATEMENT (mentor_review_statement_get_type ())
G_DECLARE_FINAL_TYPE (MentorReviewStatement, mentor_review_statement, MENTOR, REVIEW_STATEMENT, AdwPreferencesRow)

GtkWidget *mentor_review_statement_new        (guint                  statement);
void       mentor_review_statement_set_review (MentorReviewStatement *self,
                                               MentorReview          *review);

G_END_DECLS
