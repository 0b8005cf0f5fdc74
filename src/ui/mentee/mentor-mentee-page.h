/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-page.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_MENTEE_PAGE (mentor_mentee_page_get_type ())
G_DECLARE_FINAL_TYPE (MentorMenteePage, mentor_mentee_page, MENTOR, MENTEE_PAGE, MentorPage)

MentorPage *mentor_mentee_page_new (MentorContext *context, MentorMentee *mentee);

void       mentor_mentee_page_show_tab (MentorMenteePage *self,
                                     const char *tab);

G_END_DECLS
