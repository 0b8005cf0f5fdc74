/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-note-model.h"
#include "mentor-note-selection.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_NOTE_SELECTION_BAR (mentor_note_selection_bar_get_type ())
G_DECLARE_FINAL_TYPE (MentorNoteSelectionBar, mentor_note_selection_bar, MENTOR, NOTE_SELECTION_BAR, AdwBin)

void mentor_note_selection_bar_set_up    (MentorNoteSelectionBar *self,
                                          MentorContext          *context,
                                          MentorNoteSelection    *selection);
void mentor_note_selection_bar_set_model (MentorNoteSelectionBar *self,
                                          MentorNoteModel        *model);
void mentor_note_selection_bar_remove    (MentorNoteSelectionBar *self);

G_END_DECLS
