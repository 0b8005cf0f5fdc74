/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-page.h"
#include "mentor-together-kind.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_TOGETHER_PAGE (mentor_together_page_get_type ())
G_DECLARE_FINAL_TYPE (MentorTogetherPage, mentor_together_page, MENTOR, TOGETHER_PAGE, MentorPage)

MentorPage *mentor_together_page_new (MentorContext *context,
                                      MentorMentee  *mentee,
                                      const char    *address,
                                      const char    *id);

G_END_DECLS
