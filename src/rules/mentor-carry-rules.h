/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-mentee.h"

G_BEGIN_DECLS

/* After how many carries a point asks what shall become of it. */
#define MENTOR_CARRIES_UNTIL_ASKED 3

void           mentor_mentee_add_session            (MentorMentee      *self,
                                                     MentorSession     *session);
guint          mentor_mentee_carry_over             (MentorMentee      *self,
                                                     MentorSession     *session);
const char    *mentor_agenda_point_get_root         (MentorAgendaPoint *self);
gboolean       mentor_agenda_point_is_open          (MentorAgendaPoint *self);
gboolean       mentor_agenda_point_is_from_template (MentorAgendaPoint *self);
void           mentor_agenda_point_make_own         (MentorAgendaPoint *self);
gboolean       mentor_agenda_point_is_untouched     (MentorAgendaPoint *self);
gboolean       mentor_agenda_point_comes_back       (MentorAgendaPoint *self);
gboolean       mentor_agenda_point_asks             (MentorAgendaPoint *self);
MentorSession *mentor_mentee_find_carried_to        (MentorMentee      *self,
                                                     MentorAgendaPoint *point);

G_END_DECLS
