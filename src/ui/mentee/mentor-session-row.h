/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "mentor-session.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_SESSION_ROW (mentor_session_row_get_type ())
G_DECLARE_FINAL_TYPE (MentorSessionRow, mentor_session_row, MENTOR, SESSION_ROW, GtkBox)

void  mentor_session_row_set_session (MentorSessionRow *self,
                                      MentorSession    *session);
char *mentor_session_row_describe    (MentorSession    *session);
const char *mentor_session_row_get_subject (MentorSession *session);

G_END_DECLS
