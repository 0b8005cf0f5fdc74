/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-goal.h"

G_BEGIN_DECLS

GPtrArray     *mentor_goal_dup_check_ins         (MentorGoal *self);
MentorCheckIn *mentor_goal_find_last_check_in    (MentorGoal *self);
guint          mentor_goal_count_done_milestones (MentorGoal *self);

G_END_DECLS
