/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-mentee.h"
#include "mentor-styled-text.h"

G_BEGIN_DECLS

/**
 * MentorKeepsakeParts:
 * @MENTOR_KEEPSAKE_CLOSING: the last words
 * @MENTOR_KEEPSAKE_GOALS: the goals that are shared, and what became of them
 * @MENTOR_KEEPSAKE_ACTIONS: what was done, and what came of it
 * @MENTOR_KEEPSAKE_INSIGHTS: the insights
 * @MENTOR_KEEPSAKE_RATINGS: how the ratings of the goals went
 * @MENTOR_KEEPSAKE_PRIVATE_GOALS: the goals that are private, and what belongs to them
 *
 * What goes into a keepsake when it is ticked. A private note never does: nothing here knows of them.
 */
typedef enum { /*< skip >*/
  MENTOR_KEEPSAKE_CLOSING = 1 << 0,
  MENTOR_KEEPSAKE_GOALS = 1 << 1,
  MENTOR_KEEPSAKE_ACTIONS = 1 << 2,
  MENTOR_KEEPSAKE_INSIGHTS = 1 << 3,
  MENTOR_KEEPSAKE_RATINGS = 1 << 4,
  MENTOR_KEEPSAKE_PRIVATE_GOALS = 1 << 5,
} MentorKeepsakeParts;

MentorStyledText *mentor_keepsake_new (MentorMentee        *mentee,
                                       const char          *time,
                                       MentorKeepsakeParts  parts);

G_END_DECLS
