/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-mentee.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_OPEN_POINT_ROW (mentor_open_point_row_get_type ())
G_DECLARE_FINAL_TYPE (MentorOpenPointRow, mentor_open_point_row, MENTOR, OPEN_POINT_ROW, GtkListBoxRow)

GtkWidget *mentor_open_point_row_new (MentorMentee      *mentee,
                                      MentorAgendaPoint *point);

G_END_DECLS
