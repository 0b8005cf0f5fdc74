/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-question-picker.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_SESSION_QUESTIONS (mentor_session_questions_get_type ())
G_DECLARE_FINAL_TYPE (MentorSessionQuestions, mentor_session_questions, MENTOR, SESSION_QUESTIONS, GObject)

MentorSessionQuestions *mentor_session_questions_new        (AdwOverlaySplitView    *split,
                                                             MentorQuestionPicker   *picker,
                                                             GtkTextView            *notes);
void                    mentor_session_questions_open       (MentorSessionQuestions *self,
                                                             MentorContext          *context);
void                    mentor_session_questions_close      (MentorSessionQuestions *self);
void                    mentor_session_questions_make_room  (MentorSessionQuestions *self);
void                    mentor_session_questions_write_down (MentorSessionQuestions *self,
                                                             MentorPrompt           *prompt);

G_END_DECLS
