/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-sequence.h"

G_BEGIN_DECLS

/**
 * MentorSequenceWalk:
 *
 * The way of a person through a series of questions: which one is asked, and what was answered so far.
 */
typedef struct _MentorSequenceWalk MentorSequenceWalk;

MentorSequenceWalk *mentor_sequence_walk_new          (MentorSequence     *sequence);
void                mentor_sequence_walk_free         (MentorSequenceWalk *self);
MentorSequence     *mentor_sequence_walk_get_sequence (MentorSequenceWalk *self);
guint               mentor_sequence_walk_get_step     (MentorSequenceWalk *self);
gboolean            mentor_sequence_walk_go           (MentorSequenceWalk *self,
                                                       int                 steps);
gboolean            mentor_sequence_walk_read         (MentorSequenceWalk *self,
                                                       const char         *text);
void                mentor_sequence_walk_forget       (MentorSequenceWalk *self);
const char         *mentor_sequence_walk_get_answer   (MentorSequenceWalk *self);
char               *mentor_sequence_walk_answer       (MentorSequenceWalk *self,
                                                       char               *answer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MentorSequenceWalk, mentor_sequence_walk_free)

G_END_DECLS
