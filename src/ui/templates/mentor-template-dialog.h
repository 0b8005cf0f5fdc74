/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_TEMPLATE_DIALOG (mentor_template_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MentorTemplateDialog, mentor_template_dialog, MENTOR, TEMPLATE_DIALOG, AdwDialog)

AdwDialog *mentor_template_dialog_new        (MentorContext  *context,
                                              MentorMentee   *mentee,
                                              MentorSession  *session);
AdwDialog *mentor_template_dialog_new_choice (MentorContext  *context,
                                              MentorMentee   *mentee,
                                              int             minutes,
                                              MentorTemplate *chosen);

G_END_DECLS
