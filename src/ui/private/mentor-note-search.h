/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-note-query.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_NOTE_SEARCH (mentor_note_search_get_type ())
G_DECLARE_FINAL_TYPE (MentorNoteSearch, mentor_note_search, MENTOR, NOTE_SEARCH, GObject)

MentorNoteSearch *mentor_note_search_new         (GListModel       *entries,
                                                  MentorNoteQuery  *query);
GListModel       *mentor_note_search_get_found   (MentorNoteSearch *self);
gboolean          mentor_note_search_get_settled (MentorNoteSearch *self);
void              mentor_note_search_settle      (MentorNoteSearch *self);

G_END_DECLS
