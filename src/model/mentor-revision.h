/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-fields.h"

G_BEGIN_DECLS

/**
 * MentorRevision:
 *
 * Why and when a goal became another one.
 */
/* clang-format off */
#define MENTOR_REVISION_FIELDS(DO)                          \
  DO##_DATE (MentorRevision, mentor_revision, date, "date") \
  DO##_LINE (MentorRevision, mentor_revision, from, "from") \
  DO##_LINE (MentorRevision, mentor_revision, to, "to")     \
  DO##_TEXT (MentorRevision, mentor_revision, reason, "reason")
/* clang-format on */

#define MENTOR_TYPE_REVISION (mentor_revision_get_type ())
MENTOR_DECLARE_RECORD_TYPE (MentorRevision, mentor_revision, REVISION, MENTOR_REVISION_FIELDS)

G_END_DECLS
