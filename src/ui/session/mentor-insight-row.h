/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_INSIGHT_ROW (mentor_insight_row_get_type ())
G_DECLARE_FINAL_TYPE (MentorInsightRow, mentor_insight_row, MENTOR, INSIGHT_ROW, GtkListBoxRow)

GtkWidget *mentor_insight_row_new (MentorContext *context,
                                   MentorMentee  *mentee,
                                   MentorInsight *insight);
void       mentor_insight_row_show_details (MentorInsightRow *self);
gboolean   mentor_insight_row_is_of        (MentorInsightRow *self,
                                            const char       *id);

G_END_DECLS
