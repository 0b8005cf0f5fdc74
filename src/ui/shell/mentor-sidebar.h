/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-sidebar-row.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_SIDEBAR (mentor_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (MentorSidebar, mentor_sidebar, MENTOR, SIDEBAR, AdwNavigationPage)

void mentor_sidebar_set_context   (MentorSidebar *self,
                                   MentorContext *context);
void mentor_sidebar_select_page   (MentorSidebar *self,
                                   const char    *page);
void mentor_sidebar_select_mentee (MentorSidebar *self,
                                   MentorMentee  *mentee);

G_END_DECLS
