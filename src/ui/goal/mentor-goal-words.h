/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "mentor-goal.h"

G_BEGIN_DECLS

/* A goal in sentences. All return new strings. */

GPtrArray *mentor_goal_sort_check_ins (GListModel *check_ins);
char      *mentor_goal_describe       (MentorGoal *goal);
char      *mentor_goal_curve_title    (GListModel *check_ins);
char      *mentor_goal_curve_summary  (GListModel *check_ins);
char      *mentor_revision_describe   (MentorRevision *revision);

G_END_DECLS
