/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-timeline.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_TIMELINE_FILTER (mentor_timeline_filter_get_type ())
G_DECLARE_FINAL_TYPE (MentorTimelineFilter, mentor_timeline_filter, MENTOR, TIMELINE_FILTER, AdwBin)

void     mentor_timeline_filter_set_timeline (MentorTimelineFilter *self,
                                              MentorTimeline       *timeline);
void     mentor_timeline_filter_recall       (MentorTimelineFilter *self);
void     mentor_timeline_filter_show_all     (MentorTimelineFilter *self);
gboolean mentor_timeline_filter_is_on        (MentorTimelineFilter *self);
gboolean mentor_timeline_filter_lets_through (MentorTimelineFilter *self,
                                              MentorTimelineKind    kind);

G_END_DECLS
