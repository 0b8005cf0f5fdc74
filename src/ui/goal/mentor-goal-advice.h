/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MENTOR_TYPE_GOAL_ADVICE (mentor_goal_advice_get_type ())
G_DECLARE_FINAL_TYPE (MentorGoalAdvice, mentor_goal_advice, MENTOR, GOAL_ADVICE, AdwBin)

void mentor_goal_advice_say (MentorGoalAdvice *self,
                             gboolean          too_many,
                             gboolean          idea);

G_END_DECLS
