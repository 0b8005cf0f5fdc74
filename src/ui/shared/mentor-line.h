/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MENTOR_TYPE_LINE (mentor_line_get_type ())
G_DECLARE_FINAL_TYPE (MentorLine, mentor_line, MENTOR, LINE, GtkTextView)

GtkWidget *mentor_line_new      (void);
char      *mentor_line_dup_text (MentorLine *self);
void       mentor_line_set_text (MentorLine *self,
                                 const char *text);

G_END_DECLS
