/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-page.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_REFLECTIONS_PAGE (mentor_reflections_page_get_type ())
G_DECLARE_FINAL_TYPE (MentorReflectionsPage, mentor_reflections_page, MENTOR, REFLECTIONS_PAGE, MentorPage)

MentorPage *mentor_reflections_page_new (MentorContext *context);

G_END_DECLS
