/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-page.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_NOTE_PAGE (mentor_note_page_get_type ())
G_DECLARE_FINAL_TYPE (MentorNotePage, mentor_note_page, MENTOR, NOTE_PAGE, MentorPage)

MentorPage *mentor_note_page_new (MentorContext     *context,
                                  MentorMentee      *mentee,
                                  MentorPrivateNote *note,
                                  const char        *question,
                                  const char        *session);

G_END_DECLS
