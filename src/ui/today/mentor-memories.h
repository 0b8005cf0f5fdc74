/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-record-list.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_MEMORIES (mentor_memories_get_type ())
G_DECLARE_FINAL_TYPE (MentorMemories, mentor_memories, MENTOR, MEMORIES, AdwBin)

void mentor_memories_show (MentorMemories   *self,
                           MentorRecordList *mentees);

G_END_DECLS
