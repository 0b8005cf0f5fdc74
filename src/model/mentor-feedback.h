/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-fields.h"

G_BEGIN_DECLS

/**
 * MentorFeedback:
 *
 * Feedback on a task, given or received: what was seen, what it did, an idea for next time; and the answer to it.
 * It stays with the task, as feedback nearer to the person does less good (Kluger and DeNisi 1996).
 */
/* clang-format off */
#define MENTOR_FEEDBACK_FIELDS(DO)                                                                                                   \
  DO##_DATE (MentorFeedback, mentor_feedback, date, "date")                                                                          \
  DO##_ENUM (MentorFeedback, mentor_feedback, kind, "kind", MentorFeedbackKind, mentor_feedback_kind, MENTOR_FEEDBACK_KIND_RECEIVED) \
  DO##_LINE (MentorFeedback, mentor_feedback, about, "about")                                                                        \
  DO##_TEXT (MentorFeedback, mentor_feedback, seen, "seen")                                                                          \
  DO##_TEXT (MentorFeedback, mentor_feedback, effect, "effect")                                                                      \
  DO##_TEXT (MentorFeedback, mentor_feedback, idea, "idea")                                                                          \
  DO##_TEXT (MentorFeedback, mentor_feedback, take, "take")                                                                          \
  DO##_TEXT (MentorFeedback, mentor_feedback, try, "try")                                                                            \
  DO##_DATE (MentorFeedback, mentor_feedback, again_on, "againOn")                                                                   \
  DO##_DATE (MentorFeedback, mentor_feedback, looked_at_again, "lookedAtAgain")                                                      \
  DO##_ID (MentorFeedback, mentor_feedback, session, "session")                                                                      \
  DO##_ID (MentorFeedback, mentor_feedback, goal, "goal")
/* clang-format on */

#define MENTOR_TYPE_FEEDBACK (mentor_feedback_get_type ())
MENTOR_DECLARE_RECORD_TYPE (MentorFeedback, mentor_feedback, FEEDBACK, MENTOR_FEEDBACK_FIELDS)

G_END_DECLS
