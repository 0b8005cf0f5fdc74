/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-fields.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_MONTH_GRID (mentor_month_grid_get_type ())
G_DECLARE_FINAL_TYPE (MentorMonthGrid, mentor_month_grid, MENTOR, MONTH_GRID, AdwBin)

MentorDay mentor_month_grid_get_day    (MentorMonthGrid *self);
void      mentor_month_grid_set_day    (MentorMonthGrid *self,
                                        MentorDay        day);
void      mentor_month_grid_get_month  (MentorMonthGrid *self,
                                        MentorDay       *first,
                                        MentorDay       *last);
void      mentor_month_grid_get_shown  (MentorMonthGrid *self,
                                        MentorDay       *first,
                                        MentorDay       *last);
void      mentor_month_grid_show       (MentorMonthGrid *self,
                                        GPtrArray       *dated);
void      mentor_month_grid_set_week   (MentorMonthGrid *self,
                                        GDateWeekday     first);
void      mentor_month_grid_take_focus (MentorMonthGrid *self);

G_END_DECLS
