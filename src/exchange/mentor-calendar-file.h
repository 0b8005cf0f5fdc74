/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-mentee.h"

G_BEGIN_DECLS

char *mentor_calendar_file_make         (MentorMentee  *mentee,
                                         MentorSession *session,
                                         GDateTime     *now);
char *mentor_calendar_file_make_planned (MentorMentee  *mentee,
                                         GDateTime     *now);
char *mentor_calendar_file_make_name    (MentorMentee  *mentee,
                                         MentorSession *session);

G_END_DECLS
