/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-mentee.h"

G_BEGIN_DECLS

/**
 * MentorDueState:
 * @MENTOR_DUE_STATE_NONE: nothing is expected
 * @MENTOR_DUE_STATE_ON_TIME: the last contact is recent enough, or the next session is planned in time
 * @MENTOR_DUE_STATE_DUE: more than the ideal number of days since the last contact
 * @MENTOR_DUE_STATE_OVERDUE: more than the latest number of days since the last contact
 */
typedef enum {
  MENTOR_DUE_STATE_NONE,
  MENTOR_DUE_STATE_ON_TIME,
  MENTOR_DUE_STATE_DUE,
  MENTOR_DUE_STATE_OVERDUE,
} MentorDueState;

MentorDay      mentor_day_in_zone              (GDateTime      *time,
                                                GTimeZone      *zone);
MentorDay      mentor_day_of_time              (GDateTime      *time);
MentorDay      mentor_day_today                (void);
MentorSession *mentor_mentee_find_next_session (MentorMentee   *self,
                                                GDateTime      *now);
MentorSession *mentor_mentee_find_last_session (MentorMentee   *self,
                                                MentorSession  *before);
MentorDay      mentor_mentee_get_last_contact  (MentorMentee   *self);
MentorDueState mentor_mentee_get_due_state     (MentorMentee   *self,
                                                GDateTime      *now,
                                                MentorDay      *since);
int            mentor_session_compare          (gconstpointer   a,
                                                gconstpointer   b);

G_END_DECLS
