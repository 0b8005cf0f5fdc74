/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"
#include "mentor-goal.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_REVIEW_GOAL (mentor_review_goal_get_type ())
G_DECLARE_FINAL_TYPE (MentorReviewGoal, mentor_review_goal, MENTOR, REVIEW_GOAL, AdwPreferencesRow)

GtkWidget *mentor_review_goal_new (MentorContext *context,
                                   MentorMentee  *mentee,
                                   MentorGoal    *goal);

G_END_DECLS
