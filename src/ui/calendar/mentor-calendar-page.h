/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-page.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_CALENDAR_PAGE (mentor_calendar_page_get_type ())
G_DECLARE_FINAL_TYPE (MentorCalendarPage, mentor_calendar_page, MENTOR, CALENDAR_PAGE, MentorPage)

MentorPage *mentor_calendar_page_new (MentorContext *context);

G_END_DECLS
