/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-attention.h"
#include "mentor-contact-rules.h"
#include "mentor-people.h"

/**
 * mentor_mentee_count_due_actions:
 * @today: a Julian day
 *
 * Returns: how many of the user's own actions in this relationship are due on that day or were before
 */
guint
mentor_mentee_count_due_actions (MentorMentee *self, MentorDay today)
{
  MentorRecordList *actions = mentor_mentee_get_actions (self);
  guint count = 0;

  for (guint i = 0; i < mentor_record_list_get_size (actions); i++)
    {
      MentorActionItem *action = mentor_record_list_get (actions, i);

      if (mentor_action_item_get_state (action) == MENTOR_ACTION_STATE_OPEN &&
          mentor_action_item_get_owner (action) == mentor_mentee_get_user (self) &&
          mentor_action_item_get_due (action) != 0 && mentor_action_item_get_due (action) <= today)
        count++;
    }
  return count;
}

/**
 * mentor_count_waiting:
 * @mentees: (element-type MentorMentee): relationships
 * @now: the present moment
 *
 * Returns: how many things wait for the user today: own actions that are due and people who are due for a session
 */
guint
mentor_count_waiting (MentorRecordList *mentees, GDateTime *now)
{
  const MentorDay today = mentor_day_of_time (now);
  guint count = 0;

  for (guint i = 0; i < mentor_record_list_get_size (mentees); i++)
    {
      MentorMentee *mentee = mentor_record_list_get (mentees, i);

      if (mentor_mentee_is_silent (mentee))
        continue;
      count += mentor_mentee_count_due_actions (mentee, today);
      if (mentor_mentee_get_due_state (mentee, now, NULL) >= MENTOR_DUE_STATE_DUE)
        count++;
    }
  return count;
}
