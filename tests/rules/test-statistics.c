/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What happened, counted month by month, and the charts that are made of it. */

#include "mentor-contact-rules.h"
#include "mentor-statistics-charts.h"

#include <locale.h>
#include <string.h>

static MentorDay
day (const char *text)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_parse (&date, text);
  g_assert_true (g_date_valid (&date));
  return g_date_get_julian (&date);
}

static GDateTime *
noon_of (MentorDay day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  return g_date_time_new_utc (g_date_get_year (&date), g_date_get_month (&date),
                              g_date_get_day (&date), 12, 0, 0);
}

static MentorSession *
add_session (MentorMentee *mentee, MentorDay when, MentorSessionState state, guint hats)
{
  g_autoptr (MentorSession) session = mentor_session_new ();
  g_autoptr (GDateTime) start = noon_of (when);

  mentor_session_set_start (session, start);
  mentor_session_set_state (session, state);
  mentor_session_set_hats (session, (MentorHats) hats);
  mentor_record_list_append (mentor_mentee_get_sessions (mentee), session);
  return session;
}

static void
add_action (MentorMentee *mentee, MentorActionState state, MentorDay when, int moved)
{
  g_autoptr (MentorActionItem) action = mentor_action_item_new ();

  mentor_action_item_set_state (action, state);
  mentor_action_item_set_moved (action, moved);
  if (state == MENTOR_ACTION_STATE_OPEN)
    mentor_action_item_set_due (action, when);
  else
    mentor_action_item_set_finished_on (action, when);
  mentor_record_list_append (mentor_mentee_get_actions (mentee), action);
}

static void
add_insight (MentorMentee *mentee, MentorDay when, MentorInsightKind kind, MentorPractice practice)
{
  g_autoptr (MentorInsight) insight = mentor_insight_new ();

  mentor_insight_set_date (insight, when);
  mentor_insight_set_kind (insight, kind);
  mentor_insight_set_practice (insight, practice);
  mentor_record_list_append (mentor_mentee_get_insights (mentee), insight);
}

static MentorGoal *
add_goal (MentorMentee *mentee)
{
  g_autoptr (MentorGoal) goal = mentor_goal_new ();

  mentor_record_list_append (mentor_mentee_get_goals (mentee), goal);
  return goal;
}

static void
add_check_in (MentorGoal *goal, MentorDay when, int rating)
{
  g_autoptr (MentorCheckIn) check_in = mentor_check_in_new ();

  mentor_check_in_set_date (check_in, when);
  mentor_check_in_set_rating (check_in, rating);
  mentor_record_list_append (mentor_goal_get_check_ins (goal), check_in);
}

static MentorMentee *
add_person (MentorRecordList *mentees, MentorRole role)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();

  mentor_mentee_set_role (mentee, role);
  mentor_record_list_append (mentees, mentee);
  return mentee;
}

static const MentorMonth *
month_at (MentorStatistics *statistics, guint position)
{
  g_assert_cmpuint (position, <, statistics->months->len);
  return &g_array_index (statistics->months, MentorMonth, position);
}

static void
check_words (MentorChart *chart, const char *title, const char *summary)
{
  g_assert_cmpstr (mentor_chart_get_title (chart), ==, title);
  g_assert_cmpstr (mentor_chart_get_summary (chart), ==, summary);
}

static void
test_empty (void)
{
  g_autoptr (MentorRecordList) mentees = mentor_record_list_new (MENTOR_TYPE_MENTEE, NULL);
  const MentorScope scope = { .today = day ("2026-11-23") };
  g_autoptr (MentorStatistics) none = mentor_statistics_new (mentees, &scope);
  g_autoptr (MentorChart) sessions = mentor_statistics_chart_sessions (none);
  g_autoptr (MentorChart) actions = mentor_statistics_chart_actions (none);
  g_autoptr (MentorChart) hats = mentor_statistics_chart_hats (none);
  g_autoptr (GArray) changes = mentor_find_goal_changes (mentees, &scope);

  g_assert_cmpuint (none->months->len, ==, 0);
  g_assert_cmpuint (changes->len, ==, 0);
  g_assert_cmpuint (mentor_chart_get_n_points (sessions), ==, 0);
  g_assert_cmpuint (mentor_chart_get_n_points (actions), ==, 0);
  g_assert_cmpuint (mentor_chart_get_n_points (hats), ==, 0);
  check_words (sessions, "No session in this time", "There was no session in this time.");
  check_words (actions, "No action in this time", "There was no action in this time.");
  check_words (hats, "No hat noted in this time", "No hat was noted in this time.");

  /* Somebody with whom nothing happened changes nothing. */
  add_goal (add_person (mentees, MENTOR_ROLE_MENTOR));
  g_clear_pointer (&none, mentor_statistics_free);
  none = mentor_statistics_new (mentees, &scope);
  g_assert_cmpuint (none->months->len, ==, 0);
  g_assert_cmpuint (none->n_people, ==, 0);
  g_assert_cmpuint (none->n_decisions, ==, 0);
}

static void
test_one (void)
{
  g_autoptr (MentorRecordList) mentees = mentor_record_list_new (MENTOR_TYPE_MENTEE, NULL);
  MentorMentee *mentee = add_person (mentees, MENTOR_ROLE_MENTOR);
  const MentorScope scope = { .today = day ("2026-11-23") };
  g_autoptr (MentorStatistics) one = NULL;
  g_autoptr (MentorChart) sessions = NULL;
  g_autoptr (MentorChart) hats = NULL;
  g_autofree char *words = NULL;

  add_session (mentee, day ("2026-03-31"), MENTOR_SESSION_STATE_HELD, MENTOR_HATS_SUPPORTER);
  one = mentor_statistics_new (mentees, &scope);
  sessions = mentor_statistics_chart_sessions (one);
  hats = mentor_statistics_chart_hats (one);
  g_assert_cmpuint (one->months->len, ==, 1);
  g_assert_cmpuint (one->n_minutes, ==, 60);
  check_words (sessions, "1 session", "1 session. All in March 2026.");
  check_words (hats, "Most often Supporter",
               "In how many sessions each hat was worn. Advisor: 0. Challenger: 0. Connector: 0. "
               "Supporter: 1.");
  g_assert_cmpuint (mentor_chart_get_n_points (sessions), ==, 1);
  g_assert_cmpint (mentor_chart_get_highest (sessions), ==, 2);
  words = mentor_chart_describe_point (sessions, 0);
  g_assert_cmpstr (words, ==, "March 2026: Sessions 1");
}

/* Two people, each month apart and together; what is outside of the time or of another role does not count. */
static void
test_months (void)
{
  g_autoptr (MentorRecordList) mentees = mentor_record_list_new (MENTOR_TYPE_MENTEE, NULL);
  MentorMentee *first = add_person (mentees, MENTOR_ROLE_MENTOR);
  MentorMentee *second = add_person (mentees, MENTOR_ROLE_MENTEE);
  MentorGoal *goal = add_goal (second);
  MentorScope scope = { .today = day ("2026-11-23") };
  g_autoptr (MentorIntroduction) introduction = mentor_introduction_new ();
  g_autoptr (MentorStatistics) all = NULL;
  g_autoptr (MentorStatistics) late = NULL;
  g_autoptr (MentorStatistics) mentor = NULL;
  g_autoptr (MentorStatistics) person = NULL;
  g_autoptr (MentorChart) actions = NULL;
  g_autofree char *words = NULL;

  add_session (first, day ("2025-12-31"), MENTOR_SESSION_STATE_HELD, 0);
  add_session (first, day ("2026-02-01"), MENTOR_SESSION_STATE_HELD,
               MENTOR_HATS_ADVISOR | MENTOR_HATS_SUPPORTER);
  add_session (first, day ("2026-02-02"), MENTOR_SESSION_STATE_MISSED, MENTOR_HATS_ADVISOR);
  add_session (second, day ("2026-02-28"), MENTOR_SESSION_STATE_HELD, 0);
  add_session (second, day ("2026-12-01"), MENTOR_SESSION_STATE_PLANNED, 0);
  add_action (first, MENTOR_ACTION_STATE_DONE, day ("2026-02-10"), 2);
  add_action (first, MENTOR_ACTION_STATE_OPEN, day ("2026-03-10"), 0);
  add_action (first, MENTOR_ACTION_STATE_OPEN, day ("2026-12-24"), 3);
  add_action (second, MENTOR_ACTION_STATE_OPEN, 0, 0);
  add_action (second, MENTOR_ACTION_STATE_DROPPED, day ("2026-03-10"), 0);
  add_insight (first, day ("2026-02-10"), MENTOR_INSIGHT_KIND_THANKS, MENTOR_PRACTICE_NONE);
  add_insight (first, day ("2025-02-10"), MENTOR_INSIGHT_KIND_LEARNED, MENTOR_PRACTICE_LISTENING);
  mentor_introduction_set_made_on (introduction, day ("2026-05-05"));
  mentor_record_list_append (mentor_mentee_get_introductions (first), introduction);
  mentor_decision_set_decided (mentor_goal_get_decision (goal), "I stay.");
  mentor_decision_set_decided_on (mentor_goal_get_decision (goal), day ("2026-06-06"));

  all = mentor_statistics_new (mentees, &scope);
  g_assert_cmpuint (all->months->len, ==, 12);
  g_assert_cmpuint (month_at (all, 0)->month, ==, 2025 * 12 + 11);
  g_assert_cmpuint (month_at (all, 0)->n_sessions, ==, 1);
  g_assert_cmpuint (month_at (all, 1)->n_sessions, ==, 0);
  g_assert_cmpuint (month_at (all, 2)->n_sessions, ==, 2);
  g_assert_cmpuint (month_at (all, 2)->n_done, ==, 1);
  g_assert_cmpuint (month_at (all, 3)->n_open, ==, 1);
  g_assert_cmpuint (month_at (all, 11)->n_open, ==, 1);
  g_assert_cmpuint (month_at (all, 11)->n_moved, ==, 1);
  g_assert_cmpuint (all->total.n_sessions, ==, 3);
  g_assert_cmpuint (all->n_people, ==, 2);
  g_assert_cmpuint (all->hats[0], ==, 1);
  g_assert_cmpuint (all->hats[3], ==, 1);
  g_assert_cmpuint (all->n_hats, ==, 2);
  g_assert_cmpuint (all->insights[MENTOR_INSIGHT_KIND_THANKS], ==, 1);
  g_assert_cmpuint (all->practices[MENTOR_PRACTICE_LISTENING], ==, 1);
  g_assert_cmpuint (all->n_introductions, ==, 1);
  g_assert_cmpuint (all->n_decisions, ==, 1);

  actions = mentor_statistics_chart_actions (all);
  check_words (actions, "1 of 4 actions are done",
               "Done: 1. Moved: 1. Open: 2. From December 2025 to November 2026.");
  words = mentor_chart_describe_point (actions, 11);
  g_assert_cmpstr (words, ==, "November 2026: Done 0, Moved 1, Open 1");
  g_assert_cmpint (mentor_chart_get_total (actions, 11), ==, 2);

  scope.roles = MENTOR_SCOPE_ROLE (MENTOR_ROLE_MENTOR);
  mentor = mentor_statistics_new (mentees, &scope);
  g_assert_cmpuint (mentor->total.n_sessions, ==, 2);
  g_assert_cmpuint (mentor->n_decisions, ==, 0);

  scope.person = second;
  person = mentor_statistics_new (mentees, &scope);
  g_assert_cmpuint (person->total.n_sessions, ==, 1);

  scope.person = NULL;
  scope.roles = 0;
  scope.from = day ("2026-01-01");
  scope.to = day ("2026-02-28");
  late = mentor_statistics_new (mentees, &scope);
  g_assert_cmpuint (late->months->len, ==, 1);
  g_assert_cmpuint (late->total.n_sessions, ==, 2);
  g_assert_cmpuint (late->total.n_open, ==, 0);
  g_assert_cmpuint (late->practices[MENTOR_PRACTICE_LISTENING], ==, 0);
}

static void
test_changes (void)
{
  g_autoptr (MentorRecordList) mentees = mentor_record_list_new (MENTOR_TYPE_MENTEE, NULL);
  MentorMentee *mentee = add_person (mentees, MENTOR_ROLE_MENTEE);
  MentorGoal *goal = add_goal (mentee);
  MentorGoal *rested = add_goal (mentee);
  MentorScope scope = { .from = day ("2026-01-01"), .to = day ("2026-06-30") };
  g_autoptr (GArray) changes = NULL;
  g_autoptr (GArray) all = NULL;
  const MentorGoalChange *change;

  add_goal (mentee);
  add_check_in (rested, day ("2025-05-05"), 4);
  add_check_in (goal, day ("2026-03-01"), 5);
  add_check_in (goal, day ("2025-03-01"), 2);
  add_check_in (goal, day ("2025-11-01"), 3);
  add_check_in (goal, day ("2026-05-01"), 7);
  add_check_in (goal, day ("2026-07-01"), 1);

  changes = mentor_find_goal_changes (mentees, &scope);
  g_assert_cmpuint (changes->len, ==, 1);
  change = &g_array_index (changes, MentorGoalChange, 0);
  g_assert_true (change->goal == goal && change->mentee == mentee);
  g_assert_cmpint (change->then, ==, 3);
  g_assert_cmpint (change->now, ==, 7);
  g_assert_cmpuint (change->then_day, ==, day ("2025-11-01"));

  scope.from = scope.to = 0;
  all = mentor_find_goal_changes (mentees, &scope);
  g_assert_cmpuint (all->len, ==, 2);
  change = &g_array_index (all, MentorGoalChange, 0);
  g_assert_cmpint (change->then, ==, 2);
  g_assert_cmpint (change->now, ==, 1);
}

static void
test_highest (void)
{
  static const int steps[][2] = { { 0, 2 },    { 1, 2 },    { 3, 4 },     { 9, 10 },   { 10, 10 },
                                  { 11, 12 },  { 20, 20 },  { 21, 30 },   { 100, 100 }, { 101, 120 },
                                  { 201, 300 }, { 999, 1000 } };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (MentorChart) chart = mentor_chart_new (MENTOR_CHART_KIND_BARS, "Month");

      mentor_chart_add_series (chart, "Done", MENTOR_CHART_LOOK_FULL);
      mentor_chart_add_point (chart, 1, "a", "a", &steps[i][0]);
      g_assert_cmpint (mentor_chart_get_highest (chart), ==, steps[i][1]);
    }
}

/* Ten years with twenty people, 500 sessions each. */
static void
test_years (void)
{
  g_autoptr (MentorRecordList) mentees = mentor_record_list_new (MENTOR_TYPE_MENTEE, NULL);
  const MentorDay begin = day ("2016-12-01");
  const MentorScope scope = { .today = day ("2026-11-23") };
  g_autoptr (MentorStatistics) all = NULL;
  g_autoptr (MentorStatistics) few = NULL;
  g_autoptr (MentorChart) chart = NULL;
  MentorScope person = scope;
  gint64 start, many_us, few_us;

  for (guint i = 0; i < 20; i++)
    {
      MentorMentee *mentee = add_person (mentees, MENTOR_ROLE_MENTOR);

      for (guint j = 0; j < 500; j++)
        {
          add_session (mentee, begin + j * 7, MENTOR_SESSION_STATE_HELD, 1u << (j % 4));
          add_action (mentee, MENTOR_ACTION_STATE_DONE, begin + j * 7, 0);
        }
    }
  start = g_get_monotonic_time ();
  all = mentor_statistics_new (mentees, &scope);
  many_us = g_get_monotonic_time () - start;
  person.person = mentor_record_list_get (mentees, 0);
  start = g_get_monotonic_time ();
  few = mentor_statistics_new (mentees, &person);
  few_us = g_get_monotonic_time () - start;
  g_test_message ("10,000 sessions and as many actions of 20 people: %.1f ms, %.1f times one person",
                  (double) many_us / 1000, (double) many_us / (double) MAX (1, few_us));

  g_assert_cmpuint (all->total.n_sessions, ==, 10000);
  g_assert_cmpuint (few->total.n_sessions, ==, 500);
  g_assert_cmpuint (all->months->len, ==, 115);
  g_assert_cmpuint (all->hats[2], ==, 2500);
  chart = mentor_statistics_chart_sessions (all);
  g_assert_cmpuint (mentor_chart_get_n_points (chart), ==, 11);
  g_assert_cmpstr (mentor_chart_get_points_title (chart), ==, "Year");
  g_assert_cmpstr (mentor_chart_get_label (chart, 0), ==, "2016");
  g_assert_cmpint (mentor_chart_get_value (chart, 0, 0), ==, 100);
  check_words (chart, "10000 sessions with 20 people",
               "10000 sessions with 20 people. From December 2016 to June 2026. The most in 2020: 1060.");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_setenv ("TZ", "UTC", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/statistics/empty", test_empty);
  g_test_add_func ("/statistics/one", test_one);
  g_test_add_func ("/statistics/months", test_months);
  g_test_add_func ("/statistics/changes", test_changes);
  g_test_add_func ("/statistics/highest", test_highest);
  g_test_add_func ("/statistics/years", test_years);
  return g_test_run ();
}
