/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-candidate.h"

MENTOR_DEFINE_RECORD_TYPE (MentorCandidate, mentor_candidate, MENTOR_CANDIDATE_FIELDS)
