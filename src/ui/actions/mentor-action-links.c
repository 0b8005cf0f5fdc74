/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-action-links.h"
#include "mentor-links.h"

/**
 * mentor_action_find_goal:
 * @mentee: whose it is
 * @action: an action item
 *
 * Returns: (transfer none) (nullable): the goal it is for
 */
MentorGoal *
mentor_action_find_goal (MentorMentee *mentee, MentorActionItem *action)
{
  return mentor_record_list_find (mentor_mentee_get_goals (mentee),
                                  mentor_action_item_get_goal (action), NULL);
}

/**
 * mentor_action_find_session:
 * @mentee: whose it is
 * @action: an action item
 *
 * Returns: (transfer none) (nullable): the session it was agreed in
 */
MentorSession *
mentor_action_find_session (MentorMentee *mentee, MentorActionItem *action)
{
  return mentor_record_list_find (mentor_mentee_get_sessions (mentee),
                                  mentor_action_item_get_session (action), NULL);
}

/**
 * mentor_action_dup_goal_address:
 * @mentee: whose it is
 * @action: an action item
 *
 * Returns: (transfer full) (nullable): where the goal it is for is opened
 */
char *
mentor_action_dup_goal_address (MentorMentee *mentee, MentorActionItem *action)
{
  MentorGoal *goal = mentor_action_find_goal (mentee, action);

  return goal ? mentor_make_address ("goal", mentee, goal) : NULL;
}

/**
 * mentor_action_dup_session_address:
 * @mentee: whose it is
 * @action: an action item
 *
 * Returns: (transfer full) (nullable): where the session it was agreed in is opened
 */
char *
mentor_action_dup_session_address (MentorMentee *mentee, MentorActionItem *action)
{
  MentorSession *session = mentor_action_find_session (mentee, action);

  return session ? mentor_make_address ("session", mentee, session) : NULL;
}
