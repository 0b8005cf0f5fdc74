/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-page.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_NETWORK_PAGE (mentor_network_page_get_type ())
G_DECLARE_FINAL_TYPE (MentorNetworkPage, mentor_network_page, MENTOR, NETWORK_PAGE, MentorPage)

MentorPage *mentor_network_page_new (MentorContext *context);

G_END_DECLS
