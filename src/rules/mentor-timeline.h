/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-timeline-item.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_TIMELINE (mentor_timeline_get_type ())
G_DECLARE_FINAL_TYPE (MentorTimeline, mentor_timeline, MENTOR, TIMELINE, GObject)

MentorTimeline *mentor_timeline_new    (MentorMentee   *mentee);
void            mentor_timeline_update (MentorTimeline *self);
void            mentor_timeline_count  (MentorTimeline *self,
                                        guint          *counts);

G_END_DECLS
