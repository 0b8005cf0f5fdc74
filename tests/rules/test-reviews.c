/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The review of a relationship, and the quiet words about it. */

#include "mentor-contact-rules.h"
#include "mentor-goal-parts.h"
#include "mentor-hint-rules.h"
#include "mentor-review-rules.h"

#include <locale.h>

static MentorDay
day (int year, GDateMonth month, int number)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) number, month, (GDateYear) year);
  return g_date_get_julian (&date);
}

static GDateTime *
noon (MentorDay on)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, on);
  return g_date_time_new_local (g_date_get_year (&date), (int) g_date_get_month (&date), g_date_get_day (&date),
                                12, 0, 0);
}

static MentorReview *
add_review (MentorMentee *mentee, MentorDay on)
{
  g_autoptr (MentorReview) review = mentor_review_new ();

  mentor_review_set_date (review, on);
  mentor_record_list_append (mentor_mentee_get_reviews (mentee), review);
  return review;
}

/* Every number of the type from 1 to 5 is a statement, and has words of its own. */
static void
test_statements (void)
{
  g_autoptr (MentorReview) review = mentor_review_new ();
  guint n_fields, n_marks = 0;
  const MentorField *fields = mentor_record_class_get_fields (MENTOR_RECORD_GET_CLASS (review), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    n_marks += fields[i].kind == MENTOR_FIELD_NUMBER && fields[i].maximum == MENTOR_REVIEW_HIGHEST;
  g_assert_cmpuint (mentor_review_count_statements (), ==, n_marks);
  g_assert_false (mentor_review_is_answered (review));
  for (guint i = 0; i < mentor_review_count_statements (); i++)
    {
      for (guint j = 0; j < i; j++)
        g_assert_cmpstr (mentor_review_get_words (i), !=, mentor_review_get_words (j));
      mentor_review_set_answer (review, i, (int) i % 5 + 1);
    }
  for (guint i = 0; i < mentor_review_count_statements (); i++)
    g_assert_cmpint (mentor_review_get_answer (review, i), ==, (int) i % 5 + 1);
  g_assert_true (mentor_review_is_answered (review));
}

/* The trend of a statement leaves out what was not said, and is in the order of the days. */
static void
test_trend (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  MentorReview *late = add_review (mentee, day (2026, 8, 23));
  MentorReview *early = add_review (mentee, day (2026, 2, 23));
  MentorReview *between = add_review (mentee, day (2026, 5, 23));
  g_autoptr (GPtrArray) trend = NULL;

  mentor_review_set_answer (late, 0, 5);
  mentor_review_set_answer (early, 0, 2);
  mentor_review_set_answer (between, 1, 3);
  trend = mentor_mentee_dup_trend (mentee, 0);
  g_assert_cmpuint (trend->len, ==, 2);
  g_assert_true (trend->pdata[0] == early && trend->pdata[1] == late);
  g_assert_cmpuint (mentor_mentee_count_answered (mentee), ==, 3);
  g_assert_true (mentor_mentee_find_last_review (mentee) == late);
  g_assert_true (mentor_mentee_find_review (mentee, day (2026, 5, 23)) == between);
  g_assert_null (mentor_mentee_find_review (mentee, day (2026, 5, 24)));
}

static void
test_states (void)
{
  const MentorDay today = day (2026, 11, 23);
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  MentorDay on;

  g_assert_cmpint (mentor_mentee_get_review_state (mentee, today, &on), ==, MENTOR_REVIEW_STATE_NONE);
  g_assert_cmpuint (on, ==, 0);
  mentor_mentee_set_next_review (mentee, today + 1);
  g_assert_cmpint (mentor_mentee_get_review_state (mentee, today, &on), ==, MENTOR_REVIEW_STATE_PLANNED);
  g_assert_cmpuint (on, ==, today + 1);
  mentor_mentee_set_next_review (mentee, today);
  g_assert_cmpint (mentor_mentee_get_review_state (mentee, today, &on), ==, MENTOR_REVIEW_STATE_DUE);

  /* Nothing is due while it is paused. */
  mentor_mentee_set_state (mentee, MENTOR_MENTEE_STATE_PAUSED);
  g_assert_cmpint (mentor_mentee_get_review_state (mentee, today, &on), ==, MENTOR_REVIEW_STATE_NONE);
  add_review (mentee, today - 90);
  g_assert_cmpint (mentor_mentee_get_review_state (mentee, today, &on), ==, MENTOR_REVIEW_STATE_DONE);
  g_assert_cmpuint (on, ==, today - 90);
  mentor_mentee_set_state (mentee, MENTOR_MENTEE_STATE_ACTIVE);
  g_assert_cmpint (mentor_mentee_get_review_state (mentee, today, &on), ==, MENTOR_REVIEW_STATE_DUE);
  add_review (mentee, today);
  g_assert_cmpint (mentor_mentee_get_review_state (mentee, today, &on), ==, MENTOR_REVIEW_STATE_BEGUN);
}

static void
test_take_up (void)
{
  const MentorDay today = day (2026, 11, 30);
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  g_autoptr (MentorReview) review = mentor_review_new ();
  g_autoptr (MentorReview) next = mentor_review_new ();

  mentor_mentee_set_next_review (mentee, today);
  mentor_mentee_take_up_review (mentee, review, today);
  mentor_mentee_take_up_review (mentee, review, today);
  g_assert_cmpuint (mentor_record_list_get_size (mentor_mentee_get_reviews (mentee)), ==, 1);
  g_assert_cmpuint (mentor_review_get_date (review), ==, today);
  g_assert_cmpuint (mentor_mentee_get_next_review (mentee), ==, day (2027, 2, 28));

  /* A day that is planned already stays. */
  mentor_mentee_take_up_review (mentee, next, today + 7);
  g_assert_cmpuint (mentor_mentee_get_next_review (mentee), ==, day (2027, 2, 28));
}

static void
test_rhythm (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  g_autoptr (MentorReview) review = mentor_review_new ();

  mentor_mentee_set_rhythm_ideal (mentee, 28);
  mentor_mentee_set_rhythm_latest (mentee, 42);
  mentor_review_choose_rhythm (review, mentee, 28);
  g_assert_cmpint (mentor_mentee_get_rhythm_latest (mentee), ==, 42);
  g_assert_cmpint (mentor_review_get_rhythm_before (review), ==, 28);
  g_assert_cmpint (mentor_review_get_rhythm_after (review), ==, 28);

  mentor_review_choose_rhythm (review, mentee, 14);
  g_assert_cmpint (mentor_mentee_get_rhythm_ideal (mentee), ==, 14);
  g_assert_cmpint (mentor_mentee_get_rhythm_latest (mentee), ==, 21);
  g_assert_cmpint (mentor_review_get_rhythm_before (review), ==, 28);

  mentor_review_choose_rhythm (review, mentee, 0);
  g_assert_cmpint (mentor_mentee_get_rhythm_ideal (mentee), ==, 28);
  g_assert_cmpint (mentor_mentee_get_rhythm_latest (mentee), ==, 42);
  g_assert_cmpint (mentor_review_get_rhythm_after (review), ==, 0);

  /* From none at all, and back to it. */
  mentor_mentee_set_rhythm_ideal (mentee, 0);
  mentor_mentee_set_rhythm_latest (mentee, 0);
  mentor_review_choose_rhythm (review, mentee, 28);
  g_assert_cmpint (mentor_mentee_get_rhythm_latest (mentee), ==, 42);
  mentor_review_choose_rhythm (review, mentee, 0);
  g_assert_cmpint (mentor_mentee_get_rhythm_ideal (mentee), ==, 0);
  g_assert_cmpint (mentor_mentee_get_rhythm_latest (mentee), ==, 0);
}

static MentorGoal *
add_goal (MentorMentee *mentee, MentorDay created)
{
  g_autoptr (MentorGoal) goal = mentor_goal_new ();
  g_autoptr (GDateTime) time = noon (created);

  mentor_goal_set_state (goal, MENTOR_GOAL_STATE_ACTIVE);
  mentor_record_set_times (MENTOR_RECORD (goal), time, time);
  mentor_record_list_append (mentor_mentee_get_goals (mentee), goal);
  return goal;
}

static void
revise (MentorGoal *goal, MentorDay on, const char *from, const char *to)
{
  g_autoptr (MentorRevision) revision = mentor_revision_new ();

  mentor_revision_set_date (revision, on);
  mentor_revision_set_from (revision, from);
  mentor_revision_set_to (revision, to);
  mentor_record_list_append (mentor_goal_get_revisions (goal), revision);
}

static void
test_answers (void)
{
  const MentorDay today = day (2026, 11, 23);
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  MentorGoal *goal = add_goal (mentee, today - 30);
  MentorRevision *revision;

  revise (goal, today - 1, "active", "active");
  g_assert_cmpint (mentor_goal_find_answer (goal, today, &revision), ==, MENTOR_GOAL_ANSWER_NONE);
  g_assert_null (revision);
  g_assert_cmpint (mentor_goal_find_answer (goal, today - 1, NULL), ==, MENTOR_GOAL_ANSWER_KEPT);
  revise (goal, today, "active", "active");
  g_assert_cmpint (mentor_goal_find_answer (goal, today, &revision), ==, MENTOR_GOAL_ANSWER_KEPT);
  g_assert_true (mentor_revision_is_confirmation (revision));
  revise (goal, today, "Old title", "New title");
  g_assert_cmpint (mentor_goal_find_answer (goal, today, NULL), ==, MENTOR_GOAL_ANSWER_CHANGED);
  revise (goal, today, "active", "let-go");
  g_assert_cmpint (mentor_goal_find_answer (goal, today, NULL), ==, MENTOR_GOAL_ANSWER_LET_GO);
}

static void
add_session (MentorMentee *mentee, MentorSessionState state, MentorDay on)
{
  g_autoptr (MentorSession) session = mentor_session_new ();
  g_autoptr (GDateTime) start = noon (on);

  mentor_session_set_state (session, state);
  mentor_session_set_start (session, start);
  mentor_record_list_append (mentor_mentee_get_sessions (mentee), session);
}

static void
test_stage (void)
{
  const MentorDay today = day (2026, 11, 23);
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  g_autoptr (MentorAgreement) agreement = mentor_agreement_new ();

  mentor_record_list_append (mentor_mentee_get_agreements (mentee), agreement);
  g_assert_cmpint (mentor_mentee_suggest_stage (mentee, today), ==, MENTOR_STAGE_ANY);
  add_session (mentee, MENTOR_SESSION_STATE_HELD, today - 10);
  g_assert_cmpint (mentor_mentee_suggest_stage (mentee, today), ==, MENTOR_STAGE_AGREEING);
  mentor_agreement_set_agreed_on (agreement, today - 5);
  add_goal (mentee, today - 3);
  g_assert_cmpint (mentor_mentee_suggest_stage (mentee, today), ==, MENTOR_STAGE_WORKING);
  mentor_mentee_set_stage (mentee, MENTOR_STAGE_AGREEING);
  g_assert_cmpint (mentor_mentee_suggest_stage (mentee, today), ==, MENTOR_STAGE_WORKING);

  mentor_mentee_set_stage_put_off (mentee, MENTOR_STAGE_WORKING);
  g_assert_cmpint (mentor_mentee_suggest_stage (mentee, today), ==, MENTOR_STAGE_ANY);

  mentor_mentee_set_stage (mentee, MENTOR_STAGE_WORKING);
  g_assert_cmpint (mentor_mentee_suggest_stage (mentee, today), ==, MENTOR_STAGE_ANY);
  mentor_mentee_set_planned_end (mentee, today + 61);
  g_assert_cmpint (mentor_mentee_suggest_stage (mentee, today), ==, MENTOR_STAGE_ANY);
  mentor_mentee_set_planned_end (mentee, today + 60);
  g_assert_cmpint (mentor_mentee_suggest_stage (mentee, today), ==, MENTOR_STAGE_DRAWING_TO_A_CLOSE);
  mentor_mentee_set_state (mentee, MENTOR_MENTEE_STATE_PAUSED);
  g_assert_cmpint (mentor_mentee_suggest_stage (mentee, today), ==, MENTOR_STAGE_ANY);
}

static void
assert_drift (MentorMentee *mentee, MentorDay today, MentorDrift drift, MentorDay since)
{
  g_autoptr (GDateTime) now = noon (today);
  MentorDay found;

  g_assert_cmpint (mentor_mentee_find_drift (mentee, now, &found), ==, drift);
  if (drift != MENTOR_DRIFT_NONE)
    g_assert_cmpuint (found, ==, since);
}

static void
test_silence (void)
{
  const MentorDay today = day (2026, 11, 23);
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();

  assert_drift (mentee, today, MENTOR_DRIFT_NONE, 0);
  mentor_mentee_set_rhythm_ideal (mentee, 28);
  mentor_mentee_set_rhythm_latest (mentee, 42);
  add_session (mentee, MENTOR_SESSION_STATE_HELD, today - 84);
  assert_drift (mentee, today, MENTOR_DRIFT_NONE, 0);
  assert_drift (mentee, today + 1, MENTOR_DRIFT_SILENCE, today - 84);

  /* Put off, and in peace for two months. */
  mentor_mentee_set_drift_put_off (mentee, today + 1);
  assert_drift (mentee, today + 60, MENTOR_DRIFT_NONE, 0);
  assert_drift (mentee, today + 61, MENTOR_DRIFT_SILENCE, today - 84);
  mentor_mentee_set_drift_put_off (mentee, 0);

  mentor_mentee_set_state (mentee, MENTOR_MENTEE_STATE_CLOSED);
  assert_drift (mentee, today + 1, MENTOR_DRIFT_NONE, 0);
  mentor_mentee_set_state (mentee, MENTOR_MENTEE_STATE_ACTIVE);
  add_session (mentee, MENTOR_SESSION_STATE_PLANNED, today + 20);
  assert_drift (mentee, today + 1, MENTOR_DRIFT_NONE, 0);
}

static void
test_moved (void)
{
  const MentorDay today = day (2026, 11, 23);
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();

  add_session (mentee, MENTOR_SESSION_STATE_CANCELLED, today - 60);
  add_session (mentee, MENTOR_SESSION_STATE_HELD, today - 50);
  add_session (mentee, MENTOR_SESSION_STATE_CANCELLED, today - 30);
  add_session (mentee, MENTOR_SESSION_STATE_MISSED, today - 20);
  add_session (mentee, MENTOR_SESSION_STATE_PLANNED, today + 5);
  assert_drift (mentee, today, MENTOR_DRIFT_NONE, 0);
  add_session (mentee, MENTOR_SESSION_STATE_CANCELLED, today - 10);
  assert_drift (mentee, today, MENTOR_DRIFT_MOVED, today - 50);
}

static void
test_goals (void)
{
  const MentorDay today = day (2026, 11, 23);
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  MentorGoal *goal = add_goal (mentee, today - 300);
  g_autoptr (MentorCheckIn) check_in = mentor_check_in_new ();

  add_session (mentee, MENTOR_SESSION_STATE_HELD, today - 10);
  assert_drift (mentee, today, MENTOR_DRIFT_GOALS, today - 300);
  mentor_check_in_set_date (check_in, today - 120);
  mentor_record_list_append (mentor_goal_get_check_ins (goal), check_in);
  assert_drift (mentee, today, MENTOR_DRIFT_NONE, 0);
  assert_drift (mentee, today + 1, MENTOR_DRIFT_GOALS, today - 120);
  revise (goal, today, "active", "active");
  assert_drift (mentee, today + 1, MENTOR_DRIFT_NONE, 0);
  mentor_goal_set_state (goal, MENTOR_GOAL_STATE_RESTING);
  assert_drift (mentee, today + 70, MENTOR_DRIFT_NONE, 0);
}

static void
test_pause (void)
{
  const MentorDay today = day (2026, 11, 23);
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();

  mentor_mentee_set_state (mentee, MENTOR_MENTEE_STATE_PAUSED);
  add_session (mentee, MENTOR_SESSION_STATE_HELD, today - 400);
  assert_drift (mentee, today, MENTOR_DRIFT_NONE, 0);
  mentor_mentee_set_paused_until (mentee, today + 1);
  assert_drift (mentee, today, MENTOR_DRIFT_NONE, 0);
  assert_drift (mentee, today + 1, MENTOR_DRIFT_PAUSE_OVER, today + 1);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reviews/statements", test_statements);
  g_test_add_func ("/reviews/trend", test_trend);
  g_test_add_func ("/reviews/states", test_states);
  g_test_add_func ("/reviews/take-up", test_take_up);
  g_test_add_func ("/reviews/rhythm", test_rhythm);
  g_test_add_func ("/reviews/answers", test_answers);
  g_test_add_func ("/hints/stage", test_stage);
  g_test_add_func ("/hints/silence", test_silence);
  g_test_add_func ("/hints/moved", test_moved);
  g_test_add_func ("/hints/goals", test_goals);
  g_test_add_func ("/hints/pause", test_pause);

  return g_test_run ();
}
