/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_SESSION_DIALOG (mentor_session_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MentorSessionDialog, mentor_session_dialog, MENTOR, SESSION_DIALOG, AdwDialog)

void mentor_session_dialog_present    (GtkWidget     *parent,
                                       MentorContext *context,
                                       MentorMentee  *mentee,
                                       gboolean       past);
void mentor_session_dialog_present_on (GtkWidget     *parent,
                                       MentorContext *context,
                                       MentorDay      day);
void mentor_session_dialog_present_with (GtkWidget    *parent,
                                       MentorContext *context,
                                       const char    *template_key);

G_END_DECLS
