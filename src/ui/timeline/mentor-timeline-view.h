/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_TIMELINE_VIEW (mentor_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (MentorTimelineView, mentor_timeline_view, MENTOR, TIMELINE_VIEW, AdwBin)

void mentor_timeline_view_set_mentee (MentorTimelineView *self,
                                      MentorContext      *context,
                                      MentorMentee       *mentee);
void mentor_timeline_view_search     (MentorTimelineView *self);

G_END_DECLS
