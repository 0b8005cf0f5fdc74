/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-note-entry.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_NOTE_SELECTION (mentor_note_selection_get_type ())
G_DECLARE_FINAL_TYPE (MentorNoteSelection, mentor_note_selection, MENTOR, NOTE_SELECTION, GObject)

MentorNoteSelection *mentor_note_selection_new         (void);
guint                mentor_note_selection_get_size    (MentorNoteSelection *self);
gboolean             mentor_note_selection_get_active  (MentorNoteSelection *self);
void                 mentor_note_selection_set_active  (MentorNoteSelection *self,
                                                        gboolean             active);
gboolean             mentor_note_selection_contains    (MentorNoteSelection *self,
                                                        MentorNoteEntry     *entry);
void                 mentor_note_selection_toggle      (MentorNoteSelection *self,
                                                        MentorNoteEntry     *entry);
void                 mentor_note_selection_add_all     (MentorNoteSelection *self,
                                                        GListModel          *entries);
void                 mentor_note_selection_clear       (MentorNoteSelection *self);
void                 mentor_note_selection_keep        (MentorNoteSelection *self,
                                                        GListModel          *entries);
GListModel          *mentor_note_selection_dup_entries (MentorNoteSelection *self,
                                                        GListModel          *shown);
char                *mentor_note_selection_dup_words   (MentorNoteSelection *self);

G_END_DECLS
