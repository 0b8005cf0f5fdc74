/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "mentor-enums.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_PROMPT_SECTION (mentor_prompt_section_get_type ())
G_DECLARE_FINAL_TYPE (MentorPromptSection, mentor_prompt_section, MENTOR, PROMPT_SECTION, GtkBox)

GtkWidget *mentor_prompt_section_new    (GListModel          *prompts,
                                         MentorPromptSet      set);
void       mentor_prompt_section_update (MentorPromptSection *self);

G_END_DECLS
