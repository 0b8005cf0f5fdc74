/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-mentee.h"

G_BEGIN_DECLS

char  *mentor_agenda_text_make_title  (MentorMentee  *mentee);
char  *mentor_agenda_text_list_points (MentorMentee  *mentee,
                                       MentorSession *session);
char  *mentor_agenda_text_make        (MentorMentee  *mentee,
                                       MentorSession *session,
                                       GTimeZone     *local);
guint  mentor_agenda_text_count_left_out (MentorMentee  *mentee,
                                          MentorSession *session);

G_END_DECLS
