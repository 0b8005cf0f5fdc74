/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What follows from a session: which one comes after it, what waits there, and which questions are asked. */

#include "mentor-carry-rules.h"
#include "mentor-contact-rules.h"
#include "mentor-wrap-up-rules.h"

static MentorSession *
add_session (MentorMentee *mentee, const char *start, MentorSessionState state)
{
  g_autoptr (MentorSession) session = mentor_session_new ();
  g_autoptr (GDateTime) time = start ? g_date_time_new_from_iso8601 (start, NULL) : NULL;

  mentor_session_set_start (session, time);
  mentor_session_set_state (session, state);
  mentor_record_list_append (mentor_mentee_get_sessions (mentee), session);
  return session;
}

static void
test_session_after (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  MentorSession *later =
      add_session (mentee, "2027-01-21T10:00:00Z", MENTOR_SESSION_STATE_PLANNED);
  MentorSession *session =
      add_session (mentee, "2026-11-26T10:00:00Z", MENTOR_SESSION_STATE_PLANNED);
  MentorSession *missed = add_session (mentee, "2026-12-03T10:00:00Z", MENTOR_SESSION_STATE_MISSED);
  MentorSession *off = add_session (mentee, "2026-12-04T10:00:00Z", MENTOR_SESSION_STATE_CANCELLED);
  MentorSession *next = add_session (mentee, "2026-12-24T10:00:00Z", MENTOR_SESSION_STATE_HELD);
  MentorSession *undated = add_session (mentee, NULL, MENTOR_SESSION_STATE_PLANNED);

  g_assert_true (mentor_mentee_find_session_after (mentee, session) == next);
  g_assert_true (mentor_mentee_find_session_after (mentee, missed) == next);
  g_assert_true (mentor_mentee_find_session_after (mentee, next) == later);
  g_assert_null (mentor_mentee_find_session_after (mentee, later));
  g_assert_null (mentor_mentee_find_session_after (mentee, undated));

  /* What the session says itself counts more, as long as it takes place. */
  mentor_session_set_next_session (session, mentor_record_get_id (MENTOR_RECORD (undated)));
  g_assert_true (mentor_mentee_find_session_after (mentee, session) == undated);
  mentor_session_set_next_session (session, mentor_record_get_id (MENTOR_RECORD (off)));
  g_assert_true (mentor_mentee_find_session_after (mentee, session) == next);
  mentor_session_set_next_session (session, mentor_record_get_id (MENTOR_RECORD (session)));
  g_assert_true (mentor_mentee_find_session_after (mentee, session) == next);
}

static MentorAgendaPoint *
add_point (MentorSession *session, const char *text)
{
  g_autoptr (MentorAgendaPoint) point = mentor_agenda_point_new ();

  mentor_agenda_point_set_text (point, text);
  mentor_record_list_append (mentor_session_get_agenda (session), point);
  return point;
}

static guint
count_points (MentorSession *session)
{
  return mentor_record_list_get_size (mentor_session_get_agenda (session));
}

static void
test_settle (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  MentorSession *session = add_session (mentee, "2026-11-26T10:00:00Z", MENTOR_SESSION_STATE_HELD);
  MentorAgendaPoint *point = add_point (session, "one");
  MentorAgendaPoint *other = add_point (session, "two");
  MentorSession *next =
      add_session (mentee, "2026-12-24T10:00:00Z", MENTOR_SESSION_STATE_PLANNED);
  MentorAgendaPoint *copy;

  mentor_mentee_carry_over (mentee, next);
  g_assert_cmpuint (count_points (next), ==, 2);

  /* Spoken about after all, and not. */
  mentor_agenda_point_set_done (point, TRUE);
  mentor_mentee_settle (mentee, session);
  g_assert_cmpuint (count_points (next), ==, 1);
  mentor_mentee_settle (mentee, session);
  g_assert_cmpuint (count_points (next), ==, 1);
  mentor_agenda_point_set_done (point, FALSE);
  mentor_mentee_settle (mentee, session);
  g_assert_cmpuint (count_points (next), ==, 2);

  /* Let go, and kept. */
  mentor_agenda_point_set_dropped (other, TRUE);
  mentor_mentee_settle (mentee, session);
  g_assert_cmpuint (count_points (next), ==, 1);
  copy = mentor_record_list_get (mentor_session_get_agenda (next), 0);
  g_assert_cmpstr (mentor_agenda_point_get_text (copy), ==, "one");
  g_assert_cmpint (mentor_agenda_point_get_carried (copy), ==, 1);

  /* What somebody has written about it there stays. */
  mentor_agenda_point_set_outcome (copy, "an outcome");
  mentor_agenda_point_set_done (point, TRUE);
  mentor_mentee_settle (mentee, session);
  g_assert_cmpuint (count_points (next), ==, 1);
  mentor_agenda_point_set_outcome (copy, "");

  /* And so does what stands in a session that is over. */
  mentor_session_set_state (next, MENTOR_SESSION_STATE_HELD);
  mentor_mentee_settle (mentee, session);
  g_assert_cmpuint (count_points (next), ==, 1);
}

/* Before the session is over nothing has gone anywhere. */
static void
test_settle_early (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  MentorSession *session =
      add_session (mentee, "2026-11-26T10:00:00Z", MENTOR_SESSION_STATE_PLANNED);
  MentorSession *next =
      add_session (mentee, "2026-12-24T10:00:00Z", MENTOR_SESSION_STATE_PLANNED);

  add_point (session, "one");
  mentor_mentee_settle (mentee, session);
  g_assert_cmpuint (count_points (next), ==, 0);
}

typedef struct {
  const char *text;
  MentorPromptSet set;
  MentorStage stage;
  MentorDepth depth;
  gboolean favourite;
  MentorDay last_used;
} PromptLine;

static const PromptLine prompt_lines[] = {
  { "a goal", MENTOR_PROMPT_SET_GOAL, MENTOR_STAGE_ANY, MENTOR_DEPTH_LIGHT, TRUE, 0 },
  { "deep", MENTOR_PROMPT_SET_MENTOR_REFLECTION, MENTOR_STAGE_ANY, MENTOR_DEPTH_DEEP, FALSE, 0 },
  { "light", MENTOR_PROMPT_SET_MENTOR_REFLECTION, MENTOR_STAGE_ANY, MENTOR_DEPTH_LIGHT, FALSE, 0 },
  { "late", MENTOR_PROMPT_SET_MENTOR_REFLECTION, MENTOR_STAGE_DRAWING_TO_A_CLOSE, MENTOR_DEPTH_LIGHT,
    TRUE, 0 },
  { "used", MENTOR_PROMPT_SET_MENTOR_REFLECTION, MENTOR_STAGE_ANY, MENTOR_DEPTH_LIGHT, TRUE, 739000 },
  { "favourite", MENTOR_PROMPT_SET_MENTOR_REFLECTION, MENTOR_STAGE_WORKING, MENTOR_DEPTH_DEEP, TRUE, 0 },
  { "mine", MENTOR_PROMPT_SET_MENTEE_REFLECTION, MENTOR_STAGE_ANY, MENTOR_DEPTH_LIGHT, FALSE, 0 },
  { "used long ago", MENTOR_PROMPT_SET_MENTEE_REFLECTION, MENTOR_STAGE_ANY, MENTOR_DEPTH_LIGHT, FALSE,
    738000 },
};

static void
test_prompts (void)
{
  static const struct {
    MentorRole role;
    MentorStage stage;
    guint n;
    const char *expected;
  } lines[] = {
    { MENTOR_ROLE_MENTOR, MENTOR_STAGE_WORKING, 10, "favourite,light,deep,used" },
    { MENTOR_ROLE_MENTOR, MENTOR_STAGE_WORKING, 2, "favourite,light" },
    { MENTOR_ROLE_MENTOR, MENTOR_STAGE_DRAWING_TO_A_CLOSE, 3, "late,light,deep" },
    { MENTOR_ROLE_MENTEE, MENTOR_STAGE_WORKING, 3, "mine,used long ago" },
    { MENTOR_ROLE_PEER, MENTOR_STAGE_WORKING, 3, "favourite,light,mine" },
    { MENTOR_ROLE_PEER, MENTOR_STAGE_WORKING, 0, "" },
  };
  g_autoptr (MentorPromptLibrary) library = mentor_prompt_library_new ();
  MentorRecordList *prompts = mentor_prompt_library_get_prompts (library);

  for (guint i = 0; i < G_N_ELEMENTS (prompt_lines); i++)
    {
      g_autoptr (MentorPrompt) prompt = mentor_prompt_new ();

      mentor_prompt_set_text (prompt, prompt_lines[i].text);
      mentor_prompt_set_set (prompt, prompt_lines[i].set);
      mentor_prompt_set_stage (prompt, prompt_lines[i].stage);
      mentor_prompt_set_depth (prompt, prompt_lines[i].depth);
      mentor_prompt_set_favourite (prompt, prompt_lines[i].favourite);
      mentor_prompt_set_last_used (prompt, prompt_lines[i].last_used);
      mentor_record_list_append (prompts, prompt);
    }
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (GPtrArray) chosen = mentor_prompts_choose_reflections (
          prompts, lines[i].role, lines[i].stage, lines[i].n);
      GString *found = g_string_new (NULL);

      for (guint j = 0; j < chosen->len; j++)
        g_string_append_printf (found, "%s%s", j ? "," : "",
                                mentor_prompt_get_text (chosen->pdata[j]));
      g_assert_cmpstr (found->str, ==, lines[i].expected);
      g_string_free (found, TRUE);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wrap-up/session-after", test_session_after);
  g_test_add_func ("/wrap-up/settle", test_settle);
  g_test_add_func ("/wrap-up/settle-early", test_settle_early);
  g_test_add_func ("/wrap-up/prompts", test_prompts);
  return g_test_run ();
}
