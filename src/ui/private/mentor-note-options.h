/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-note-query.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_NOTE_OPTIONS (mentor_note_options_get_type ())
G_DECLARE_FINAL_TYPE (MentorNoteOptions, mentor_note_options, MENTOR, NOTE_OPTIONS, AdwDialog)

AdwDialog *mentor_note_options_new (MentorNoteQuery *query,
                                    GListModel      *entries,
                                    gboolean         with_person);

G_END_DECLS
