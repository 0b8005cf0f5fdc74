/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_REFLECT_DIALOG (mentor_reflect_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MentorReflectDialog, mentor_reflect_dialog, MENTOR, REFLECT_DIALOG, AdwDialog)

void mentor_reflect (GtkWidget     *widget,
                     MentorContext *context,
                     MentorMentee  *mentee,
                     const char    *question,
                     gboolean       choose_question);

G_END_DECLS
