/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-dated.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_DAY_CELL (mentor_day_cell_get_type ())
G_DECLARE_FINAL_TYPE (MentorDayCell, mentor_day_cell, MENTOR, DAY_CELL, GtkButton)

GtkWidget *mentor_day_cell_new        (void);
MentorDay  mentor_day_cell_get_day    (MentorDayCell *self);
void       mentor_day_cell_show       (MentorDayCell *self,
                                       MentorDay      day,
                                       gboolean       in_month,
                                       GPtrArray     *dated,
                                       guint          first,
                                       guint          n_dated);
void       mentor_day_cell_set_chosen (MentorDayCell *self,
                                       gboolean       chosen);

G_END_DECLS
