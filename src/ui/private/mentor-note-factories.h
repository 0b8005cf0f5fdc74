/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-note-model.h"
#include "mentor-note-selection.h"

G_BEGIN_DECLS

void mentor_note_factories_attach (GtkListView         *list,
                                   MentorContext       *context,
                                   MentorNoteQuery     *query,
                                   MentorNoteSelection *selection,
                                   gboolean             show_person);

G_END_DECLS
