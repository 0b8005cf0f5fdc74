/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_NEXT_PLAN (mentor_next_plan_get_type ())
G_DECLARE_FINAL_TYPE (MentorNextPlan, mentor_next_plan, MENTOR, NEXT_PLAN, AdwBin)

void      mentor_next_plan_set_session (MentorNextPlan *self,
                                        MentorContext  *context,
                                        MentorMentee   *mentee,
                                        MentorSession  *session);
MentorDay mentor_next_plan_get_day     (MentorNextPlan *self);

G_END_DECLS
