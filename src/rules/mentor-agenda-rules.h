/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-mentee.h"
#include "mentor-prompt.h"

G_BEGIN_DECLS

MentorAgendaPoint *mentor_mentee_find_point           (MentorMentee      *self,
                                                       const char        *id);
MentorAgendaPoint *mentor_mentee_find_first_point     (MentorMentee      *self,
                                                       MentorAgendaPoint *point);
gboolean           mentor_mentee_is_on_agenda         (MentorMentee      *self,
                                                       MentorSession     *session,
                                                       const char        *id,
                                                       const char        *text);
MentorActionItem * mentor_mentee_make_action_of_point (MentorMentee      *self,
                                                       const char        *session,
                                                       MentorAgendaPoint *point);
int                mentor_session_count_minutes       (MentorSession     *self);
MentorAgendaPoint *mentor_session_add_point           (MentorSession     *self,
                                                       const char        *text,
                                                       MentorOwner        brought_by,
                                                       MentorPointOrigin  origin,
                                                       const char        *origin_id,
                                                       MentorDay          today);
void               mentor_session_note_prompt         (MentorSession     *self,
                                                       MentorPrompt      *prompt,
                                                       MentorDay          today);

G_END_DECLS
