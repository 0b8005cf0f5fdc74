/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-page.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_GROWTH_PAGE (mentor_growth_page_get_type ())
G_DECLARE_FINAL_TYPE (MentorGrowthPage, mentor_growth_page, MENTOR, GROWTH_PAGE, MentorPage)

MentorPage *mentor_growth_page_new       (MentorContext    *context);
const char *mentor_growth_page_get_title (MentorRecordList *mentees);

G_END_DECLS
