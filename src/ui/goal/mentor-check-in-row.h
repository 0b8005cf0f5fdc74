/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_CHECK_IN_ROW (mentor_check_in_row_get_type ())
G_DECLARE_FINAL_TYPE (MentorCheckInRow, mentor_check_in_row, MENTOR, CHECK_IN_ROW, AdwExpanderRow)

GtkWidget *mentor_check_in_row_new (MentorContext    *context,
                                    MentorRecordList *list,
                                    MentorCheckIn    *check_in);

G_END_DECLS
