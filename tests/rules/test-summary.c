/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What of a session is shared, what is not, and that Markdown reads it as it was written. */

#include "mentor-agenda-rules.h"
#include "mentor-carry-rules.h"
#include "mentor-contact-rules.h"
#include "mentor-markdown.h"
#include "mentor-summary.h"

#include <string.h>

#define EVERYTHING                                                                                 \
  ((MentorSummaryParts) (MENTOR_SUMMARY_NOTES | MENTOR_SUMMARY_MARKS |                             \
                         MENTOR_SUMMARY_PRIVATE_GOALS | MENTOR_SUMMARY_REMEMBER))
#define NOTHING ((MentorSummaryParts) 0)

static MentorSession *
add_session (MentorMentee *mentee, const char *start, MentorSessionState state)
{
  g_autoptr (MentorSession) session = mentor_session_new ();
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (start, NULL);

  g_assert_nonnull (time);
  mentor_session_set_start (session, time);
  mentor_session_set_state (session, state);
  mentor_session_set_time_zone (session, "Europe/Berlin");
  mentor_record_list_append (mentor_mentee_get_sessions (mentee), session);
  return session;
}

static MentorAgendaPoint *
add_point (MentorSession *session, const char *text, const char *outcome)
{
  g_autoptr (MentorAgendaPoint) point = mentor_agenda_point_new ();

  mentor_agenda_point_set_text (point, text);
  mentor_agenda_point_set_outcome (point, outcome);
  mentor_agenda_point_set_done (point, outcome != NULL);
  mentor_record_list_append (mentor_session_get_agenda (session), point);
  return point;
}

static MentorActionItem *
add_action (MentorMentee *mentee, MentorSession *session, const char *text, MentorOwner owner)
{
  g_autoptr (MentorActionItem) action = mentor_action_item_new ();

  mentor_action_item_set_text (action, text);
  mentor_action_item_set_owner (action, owner);
  mentor_action_item_set_session (action, mentor_record_get_id (MENTOR_RECORD (session)));
  mentor_record_list_append (mentor_mentee_get_actions (mentee), action);
  return action;
}

static MentorGoal *
add_goal (MentorMentee *mentee, const char *title, MentorVisibility visibility)
{
  g_autoptr (MentorGoal) goal = mentor_goal_new ();

  mentor_goal_set_title (goal, title);
  mentor_goal_set_visibility (goal, visibility);
  mentor_record_list_append (mentor_mentee_get_goals (mentee), goal);
  return goal;
}

static MentorDay
get_day (int year, GDateMonth month, GDateDay day)
{
  g_autoptr (GDate) date = g_date_new_dmy (day, month, (GDateYear) year);

  return g_date_get_julian (date);
}

/* A session with something of all, and the one after it. */
static MentorMentee *
make_mentee (MentorSession **session)
{
  MentorMentee *mentee = mentor_mentee_new ();
  MentorGoal *shared = add_goal (mentee, "Know ten people", MENTOR_VISIBILITY_SHARED);
  MentorGoal *private = add_goal (mentee, "CANARY-GOAL", MENTOR_VISIBILITY_PRIVATE);
  const char *const goals[] = { mentor_record_get_id (MENTOR_RECORD (shared)),
                                mentor_record_get_id (MENTOR_RECORD (private)), NULL };
  MentorSession *next;
  MentorActionItem *action;
  MentorAgendaPoint *point;

  mentor_mentee_set_name (mentee, "Amara *Osei*");
  *session = add_session (mentee, "2026-11-26T10:00:00+01:00", MENTOR_SESSION_STATE_HELD);
  next = add_session (mentee, "2026-12-24T10:30:00+01:00", MENTOR_SESSION_STATE_PLANNED);
  mentor_session_set_place (next, "Room 4");
  mentor_session_set_next_session (*session, mentor_record_get_id (MENTOR_RECORD (next)));
  mentor_session_set_notes (*session, "CANARY-NOTE\n- not a list\n\nend");
  mentor_session_set_grow_will (*session, "CANARY-GROW");
  mentor_session_set_hats (*session, MENTOR_HATS_CHALLENGER | MENTOR_HATS_SUPPORTER);
  mentor_session_set_usefulness (*session, 4);
  mentor_session_set_listening (*session, 70);
  mentor_session_set_what_was_hard (*session, "CANARY-PREPARATION");
  mentor_session_set_goals (*session, goals);

  add_point (*session, "The talk", "Went well.\nTwo asked for slides.");
  add_point (*session, "The side project", NULL);
  mentor_agenda_point_set_origin_id (add_point (*session, "CANARY-TEMPLATE", NULL),
                                     "0c5f2a43-3f6e-4f0c-9a26-0a4f0f6f3c11");
  mentor_agenda_point_set_dropped (add_point (*session, "CANARY-DROPPED", NULL), TRUE);
  mentor_agenda_point_set_origin (add_point (*session, "CANARY-REMEMBER", NULL),
                                  MENTOR_POINT_ORIGIN_REMEMBER);
  point = add_point (*session, "CANARY-GOAL-POINT", NULL);
  mentor_agenda_point_set_origin (point, MENTOR_POINT_ORIGIN_GOAL);
  mentor_agenda_point_set_origin_id (point, goals[1]);

  action = add_action (mentee, *session, "Write the note", MENTOR_OWNER_MENTEE);
  mentor_action_item_set_due (action, get_day (2026, G_DATE_DECEMBER, 4));
  mentor_action_item_set_cue (action, "the kettle is on");
  mentor_action_item_set_act (action, "I open the file");
  action = add_action (mentee, *session, "Ask Lena", MENTOR_OWNER_MENTOR);
  mentor_action_item_set_state (action, MENTOR_ACTION_STATE_DONE);
  mentor_action_item_set_came_of_it (action, "CANARY-RESULT");
  action = add_action (mentee, *session, "CANARY-LET-GO", MENTOR_OWNER_MENTEE);
  mentor_action_item_set_state (action, MENTOR_ACTION_STATE_DROPPED);
  add_action (mentee, next, "CANARY-OTHER-SESSION", MENTOR_OWNER_MENTEE);
  return mentee;
}

static void
test_markdown (void)
{
  MentorSession *session;
  g_autoptr (MentorMentee) mentee = make_mentee (&session);
  g_autofree char *summary = mentor_summary_to_markdown (mentee, session, NOTHING);

  g_assert_cmpstr (summary, ==,
                   "# Session with Amara \\*Osei\\*\n"
                   "\n"
                   "Thursday, 26 November 2026, 10:00 (Europe/Berlin)\n"
                   "\n"
                   "## What We Talked About\n"
                   "\n"
                   "- The talk  \n"
                   "  Went well.  \n"
                   "  Two asked for slides.\n"
                   "- The side project (for next time)\n"
                   "\n"
                   "## Goals We Touched\n"
                   "\n"
                   "- Know ten people\n"
                   "\n"
                   "## What We Agreed\n"
                   "\n"
                   "- [ ] Amara \\*Osei\\*: Write the note, by 4 December 2026  \n"
                   "  When the kettle is on, then I open the file\n"
                   "- [x] Mentor: Ask Lena (done)\n"
                   "\n"
                   "## Next Session\n"
                   "\n"
                   "Thursday, 24 December 2026, 10:30 (Europe/Berlin)  \n"
                   "Room 4\n");
}

static void
test_text (void)
{
  MentorSession *session;
  g_autoptr (MentorMentee) mentee = make_mentee (&session);
  g_autofree char *summary =
      mentor_summary_to_text (mentee, session, MENTOR_SUMMARY_NOTES | MENTOR_SUMMARY_MARKS);

  g_assert_cmpstr (summary, ==,
                   "Session with Amara *Osei*\n"
                   "Thursday, 26 November 2026, 10:00 (Europe/Berlin)\n"
                   "\n"
                   "What We Talked About\n"
                   "- The talk\n"
                   "  Went well.\n"
                   "  Two asked for slides.\n"
                   "- The side project (for next time)\n"
                   "\n"
                   "Goals We Touched\n"
                   "- Know ten people\n"
                   "\n"
                   "What We Agreed\n"
                   "- Amara *Osei*: Write the note, by 4 December 2026\n"
                   "  When the kettle is on, then I open the file\n"
                   "- Mentor: Ask Lena (done)\n"
                   "\n"
                   "How It Was\n"
                   "- How useful: Very Useful\n"
                   "- Hats: Challenger, Supporter\n"
                   "- Share of listening: 70 %\n"
                   "\n"
                   "Notes\n"
                   "CANARY-NOTE\n"
                   "- not a list\n"
                   "\n"
                   "end\n"
                   "\n"
                   "Will\n"
                   "CANARY-GROW\n"
                   "\n"
                   "Next Session\n"
                   "Thursday, 24 December 2026, 10:30 (Europe/Berlin)\n"
                   "Room 4\n");
}

/* What each tick lets in; anything else stays out. */
static void
test_choices (void)
{
  static const struct
  {
    MentorSummaryParts part;
    const char *words[3];
  } lines[] = {
    { MENTOR_SUMMARY_NOTES, { "CANARY-NOTE", "CANARY-GROW" } },
    { MENTOR_SUMMARY_MARKS, { "Very Useful", "Challenger", "70" } },
    { MENTOR_SUMMARY_PRIVATE_GOALS, { "CANARY-GOAL\n", "CANARY-GOAL-POINT" } },
    { MENTOR_SUMMARY_REMEMBER, { "CANARY-REMEMBER" } },
  };
  static const char *const never[] = { "CANARY-DROPPED", "CANARY-LET-GO", "CANARY-PREPARATION",
                                       "CANARY-OTHER-SESSION", "CANARY-RESULT" };
  MentorSession *session;
  g_autoptr (MentorMentee) mentee = make_mentee (&session);

  g_assert_cmpint (mentor_summary_get_choices (mentee, session), ==, EVERYTHING);
  for (guint parts = 0; parts <= EVERYTHING; parts++)
    {
      g_autofree char *text = mentor_summary_to_text (mentee, session, (MentorSummaryParts) parts);
      g_autofree char *plain =
          mentor_summary_to_markdown (mentee, session, (MentorSummaryParts) parts);

      for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
        for (guint j = 0; j < G_N_ELEMENTS (lines[i].words) && lines[i].words[j]; j++)
          {
            const gboolean wanted = (parts & lines[i].part) != 0;

            g_test_message ("%u: %s", parts, lines[i].words[j]);
            g_assert_true ((strstr (text, lines[i].words[j]) != NULL) == wanted);
            g_assert_true ((strstr (plain, lines[i].words[j]) != NULL) == wanted);
          }
      for (guint i = 0; i < G_N_ELEMENTS (never); i++)
        {
          g_assert_null (strstr (text, never[i]));
          g_assert_null (strstr (plain, never[i]));
        }
    }
}

/* A copy says of itself only that it was carried; what it comes from holds for it too. */
static void
test_carried (void)
{
  MentorSession *session;
  g_autoptr (MentorMentee) mentee = make_mentee (&session);
  MentorSession *next = mentor_record_list_get (mentor_mentee_get_sessions (mentee), 1);
  g_autofree char *text = NULL;
  g_autofree char *all = NULL;

  g_assert_cmpuint (mentor_mentee_carry_over (mentee, next), ==, 3);
  text = mentor_summary_to_text (mentee, next, NOTHING);
  g_assert_nonnull (strstr (text, "The side project"));
  g_assert_null (strstr (text, "CANARY-REMEMBER"));
  g_assert_null (strstr (text, "CANARY-GOAL"));
  all = mentor_summary_to_text (mentee, next, EVERYTHING);
  g_assert_nonnull (strstr (all, "CANARY-REMEMBER"));
  g_assert_nonnull (strstr (all, "CANARY-GOAL-POINT"));
  g_assert_cmpint (mentor_summary_get_choices (mentee, next), ==,
                   MENTOR_SUMMARY_REMEMBER | MENTOR_SUMMARY_PRIVATE_GOALS);
}

static void
make_action (MentorMentee *mentee,
             MentorSession *session,
             MentorAgendaPoint *point,
             gboolean reworded)
{
  g_autoptr (MentorActionItem) action = mentor_mentee_make_action_of_point (
      mentee, mentor_record_get_id (MENTOR_RECORD (session)), point);

  g_assert_nonnull (action);
  if (reworded)
    {
      g_autofree char *text =
          g_strconcat ("By Friday: ", mentor_agenda_point_get_text (point), NULL);

      mentor_action_item_set_text (action, text);
      mentor_action_item_set_goal (action, "");
    }
  mentor_record_list_append (mentor_mentee_get_actions (mentee), action);
  mentor_agenda_point_set_done (point, TRUE);
}

/* An action that was made of a point is as private as the point was, also when the point was
 * carried or let go meanwhile, and when the action got other words. */
static void
test_made_into_actions (void)
{
  static const struct
  {
    MentorSummaryParts part;
    const char *text;
  } lines[] = {
    { MENTOR_SUMMARY_REMEMBER, "CANARY-REMEMBER" },
    { MENTOR_SUMMARY_PRIVATE_GOALS, "CANARY-GOAL-POINT" },
  };

  for (guint way = 0; way < 4; way++)
    {
      const gboolean carried = way & 1;
      const gboolean reworded = way & 2;
      MentorSession *session;
      g_autoptr (MentorMentee) mentee = make_mentee (&session);
      MentorRecordList *agenda;

      mentor_session_set_goals (session, NULL);
      if (carried)
        {
          session = mentor_record_list_get (mentor_mentee_get_sessions (mentee), 1);
          g_assert_cmpuint (mentor_mentee_carry_over (mentee, session), ==, 3);
        }
      agenda = mentor_session_get_agenda (session);
      for (guint i = 0; i < mentor_record_list_get_size (agenda); i++)
        {
          MentorAgendaPoint *point = mentor_record_list_get (agenda, i);

          for (guint k = 0; k < G_N_ELEMENTS (lines); k++)
            if (g_str_equal (mentor_agenda_point_get_text (point), lines[k].text))
              {
                make_action (mentee, session, point, reworded);
                mentor_agenda_point_set_dropped (point, TRUE);
              }
        }
      mentor_session_set_notes (session, "");
      for (guint k = 0; k < G_N_ELEMENTS (lines); k++)
        {
          g_autofree char *without =
              mentor_summary_to_text (mentee, session, EVERYTHING & ~lines[k].part);
          g_autofree char *with = mentor_summary_to_text (mentee, session, lines[k].part);

          g_test_message ("%s, carried: %d, reworded: %d", lines[k].text, carried, reworded);
          g_assert_null (strstr (without, lines[k].text));
          g_assert_nonnull (strstr (with, lines[k].text));
          g_assert_cmpint (mentor_summary_get_choices (mentee, session) & lines[k].part, ==,
                           lines[k].part);
        }
    }
}

/* Where the point is gone, its goal or its words tell. */
static void
test_actions_alone (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  g_autoptr (MentorRememberItem) item = mentor_remember_item_new ();
  MentorGoal *goal = add_goal (mentee, "CANARY-TITLE", MENTOR_VISIBILITY_PRIVATE);
  MentorSession *session =
      add_session (mentee, "2026-11-26T10:00:00+01:00", MENTOR_SESSION_STATE_HELD);
  MentorActionItem *action = add_action (mentee, session, "CANARY-STEP", MENTOR_OWNER_MENTEE);
  g_autofree char *text = NULL;
  g_autofree char *all = NULL;

  mentor_action_item_set_goal (action, mentor_record_get_id (MENTOR_RECORD (goal)));
  add_action (mentee, session, "CANARY-TITLE", MENTOR_OWNER_MENTEE);
  add_action (mentee, session, "CANARY-ONE two", MENTOR_OWNER_MENTEE);
  add_action (mentee, session, "Call Lena", MENTOR_OWNER_MENTEE);
  mentor_remember_item_set_text (item, "CANARY-ONE\ntwo\n");
  mentor_record_list_append (mentor_mentee_get_remember (mentee), item);
  text = mentor_summary_to_text (mentee, session, NOTHING);
  g_assert_null (strstr (text, "CANARY"));
  g_assert_nonnull (strstr (text, "Call Lena"));
  all = mentor_summary_to_text (mentee, session, EVERYTHING);
  g_assert_nonnull (strstr (all, "CANARY-STEP"));
  g_assert_nonnull (strstr (all, "CANARY-TITLE"));
  g_assert_nonnull (strstr (all, "CANARY-ONE"));
  g_assert_cmpint (mentor_summary_get_choices (mentee, session), ==,
                   MENTOR_SUMMARY_REMEMBER | MENTOR_SUMMARY_PRIVATE_GOALS);
}

/* What was carried from a session that is gone is known by its words. */
static void
test_carried_from_nowhere (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  g_autoptr (MentorRememberItem) item = mentor_remember_item_new ();
  MentorSession *session =
      add_session (mentee, "2026-11-26T10:00:00+01:00", MENTOR_SESSION_STATE_PLANNED);
  MentorAgendaPoint *point = add_point (session, "CANARY-REMEMBER", NULL);
  g_autofree char *text = NULL;

  mentor_remember_item_set_text (item, "CANARY-REMEMBER");
  mentor_record_list_append (mentor_mentee_get_remember (mentee), item);
  mentor_agenda_point_set_origin (point, MENTOR_POINT_ORIGIN_CARRIED);
  mentor_agenda_point_set_origin_id (point, "00000000-0000-4000-8000-000000000000");
  text = mentor_summary_to_text (mentee, session, NOTHING);
  g_assert_null (strstr (text, "CANARY"));
}

static void
test_empty (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  g_autoptr (MentorSession) session = mentor_session_new ();
  g_autofree char *text = mentor_summary_to_text (mentee, session, EVERYTHING);
  g_autofree char *name = mentor_summary_make_name (mentee, session);

  mentor_record_list_append (mentor_mentee_get_sessions (mentee), session);
  g_assert_cmpstr (text, ==, "Session\n");
  g_assert_cmpstr (name, ==, "Session.md");
  g_assert_cmpint (mentor_summary_get_choices (mentee, session), ==, NOTHING);
}

/* Names that mean the same to both. */
static void
test_owners (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  MentorSession *session =
      add_session (mentee, "2026-11-26T10:00:00+01:00", MENTOR_SESSION_STATE_HELD);
  g_autofree char *as_mentee = NULL;
  g_autofree char *as_peer = NULL;

  add_action (mentee, session, "one", MENTOR_OWNER_MENTEE);
  add_action (mentee, session, "two", MENTOR_OWNER_MENTOR);
  mentor_mentee_set_role (mentee, MENTOR_ROLE_MENTEE);
  mentor_mentee_set_mentor_name (mentee, "Ruth");
  as_mentee = mentor_summary_to_text (mentee, session, NOTHING);
  g_assert_nonnull (strstr (as_mentee, "- Mentee: one\n- Ruth: two\n"));
  mentor_mentee_set_role (mentee, MENTOR_ROLE_PEER);
  mentor_mentee_set_name (mentee, "Jo");
  as_peer = mentor_summary_to_text (mentee, session, NOTHING);
  g_assert_nonnull (strstr (as_peer, "- Jo: one\n- Me: two\n"));
}

static void
test_name (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  MentorSession *session =
      add_session (mentee, "2026-11-26T10:00:00+01:00", MENTOR_SESSION_STATE_HELD);
  g_autofree char *name = NULL;

  mentor_mentee_set_name (mentee, "../Ä/b\"c Osei");
  name = mentor_summary_make_name (mentee, session);
  g_assert_cmpstr (name, ==, "2026-11-26 Äbc.md");
}

static void
test_escape (void)
{
  static const struct
  {
    const char *text, *line, *start, *paragraph;
  } lines[] = {
    { "", "", "", "" },
    { "plain", "plain", "plain", "plain" },
    { "a*b_c", "a\\*b\\_c", "a\\*b\\_c", "a\\*b\\_c" },
    { "<b>&amp;", "\\<b\\>\\&amp;", "\\<b\\>\\&amp;", "\\<b\\>\\&amp;" },
    { "[x](y) ![z]", "\\[x\\](y) !\\[z\\]", "\\[x\\](y) !\\[z\\]", "\\[x\\](y) !\\[z\\]" },
    { "# no heading", "\\# no heading", "\\# no heading", "\\# no heading" },
    { "- no list", "- no list", "\\- no list", "\\- no list" },
    { "+1", "+1", "\\+1", "\\+1" },
    { "---", "---", "\\---", "\\---" },
    { "===", "===", "\\===", "\\===" },
    { "1. first", "1. first", "1\\. first", "1\\. first" },
    { "12) last", "12) last", "12\\) last", "12\\) last" },
    { "2026", "2026", "2026", "2026" },
    { "1.5 hours", "1.5 hours", "1\\.5 hours", "1\\.5 hours" },
    { "~~~", "\\~\\~\\~", "\\~\\~\\~", "\\~\\~\\~" },
    { "a`b\\c", "a\\`b\\\\c", "a\\`b\\\\c", "a\\`b\\\\c" },
    { "a|b $x$", "a\\|b \\$x\\$", "a\\|b \\$x\\$", "a\\|b \\$x\\$" },
    { "    code", "code", "code", "code" },
    { "a\nb", "a b", "a b", "a  \nb" },
    { "a\n\n\n- b\r\n", "a   - b", "a   - b", "a\n\n\\- b" },
    { "\n\na", "a", "a", "a" },
    { "ä 😀 עברית", "ä 😀 עברית", "ä 😀 עברית", "ä 😀 עברית" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *line = mentor_markdown_escape_line (lines[i].text, FALSE);
      g_autofree char *start = mentor_markdown_escape_line (lines[i].text, TRUE);
      g_autofree char *paragraph = mentor_markdown_escape_text (lines[i].text, "");

      g_assert_cmpstr (line, ==, lines[i].line);
      g_assert_cmpstr (start, ==, lines[i].start);
      g_assert_cmpstr (paragraph, ==, lines[i].paragraph);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/summary/markdown", test_markdown);
  g_test_add_func ("/summary/text", test_text);
  g_test_add_func ("/summary/choices", test_choices);
  g_test_add_func ("/summary/carried", test_carried);
  g_test_add_func ("/summary/carried-from-nowhere", test_carried_from_nowhere);
  g_test_add_func ("/summary/made-into-actions", test_made_into_actions);
  g_test_add_func ("/summary/actions-alone", test_actions_alone);
  g_test_add_func ("/summary/empty", test_empty);
  g_test_add_func ("/summary/owners", test_owners);
  g_test_add_func ("/summary/name", test_name);
  g_test_add_func ("/summary/escape", test_escape);
  return g_test_run ();
}
