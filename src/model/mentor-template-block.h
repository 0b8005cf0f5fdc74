/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-fields.h"

G_BEGIN_DECLS

/**
 * MentorTemplateBlock:
 *
 * A part of a template: what to talk about, and for how long.
 */
/* clang-format off */
#define MENTOR_TEMPLATE_BLOCK_FIELDS(DO)                               \
  DO##_LINE (MentorTemplateBlock, mentor_template_block, text, "text") \
  DO##_TEXT (MentorTemplateBlock, mentor_template_block, hint, "hint") \
  DO##_NUMBER (MentorTemplateBlock, mentor_template_block, minutes, "minutes", 0, 1440, 0)
/* clang-format on */

#define MENTOR_TYPE_TEMPLATE_BLOCK (mentor_template_block_get_type ())
MENTOR_DECLARE_RECORD_TYPE (MentorTemplateBlock,
                            mentor_template_block,
                            TEMPLATE_BLOCK,
                            MENTOR_TEMPLATE_BLOCK_FIELDS)

G_END_DECLS
