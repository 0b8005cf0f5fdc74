/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-page.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_GOAL_PAGE (mentor_goal_page_get_type ())
G_DECLARE_FINAL_TYPE (MentorGoalPage, mentor_goal_page, MENTOR, GOAL_PAGE, MentorPage)

MentorPage *mentor_goal_page_new (MentorContext *context, MentorMentee *mentee, MentorGoal *goal);

G_END_DECLS
