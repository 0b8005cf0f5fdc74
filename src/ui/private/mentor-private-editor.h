/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-editor.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_PRIVATE_EDITOR (mentor_private_editor_get_type ())
G_DECLARE_FINAL_TYPE (MentorPrivateEditor, mentor_private_editor, MENTOR, PRIVATE_EDITOR, MentorEditor)

void mentor_private_editor_forget (MentorPrivateEditor *self);

G_END_DECLS
