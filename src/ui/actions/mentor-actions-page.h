/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-page.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_ACTIONS_PAGE (mentor_actions_page_get_type ())
G_DECLARE_FINAL_TYPE (MentorActionsPage, mentor_actions_page, MENTOR, ACTIONS_PAGE, MentorPage)

MentorPage *mentor_actions_page_new (MentorContext *context);

G_END_DECLS
