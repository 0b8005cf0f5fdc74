/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "mentor-prompt.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_PROMPT_ROW (mentor_prompt_row_get_type ())
G_DECLARE_FINAL_TYPE (MentorPromptRow, mentor_prompt_row, MENTOR, PROMPT_ROW, GtkListBoxRow)

GtkWidget    *mentor_prompt_row_new        (MentorPrompt    *prompt);
MentorPrompt *mentor_prompt_row_get_prompt (MentorPromptRow *self);
void          mentor_prompt_row_show_menu  (MentorPromptRow *self);

G_END_DECLS
