/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MENTOR_TYPE_NOTE_COUNTER (mentor_note_counter_get_type ())
G_DECLARE_FINAL_TYPE (MentorNoteCounter, mentor_note_counter, MENTOR, NOTE_COUNTER, GObject)

MentorNoteCounter *mentor_note_counter_new (GListModel *entries,
                                            GtkLabel   *label);

G_END_DECLS
