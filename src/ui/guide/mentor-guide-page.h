/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-page.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_GUIDE_PAGE (mentor_guide_page_get_type ())
G_DECLARE_FINAL_TYPE (MentorGuidePage, mentor_guide_page, MENTOR, GUIDE_PAGE, MentorPage)

MentorPage *mentor_guide_page_new (MentorContext *context);

G_END_DECLS
