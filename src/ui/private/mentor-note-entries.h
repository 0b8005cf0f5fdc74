/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-contact-rules.h"

G_BEGIN_DECLS

GListModel *mentor_note_entries_new (GListModel *notebooks,
                                     MentorDay   memories_of);

G_END_DECLS
