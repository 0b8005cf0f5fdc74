/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_MENTEE_GOALS (mentor_mentee_goals_get_type ())
G_DECLARE_FINAL_TYPE (MentorMenteeGoals, mentor_mentee_goals, MENTOR, MENTEE_GOALS, AdwBin)

void mentor_mentee_goals_set_mentee (MentorMenteeGoals *self,
                                     MentorContext     *context,
                                     MentorMentee      *mentee);

G_END_DECLS
