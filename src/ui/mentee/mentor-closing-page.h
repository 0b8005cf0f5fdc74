/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-page.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_CLOSING_PAGE (mentor_closing_page_get_type ())
G_DECLARE_FINAL_TYPE (MentorClosingPage, mentor_closing_page, MENTOR, CLOSING_PAGE, MentorPage)

MentorPage *mentor_closing_page_new (MentorContext *context, MentorMentee *mentee);

G_END_DECLS
