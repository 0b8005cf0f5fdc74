/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_WORD_ROW (mentor_word_row_get_type ())
G_DECLARE_FINAL_TYPE (MentorWordRow, mentor_word_row, MENTOR, WORD_ROW, GtkListBoxRow)

GtkWidget *mentor_word_row_new    (MentorContext *context,
                                   MentorMentee  *mentee);
void       mentor_word_row_update (MentorWordRow *self);

G_END_DECLS
