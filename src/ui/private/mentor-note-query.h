/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-note-filter.h"
#include "mentor-note-order.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MENTOR_TYPE_NOTE_QUERY (mentor_note_query_get_type ())
G_DECLARE_FINAL_TYPE (MentorNoteQuery, mentor_note_query, MENTOR, NOTE_QUERY, GObject)

MentorNoteQuery        *mentor_note_query_new          (MentorContext          *context);
const char             *mentor_note_query_get_needle   (MentorNoteQuery        *self);
void                    mentor_note_query_set_words    (MentorNoteQuery        *self,
                                                        const char             *words);
void                    mentor_note_query_set_person   (MentorNoteQuery        *self,
                                                        MentorMentee           *person);
MentorMentee           *mentor_note_query_get_person   (MentorNoteQuery        *self);
const MentorNoteFilter *mentor_note_query_get_filter   (MentorNoteQuery        *self);
void                    mentor_note_query_set_filter   (MentorNoteQuery        *self,
                                                        const MentorNoteFilter *filter);
MentorNoteGrouping      mentor_note_query_get_grouping (MentorNoteQuery        *self);
void                    mentor_note_query_set_grouping (MentorNoteQuery        *self,
                                                        MentorNoteGrouping      grouping);
void                    mentor_note_query_set_once     (MentorNoteQuery        *self,
                                                        gboolean                once);
gboolean                mentor_note_query_get_all      (MentorNoteQuery        *self);
gboolean                mentor_note_query_matches      (MentorNoteQuery        *self,
                                                        MentorNoteEntry        *entry);

G_END_DECLS
