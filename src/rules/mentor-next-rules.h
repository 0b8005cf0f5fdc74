/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-mentee.h"

G_BEGIN_DECLS

GPtrArray *mentor_mentee_suggest_next (MentorMentee     *self,
                                       MentorRecordList *all_mentees,
                                       GDateTime        *now,
                                       guint             n);

G_END_DECLS
