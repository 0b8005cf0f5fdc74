/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-page.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_TOPIC_PAGE (mentor_topic_page_get_type ())
G_DECLARE_FINAL_TYPE (MentorTopicPage, mentor_topic_page, MENTOR, TOPIC_PAGE, MentorPage)

MentorPage *mentor_topic_page_new (MentorContext *context, const char *id);

G_END_DECLS
