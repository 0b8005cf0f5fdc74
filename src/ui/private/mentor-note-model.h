/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-note-query.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_NOTE_MODEL (mentor_note_model_get_type ())
G_DECLARE_FINAL_TYPE (MentorNoteModel, mentor_note_model, MENTOR, NOTE_MODEL, GObject)

MentorNoteModel *mentor_note_model_new         (MentorContext   *context,
                                                GListModel      *notebooks,
                                                MentorDay        memories_of,
                                                MentorNoteQuery *query);
GListModel      *mentor_note_model_get_entries (MentorNoteModel *self);
GListModel      *mentor_note_model_get_shown   (MentorNoteModel *self);
MentorNoteOrder *mentor_note_model_get_order   (MentorNoteModel *self);
gboolean         mentor_note_model_get_settled (MentorNoteModel *self);
void             mentor_note_model_settle      (MentorNoteModel *self);
void             mentor_note_model_present     (MentorNoteModel *self,
                                                GtkListView     *list,
                                                gboolean         whole);

G_END_DECLS
