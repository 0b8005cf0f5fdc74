/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-fields.h"
#include "mentor-prompt.h"

G_BEGIN_DECLS

/**
 * MentorPromptLibrary:
 *
 * All prompts: the built-in ones and the own ones. It is the root of one file, which holds the own ones, and of
 * the built-in ones only what the user made of them.
 */
/* clang-format off */
#define MENTOR_PROMPT_LIBRARY_FIELDS(DO) \
  DO##_RECORDS (MentorPromptLibrary, mentor_prompt_library, prompts, "prompts", mentor_prompt)
/* clang-format on */

#define MENTOR_TYPE_PROMPT_LIBRARY (mentor_prompt_library_get_type ())
MENTOR_DECLARE_RECORD_TYPE (MentorPromptLibrary, mentor_prompt_library, PROMPT_LIBRARY, MENTOR_PROMPT_LIBRARY_FIELDS)

G_END_DECLS
