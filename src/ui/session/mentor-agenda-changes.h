/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-context.h"

G_BEGIN_DECLS

/* What becomes of a point of an agenda. Each of these says what happened and can be taken back. */

void mentor_point_keep        (MentorContext     *context,
                               MentorAgendaPoint *point);
void mentor_point_make_action (MentorContext     *context,
                               MentorMentee      *mentee,
                               const char        *session,
                               MentorAgendaPoint *point);
void mentor_point_remove      (MentorContext     *context,
                               MentorRecordList  *agenda,
                               MentorAgendaPoint *point);

G_END_DECLS
