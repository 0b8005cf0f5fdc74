/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-private-note.h"
#include "mentor-styled-text.h"

G_BEGIN_DECLS

/**
 * MentorNotesItem:
 * @note: a private note
 * @group: what it stands under
 * @moment: when it was begun, in words
 * @person: whom it is about, or ""
 * @mood: in words, or ""
 * @question: which question it answers, or ""
 */
typedef struct {
  MentorPrivateNote *note;
  char *group;
  char *moment;
  char *person;
  char *mood;
  char *question;
} MentorNotesItem;

MentorStyledText *mentor_notes_document_new (const char            *title,
                                             const MentorNotesItem *items,
                                             gsize                  n_items);

G_END_DECLS
