/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-context.h"

G_BEGIN_DECLS

void mentor_agenda_put          (MentorSession     *session,
                                 const char        *text,
                                 MentorOwner        brought_by,
                                 MentorPointOrigin  origin,
                                 const char        *origin_id);
void mentor_agenda_put_question (MentorContext     *context,
                                 MentorMentee      *mentee,
                                 MentorSession     *session,
                                 const char        *question);
void mentor_agenda_put_prompt   (MentorMentee      *mentee,
                                 MentorSession     *session,
                                 MentorPrompt      *prompt);

G_END_DECLS
