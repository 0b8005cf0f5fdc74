/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-mentee.h"

G_BEGIN_DECLS

/**
 * MentorPrivacy:
 * @MENTOR_PRIVACY_REMEMBER: it comes from what the user wants to remember
 * @MENTOR_PRIVACY_GOAL: it comes from a goal that is marked as private
 *
 * Why something is for the user's eyes.
 */
typedef enum { /*< skip >*/
  MENTOR_PRIVACY_REMEMBER = 1 << 0,
  MENTOR_PRIVACY_GOAL = 1 << 1,
} MentorPrivacy;

gboolean      mentor_goal_is_private           (MentorGoal        *goal);
MentorPrivacy mentor_mentee_get_words_privacy  (MentorMentee      *self,
                                                const char        *text);
MentorPrivacy mentor_mentee_get_point_privacy  (MentorMentee      *self,
                                                MentorAgendaPoint *point);
MentorPrivacy mentor_mentee_get_action_privacy (MentorMentee      *self,
                                                MentorActionItem  *action);

G_END_DECLS
