/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"
#include "mentor-note-query.h"
#include "mentor-note-selection.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_NOTE_ROW (mentor_note_row_get_type ())
G_DECLARE_FINAL_TYPE (MentorNoteRow, mentor_note_row, MENTOR, NOTE_ROW, GtkBox)

GtkWidget *mentor_note_row_new       (MentorContext       *context,
                                      MentorNoteQuery     *query,
                                      MentorNoteSelection *selection,
                                      gboolean             show_person);
void       mentor_note_row_set_item  (MentorNoteRow       *self,
                                      GtkListItem         *item);
void       mentor_note_row_set_entry (MentorNoteRow       *self,
                                      MentorNoteEntry     *entry);
MentorNoteEntry *mentor_note_row_get_entry (MentorNoteRow   *self);

G_END_DECLS
