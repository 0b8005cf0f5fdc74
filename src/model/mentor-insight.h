/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-fields.h"

G_BEGIN_DECLS

/**
 * MentorInsight:
 *
 * Something seen on a day that is worth keeping: a win, something learned, thanks.
 */
/* clang-format off */
#define MENTOR_INSIGHT_FIELDS(DO)                                                                                          \
  DO##_DATE (MentorInsight, mentor_insight, date, "date")                                                                  \
  DO##_ENUM (MentorInsight, mentor_insight, kind, "kind", MentorInsightKind, mentor_insight_kind, MENTOR_INSIGHT_KIND_WIN) \
  DO##_TEXT (MentorInsight, mentor_insight, text, "text")                                                                  \
  DO##_ID (MentorInsight, mentor_insight, session, "session")                                                              \
  DO##_ID (MentorInsight, mentor_insight, goal, "goal")                                                                    \
  DO##_ENUM (MentorInsight, mentor_insight, practice, "practice", MentorPractice, mentor_practice, MENTOR_PRACTICE_NONE)
/* clang-format on */

#define MENTOR_TYPE_INSIGHT (mentor_insight_get_type ())
MENTOR_DECLARE_RECORD_TYPE (MentorInsight, mentor_insight, INSIGHT, MENTOR_INSIGHT_FIELDS)

G_END_DECLS
