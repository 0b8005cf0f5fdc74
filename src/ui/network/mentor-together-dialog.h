/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"
#include "mentor-together-kind.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_TOGETHER_DIALOG (mentor_together_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MentorTogetherDialog, mentor_together_dialog, MENTOR, TOGETHER_DIALOG, AdwDialog)

void mentor_together_dialog_present (GtkWidget                *parent,
                                     const MentorTogetherKind *kind,
                                     MentorContext            *context,
                                     MentorMentee             *mentee,
                                     MentorRecord             *record);

G_END_DECLS
