/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_MENTEE_DIALOG (mentor_mentee_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MentorMenteeDialog, mentor_mentee_dialog, MENTOR, MENTEE_DIALOG, AdwDialog)

void mentor_mentee_dialog_present_new  (GtkWidget     *parent,
                                        MentorContext *context);
void mentor_mentee_dialog_present_edit (GtkWidget     *parent,
                                        MentorContext *context,
                                        MentorMentee  *mentee);

G_END_DECLS
