/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-fields.h"

G_BEGIN_DECLS

/**
 * MentorIntroduction:
 *
 * Somebody who is put in touch with somebody else.
 */
/* clang-format off */
#define MENTOR_INTRODUCTION_FIELDS(DO)                                            \
  DO##_LINE (MentorIntroduction, mentor_introduction, who, "who")                 \
  DO##_LINE (MentorIntroduction, mentor_introduction, to, "to")                   \
  DO##_TEXT (MentorIntroduction, mentor_introduction, why, "why")                 \
  DO##_BOOLEAN (MentorIntroduction, mentor_introduction, asked_who, "askedWho")   \
  DO##_BOOLEAN (MentorIntroduction, mentor_introduction, asked_to, "askedTo")     \
  DO##_DATE (MentorIntroduction, mentor_introduction, made_on, "madeOn")          \
  DO##_DATE (MentorIntroduction, mentor_introduction, ask_again_on, "askAgainOn") \
  DO##_TEXT (MentorIntroduction, mentor_introduction, outcome, "outcome")         \
  DO##_ID (MentorIntroduction, mentor_introduction, goal, "goal")
/* clang-format on */

#define MENTOR_TYPE_INTRODUCTION (mentor_introduction_get_type ())
MENTOR_DECLARE_RECORD_TYPE (MentorIntroduction, mentor_introduction, INTRODUCTION, MENTOR_INTRODUCTION_FIELDS)

G_END_DECLS
