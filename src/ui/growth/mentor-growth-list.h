/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-record.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_GROWTH_LIST (mentor_growth_list_get_type ())
G_DECLARE_FINAL_TYPE (MentorGrowthList, mentor_growth_list, MENTOR, GROWTH_LIST, AdwBin)

GtkWidget *mentor_growth_list_new   (void);
void       mentor_growth_list_clear (MentorGrowthList *self);
void       mentor_growth_list_add   (MentorGrowthList *self,
                                     MentorDay         day,
                                     const char       *title,
                                     const char       *name,
                                     const char       *chip);
void       mentor_growth_list_show  (MentorGrowthList *self);

G_END_DECLS
