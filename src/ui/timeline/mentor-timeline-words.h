/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-timeline-item.h"

G_BEGIN_DECLS

const char *mentor_timeline_kind_label      (MentorTimelineKind  kind);
const char *mentor_timeline_item_get_label  (MentorTimelineItem *item);
char       *mentor_timeline_item_dup_title  (MentorTimelineItem *item);
char       *mentor_timeline_item_dup_detail (MentorTimelineItem *item);
char       *mentor_timeline_item_describe   (MentorTimelineItem *item);
char       *mentor_dup_first_line           (const char         *text);

G_END_DECLS
