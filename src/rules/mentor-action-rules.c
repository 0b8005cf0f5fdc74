/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-action-rules.h"

/* How an action item comes again, and in which order action items are read. */

static void
step (GDate *date, MentorRepeat repeat, guint times)
{
  switch (repeat)
    {
    case MENTOR_REPEAT_NONE:
      return;
    case MENTOR_REPEAT_DAILY:
      g_date_add_days (date, times);
      return;
    case MENTOR_REPEAT_WEEKLY:
      g_date_add_days (date, 7 * times);
      return;
    case MENTOR_REPEAT_FORTNIGHTLY:
      g_date_add_days (date, 14 * times);
      return;
    case MENTOR_REPEAT_MONTHLY:
      g_date_add_months (date, times);
      return;
    }
}

/**
 * mentor_action_item_get_next_due:
 * @done_on: the day it was done
 *
 * From the planned day the next one is the first of its row that comes after both days: one that was done months late
 * is not due again in the past. Each is counted from the planned day itself, so that a short month that is skipped on
 * the way does not shorten the day.
 *
 * Returns: the day the next one is due, 0 if it does not come again
 */
MentorDay
mentor_action_item_get_next_due (MentorActionItem *self, MentorDay done_on)
{
  const MentorRepeat repeat = mentor_action_item_get_repeat (self);
  const MentorDay due = mentor_action_item_get_due (self);
  const gboolean planned =
      mentor_action_item_get_repeat_from (self) == MENTOR_REPEAT_FROM_PLANNED && due != 0;
  const MentorDay first = planned ? due : done_on;
  GDate date;

  if (repeat == MENTOR_REPEAT_NONE || first == 0)
    return 0;
  g_date_clear (&date, 1);
  for (guint times = 1;; times++)
    {
      g_date_set_julian (&date, first);
      step (&date, repeat, times);
      if (g_date_get_julian (&date) > MAX (first, done_on))
        return g_date_get_julian (&date);
    }
}

/**
 * mentor_action_item_make_next:
 * @done_on: the day it was done
 *
 * Returns: (transfer full) (nullable): the action item that follows, in no list yet; %NULL if it does not come again
 */
MentorActionItem *
mentor_action_item_make_next (MentorActionItem *self, MentorDay done_on)
{
  const MentorDay due = mentor_action_item_get_next_due (self, done_on);
  MentorActionItem *next;

  if (due == 0)
    return NULL;
  next = mentor_action_item_new ();
  mentor_action_item_set_text (next, mentor_action_item_get_text (self));
  mentor_action_item_set_owner (next, mentor_action_item_get_owner (self));
  mentor_action_item_set_goal (next, mentor_action_item_get_goal (self));
  mentor_action_item_set_point (next, mentor_action_item_get_point (self));
  mentor_action_item_set_cue (next, mentor_action_item_get_cue (self));
  mentor_action_item_set_act (next, mentor_action_item_get_act (self));
  mentor_action_item_set_repeat (next, mentor_action_item_get_repeat (self));
  mentor_action_item_set_repeat_from (next, mentor_action_item_get_repeat_from (self));
  mentor_action_item_set_due (next, due);
  return next;
}

/**
 * mentor_action_item_find_next:
 * @actions: the list it is in
 *
 * Returns: (transfer none) (nullable): the one that was made when this one was done, as long as nobody has touched it;
 *   what has to go when this one turns out not to be done
 */
MentorActionItem *
mentor_action_item_find_next (MentorActionItem *self, MentorRecordList *actions)
{
  const MentorDay done_on = mentor_action_item_get_finished_on (self);
  const MentorDay due = done_on ? mentor_action_item_get_next_due (self, done_on) : 0;

  if (due == 0)
    return NULL;
  for (guint i = mentor_record_list_get_size (actions); i > 0; i--)
    {
      MentorActionItem *other = mentor_record_list_get (actions, i - 1);

      if (other != self && mentor_action_item_get_state (other) == MENTOR_ACTION_STATE_OPEN &&
          mentor_action_item_get_due (other) == due &&
          mentor_action_item_get_repeat (other) == mentor_action_item_get_repeat (self) &&
          mentor_action_item_get_owner (other) == mentor_action_item_get_owner (self) &&
          g_str_equal (mentor_action_item_get_text (other), mentor_action_item_get_text (self)))
        return other;
    }
  return NULL;
}

/**
 * mentor_action_item_is_current:
 * @today: the present day
 *
 * Returns: whether it is open, or was done today: what was just ticked stays in sight until the day is over
 */
gboolean
mentor_action_item_is_current (MentorActionItem *self, MentorDay today)
{
  switch (mentor_action_item_get_state (self))
    {
    case MENTOR_ACTION_STATE_OPEN:
      return TRUE;
    case MENTOR_ACTION_STATE_DONE:
      return mentor_action_item_get_finished_on (self) == today;
    case MENTOR_ACTION_STATE_DROPPED:
      return FALSE;
    }
  g_return_val_if_reached (FALSE);
}

/**
 * mentor_action_item_compare:
 * @a: (type MentorActionItem): an action item
 * @b: (type MentorActionItem): another one
 *
 * Returns: below 0 if @a is due before @b; one without a date comes last; of the same day the older one comes first
 */
int
mentor_action_item_compare (gconstpointer a, gconstpointer b)
{
  const MentorDay due_a = mentor_action_item_get_due ((MentorActionItem *) a);
  const MentorDay due_b = mentor_action_item_get_due ((MentorActionItem *) b);
  GDateTime *created_a = mentor_record_get_created ((MentorRecord *) a);
  GDateTime *created_b = mentor_record_get_created ((MentorRecord *) b);
  int order;

  if (due_a != due_b)
    {
      if (due_a == 0 || due_b == 0)
        return due_a == 0 ? 1 : -1;
      return due_a < due_b ? -1 : 1;
    }
  order = created_a && created_b ? g_date_time_compare (created_a, created_b) : 0;
  return order ? order
               : g_strcmp0 (mentor_record_get_id ((MentorRecord *) a),
                            mentor_record_get_id ((MentorRecord *) b));
}
