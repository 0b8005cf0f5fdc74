/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-context.h"

G_BEGIN_DECLS

/* What becomes of an action item. Each of these says what happened and can be taken back. */

void mentor_action_finish (MentorContext    *context,
                           MentorMentee     *mentee,
                           MentorActionItem *action);
void mentor_action_reopen (MentorContext    *context,
                           MentorMentee     *mentee,
                           MentorActionItem *action);
void mentor_action_drop   (MentorContext    *context,
                           MentorMentee     *mentee,
                           MentorActionItem *action);
void mentor_action_move   (MentorContext    *context,
                           MentorMentee     *mentee,
                           MentorActionItem *action,
                           MentorDay         day);
void mentor_action_remove (MentorContext    *context,
                           MentorMentee     *mentee,
                           MentorActionItem *action);

G_END_DECLS
