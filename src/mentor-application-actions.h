/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-application.h"

G_BEGIN_DECLS

/**
 * MentorEntrance:
 * @MENTOR_ENTRANCE_NEW_SESSION: plan a session
 * @MENTOR_ENTRANCE_LOG_SESSION: write down a session that was
 * @MENTOR_ENTRANCE_PRIVATE_NOTE: write a private note
 *
 * What one can come for straight from the desktop or a terminal.
 */
typedef enum {
  MENTOR_ENTRANCE_NEW_SESSION,
  MENTOR_ENTRANCE_LOG_SESSION,
  MENTOR_ENTRANCE_PRIVATE_NOTE,
} MentorEntrance;

void mentor_application_add_actions (MentorApplication *self);
void mentor_application_enter       (MentorApplication *self,
                                     MentorEntrance     entrance,
                                     MentorMentee      *mentee);

G_END_DECLS
