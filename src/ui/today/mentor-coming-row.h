/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_COMING_ROW (mentor_coming_row_get_type ())
G_DECLARE_FINAL_TYPE (MentorComingRow, mentor_coming_row, MENTOR, COMING_ROW, GtkListBoxRow)

GtkWidget *mentor_coming_row_new    (MentorContext   *context,
                                     MentorSession   *session,
                                     gboolean         prominent);
void       mentor_coming_row_update (MentorComingRow *self);

G_END_DECLS
