/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-prompt-library.h"

MENTOR_DEFINE_RECORD_TYPE (MentorPromptLibrary, mentor_prompt_library, MENTOR_PROMPT_LIBRARY_FIELDS)
