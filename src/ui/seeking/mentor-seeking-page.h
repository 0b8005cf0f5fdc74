/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-page.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_SEEKING_PAGE (mentor_seeking_page_get_type ())
G_DECLARE_FINAL_TYPE (MentorSeekingPage, mentor_seeking_page, MENTOR, SEEKING_PAGE, MentorPage)

MentorPage *mentor_seeking_page_new       (MentorContext     *context);
void        mentor_seeking_page_show_side (MentorSeekingPage *self,
                                           const char        *side);

G_END_DECLS
