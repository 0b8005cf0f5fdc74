/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_OPTION_CARD (mentor_option_card_get_type ())
G_DECLARE_FINAL_TYPE (MentorOptionCard, mentor_option_card, MENTOR, OPTION_CARD, AdwBin)

GtkWidget        *mentor_option_card_new          (MentorContext    *context,
                                                   MentorMentee     *mentee,
                                                   MentorGoal       *goal,
                                                   MentorGoalOption *option);
MentorGoalOption *mentor_option_card_get_option   (MentorOptionCard *self);
void              mentor_option_card_set_editable (MentorOptionCard *self,
                                                   gboolean          editable);

G_END_DECLS
