/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_MILESTONE_ROW (mentor_milestone_row_get_type ())
G_DECLARE_FINAL_TYPE (MentorMilestoneRow, mentor_milestone_row, MENTOR, MILESTONE_ROW, GtkListBoxRow)

GtkWidget *mentor_milestone_row_new (MentorContext    *context,
                                     MentorRecordList *list,
                                     MentorMilestone  *milestone);

G_END_DECLS
