/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-context.h"

G_BEGIN_DECLS

void mentor_note_remove (MentorContext     *context,
                         MentorNotebook    *notebook,
                         MentorPrivateNote *note,
                         const char        *text);
void mentor_notes_remove (MentorContext     *context,
                          GListModel        *entries);

G_END_DECLS
