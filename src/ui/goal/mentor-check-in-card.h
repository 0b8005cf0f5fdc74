/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"
#include "mentor-goal.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_CHECK_IN_CARD (mentor_check_in_card_get_type ())
G_DECLARE_FINAL_TYPE (MentorCheckInCard, mentor_check_in_card, MENTOR, CHECK_IN_CARD, AdwBin)

void mentor_check_in_card_set_goal (MentorCheckInCard *self,
                                    MentorContext     *context,
                                    MentorGoal        *goal);

G_END_DECLS
