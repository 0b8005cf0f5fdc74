/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-page.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_REVIEW_PAGE (mentor_review_page_get_type ())
G_DECLARE_FINAL_TYPE (MentorReviewPage, mentor_review_page, MENTOR, REVIEW_PAGE, MentorPage)

MentorPage *mentor_review_page_new (MentorContext *context,
                                    MentorMentee  *mentee,
                                    const char    *wanted);

G_END_DECLS
