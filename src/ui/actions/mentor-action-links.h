/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-mentee.h"

G_BEGIN_DECLS

/* What an action item belongs to, and where that is. */

MentorGoal    *mentor_action_find_goal           (MentorMentee     *mentee,
                                                  MentorActionItem *action);
MentorSession *mentor_action_find_session        (MentorMentee     *mentee,
                                                  MentorActionItem *action);
char          *mentor_action_dup_goal_address    (MentorMentee     *mentee,
                                                  MentorActionItem *action);
char          *mentor_action_dup_session_address (MentorMentee     *mentee,
                                                  MentorActionItem *action);

G_END_DECLS
