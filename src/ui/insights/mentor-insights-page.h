/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-page.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_INSIGHTS_PAGE (mentor_insights_page_get_type ())
G_DECLARE_FINAL_TYPE (MentorInsightsPage, mentor_insights_page, MENTOR, INSIGHTS_PAGE, MentorPage)

MentorPage *mentor_insights_page_new (MentorContext *context,
                                      MentorMentee  *mentee,
                                      const char    *id);

G_END_DECLS
