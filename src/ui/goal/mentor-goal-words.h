/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-goal.h"

G_BEGIN_DECLS

/* A goal in sentences. All return new strings. */

char *mentor_goal_describe      (MentorGoal     *goal);
char *mentor_goal_curve_title   (MentorGoal     *goal);
char *mentor_goal_curve_summary (MentorGoal     *goal);
char *mentor_revision_describe  (MentorRevision *revision);

G_END_DECLS
