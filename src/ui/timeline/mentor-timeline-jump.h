/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MENTOR_TYPE_TIMELINE_JUMP (mentor_timeline_jump_get_type ())
G_DECLARE_FINAL_TYPE (MentorTimelineJump, mentor_timeline_jump, MENTOR, TIMELINE_JUMP, AdwBin)

void  mentor_timeline_jump_set_items (MentorTimelineJump *self,
                                      GListModel         *items);
void  mentor_timeline_jump_set_month (MentorTimelineJump *self,
                                      guint               month);
char *mentor_timeline_format_month   (guint               month);

G_END_DECLS
