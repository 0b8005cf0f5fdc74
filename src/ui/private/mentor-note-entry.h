/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-contact-rules.h"
#include "mentor-notebook.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_NOTE_ENTRY (mentor_note_entry_get_type ())
G_DECLARE_FINAL_TYPE (MentorNoteEntry, mentor_note_entry, MENTOR, NOTE_ENTRY, GObject)

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
char              *mentor_note_entry_dup_address  (MentorNoteEntry   *self);

G_END_DECLS
