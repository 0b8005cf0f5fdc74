/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-context.h"
#include "mentor-note-entry.h"

G_BEGIN_DECLS

/**
 * MentorNoteGrouping:
 * @MENTOR_NOTE_GROUPING_DATE: by months, memories of this day before them
 * @MENTOR_NOTE_GROUPING_PERSON: by the person they are about
 * @MENTOR_NOTE_GROUPING_QUESTION: by the question they answer
 *
 * What private notes stand under in their list.
 */
typedef enum { /*< skip >*/
  MENTOR_NOTE_GROUPING_DATE,
  MENTOR_NOTE_GROUPING_PERSON,
  MENTOR_NOTE_GROUPING_QUESTION,
} MentorNoteGrouping;

#define MENTOR_TYPE_NOTE_ORDER (mentor_note_order_get_type ())
G_DECLARE_FINAL_TYPE (MentorNoteOrder, mentor_note_order, MENTOR, NOTE_ORDER, GObject)

MentorNoteOrder   *mentor_note_order_new             (MentorContext      *context,
                                                      MentorNoteGrouping  grouping);
MentorNoteGrouping mentor_note_order_get_grouping    (MentorNoteOrder    *self);
char              *mentor_note_order_dup_heading     (MentorNoteOrder    *self,
                                                      MentorNoteEntry    *entry);
int                mentor_note_order_compare_heading (gconstpointer       a,
                                                      gconstpointer       b,
                                                      gpointer            order);
int                mentor_note_order_compare         (gconstpointer       a,
                                                      gconstpointer       b,
                                                      gpointer            order);

G_END_DECLS
