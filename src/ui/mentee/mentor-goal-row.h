/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_GOAL_ROW (mentor_goal_row_get_type ())
G_DECLARE_FINAL_TYPE (MentorGoalRow, mentor_goal_row, MENTOR, GOAL_ROW, GtkListBoxRow)

GtkWidget *mentor_goal_row_new (MentorContext *context,
                                MentorMentee  *mentee,
                                MentorGoal    *goal,
                                gboolean       detailed);

G_END_DECLS
