/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_MENTEE_OVERVIEW (mentor_mentee_overview_get_type ())
G_DECLARE_FINAL_TYPE (MentorMenteeOverview, mentor_mentee_overview, MENTOR, MENTEE_OVERVIEW, AdwBin)

void mentor_mentee_overview_set_mentee (MentorMenteeOverview *self,
                                        MentorContext        *context,
                                        MentorMentee         *mentee);

G_END_DECLS
