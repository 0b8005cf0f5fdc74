/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_PAUSE_DIALOG (mentor_pause_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MentorPauseDialog, mentor_pause_dialog, MENTOR, PAUSE_DIALOG, AdwDialog)

AdwDialog *mentor_pause_dialog_new (MentorContext *context,
                                    MentorMentee  *mentee);

G_END_DECLS
