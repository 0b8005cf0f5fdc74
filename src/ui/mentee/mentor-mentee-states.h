/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-context.h"

G_BEGIN_DECLS

void mentor_mentee_change_state (MentorContext     *context,
                                 MentorMentee      *mentee,
                                 MentorMenteeState  state,
                                 const char        *message);
void mentor_mentee_pause        (MentorContext     *context,
                                 MentorMentee      *mentee,
                                 MentorDay          since,
                                 MentorDay          until,
                                 const char        *reason,
                                 const char        *message);

G_END_DECLS
