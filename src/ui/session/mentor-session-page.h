/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-page.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_SESSION_PAGE (mentor_session_page_get_type ())
G_DECLARE_FINAL_TYPE (MentorSessionPage, mentor_session_page, MENTOR, SESSION_PAGE, MentorPage)

MentorPage    *mentor_session_page_new         (MentorContext     *context,
                                                MentorMentee      *mentee,
                                                MentorSession     *session);
MentorSession *mentor_session_page_get_session (MentorSessionPage *self);

G_END_DECLS
