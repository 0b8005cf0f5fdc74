/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-fields.h"

G_BEGIN_DECLS

/**
 * MentorCandidate:
 *
 * Somebody who might become the user's mentor.
 */
/* clang-format off */
#define MENTOR_CANDIDATE_FIELDS(DO)                                                                                                        \
  DO##_LINE (MentorCandidate, mentor_candidate, name, "name")                                                                              \
  DO##_LINE (MentorCandidate, mentor_candidate, contact, "contact")                                                                        \
  DO##_LINE (MentorCandidate, mentor_candidate, known_from, "knownFrom")                                                                   \
  DO##_TEXT (MentorCandidate, mentor_candidate, why, "why")                                                                                \
  DO##_TEXT (MentorCandidate, mentor_candidate, aims, "aims")                                                                              \
  DO##_TEXT (MentorCandidate, mentor_candidate, time, "time")                                                                              \
  DO##_TEXT (MentorCandidate, mentor_candidate, letter, "letter")                                                                          \
  DO##_ENUM (MentorCandidate, mentor_candidate, state, "state", MentorCandidateState, mentor_candidate_state, MENTOR_CANDIDATE_STATE_IDEA) \
  DO##_DATE (MentorCandidate, mentor_candidate, asked_on, "askedOn")                                                                       \
  DO##_DATE (MentorCandidate, mentor_candidate, talk_on, "talkOn")                                                                         \
  DO##_DATE (MentorCandidate, mentor_candidate, next_on, "nextOn")                                                                         \
  DO##_TEXT (MentorCandidate, mentor_candidate, talk, "talk")
/* clang-format on */

#define MENTOR_TYPE_CANDIDATE (mentor_candidate_get_type ())
MENTOR_DECLARE_RECORD_TYPE (MentorCandidate, mentor_candidate, CANDIDATE, MENTOR_CANDIDATE_FIELDS)

G_END_DECLS
