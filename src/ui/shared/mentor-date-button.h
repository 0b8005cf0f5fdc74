/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-fields.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_DATE_BUTTON (mentor_date_button_get_type ())
G_DECLARE_FINAL_TYPE (MentorDateButton, mentor_date_button, MENTOR, DATE_BUTTON, AdwBin)

GtkWidget *mentor_date_button_new     (void);
MentorDay  mentor_date_button_get_day (MentorDateButton *self);
void       mentor_date_button_set_day (MentorDateButton *self,
                                       MentorDay         day);

G_END_DECLS
