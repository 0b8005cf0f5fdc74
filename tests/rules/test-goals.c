/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mentor-contact-rules.h"
#include "mentor-goal-parts.h"

#include <locale.h>

static MentorGoal *
add_goal (MentorMentee *mentee, MentorGoalState state)
{
  g_autoptr (MentorGoal) goal = mentor_goal_new ();

  mentor_goal_set_shape (goal, MENTOR_GOAL_SHAPE_LEARNING);
  mentor_goal_set_state (goal, state);
  mentor_record_list_append (mentor_mentee_get_goals (mentee), goal);
  return goal;
}

static void
test_advice (void)
{
  static const MentorGoalState others[] = { MENTOR_GOAL_STATE_IDEA, MENTOR_GOAL_STATE_RESTING,
                                            MENTOR_GOAL_STATE_REACHED, MENTOR_GOAL_STATE_CHANGED,
                                            MENTOR_GOAL_STATE_LET_GO };
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  g_autoptr (MentorGoal) draft = mentor_goal_new ();
  MentorGoal *third, *fourth;

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    add_goal (mentee, others[i]);
  g_assert_cmpuint (mentor_mentee_count_active_goals (mentee, NULL), ==, 0);
  add_goal (mentee, MENTOR_GOAL_STATE_ACTIVE);
  add_goal (mentee, MENTOR_GOAL_STATE_ACTIVE);
  third = add_goal (mentee, MENTOR_GOAL_STATE_IDEA);
  /* The third may come. */
  g_assert_false (mentor_goal_is_one_too_many (mentee, draft));
  g_assert_false (mentor_goal_is_one_too_many (mentee, third));
  mentor_goal_set_state (third, MENTOR_GOAL_STATE_ACTIVE);
  g_assert_false (mentor_goal_is_one_too_many (mentee, third));
  g_assert_cmpuint (mentor_mentee_count_active_goals (mentee, third), ==, 2);
  /* The fourth hears of it, whether it is written down yet or not. */
  g_assert_true (mentor_goal_is_one_too_many (mentee, draft));
  fourth = add_goal (mentee, MENTOR_GOAL_STATE_ACTIVE);
  g_assert_true (mentor_goal_is_one_too_many (mentee, fourth));
  g_assert_true (mentor_goal_is_one_too_many (mentee, third));
}

typedef struct {
  const char *name;
  MentorMenteeState mentee_state;
  MentorGoalState state;
  MentorGoalShape shape;
  MentorArea area;
  gboolean start, option, decided, assumption;
  MentorGoalParts parts, offers;
} PartsCase;

#define CHECK_IN MENTOR_GOAL_PARTS_CHECK_IN
#define THEN MENTOR_GOAL_PARTS_THEN_AND_NOW
#define PATHS MENTOR_GOAL_PARTS_PATHS
#define DECISION MENTOR_GOAL_PARTS_DECISION
#define ASSUMPTION MENTOR_GOAL_PARTS_ASSUMPTION

/* clang-format off */
static const PartsCase parts_cases[] = {
  { "plain", MENTOR_MENTEE_STATE_ACTIVE, MENTOR_GOAL_STATE_ACTIVE, MENTOR_GOAL_SHAPE_LEARNING, MENTOR_AREA_SKILLS,
    FALSE, FALSE, FALSE, FALSE, CHECK_IN, PATHS | DECISION | ASSUMPTION },
  { "direction", MENTOR_MENTEE_STATE_ACTIVE, MENTOR_GOAL_STATE_ACTIVE, MENTOR_GOAL_SHAPE_DIRECTION, MENTOR_AREA_CAREER,
    FALSE, FALSE, FALSE, FALSE, CHECK_IN | PATHS, DECISION | ASSUMPTION },
  { "paths-kept", MENTOR_MENTEE_STATE_ACTIVE, MENTOR_GOAL_STATE_RESTING, MENTOR_GOAL_SHAPE_OUTCOME, MENTOR_AREA_CAREER,
    FALSE, TRUE, FALSE, FALSE, CHECK_IN | PATHS, DECISION | ASSUMPTION },
  { "decision", MENTOR_MENTEE_STATE_ACTIVE, MENTOR_GOAL_STATE_IDEA, MENTOR_GOAL_SHAPE_OUTCOME, MENTOR_AREA_DECISION,
    FALSE, FALSE, FALSE, FALSE, CHECK_IN | DECISION, PATHS | ASSUMPTION },
  { "decision-kept", MENTOR_MENTEE_STATE_ACTIVE, MENTOR_GOAL_STATE_ACTIVE, MENTOR_GOAL_SHAPE_OUTCOME, MENTOR_AREA_SKILLS,
    FALSE, FALSE, TRUE, FALSE, CHECK_IN | DECISION, PATHS | ASSUMPTION },
  { "start", MENTOR_MENTEE_STATE_ACTIVE, MENTOR_GOAL_STATE_ACTIVE, MENTOR_GOAL_SHAPE_OUTCOME, MENTOR_AREA_SKILLS,
    TRUE, FALSE, FALSE, TRUE, CHECK_IN | THEN | ASSUMPTION, PATHS | DECISION },
  { "reached", MENTOR_MENTEE_STATE_ACTIVE, MENTOR_GOAL_STATE_REACHED, MENTOR_GOAL_SHAPE_DIRECTION, MENTOR_AREA_DECISION,
    FALSE, FALSE, FALSE, FALSE, 0, 0 },
  { "reached-with-all", MENTOR_MENTEE_STATE_ACTIVE, MENTOR_GOAL_STATE_REACHED, MENTOR_GOAL_SHAPE_DIRECTION, MENTOR_AREA_DECISION,
    TRUE, TRUE, TRUE, TRUE, THEN | PATHS | DECISION | ASSUMPTION, 0 },
  { "closed", MENTOR_MENTEE_STATE_CLOSED, MENTOR_GOAL_STATE_ACTIVE, MENTOR_GOAL_SHAPE_DIRECTION, MENTOR_AREA_DECISION,
    FALSE, FALSE, FALSE, FALSE, 0, 0 },
  { "closed-with-all", MENTOR_MENTEE_STATE_CLOSED, MENTOR_GOAL_STATE_ACTIVE, MENTOR_GOAL_SHAPE_OUTCOME, MENTOR_AREA_SKILLS,
    TRUE, TRUE, TRUE, TRUE, THEN | PATHS | DECISION | ASSUMPTION, 0 },
};
/* clang-format on */

static void
test_parts (gconstpointer data)
{
  const PartsCase *line = data;
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  MentorGoal *goal = add_goal (mentee, line->state);

  mentor_mentee_set_state (mentee, line->mentee_state);
  mentor_goal_set_shape (goal, line->shape);
  mentor_goal_set_area (goal, line->area);
  mentor_goal_set_start_words (goal, line->start ? "Two friendly faces" : " \n");
  mentor_goal_set_assumption (goal, line->assumption ? "They would mind" : "\u00a0 ");
  if (line->option)
    {
      g_autoptr (MentorGoalOption) option = mentor_goal_option_new ();

      mentor_record_list_append (mentor_goal_get_options (goal), option);
    }
  if (line->decided)
    mentor_decision_set_values (mentor_goal_get_decision (goal), "Time at home");

  g_assert_cmpuint (mentor_goal_find_parts (mentee, goal), ==, line->parts);
  g_assert_cmpuint (mentor_goal_find_offers (mentee, goal), ==, line->offers);
}

static void
test_experiments (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  g_autoptr (MentorActionItem) action = mentor_action_item_new ();
  MentorGoal *goal = add_goal (mentee, MENTOR_GOAL_STATE_ACTIVE);
  MentorGoal *other = add_goal (mentee, MENTOR_GOAL_STATE_ACTIVE);

  mentor_action_item_set_text (action, "Ask one of them");
  mentor_action_item_set_goal (action, mentor_record_get_id (MENTOR_RECORD (goal)));
  mentor_record_list_append (mentor_mentee_get_actions (mentee), action);
  g_assert_null (mentor_goal_find_experiment (mentee, goal, NULL));
  g_assert_false (mentor_goal_find_parts (mentee, goal) & ASSUMPTION);
  mentor_action_item_set_experiment (action, TRUE);
  g_assert_true (mentor_goal_find_experiment (mentee, goal, NULL) == action);
  g_assert_true (mentor_goal_find_experiment (mentee, goal, "Ask one of them") == action);
  g_assert_null (mentor_goal_find_experiment (mentee, goal, "Ask all of them"));
  g_assert_null (mentor_goal_find_experiment (mentee, other, NULL));
  g_assert_true (mentor_goal_find_parts (mentee, goal) & ASSUMPTION);
}

static GDateTime *
make_time (int minute)
{
  return g_date_time_new_utc (2026, 11, 23, 9, minute, 0);
}

static MentorCheckIn *
add_check_in (MentorGoal *goal, int minute, MentorDay day, int rating)
{
  g_autoptr (GDateTime) time = make_time (minute);
  g_autoptr (MentorCheckIn) check_in = mentor_check_in_new ();

  mentor_record_set_times (MENTOR_RECORD (check_in), time, time);
  mentor_check_in_set_date (check_in, day);
  mentor_check_in_set_rating (check_in, rating);
  mentor_record_list_append (mentor_goal_get_check_ins (goal), check_in);
  return check_in;
}

static void
add_revision (MentorGoal *goal, int minute, MentorDay day, const char *from, const char *to)
{
  g_autoptr (GDateTime) time = make_time (minute);
  g_autoptr (MentorRevision) revision = mentor_revision_new ();

  mentor_record_set_times (MENTOR_RECORD (revision), time, time);
  mentor_revision_set_date (revision, day);
  mentor_revision_set_from (revision, from);
  mentor_revision_set_to (revision, to);
  mentor_record_list_append (mentor_goal_get_revisions (goal), revision);
}

static void
test_still_right (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  MentorGoal *goal = add_goal (mentee, MENTOR_GOAL_STATE_ACTIVE);

  g_assert_false (mentor_goal_asks_still_right (goal));
  add_check_in (goal, 0, 740000, 2);
  add_check_in (goal, 1, 740001, 2);
  add_revision (goal, 2, 740001, "An older title", "A title");
  g_assert_false (mentor_goal_asks_still_right (goal));
  /* The day is one before; what counts is that it was written last. */
  add_check_in (goal, 3, 739000, 2);
  g_assert_true (mentor_goal_asks_still_right (goal));
  mentor_goal_set_state (goal, MENTOR_GOAL_STATE_RESTING);
  g_assert_false (mentor_goal_asks_still_right (goal));
  mentor_goal_set_state (goal, MENTOR_GOAL_STATE_ACTIVE);
  add_revision (goal, 4, 740002, "active", "active");
  g_assert_false (mentor_goal_asks_still_right (goal));
  /* And after three more. */
  add_check_in (goal, 5, 740003, 2);
  add_check_in (goal, 6, 740004, 2);
  g_assert_false (mentor_goal_asks_still_right (goal));
  add_check_in (goal, 7, 740005, 2);
  g_assert_true (mentor_goal_asks_still_right (goal));
}

static void
test_state_since (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  MentorGoal *goal = add_goal (mentee, MENTOR_GOAL_STATE_ACTIVE);
  MentorRecordList *revisions = mentor_goal_get_revisions (goal);

  g_assert_cmpuint (mentor_goal_get_state_since (goal), ==,
                    mentor_day_of_time (mentor_record_get_created (MENTOR_RECORD (goal))));
  add_revision (goal, 0, 740000, "resting", "active");
  add_revision (goal, 1, 740010, "active", "active");
  add_revision (goal, 2, 740020, "Same words", "Same words");
  g_assert_cmpuint (mentor_goal_get_state_since (goal), ==, 740000);
  g_assert_false (mentor_revision_is_confirmation (mentor_record_list_get (revisions, 0)));
  g_assert_true (mentor_revision_is_confirmation (mentor_record_list_get (revisions, 1)));
  g_assert_false (mentor_revision_is_confirmation (mentor_record_list_get (revisions, 2)));
}

static void
test_then_and_now (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  MentorGoal *goal = add_goal (mentee, MENTOR_GOAL_STATE_ACTIVE);
  const MentorDay created = mentor_day_of_time (mentor_record_get_created (MENTOR_RECORD (goal)));
  MentorThenAndNow both;

  g_assert_false (mentor_goal_get_then_and_now (goal, &both));
  mentor_goal_set_start_rating (goal, 0);
  g_assert_true (mentor_goal_get_then_and_now (goal, &both));
  g_assert_cmpint (both.then_rating, ==, 0);
  g_assert_cmpuint (both.then_day, ==, created);
  g_assert_cmpint (both.now_rating, ==, -1);
  g_assert_cmpuint (both.now_day, ==, 0);
  g_assert_cmpint (both.wished, ==, -1);

  mentor_check_in_set_line (add_check_in (goal, 0, created + 10, 7), "It went by itself");
  add_check_in (goal, 1, created - 400, 3);
  mentor_goal_set_wished_rating (goal, 8);
  g_assert_true (mentor_goal_get_then_and_now (goal, &both));
  g_assert_cmpuint (both.then_day, ==, created - 400);
  g_assert_cmpint (both.now_rating, ==, 7);
  g_assert_cmpuint (both.now_day, ==, created + 10);
  g_assert_cmpstr (both.now_words, ==, "It went by itself");
  g_assert_cmpint (both.wished, ==, 8);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/goals/advice", test_advice);
  for (guint i = 0; i < G_N_ELEMENTS (parts_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/goals/parts/", parts_cases[i].name, NULL);

      g_test_add_data_func (path, &parts_cases[i], test_parts);
    }
  g_test_add_func ("/goals/experiments", test_experiments);
  g_test_add_func ("/goals/still-right", test_still_right);
  g_test_add_func ("/goals/state-since", test_state_since);
  g_test_add_func ("/goals/then-and-now", test_then_and_now);
  return g_test_run ();
}
