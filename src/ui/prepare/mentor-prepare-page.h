/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-page.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_PREPARE_PAGE (mentor_prepare_page_get_type ())
G_DECLARE_FINAL_TYPE (MentorPreparePage, mentor_prepare_page, MENTOR, PREPARE_PAGE, MentorPage)

MentorPage *mentor_prepare_page_new (MentorContext *context,
                                     MentorMentee  *mentee,
                                     MentorSession *session);

G_END_DECLS
