/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-goal-rules.h"

/* How far a goal has come. */

static int
compare_check_ins (gconstpointer a, gconstpointer b)
{
  MentorCheckIn *check_in_a = *(MentorCheckIn **) a;
  MentorCheckIn *check_in_b = *(MentorCheckIn **) b;
  const MentorDay day_a = mentor_check_in_get_date (check_in_a);
  const MentorDay day_b = mentor_check_in_get_date (check_in_b);

  return (day_a > day_b) - (day_a < day_b);
}

/**
 * mentor_goal_dup_check_ins:
 *
 * Returns: (transfer full) (element-type MentorCheckIn): the check-ins that have a date, the oldest first; those of one
 *   day in the order in which they were made
 */
GPtrArray *
mentor_goal_dup_check_ins (MentorGoal *self)
{
  MentorRecordList *check_ins = mentor_goal_get_check_ins (self);
  GPtrArray *dated = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < mentor_record_list_get_size (check_ins); i++)
    {
      MentorCheckIn *check_in = mentor_record_list_get (check_ins, i);

      if (mentor_check_in_get_date (check_in) != 0)
        g_ptr_array_add (dated, g_object_ref (check_in));
    }
  g_ptr_array_sort (dated, compare_check_ins);
  return dated;
}

/**
 * mentor_goal_find_last_check_in:
 *
 * Returns: (transfer none) (nullable): the newest check-in
 */
MentorCheckIn *
mentor_goal_find_last_check_in (MentorGoal *self)
{
  MentorRecordList *check_ins = mentor_goal_get_check_ins (self);
  MentorCheckIn *last = NULL;

  for (guint i = 0; i < mentor_record_list_get_size (check_ins); i++)
    {
      MentorCheckIn *check_in = mentor_record_list_get (check_ins, i);

      if (last == NULL || mentor_check_in_get_date (check_in) >= mentor_check_in_get_date (last))
        last = check_in;
    }
  return last;
}

/**
 * mentor_goal_count_done_milestones:
 *
 * Returns: how many of the milestones are done
 */
guint
mentor_goal_count_done_milestones (MentorGoal *self)
{
  MentorRecordList *milestones = mentor_goal_get_milestones (self);
  guint done = 0;

  for (guint i = 0; i < mentor_record_list_get_size (milestones); i++)
    if (mentor_milestone_get_done_on (mentor_record_list_get (milestones, i)) != 0)
      done++;
  return done;
}
