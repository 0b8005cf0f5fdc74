/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_TEMPLATE_SAVE_DIALOG (mentor_template_save_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MentorTemplateSaveDialog, mentor_template_save_dialog, MENTOR, TEMPLATE_SAVE_DIALOG, AdwDialog)

AdwDialog *mentor_template_save_dialog_new (MentorContext *context,
                                            MentorMentee  *mentee,
                                            MentorSession *session);

G_END_DECLS
