/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-me.h"
#include "mentor-mentee.h"

G_BEGIN_DECLS

void          mentor_candidate_move        (MentorCandidate     *self,
                                            MentorCandidateState state,
                                            MentorDay            today);
int           mentor_candidate_compare     (gconstpointer        a,
                                            gconstpointer        b);
gboolean      mentor_candidate_can_begin   (MentorCandidate     *self,
                                            MentorRecordList    *mentees);
MentorMentee *mentor_candidate_make_mentee (MentorCandidate     *self,
                                            MentorMe            *me,
                                            MentorDay            today);

G_END_DECLS
