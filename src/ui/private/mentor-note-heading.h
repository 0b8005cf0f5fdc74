/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-mentee.h"
#include "mentor-private-note.h"
#include "mentor-prompt.h"
#include "mentor-sequence.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_NOTE_HEADING (mentor_note_heading_get_type ())
G_DECLARE_FINAL_TYPE (MentorNoteHeading, mentor_note_heading, MENTOR, NOTE_HEADING, GtkBox)

void mentor_note_heading_show          (MentorNoteHeading *self,
                                        MentorPrivateNote *note,
                                        MentorPrompt      *prompt);
void mentor_note_heading_show_question (MentorNoteHeading *self,
                                        MentorPrivateNote *note,
                                        MentorSequence    *sequence,
                                        guint              step);
void mentor_note_heading_announce      (MentorNoteHeading *self);
char *mentor_note_dup_subtitle         (MentorMentee      *mentee,
                                        gboolean           with_day,
                                        MentorPrivateNote *note);

G_END_DECLS
