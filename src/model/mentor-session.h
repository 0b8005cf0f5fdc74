/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-fields.h"
#include "mentor-agenda-point.h"

G_BEGIN_DECLS

/**
 * MentorSession:
 *
 * A meeting of the two.
 */
/* clang-format off */
#define MENTOR_SESSION_FIELDS(DO)                                                                                                   \
  DO##_ENUM (MentorSession, mentor_session, state, "state", MentorSessionState, mentor_session_state, MENTOR_SESSION_STATE_PLANNED) \
  DO##_TIMESTAMP (MentorSession, mentor_session, start, "start")                                                                    \
  DO##_LINE (MentorSession, mentor_session, time_zone, "timeZone")                                                                  \
  DO##_NUMBER (MentorSession, mentor_session, length, "length", 0, 1440, 60)                                                        \
  DO##_LINE (MentorSession, mentor_session, place, "place")                                                                         \
  DO##_LINE (MentorSession, mentor_session, template, "template")                                                                   \
  DO##_TIMESTAMP (MentorSession, mentor_session, began, "began")                                                                    \
  DO##_TIMESTAMP (MentorSession, mentor_session, ended, "ended")                                                                    \
  DO##_TEXT (MentorSession, mentor_session, what_moved, "whatMoved")                                                                \
  DO##_TEXT (MentorSession, mentor_session, what_was_hard, "whatWasHard")                                                           \
  DO##_TEXT (MentorSession, mentor_session, what_i_want, "whatIWant")                                                               \
  DO##_TEXT (MentorSession, mentor_session, question_i_bring, "questionIBring")                                                     \
  DO##_RECORDS (MentorSession, mentor_session, agenda, "agenda", mentor_agenda_point)                                               \
  DO##_TEXT (MentorSession, mentor_session, notes, "notes")                                                                         \
  DO##_TEXT (MentorSession, mentor_session, grow_goal, "growGoal")                                                                  \
  DO##_TEXT (MentorSession, mentor_session, grow_reality, "growReality")                                                            \
  DO##_TEXT (MentorSession, mentor_session, grow_options, "growOptions")                                                            \
  DO##_TEXT (MentorSession, mentor_session, grow_will, "growWill")                                                                  \
  DO##_FLAGS (MentorSession, mentor_session, hats, "hats", MentorHats, mentor_hats)                                                 \
  DO##_NUMBER (MentorSession, mentor_session, listening, "listening", -1, 100, -1)                                                  \
  DO##_NUMBER (MentorSession, mentor_session, usefulness, "usefulness", 0, 5, 0)                                                    \
  DO##_STRINGS (MentorSession, mentor_session, goals, "goals")                                                                      \
  DO##_STRINGS (MentorSession, mentor_session, prompts, "prompts")                                                                  \
  DO##_ID (MentorSession, mentor_session, next_session, "nextSession")
/* clang-format on */

#define MENTOR_TYPE_SESSION (mentor_session_get_type ())
MENTOR_DECLARE_RECORD_TYPE (MentorSession, mentor_session, SESSION, MENTOR_SESSION_FIELDS)

G_END_DECLS
