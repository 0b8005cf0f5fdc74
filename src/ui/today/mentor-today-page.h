/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-page.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_TODAY_PAGE (mentor_today_page_get_type ())
G_DECLARE_FINAL_TYPE (MentorTodayPage, mentor_today_page, MENTOR, TODAY_PAGE, MentorPage)

MentorPage *mentor_today_page_new (MentorContext *context);

G_END_DECLS
