/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-context.h"

G_BEGIN_DECLS

void mentor_agenda_put          (MentorSession     *session,
                                 const char        *text,
                                 MentorOwner        brought_by,
                                 MentorPointOrigin  origin,
                                 const char        *origin_id);
void mentor_agenda_put_prompt   (MentorContext     *context,
                                 MentorMentee      *mentee,
                                 MentorSession     *session,
                                 MentorPrompt      *prompt,
                                 const char        *message);
void mentor_agenda_put_question (MentorContext     *context,
                                 MentorMentee      *mentee,
                                 MentorSession     *session,
                                 const char        *question);
void mentor_question_departed   (MentorContext     *context,
                                 MentorMentee      *mentee,
                                 const char        *question,
                                 guint              position,
                                 MentorSession     *session,
                                 const char        *message);

G_END_DECLS
