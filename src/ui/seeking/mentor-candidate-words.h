/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-candidate.h"

G_BEGIN_DECLS

const char *mentor_label_candidate_state (MentorCandidateState state);
char       *mentor_candidate_describe    (MentorCandidate     *self);

G_END_DECLS
