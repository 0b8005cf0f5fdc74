/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-mentee.h"

G_BEGIN_DECLS

GDateTime     *mentor_moment_new                 (GTimeZone        *zone,
                                                  MentorDay         day,
                                                  int               minutes);
GTimeZone     *mentor_session_dup_zone           (MentorSession    *self);
MentorDay      mentor_session_get_day            (MentorSession    *self);
int            mentor_session_get_minutes        (MentorSession    *self);
void           mentor_session_set_moment         (MentorSession    *self,
                                                  MentorDay         day,
                                                  int               minutes);
int            mentor_mentee_get_expected_length (MentorMentee     *self);
MentorSession *mentor_mentee_suggest_session     (MentorMentee     *self,
                                                  MentorRecordList *all_mentees,
                                                  GDateTime        *now,
                                                  gboolean          past);

G_END_DECLS
