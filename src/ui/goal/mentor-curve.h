/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-goal.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_CURVE (mentor_curve_get_type ())
G_DECLARE_FINAL_TYPE (MentorCurve, mentor_curve, MENTOR, CURVE, AdwBin)

GtkWidget *mentor_curve_new      (void);
void       mentor_curve_set_goal (MentorCurve *self,
                                  MentorGoal  *goal);

G_END_DECLS
