/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-mentee.h"
#include "mentor-prompt-library.h"

G_BEGIN_DECLS

GPtrArray *mentor_prompt_choose (MentorPromptLibrary *library,
                                 MentorMentee        *mentee,
                                 MentorDay            today);

G_END_DECLS
