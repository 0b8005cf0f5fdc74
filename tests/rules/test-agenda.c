/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the points of an agenda come from: over copies of copies, for the eyes of whom, and how long
 * they take. */

#include "mentor-agenda-rules.h"
#include "mentor-private-rules.h"
#include "mentor-carry-rules.h"

static MentorSession *
add_session (MentorMentee *mentee, const char *start, MentorSessionState state)
{
  g_autoptr (MentorSession) session = mentor_session_new ();
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (start, NULL);

  mentor_session_set_start (session, time);
  mentor_session_set_state (session, state);
  mentor_mentee_add_session (mentee, session);
  return session;
}

static MentorAgendaPoint *
add_point (MentorSession *session, const char *text, MentorPointOrigin origin, const char *id)
{
  g_autoptr (MentorAgendaPoint) point = mentor_agenda_point_new ();

  mentor_agenda_point_set_text (point, text);
  mentor_agenda_point_set_origin (point, origin);
  mentor_agenda_point_set_origin_id (point, id);
  mentor_record_list_append (mentor_session_get_agenda (session), point);
  return point;
}

static MentorGoal *
add_goal (MentorMentee *mentee, MentorVisibility visibility)
{
  g_autoptr (MentorGoal) goal = mentor_goal_new ();

  mentor_goal_set_title (goal, visibility == MENTOR_VISIBILITY_PRIVATE ? "hidden" : "shared");
  mentor_goal_set_visibility (goal, visibility);
  mentor_record_list_append (mentor_mentee_get_goals (mentee), goal);
  return goal;
}

/* A point of each origin is carried over two sessions: the last copy is as private as the first
 * point. */
static void
test_private (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  MentorGoal *shared = add_goal (mentee, MENTOR_VISIBILITY_SHARED);
  MentorGoal *hidden = add_goal (mentee, MENTOR_VISIBILITY_PRIVATE);
  const struct
  {
    const char *text;
    MentorPointOrigin origin;
    const char *id;
    gboolean private;
  } points[] = {
    { "own", MENTOR_POINT_ORIGIN_OWN, "", FALSE },
    { "action", MENTOR_POINT_ORIGIN_ACTION, "b", FALSE },
    { "prompt", MENTOR_POINT_ORIGIN_PROMPT, "c", FALSE },
    { "remember", MENTOR_POINT_ORIGIN_REMEMBER, "d", TRUE },
    { "shared", MENTOR_POINT_ORIGIN_GOAL, mentor_record_get_id (MENTOR_RECORD (shared)), FALSE },
    { "hidden", MENTOR_POINT_ORIGIN_GOAL, mentor_record_get_id (MENTOR_RECORD (hidden)), TRUE },
    { "goal that is gone", MENTOR_POINT_ORIGIN_GOAL, "e", FALSE },
  };
  g_autoptr (MentorRememberItem) item = mentor_remember_item_new ();
  MentorSession *first = add_session (mentee, "2026-09-01T10:00:00Z", MENTOR_SESSION_STATE_PLANNED);
  MentorSession *last;

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    add_point (first, points[i].text, points[i].origin, points[i].id);
  mentor_session_set_state (first, MENTOR_SESSION_STATE_HELD);
  last = add_session (mentee, "2026-10-01T10:00:00Z", MENTOR_SESSION_STATE_PLANNED);
  mentor_session_set_state (last, MENTOR_SESSION_STATE_MISSED);
  last = add_session (mentee, "2026-11-01T10:00:00Z", MENTOR_SESSION_STATE_PLANNED);

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      MentorAgendaPoint *before = mentor_record_list_get (mentor_session_get_agenda (first), i);
      MentorAgendaPoint *after = mentor_record_list_get (mentor_session_get_agenda (last), i);

      g_assert_cmpint (mentor_agenda_point_get_carried (after), ==, 2);
      g_assert_true (mentor_mentee_find_first_point (mentee, after) == before);
      g_assert_true (mentor_mentee_find_first_point (mentee, before) == before);
      g_assert_cmpint (mentor_mentee_get_point_privacy (mentee, before) != 0, ==,
                       points[i].private);
      g_assert_cmpint (mentor_mentee_get_point_privacy (mentee, after) != 0, ==, points[i].private);
      if (*points[i].id)
        g_assert_true (mentor_mentee_is_on_agenda (mentee, last, points[i].id, "other words"));
    }

  /* The first points are gone with their session: the words are what is left to go by. */
  mentor_remember_item_set_text (item, "remember");
  mentor_record_list_append (mentor_mentee_get_remember (mentee), item);
  mentor_record_list_remove (mentor_mentee_get_sessions (mentee), first);
  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      MentorAgendaPoint *after = mentor_record_list_get (mentor_session_get_agenda (last), i);

      g_assert_true (mentor_mentee_find_first_point (mentee, after) == after);
      g_assert_cmpint (mentor_mentee_get_point_privacy (mentee, after) != 0, ==, points[i].private);
    }
}

static MentorActionItem *
make_action (MentorMentee *mentee, MentorSession *session, guint position)
{
  return mentor_mentee_make_action_of_point (
      mentee, mentor_record_get_id (MENTOR_RECORD (session)),
      mentor_record_list_get (mentor_session_get_agenda (session), position));
}

/* A point that is there for an action makes no second one, be it a copy of a copy; any other makes
 * one of its goal. */
static void
test_make_action (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  g_autoptr (MentorActionItem) action = mentor_action_item_new ();
  g_autoptr (MentorActionItem) of_goal = NULL;
  g_autoptr (MentorActionItem) own = NULL;
  g_autoptr (MentorActionItem) again = NULL;
  MentorGoal *goal = add_goal (mentee, MENTOR_VISIBILITY_PRIVATE);
  const char *goal_id = mentor_record_get_id (MENTOR_RECORD (goal));
  MentorSession *first = add_session (mentee, "2026-09-01T10:00:00Z", MENTOR_SESSION_STATE_PLANNED);
  MentorSession *last;

  mentor_action_item_set_text (action, "Write the note");
  mentor_action_item_set_goal (action, goal_id);
  mentor_record_list_append (mentor_mentee_get_actions (mentee), action);
  add_point (first, "Write the note", MENTOR_POINT_ORIGIN_ACTION,
             mentor_record_get_id (MENTOR_RECORD (action)));
  add_point (first, "other words", MENTOR_POINT_ORIGIN_GOAL, goal_id);
  add_point (first, "own", MENTOR_POINT_ORIGIN_OWN, "");
  mentor_session_set_state (first, MENTOR_SESSION_STATE_HELD);
  last = add_session (mentee, "2026-10-01T10:00:00Z", MENTOR_SESSION_STATE_PLANNED);

  g_assert_null (make_action (mentee, first, 0));
  g_assert_null (make_action (mentee, last, 0));
  mentor_action_item_set_state (action, MENTOR_ACTION_STATE_DONE);
  g_assert_null (make_action (mentee, last, 0));
  of_goal = make_action (mentee, last, 1);
  g_assert_cmpstr (mentor_action_item_get_text (of_goal), ==, "other words");
  g_assert_cmpstr (mentor_action_item_get_goal (of_goal), ==, goal_id);
  g_assert_cmpstr (mentor_action_item_get_session (of_goal), ==,
                   mentor_record_get_id (MENTOR_RECORD (last)));
  own = make_action (mentee, last, 2);
  g_assert_cmpstr (mentor_action_item_get_text (own), ==, "own");
  g_assert_cmpstr (mentor_action_item_get_goal (own), ==, "");

  /* The point of an action is as private as the action. */
  g_assert_cmpint (mentor_mentee_get_point_privacy (
                       mentee, mentor_record_list_get (mentor_session_get_agenda (last), 0)),
                   !=, 0);

  /* One that was let go may be taken up again. */
  mentor_action_item_set_state (action, MENTOR_ACTION_STATE_DROPPED);
  again = make_action (mentee, last, 0);
  g_assert_cmpstr (mentor_action_item_get_text (again), ==, "Write the note");
  g_assert_cmpstr (mentor_action_item_get_goal (again), ==, goal_id);

  /* The first point is gone with its session: the words tell that the action is there. */
  mentor_record_list_remove (mentor_mentee_get_sessions (mentee), first);
  mentor_action_item_set_state (action, MENTOR_ACTION_STATE_OPEN);
  g_assert_null (make_action (mentee, last, 0));
}

static void
test_on_agenda (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  MentorSession *session =
      add_session (mentee, "2026-09-01T10:00:00Z", MENTOR_SESSION_STATE_PLANNED);
  MentorAgendaPoint *point = add_point (session, "words", MENTOR_POINT_ORIGIN_ACTION, "id");

  add_point (session, "", MENTOR_POINT_ORIGIN_OWN, "");
  g_assert_true (mentor_mentee_is_on_agenda (mentee, session, "id", "other"));
  g_assert_true (mentor_mentee_is_on_agenda (mentee, session, "other", "words"));
  g_assert_true (mentor_mentee_is_on_agenda (mentee, session, "", "words"));
  g_assert_false (mentor_mentee_is_on_agenda (mentee, session, "other", "other"));
  g_assert_false (mentor_mentee_is_on_agenda (mentee, session, "", ""));
  mentor_agenda_point_set_dropped (point, TRUE);
  g_assert_false (mentor_mentee_is_on_agenda (mentee, session, "id", "words"));
}

static void
test_minutes (void)
{
  g_autoptr (MentorSession) session = mentor_session_new ();
  const int minutes[] = { 5, 0, 25, 20 };

  g_assert_cmpint (mentor_session_count_minutes (session), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (minutes); i++)
    mentor_agenda_point_set_minutes (add_point (session, "", MENTOR_POINT_ORIGIN_OWN, ""),
                                     minutes[i]);
  g_assert_cmpint (mentor_session_count_minutes (session), ==, 50);
  mentor_agenda_point_set_dropped (mentor_record_list_get (mentor_session_get_agenda (session), 2),
                                   TRUE);
  g_assert_cmpint (mentor_session_count_minutes (session), ==, 25);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/agenda/private", test_private);
  g_test_add_func ("/agenda/make-action", test_make_action);
  g_test_add_func ("/agenda/on-agenda", test_on_agenda);
  g_test_add_func ("/agenda/minutes", test_minutes);
  return g_test_run ();
}
