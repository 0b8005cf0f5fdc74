/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-mentee.h"

G_BEGIN_DECLS

/**
 * MentorSummaryParts:
 * @MENTOR_SUMMARY_NOTES: the notes of the session and its GROW texts
 * @MENTOR_SUMMARY_MARKS: usefulness, hats and share of listening
 * @MENTOR_SUMMARY_PRIVATE_GOALS: goals that are marked as private, and what comes from them
 * @MENTOR_SUMMARY_REMEMBER: points that come from what the user wanted to remember, and actions made of them
 *
 * What a summary has only when somebody ticked it. The date, the agenda with its outcomes, shared goals,
 * the other actions and the next session are always there. A private note never is: nothing here knows of them.
 */
typedef enum { /*< skip >*/
  MENTOR_SUMMARY_NOTES = 1 << 0,
  MENTOR_SUMMARY_MARKS = 1 << 1,
  MENTOR_SUMMARY_PRIVATE_GOALS = 1 << 2,
  MENTOR_SUMMARY_REMEMBER = 1 << 3,
} MentorSummaryParts;

MentorSummaryParts mentor_summary_get_choices   (MentorMentee       *mentee,
                                                 MentorSession      *session);
gboolean           mentor_summary_shares_point  (MentorMentee       *mentee,
                                                 MentorAgendaPoint  *point,
                                                 MentorSummaryParts  parts);
gboolean           mentor_summary_shares_goal   (MentorGoal         *goal,
                                                 MentorSummaryParts  parts);
gboolean           mentor_summary_shares_action (MentorMentee       *mentee,
                                                 MentorSession      *session,
                                                 MentorActionItem   *action,
                                                 MentorSummaryParts  parts);

G_END_DECLS
