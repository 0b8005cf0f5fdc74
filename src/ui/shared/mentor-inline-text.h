/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MENTOR_TYPE_INLINE_TEXT (mentor_inline_text_get_type ())
G_DECLARE_FINAL_TYPE (MentorInlineText, mentor_inline_text, MENTOR, INLINE_TEXT, GtkTextView)

GtkWidget *mentor_inline_text_new      (void);
char      *mentor_inline_text_dup_text (MentorInlineText *self);
void       mentor_inline_text_set_text (MentorInlineText *self,
                                        const char       *text);

G_END_DECLS
