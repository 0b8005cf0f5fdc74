/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-mentee.h"

G_BEGIN_DECLS

MentorAgendaPoint *mentor_mentee_find_first_point  (MentorMentee      *self,
                                                    MentorAgendaPoint *point);
gboolean           mentor_mentee_is_point_private  (MentorMentee      *self,
                                                    MentorAgendaPoint *point);
gboolean           mentor_mentee_is_on_agenda      (MentorMentee      *self,
                                                    MentorSession     *session,
                                                    const char        *id,
                                                    const char        *text);
int                mentor_session_count_minutes    (MentorSession     *self);

G_END_DECLS
