/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_QUESTION_PICKER (mentor_question_picker_get_type ())
G_DECLARE_FINAL_TYPE (MentorQuestionPicker, mentor_question_picker, MENTOR, QUESTION_PICKER, AdwBin)

void mentor_question_picker_open (MentorQuestionPicker *self,
                                  MentorContext        *context);

G_END_DECLS
