/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-contact-rules.h"
#include "mentor-private-note.h"

G_BEGIN_DECLS

/**
 * MentorNoteKind:
 * @MENTOR_NOTE_KIND_ANY: with a question or without
 * @MENTOR_NOTE_KIND_QUESTION: those that answer a question
 * @MENTOR_NOTE_KIND_FREE: those that do not
 */
typedef enum { /*< skip >*/
  MENTOR_NOTE_KIND_ANY,
  MENTOR_NOTE_KIND_QUESTION,
  MENTOR_NOTE_KIND_FREE,
} MentorNoteKind;

/**
 * MentorNoteFilter:
 * @kind: with a question or without
 * @mood: 1 to 5, or 0 for any
 * @year: a year, or 0 for any
 * @month: a month of it, 1 to 12, or 0 for any
 * @after_session: whether only those written after a session
 *
 * Which private notes are wanted, apart from their words.
 */
typedef struct {
  MentorNoteKind kind;
  int mood;
  int year;
  int month;
  gboolean after_session;
} MentorNoteFilter;

gboolean mentor_note_filter_is_open (const MentorNoteFilter *self);
gboolean mentor_note_filter_matches (const MentorNoteFilter *self,
                                     MentorPrivateNote      *note,
                                     MentorDay               day);

G_END_DECLS
