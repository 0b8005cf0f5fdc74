/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-mentee.h"

G_BEGIN_DECLS

const char *mentor_mentee_get_counterpart (MentorMentee *self);
char       *mentor_mentee_dup_short_name  (MentorMentee *self);
MentorOwner mentor_mentee_get_user        (MentorMentee *self);
gboolean    mentor_mentee_is_silent       (MentorMentee *self);
GPtrArray  *mentor_people_find            (MentorRecordList *mentees,
                                           const char       *name);

G_END_DECLS
