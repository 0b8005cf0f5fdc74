/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-enums.h"

G_BEGIN_DECLS

/**
 * MentorSequence:
 *
 * A series of questions, written through one after the other in one private note.
 *
 * The note is plain text: each question that was answered stands as a heading over its answer. Whoever stops after any
 * question has a whole note.
 */
#define MENTOR_TYPE_SEQUENCE (mentor_sequence_get_type ())
G_DECLARE_FINAL_TYPE (MentorSequence, mentor_sequence, MENTOR, SEQUENCE, GObject)

MentorSequence    *mentor_sequence_new           (const char        *id,
                                                  MentorAudience     audience);
const char        *mentor_sequence_get_id        (MentorSequence    *self);
const char        *mentor_sequence_get_name      (MentorSequence    *self);
void               mentor_sequence_set_name      (MentorSequence    *self,
                                                  const char        *name);
const char        *mentor_sequence_get_purpose   (MentorSequence    *self);
void               mentor_sequence_set_purpose   (MentorSequence    *self,
                                                  const char        *purpose);
const char *const *mentor_sequence_get_questions (MentorSequence    *self);
void               mentor_sequence_set_questions (MentorSequence    *self,
                                                  const char *const *questions);
guint              mentor_sequence_get_size      (MentorSequence    *self);
gboolean           mentor_sequence_fits          (MentorSequence    *self,
                                                  MentorRole         role);
char              *mentor_sequence_join          (MentorSequence    *self,
                                                  const char *const *answers);
char             **mentor_sequence_split         (MentorSequence    *self,
                                                  const char        *text);

G_END_DECLS
