/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-timeline-item.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_TIMELINE_ROW (mentor_timeline_row_get_type ())
G_DECLARE_FINAL_TYPE (MentorTimelineRow, mentor_timeline_row, MENTOR, TIMELINE_ROW, GtkBox)

GtkWidget          *mentor_timeline_row_new      (GtkListItem        *place);
void                mentor_timeline_row_set_item (MentorTimelineRow  *self,
                                                  MentorTimelineItem *item);
MentorTimelineItem *mentor_timeline_row_get_item (MentorTimelineRow  *self);

G_END_DECLS
