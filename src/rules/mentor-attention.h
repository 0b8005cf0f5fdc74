/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-mentee.h"

G_BEGIN_DECLS

guint mentor_mentee_count_due_actions (MentorMentee     *self,
                                       MentorDay         today);
guint mentor_count_waiting            (MentorRecordList *mentees,
                                       GDateTime        *now);

G_END_DECLS
