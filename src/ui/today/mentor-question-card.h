/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_QUESTION_CARD (mentor_question_card_get_type ())
G_DECLARE_FINAL_TYPE (MentorQuestionCard, mentor_question_card, MENTOR, QUESTION_CARD, AdwBin)

void mentor_question_card_show (MentorQuestionCard *self,
                                MentorContext      *context,
                                MentorMentee       *mentee);

G_END_DECLS
