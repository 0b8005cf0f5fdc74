/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-mentee.h"

G_BEGIN_DECLS

GPtrArray *mentor_mentee_propose_moments (MentorMentee     *self,
                                          MentorRecordList *mentees,
                                          GDateTime        *now,
                                          guint             n_moments);

G_END_DECLS
