/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-notebook-set.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_NOTE_LIST (mentor_note_list_get_type ())
G_DECLARE_FINAL_TYPE (MentorNoteList, mentor_note_list, MENTOR, NOTE_LIST, AdwBin)

GtkWidget         *mentor_note_list_new           (MentorContext  *context,
                                                   MentorMentee   *mentee);
MentorNotebookSet *mentor_note_list_get_notebooks (MentorNoteList *self);
void               mentor_note_list_search        (MentorNoteList *self);

G_END_DECLS
