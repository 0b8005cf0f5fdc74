/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_PROMPT_DIALOG (mentor_prompt_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MentorPromptDialog, mentor_prompt_dialog, MENTOR, PROMPT_DIALOG, AdwDialog)

AdwDialog *mentor_prompt_dialog_new (MentorContext *context,
                                     MentorPrompt  *prompt);

G_END_DECLS
