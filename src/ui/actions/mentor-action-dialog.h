/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_ACTION_DIALOG (mentor_action_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MentorActionDialog, mentor_action_dialog, MENTOR, ACTION_DIALOG, AdwDialog)

void mentor_action_dialog_present (GtkWidget        *parent,
                                   MentorContext    *context,
                                   MentorMentee     *mentee,
                                   MentorActionItem *action,
                                   MentorSession    *session);

G_END_DECLS
