/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-editor.h"
#include "mentor-vault.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_NOTE_BAR (mentor_note_bar_get_type ())
G_DECLARE_FINAL_TYPE (MentorNoteBar, mentor_note_bar, MENTOR, NOTE_BAR, GtkBox)

void          mentor_note_bar_connect     (MentorNoteBar  *self,
                                           MentorNotebook *notebook,
                                           MentorEditor   *editor,
                                           GSettings      *settings);
GActionGroup *mentor_note_bar_get_actions (MentorNoteBar  *self);
void          mentor_note_bar_set_begun   (MentorNoteBar  *self,
                                           gboolean        begun);

G_END_DECLS
