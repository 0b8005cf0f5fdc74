/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MENTOR_TYPE_TEXT (mentor_text_get_type ())
G_DECLARE_DERIVABLE_TYPE (MentorText, mentor_text, MENTOR, TEXT, GtkTextView)

struct _MentorTextClass {
  GtkTextViewClass parent_class;
};

GtkWidget *mentor_text_new (void);

G_END_DECLS
