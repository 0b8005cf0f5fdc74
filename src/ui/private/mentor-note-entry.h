/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-contact-rules.h"
#include "mentor-notebook.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_NOTE_ENTRY (mentor_note_entry_get_type ())
G_DECLARE_FINAL_TYPE (MentorNoteEntry, mentor_note_entry, MENTOR, NOTE_ENTRY, GObject)

/* Whether a search wants it. */
typedef enum {
  MENTOR_NOTE_MATCH_UNKNOWN,
  MENTOR_NOTE_MATCH_NO,
  MENTOR_NOTE_MATCH_YES,
} MentorNoteMatch;

MentorNoteEntry   *mentor_note_entry_new          (MentorNotebook    *notebook,
                                                   MentorPrivateNote *note,
                                                   gboolean           memory);
MentorNotebook    *mentor_note_entry_get_notebook (MentorNoteEntry   *self);
MentorPrivateNote *mentor_note_entry_get_note     (MentorNoteEntry   *self);
gboolean           mentor_note_entry_get_memory   (MentorNoteEntry   *self);
MentorDay          mentor_note_entry_get_day      (MentorNoteEntry   *self);
gint64             mentor_note_entry_get_moment   (MentorNoteEntry   *self);
guint              mentor_note_entry_count_words  (MentorNoteEntry   *self);
const char        *mentor_note_entry_get_group    (MentorNoteEntry   *self,
                                                   guint              order);
void               mentor_note_entry_set_group    (MentorNoteEntry   *self,
                                                   guint              order,
                                                   const char        *group);
MentorNoteMatch    mentor_note_entry_get_match    (MentorNoteEntry   *self);
void               mentor_note_entry_set_match    (MentorNoteEntry   *self,
                                                   MentorNoteMatch    match);
char              *mentor_note_entry_dup_address  (MentorNoteEntry   *self);

G_END_DECLS
