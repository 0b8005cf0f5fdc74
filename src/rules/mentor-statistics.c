/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-statistics.h"

#include "mentor-contact-rules.h"
#include "mentor-goal-rules.h"
#include "mentor-text-match.h"

/* What happened, month by month. One walk over the records of each relationship. */

typedef struct {
  MentorStatistics *statistics;
  const MentorScope *scope;
  GHashTable *months; /* of MentorMonth, by its number */
} Count;

/**
 * mentor_scope_has_mentee:
 *
 * Returns: whether a relationship counts
 */
gboolean
mentor_scope_has_mentee (const MentorScope *self, MentorMentee *mentee)
{
  if (self->person)
    return self->person == mentee;
  return self->roles == 0 || (self->roles & MENTOR_SCOPE_ROLE (mentor_mentee_get_role (mentee)));
}

/**
 * mentor_scope_has_day:
 *
 * Returns: whether a day counts; no day never does
 */
gboolean
mentor_scope_has_day (const MentorScope *self, MentorDay day)
{
  return day != 0 && day >= self->from && (self->to == 0 || day <= self->to);
}

/**
 * mentor_day_get_month:
 *
 * Returns: twelve times the year and the month from 0
 */
guint
mentor_day_get_month (MentorDay day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  return g_date_get_year (&date) * 12u + (guint) g_date_get_month (&date) - 1;
}

static MentorMonth *
get_month (Count *self, MentorDay day)
{
  const guint number = mentor_day_get_month (day);
  MentorMonth *month = g_hash_table_lookup (self->months, GUINT_TO_POINTER (number));

  if (month == NULL)
    {
      month = g_new0 (MentorMonth, 1);
      month->month = number;
      g_hash_table_insert (self->months, GUINT_TO_POINTER (number), month);
    }
  return month;
}

static void
count_sessions (Count *self, MentorMentee *mentee)
{
  MentorRecordList *sessions = mentor_mentee_get_sessions (mentee);
  MentorStatistics *statistics = self->statistics;
  gboolean met = FALSE;

  for (guint i = 0; i < mentor_record_list_get_size (sessions); i++)
    {
      MentorSession *session = mentor_record_list_get (sessions, i);
      GDateTime *start = mentor_session_get_start (session);
      const MentorHats hats = mentor_session_get_hats (session);
      MentorDay day;

      if (start == NULL || mentor_session_get_state (session) != MENTOR_SESSION_STATE_HELD)
        continue;
      day = mentor_day_of_time (start);
      if (!mentor_scope_has_day (self->scope, day))
        continue;
      met = TRUE;
      get_month (self, day)->n_sessions++;
      statistics->n_minutes += (guint) mentor_session_get_length (session);
      for (guint hat = 0; hat < MENTOR_N_HATS; hat++)
        if (hats & (1u << hat))
          {
            statistics->hats[hat]++;
            statistics->n_hats++;
          }
    }
  statistics->n_people += met;
}

/* What is open counts for the month in which it was due; what is due later, or at no time, for this one. */
static void
count_actions (Count *self, MentorMentee *mentee)
{
  MentorRecordList *actions = mentor_mentee_get_actions (mentee);

  for (guint i = 0; i < mentor_record_list_get_size (actions); i++)
    {
      MentorActionItem *action = mentor_record_list_get (actions, i);
      const MentorActionState state = mentor_action_item_get_state (action);
      const MentorDay due = mentor_action_item_get_due (action);
      MentorDay day = due && due < self->scope->today ? due : self->scope->today;

      if (state == MENTOR_ACTION_STATE_DONE)
        day = mentor_action_item_get_finished_on (action);
      if (state == MENTOR_ACTION_STATE_DROPPED || !mentor_scope_has_day (self->scope, day))
        continue;
      if (state == MENTOR_ACTION_STATE_DONE)
        get_month (self, day)->n_done++;
      else if (mentor_action_item_get_moved (action) > 0)
        get_month (self, day)->n_moved++;
      else
        get_month (self, day)->n_open++;
    }
}

static void
count_words (Count *self, MentorMentee *mentee)
{
  MentorRecordList *insights = mentor_mentee_get_insights (mentee);
  MentorRecordList *introductions = mentor_mentee_get_introductions (mentee);
  MentorRecordList *goals = mentor_mentee_get_goals (mentee);

  for (guint i = 0; i < mentor_record_list_get_size (insights); i++)
    {
      MentorInsight *insight = mentor_record_list_get (insights, i);

      if (!mentor_scope_has_day (self->scope, mentor_insight_get_date (insight)))
        continue;
      self->statistics->insights[mentor_insight_get_kind (insight)]++;
      self->statistics->practices[mentor_insight_get_practice (insight)]++;
    }
  for (guint i = 0; i < mentor_record_list_get_size (introductions); i++)
    if (mentor_scope_has_day (self->scope, mentor_introduction_get_made_on (
                                               mentor_record_list_get (introductions, i))))
      self->statistics->n_introductions++;
  for (guint i = 0; i < mentor_record_list_get_size (goals); i++)
    {
      MentorDecision *decision = mentor_goal_get_decision (mentor_record_list_get (goals, i));

      if (!mentor_text_is_blank (mentor_decision_get_decided (decision)) &&
          mentor_scope_has_day (self->scope, mentor_decision_get_decided_on (decision)))
        self->statistics->n_decisions++;
    }
}

static int
compare_months (gconstpointer a, gconstpointer b)
{
  const guint month_a = ((const MentorMonth *) a)->month;
  const guint month_b = ((const MentorMonth *) b)->month;

  return (month_a > month_b) - (month_a < month_b);
}

/* Puts the months in a row, with the empty ones between them. */
static void
line_up (Count *self)
{
  MentorStatistics *statistics = self->statistics;
  g_autoptr (GPtrArray) found = g_hash_table_get_values_as_ptr_array (self->months);

  g_ptr_array_sort_values (found, compare_months);
  for (guint i = 0; i < found->len; i++)
    {
      const MentorMonth *month = found->pdata[i];

      if (i > 0)
        for (guint number = ((MentorMonth *) found->pdata[i - 1])->month + 1; number < month->month;
             number++)
          {
            const MentorMonth empty = { .month = number };

            g_array_append_val (statistics->months, empty);
          }
      g_array_append_vals (statistics->months, month, 1);
      statistics->total.n_sessions += month->n_sessions;
      statistics->total.n_done += month->n_done;
      statistics->total.n_moved += month->n_moved;
      statistics->total.n_open += month->n_open;
    }
}

/**
 * mentor_statistics_new:
 * @mentees: (element-type MentorMentee): all relationships
 * @scope: which of them and which time counts
 *
 * Returns: (transfer full): what happened, counted
 */
MentorStatistics *
mentor_statistics_new (MentorRecordList *mentees, const MentorScope *scope)
{
  MentorStatistics *self = g_new0 (MentorStatistics, 1);
  g_autoptr (GHashTable) months = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  Count count = { self, scope, months };

  self->months = g_array_new (FALSE, FALSE, sizeof (MentorMonth));
  for (guint i = 0; i < mentor_record_list_get_size (mentees); i++)
    {
      MentorMentee *mentee = mentor_record_list_get (mentees, i);

      if (!mentor_scope_has_mentee (scope, mentee))
        continue;
      count_sessions (&count, mentee);
      count_actions (&count, mentee);
      count_words (&count, mentee);
    }
  line_up (&count);
  return self;
}

void
mentor_statistics_free (MentorStatistics *self)
{
  g_array_unref (self->months);
  g_free (self);
}

/* The last check-in before the time, or the first in it; and the last in it. */
static gboolean
find_change (MentorGoal *goal, const MentorScope *scope, MentorGoalChange *change)
{
  g_autoptr (GPtrArray) check_ins = mentor_goal_dup_check_ins (goal);
  gboolean begun = FALSE;

  for (guint i = 0; i < check_ins->len; i++)
    {
      const MentorDay day = mentor_check_in_get_date (check_ins->pdata[i]);
      const int rating = mentor_check_in_get_rating (check_ins->pdata[i]);

      if (scope->to && day > scope->to)
        break;
      if (!begun || day < scope->from)
        {
          change->then = rating;
          change->then_day = day;
          begun = TRUE;
        }
      change->now = rating;
      change->now_day = day;
    }
  return begun && change->now_day >= scope->from;
}

/**
 * mentor_find_goal_changes:
 * @mentees: (element-type MentorMentee): all relationships
 * @scope: which of them and which time counts
 *
 * Returns: (transfer full) (element-type MentorGoalChange): the goals with a check-in in that time; they belong to the
 *   relationships
 */
GArray *
mentor_find_goal_changes (MentorRecordList *mentees, const MentorScope *scope)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (MentorGoalChange));

  for (guint i = 0; i < mentor_record_list_get_size (mentees); i++)
    {
      MentorMentee *mentee = mentor_record_list_get (mentees, i);
      MentorRecordList *goals = mentor_mentee_get_goals (mentee);

      if (!mentor_scope_has_mentee (scope, mentee))
        continue;
      for (guint j = 0; j < mentor_record_list_get_size (goals); j++)
        {
          MentorGoalChange change = { mentee, mentor_record_list_get (goals, j), 0, 0, 0, 0 };

          if (find_change (change.goal, scope, &change))
            g_array_append_val (found, change);
        }
    }
  return found;
}
