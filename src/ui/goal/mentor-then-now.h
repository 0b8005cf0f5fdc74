/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-goal.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_THEN_NOW (mentor_then_now_get_type ())
G_DECLARE_FINAL_TYPE (MentorThenNow, mentor_then_now, MENTOR, THEN_NOW, AdwBin)

void mentor_then_now_show (MentorThenNow *self,
                           MentorGoal    *goal);

G_END_DECLS
