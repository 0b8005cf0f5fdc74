/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"
#include "mentor-together-kind.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_TOGETHER_ROW (mentor_together_row_get_type ())
G_DECLARE_FINAL_TYPE (MentorTogetherRow, mentor_together_row, MENTOR, TOGETHER_ROW, GtkListBoxRow)

GtkWidget    *mentor_together_row_new        (const MentorTogetherKind *kind,
                                              MentorContext            *context,
                                              MentorMentee             *mentee,
                                              MentorRecord             *record);
MentorRecord *mentor_together_row_get_record (MentorTogetherRow        *self);

G_END_DECLS
