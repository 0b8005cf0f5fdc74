/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_HELD_ROW (mentor_held_row_get_type ())
G_DECLARE_FINAL_TYPE (MentorHeldRow, mentor_held_row, MENTOR, HELD_ROW, GtkListBoxRow)

GtkWidget *mentor_held_row_new    (MentorContext *context,
                                   MentorSession *session);
void       mentor_held_row_update (MentorHeldRow *self);

G_END_DECLS
