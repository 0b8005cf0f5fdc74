/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-sequence.h"

G_BEGIN_DECLS

GPtrArray      *mentor_sequences_get  (void);
MentorSequence *mentor_sequences_find (const char *id);

G_END_DECLS
