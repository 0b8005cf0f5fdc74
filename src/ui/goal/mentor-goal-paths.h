/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_GOAL_PATHS (mentor_goal_paths_get_type ())
G_DECLARE_FINAL_TYPE (MentorGoalPaths, mentor_goal_paths, MENTOR, GOAL_PATHS, AdwBin)

void mentor_goal_paths_set_goal     (MentorGoalPaths *self,
                                     MentorContext   *context,
                                     MentorMentee    *mentee,
                                     MentorGoal      *goal);
void mentor_goal_paths_set_editable (MentorGoalPaths *self,
                                     gboolean         editable);

G_END_DECLS
