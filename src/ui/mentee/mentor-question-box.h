/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_QUESTION_BOX (mentor_question_box_get_type ())
G_DECLARE_FINAL_TYPE (MentorQuestionBox, mentor_question_box, MENTOR, QUESTION_BOX, AdwBin)

void mentor_question_box_set_mentee (MentorQuestionBox *self,
                                     MentorContext     *context,
                                     MentorMentee      *mentee);

G_END_DECLS
