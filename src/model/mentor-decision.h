/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-fields.h"

G_BEGIN_DECLS

/**
 * MentorDecision:
 *
 * A decision that a goal is about.
 */
/* clang-format off */
#define MENTOR_DECISION_FIELDS(DO)                                               \
  DO##_TEXT (MentorDecision, mentor_decision, reasons_for, "reasonsFor")         \
  DO##_TEXT (MentorDecision, mentor_decision, reasons_against, "reasonsAgainst") \
  DO##_TEXT (MentorDecision, mentor_decision, values, "values")                  \
  DO##_TEXT (MentorDecision, mentor_decision, to_a_friend, "toAFriend")          \
  DO##_TEXT (MentorDecision, mentor_decision, decided, "decided")                \
  DO##_DATE (MentorDecision, mentor_decision, decided_on, "decidedOn")
/* clang-format on */

#define MENTOR_TYPE_DECISION (mentor_decision_get_type ())
MENTOR_DECLARE_RECORD_TYPE (MentorDecision, mentor_decision, DECISION, MENTOR_DECISION_FIELDS)

G_END_DECLS
