/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_TEMPLATE_EDITOR (mentor_template_editor_get_type ())
G_DECLARE_FINAL_TYPE (MentorTemplateEditor, mentor_template_editor, MENTOR, TEMPLATE_EDITOR, AdwBin)

void mentor_template_editor_set_template (MentorTemplateEditor *self,
                                          MentorContext        *context,
                                          MentorTemplate       *template);

G_END_DECLS
