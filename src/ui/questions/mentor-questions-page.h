/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-page.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_QUESTIONS_PAGE (mentor_questions_page_get_type ())
G_DECLARE_FINAL_TYPE (MentorQuestionsPage, mentor_questions_page, MENTOR, QUESTIONS_PAGE, MentorPage)

MentorPage *mentor_questions_page_new      (MentorContext       *context);
void        mentor_questions_page_show_set (MentorQuestionsPage *self,
                                            const char          *set);

G_END_DECLS
