/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_GOAL_GROUP (mentor_goal_group_get_type ())
G_DECLARE_FINAL_TYPE (MentorGoalGroup, mentor_goal_group, MENTOR, GOAL_GROUP, AdwBin)

GtkWidget *mentor_goal_group_new     (MentorContext   *context,
                                      MentorMentee    *mentee,
                                      MentorGoalState  state);
void       mentor_goal_group_refresh (MentorGoalGroup *self);

G_END_DECLS
