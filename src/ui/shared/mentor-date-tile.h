/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-fields.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_DATE_TILE (mentor_date_tile_get_type ())
G_DECLARE_FINAL_TYPE (MentorDateTile, mentor_date_tile, MENTOR, DATE_TILE, AdwBin)

GtkWidget *mentor_date_tile_new     (void);
void       mentor_date_tile_set_day (MentorDateTile *self,
                                     MentorDay       day);

G_END_DECLS
