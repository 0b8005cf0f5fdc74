/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_TROUBLE_ROW (mentor_trouble_row_get_type ())
G_DECLARE_FINAL_TYPE (MentorTroubleRow, mentor_trouble_row, MENTOR, TROUBLE_ROW, GtkListBoxRow)

GtkWidget *mentor_trouble_row_new (MentorContext *context,
                                   MentorTrouble *trouble);

G_END_DECLS
