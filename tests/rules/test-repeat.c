/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How an action item comes again: by table, and what is true for every day there is. */

#include "mentor-action-rules.h"

#include <stdio.h>

static GDate
make_date (int year, int month, int day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return date;
}

static MentorDay
parse_day (const char *text)
{
  int year, month, day;
  GDate date;

  g_assert_cmpint (sscanf (text, "%d-%d-%d", &year, &month, &day), ==, 3);
  date = make_date (year, month, day);
  return g_date_get_julian (&date);
}

static MentorActionItem *
make_action (MentorRepeat repeat, MentorRepeatFrom from, MentorDay due)
{
  MentorActionItem *action = mentor_action_item_new ();

  mentor_action_item_set_text (action, "Write three lines");
  mentor_action_item_set_repeat (action, repeat);
  mentor_action_item_set_repeat_from (action, from);
  mentor_action_item_set_due (action, due);
  return action;
}

static void
test_table (void)
{
  static const struct
  {
    MentorRepeat repeat;
    MentorRepeatFrom from;
    const char *due, *done, *next;
  } cases[] = {
    /* Short months, and the years in which February is longer. */
    { MENTOR_REPEAT_MONTHLY, MENTOR_REPEAT_FROM_PLANNED, "2026-01-31", "2026-01-31", "2026-02-28" },
    { MENTOR_REPEAT_MONTHLY, MENTOR_REPEAT_FROM_PLANNED, "2028-01-31", "2028-01-31", "2028-02-29" },
    { MENTOR_REPEAT_MONTHLY, MENTOR_REPEAT_FROM_PLANNED, "2026-03-31", "2026-03-30", "2026-04-30" },
    { MENTOR_REPEAT_MONTHLY, MENTOR_REPEAT_FROM_PLANNED, "2026-12-31", "2027-01-02", "2027-01-31" },
    { MENTOR_REPEAT_MONTHLY, MENTOR_REPEAT_FROM_COMPLETION, "2026-01-10", "2026-01-31", "2026-02-28" },
    { MENTOR_REPEAT_MONTHLY, MENTOR_REPEAT_FROM_COMPLETION, "2028-01-10", "2028-01-30", "2028-02-29" },
    /* A short month that is skipped does not shorten the day. */
    { MENTOR_REPEAT_MONTHLY, MENTOR_REPEAT_FROM_PLANNED, "2026-01-31", "2026-02-28", "2026-03-31" },
    { MENTOR_REPEAT_MONTHLY, MENTOR_REPEAT_FROM_PLANNED, "2026-01-31", "2026-07-01", "2026-07-31" },
    /* Late, in time and early. */
    { MENTOR_REPEAT_WEEKLY, MENTOR_REPEAT_FROM_PLANNED, "2026-11-20", "2026-11-27", "2026-12-04" },
    { MENTOR_REPEAT_WEEKLY, MENTOR_REPEAT_FROM_PLANNED, "2026-11-20", "2026-11-10", "2026-11-27" },
    { MENTOR_REPEAT_WEEKLY, MENTOR_REPEAT_FROM_COMPLETION, "2026-11-20", "2026-11-10", "2026-11-17" },
    { MENTOR_REPEAT_FORTNIGHTLY, MENTOR_REPEAT_FROM_PLANNED, "2026-11-20", "2027-03-01", "2027-03-12" },
    { MENTOR_REPEAT_DAILY, MENTOR_REPEAT_FROM_PLANNED, "2026-11-20", "2026-12-31", "2027-01-01" },
    { MENTOR_REPEAT_DAILY, MENTOR_REPEAT_FROM_COMPLETION, NULL, "2028-02-28", "2028-02-29" },
    /* Without a date there is no plan to count from. */
    { MENTOR_REPEAT_WEEKLY, MENTOR_REPEAT_FROM_PLANNED, NULL, "2026-11-20", "2026-11-27" },
    { MENTOR_REPEAT_NONE, MENTOR_REPEAT_FROM_PLANNED, "2026-11-20", "2026-11-20", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MentorActionItem) action = make_action (
          cases[i].repeat, cases[i].from, cases[i].due ? parse_day (cases[i].due) : 0);

      g_assert_cmpuint (mentor_action_item_get_next_due (action, parse_day (cases[i].done)), ==,
                        cases[i].next ? parse_day (cases[i].next) : 0);
    }
}

static guint
get_longest (MentorRepeat repeat)
{
  return repeat == MENTOR_REPEAT_DAILY ? 1 : repeat == MENTOR_REPEAT_WEEKLY ? 7 : repeat == MENTOR_REPEAT_FORTNIGHTLY ? 14 : 31;
}

/* Over four years and each kind: after the day it was done, no further than one step after the later of both days, and
 * in a month on the same day or on the last. */
static void
test_every_day (void)
{
  const MentorDay first = parse_day ("2026-01-01");
  const MentorDay last = parse_day ("2030-01-01");

  for (int repeat = MENTOR_REPEAT_DAILY; repeat <= MENTOR_REPEAT_MONTHLY; repeat++)
    for (int from = MENTOR_REPEAT_FROM_COMPLETION; from <= MENTOR_REPEAT_FROM_PLANNED; from++)
      for (MentorDay due = first; due < last; due += 1)
        {
          g_autoptr (MentorActionItem) action =
              make_action ((MentorRepeat) repeat, (MentorRepeatFrom) from, due);
          const int late = g_test_rand_int_range (-20, 400);
          const MentorDay done = (MentorDay) ((int) due + late);
          const MentorDay counted = from == MENTOR_REPEAT_FROM_PLANNED ? due : done;
          const MentorDay next = mentor_action_item_get_next_due (action, done);

          g_assert_cmpuint (next, >, done);
          g_assert_cmpuint (next, >, counted);
          g_assert_cmpuint (next, <=, MAX (done, counted) + get_longest ((MentorRepeat) repeat));
          if (repeat == MENTOR_REPEAT_WEEKLY || repeat == MENTOR_REPEAT_FORTNIGHTLY)
            g_assert_cmpuint ((next - counted) % get_longest ((MentorRepeat) repeat), ==, 0);
          if (repeat == MENTOR_REPEAT_MONTHLY)
            {
              GDate then, now;

              g_date_clear (&then, 1);
              g_date_clear (&now, 1);
              g_date_set_julian (&then, counted);
              g_date_set_julian (&now, next);
              g_assert_true (g_date_get_day (&now) == g_date_get_day (&then) ||
                             (g_date_is_last_of_month (&now) &&
                              g_date_get_day (&now) < g_date_get_day (&then)));
            }
        }
}

/* Done each time on its day, what counts from the plan keeps to its weekday for ever. */
static void
test_chain (void)
{
  g_autoptr (MentorActionItem) action =
      make_action (MENTOR_REPEAT_WEEKLY, MENTOR_REPEAT_FROM_PLANNED, parse_day ("2026-11-20"));

  for (guint i = 1; i <= 200; i++)
    {
      const MentorDay due = mentor_action_item_get_due (action);
      g_autoptr (MentorActionItem) next =
          mentor_action_item_make_next (action, (MentorDay) ((int) due + g_test_rand_int_range (-2, 7)));

      g_assert_cmpuint (mentor_action_item_get_due (next), ==, parse_day ("2026-11-20") + 7 * i);
      g_assert_cmpint (mentor_action_item_get_state (next), ==, MENTOR_ACTION_STATE_OPEN);
      g_set_object (&action, next);
    }
}

/* The one that follows is found again when this one was not done after all, and only that one. */
static void
test_taken_back (void)
{
  for (int repeat = MENTOR_REPEAT_NONE; repeat <= MENTOR_REPEAT_MONTHLY; repeat++)
    {
      g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
      MentorRecordList *actions = mentor_mentee_get_actions (mentee);
      const MentorDay done = parse_day ("2026-11-23");
      g_autoptr (MentorActionItem) action = make_action (
          (MentorRepeat) repeat, MENTOR_REPEAT_FROM_PLANNED, parse_day ("2026-11-20"));
      g_autoptr (MentorActionItem) like_it = make_action (
          (MentorRepeat) repeat, MENTOR_REPEAT_FROM_PLANNED, parse_day ("2026-11-21"));
      g_autoptr (MentorActionItem) next = mentor_action_item_make_next (action, done);

      mentor_record_list_append (actions, like_it);
      mentor_record_list_append (actions, action);
      mentor_action_item_set_state (action, MENTOR_ACTION_STATE_DONE);
      mentor_action_item_set_finished_on (action, done);
      if (next)
        mentor_record_list_append (actions, next);
      g_assert_true ((next == NULL) == (repeat == MENTOR_REPEAT_NONE));
      g_assert_true (mentor_action_item_find_next (action, actions) == next);
      g_assert_null (mentor_action_item_find_next (like_it, actions));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/repeat/table", test_table);
  g_test_add_func ("/repeat/every-day", test_every_day);
  g_test_add_func ("/repeat/chain", test_chain);
  g_test_add_func ("/repeat/taken-back", test_taken_back);
  return g_test_run ();
}
