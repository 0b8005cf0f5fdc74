/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-fields.h"
#include "mentor-template-block.h"

G_BEGIN_DECLS

/**
 * MentorTemplate:
 *
 * A plan for a session of a certain kind. Its blocks are copied into the agenda of a session, which
 * is then free to change. The minutes of its blocks say how a session is shared among them, whatever
 * its length.
 */
/* clang-format off */
#define MENTOR_TEMPLATE_FIELDS(DO)                                                                         \
  DO##_LINE (MentorTemplate, mentor_template, name, "name")                                                \
  DO##_TEXT (MentorTemplate, mentor_template, purpose, "purpose")                                          \
  DO##_ENUM (MentorTemplate, mentor_template, stage, "stage", MentorStage, mentor_stage, MENTOR_STAGE_ANY) \
  DO##_BOOLEAN (MentorTemplate, mentor_template, own, "own")                                               \
  DO##_RECORDS (MentorTemplate, mentor_template, blocks, "blocks", mentor_template_block)
/* clang-format on */

#define MENTOR_TYPE_TEMPLATE (mentor_template_get_type ())
MENTOR_DECLARE_RECORD_TYPE (MentorTemplate, mentor_template, TEMPLATE, MENTOR_TEMPLATE_FIELDS)

G_END_DECLS
