/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-page.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_WRAP_UP_PAGE (mentor_wrap_up_page_get_type ())
G_DECLARE_FINAL_TYPE (MentorWrapUpPage, mentor_wrap_up_page, MENTOR, WRAP_UP_PAGE, MentorPage)

MentorPage *mentor_wrap_up_page_new (MentorContext *context,
                                     MentorMentee  *mentee,
                                     MentorSession *session);

G_END_DECLS
