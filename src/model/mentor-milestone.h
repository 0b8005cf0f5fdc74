/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-fields.h"

G_BEGIN_DECLS

/**
 * MentorMilestone:
 *
 * A step of a goal. It is done when it has a day on which it was.
 */
/* clang-format off */
#define MENTOR_MILESTONE_FIELDS(DO)                           \
  DO##_LINE (MentorMilestone, mentor_milestone, text, "text") \
  DO##_DATE (MentorMilestone, mentor_milestone, date, "date") \
  DO##_DATE (MentorMilestone, mentor_milestone, done_on, "doneOn")
/* clang-format on */

#define MENTOR_TYPE_MILESTONE (mentor_milestone_get_type ())
MENTOR_DECLARE_RECORD_TYPE (MentorMilestone, mentor_milestone, MILESTONE, MENTOR_MILESTONE_FIELDS)

G_END_DECLS
