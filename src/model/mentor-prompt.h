/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-fields.h"

G_BEGIN_DECLS

/**
 * MentorPrompt:
 *
 * A question or an invitation to reflect. A built-in one has its text from the application, an own one from the
 * user.
 */
/* clang-format off */
#define MENTOR_PROMPT_FIELDS(DO)                                                                                             \
  DO##_LINE (MentorPrompt, mentor_prompt, text, "text")                                                                      \
  DO##_ENUM (MentorPrompt, mentor_prompt, audience, "audience", MentorAudience, mentor_audience, MENTOR_AUDIENCE_BOTH)       \
  DO##_ENUM (MentorPrompt, mentor_prompt, hat, "hat", MentorHat, mentor_hat, MENTOR_HAT_NONE)                                \
  DO##_ENUM (MentorPrompt, mentor_prompt, stage, "stage", MentorStage, mentor_stage, MENTOR_STAGE_ANY)                       \
  DO##_ENUM (MentorPrompt, mentor_prompt, set, "set", MentorPromptSet, mentor_prompt_set, MENTOR_PROMPT_SET_GETTING_TO_KNOW) \
  DO##_ENUM (MentorPrompt, mentor_prompt, depth, "depth", MentorDepth, mentor_depth, MENTOR_DEPTH_LIGHT)                     \
  DO##_BOOLEAN (MentorPrompt, mentor_prompt, own, "own")                                                                     \
  DO##_BOOLEAN (MentorPrompt, mentor_prompt, favourite, "favourite")                                                         \
  DO##_DATE (MentorPrompt, mentor_prompt, last_used, "lastUsed")
/* clang-format on */

#define MENTOR_TYPE_PROMPT (mentor_prompt_get_type ())
MENTOR_DECLARE_RECORD_TYPE (MentorPrompt, mentor_prompt, PROMPT, MENTOR_PROMPT_FIELDS)

G_END_DECLS
