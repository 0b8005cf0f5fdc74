/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-contact-rules.h"
#include "mentor-notebook.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_NOTE_ENTRY (mentor_note_entry_get_type ())
G_DECLARE_FINAL_TYPE (MentorNoteEntry, mentor_note_entry, MENTOR, NOTE_ENTRY, GObject)

MentorNoteEntry   *mentor_note_entry_new            (MentorNotebook    *notebook,
                                                     MentorPrivateNote *note,
                                                     gboolean           memory);
MentorNotebook    *mentor_note_entry_get_notebook   (MentorNoteEntry   *self);
MentorPrivateNote *mentor_note_entry_get_note       (MentorNoteEntry   *self);
gboolean           mentor_note_entry_get_memory     (MentorNoteEntry   *self);
MentorDay          mentor_note_entry_get_day        (MentorNoteEntry   *self);
char              *mentor_note_entry_dup_address    (MentorNoteEntry   *self);
char              *mentor_note_entry_dup_heading    (MentorNoteEntry   *self);
int                mentor_note_entry_compare_heading (gconstpointer    a,
                                                     gconstpointer     b,
                                                     gpointer          data);
int                mentor_note_entry_compare        (gconstpointer     a,
                                                     gconstpointer     b,
                                                     gpointer          data);
GListModel        *mentor_note_entries_new          (GListModel        *notebooks,
                                                     MentorDay          memories_of);
gboolean           mentor_note_is_of_earlier_year   (MentorPrivateNote *note,
                                                     MentorDay          today);
char              *mentor_note_dup_first_line       (MentorPrivateNote *note);

G_END_DECLS
