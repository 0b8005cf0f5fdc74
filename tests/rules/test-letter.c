/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What goes into the letter about a year, and what only when it is ticked. */

#include "mentor-letter.h"

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

static void
add_session (MentorMentee *mentee, const char *start)
{
  g_autoptr (MentorSession) session = mentor_session_new ();
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (start, NULL);

  mentor_session_set_start (session, time);
  mentor_session_set_state (session, MENTOR_SESSION_STATE_HELD);
  mentor_record_list_append (mentor_mentee_get_sessions (mentee), session);
}

static MentorGoal *
add_goal (MentorMentee *mentee, const char *title, MentorVisibility visibility, int then, int now)
{
  g_autoptr (MentorGoal) goal = mentor_goal_new ();
  g_autoptr (MentorCheckIn) first = mentor_check_in_new ();
  g_autoptr (MentorCheckIn) second = mentor_check_in_new ();

  mentor_goal_set_title (goal, title);
  mentor_goal_set_visibility (goal, visibility);
  mentor_check_in_set_date (first, day ("2026-01-10"));
  mentor_check_in_set_rating (first, then);
  mentor_check_in_set_date (second, day ("2026-10-10"));
  mentor_check_in_set_rating (second, now);
  mentor_record_list_append (mentor_goal_get_check_ins (goal), first);
  mentor_record_list_append (mentor_goal_get_check_ins (goal), second);
  mentor_record_list_append (mentor_mentee_get_goals (mentee), goal);
  return goal;
}

static MentorInsight *
add_insight (MentorMentee *mentee, const char *when, MentorInsightKind kind, const char *text)
{
  g_autoptr (MentorInsight) insight = mentor_insight_new ();

  mentor_insight_set_date (insight, day (when));
  mentor_insight_set_kind (insight, kind);
  mentor_insight_set_text (insight, text);
  mentor_record_list_append (mentor_mentee_get_insights (mentee), insight);
  return insight;
}

static void
reach (MentorGoal *goal, const char *when)
{
  g_autoptr (MentorRevision) revision = mentor_revision_new ();

  mentor_goal_set_state (goal, MENTOR_GOAL_STATE_REACHED);
  mentor_revision_set_date (revision, day (when));
  mentor_revision_set_to (revision, "reached");
  mentor_record_list_append (mentor_goal_get_revisions (goal), revision);
}

/* A year with Amara, with something of the year before, and something private. */
static MentorRecordList *
make_mentees (void)
{
  MentorRecordList *mentees = mentor_record_list_new (MENTOR_TYPE_MENTEE, NULL);
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  g_autoptr (MentorIntroduction) introduction = mentor_introduction_new ();
  MentorGoal *hidden;

  mentor_mentee_set_name (mentee, "Amara *Osei*");
  mentor_record_list_append (mentees, mentee);
  add_session (mentee, "2026-02-03T10:00:00Z");
  add_session (mentee, "2026-04-03T10:00:00Z");
  add_session (mentee, "2025-04-03T10:00:00Z");
  add_goal (mentee, "Speak up", MENTOR_VISIBILITY_SHARED, 2, 7);
  reach (add_goal (mentee, "Learn to sail", MENTOR_VISIBILITY_SHARED, 3, 9), "2026-08-01");
  hidden = add_goal (mentee, "Leave the company", MENTOR_VISIBILITY_PRIVATE, 1, 4);
  mentor_decision_set_decided (mentor_goal_get_decision (hidden), "In spring.");
  mentor_decision_set_decided_on (mentor_goal_get_decision (hidden), day ("2026-09-09"));
  add_insight (mentee, "2026-05-05", MENTOR_INSIGHT_KIND_LEARNED, "Silence is an answer too.");
  add_insight (mentee, "2026-03-03", MENTOR_INSIGHT_KIND_THANKS, "For the long walk.");
  add_insight (mentee, "2025-03-03", MENTOR_INSIGHT_KIND_WIN, "Of another year.");
  mentor_insight_set_goal (
      add_insight (mentee, "2026-06-06", MENTOR_INSIGHT_KIND_WIN, "I wrote the notice."),
      mentor_record_get_id (MENTOR_RECORD (hidden)));
  mentor_introduction_set_who (introduction, "Amara");
  mentor_introduction_set_to (introduction, "Lena");
  mentor_introduction_set_made_on (introduction, day ("2026-07-07"));
  mentor_introduction_set_outcome (introduction, "They meet each month.");
  mentor_record_list_append (mentor_mentee_get_introductions (mentee), introduction);
  return mentees;
}

static void
test_text (void)
{
  g_autoptr (MentorRecordList) mentees = make_mentees ();
  const MentorLetter letter = { mentees, NULL, 2026, "Noor", MENTOR_LETTER_USUAL };
  g_autofree char *text = mentor_letter_to_text (&letter);
  g_autofree char *name = mentor_letter_make_name (&letter);

  g_assert_cmpstr (text, ==,
                   "A Letter About 2026\n\nDear Noor,\n\n"
                   "in this year the two of you sat down 2 times. This is what stayed.\n"
                   "\nWhat It Was About\n\n- Speak up (Amara *Osei*)\n"
                   "\nWhat Was Reached\n\n- Learn to sail (Amara *Osei*)\n"
                   "\nIn Your Words\n\n- 5 May: Silence is an answer too.\n"
                   "\nThanks\n\n- 3 March: For the long walk.\n"
                   "\nThe People\n\n- Amara *Osei*: 2 sessions\n"
                   "\nWho Met Whom\n\n- Amara met Lena\n  They meet each month.\n"
                   "\nGo on kindly, with others and with yourself.\n");
  g_assert_cmpstr (name, ==, "Letter 2026.md");
}

/* Neither a private goal nor what belongs to it, until it is ticked; ratings neither. */
static void
test_private (void)
{
  g_autoptr (MentorRecordList) mentees = make_mentees ();
  MentorLetter letter = { mentees, NULL, 2026, "", MENTOR_LETTER_USUAL };
  g_autofree char *usual = mentor_letter_to_text (&letter);
  g_autofree char *rated = NULL;
  g_autofree char *all = NULL;

  g_assert_null (strstr (usual, "Leave the company"));
  g_assert_null (strstr (usual, "In spring."));
  g_assert_null (strstr (usual, "I wrote the notice."));
  g_assert_null (strstr (usual, "from 2 to 7"));

  letter.parts |= MENTOR_LETTER_RATINGS;
  rated = mentor_letter_to_text (&letter);
  g_assert_nonnull (strstr (rated, "- Speak up (Amara *Osei*): from 2 to 7\n"));
  g_assert_null (strstr (rated, "Leave the company"));

  letter.parts |= MENTOR_LETTER_PRIVATE_GOALS;
  all = mentor_letter_to_text (&letter);
  g_assert_nonnull (strstr (all, "- Leave the company (Amara *Osei*): from 1 to 4\n"));
  g_assert_nonnull (strstr (all, "- Leave the company (Amara *Osei*)\n  In spring.\n"));
  g_assert_nonnull (strstr (all, "I wrote the notice."));
}

/* One's own goals need no name. */
static void
test_own (void)
{
  g_autoptr (MentorRecordList) mentees = make_mentees ();
  const MentorLetter letter = { mentees, NULL, 2026, "", MENTOR_LETTER_GOALS };
  MentorMentee *mentee = mentor_record_list_get (mentees, 0);
  g_autofree char *text = NULL;

  mentor_mentee_set_role (mentee, MENTOR_ROLE_MENTEE);
  mentor_mentee_set_mentor_name (mentee, "Ruth");
  text = mentor_letter_to_text (&letter);
  g_assert_nonnull (strstr (text, "- Speak up\n"));
}

static void
test_markdown (void)
{
  g_autoptr (MentorRecordList) mentees = make_mentees ();
  const MentorLetter letter = { mentees, NULL, 2026, "", MENTOR_LETTER_PEOPLE };
  g_autofree char *text = mentor_letter_to_markdown (&letter);

  g_assert_true (g_str_has_prefix (text, "# A Letter About 2026\n\nDear me,\n"));
  g_assert_nonnull (strstr (text, "\n## The People\n\n- Amara \\*Osei\\*: 2 sessions\n"));
  g_assert_nonnull (strstr (text, "- Amara met Lena  \n  They meet each month.\n"));
  g_assert_null (strstr (text, "Thanks"));
}

/* The same for paper: as it was written, without marks. */
static void
test_styled (void)
{
  g_autoptr (MentorRecordList) mentees = make_mentees ();
  const MentorLetter letter = { mentees, NULL, 2026, "", MENTOR_LETTER_PEOPLE };
  g_autoptr (MentorStyledText) text = mentor_letter_to_styled_text (&letter);

  g_assert_cmpuint (mentor_styled_text_get_size (text), ==, 9);
  g_assert_cmpint (mentor_styled_text_get (text, 0)->kind, ==, MENTOR_BLOCK_TITLE);
  g_assert_cmpint (mentor_styled_text_get (text, 3)->kind, ==, MENTOR_BLOCK_HEADING);
  g_assert_cmpint (mentor_styled_text_get (text, 4)->kind, ==, MENTOR_BLOCK_ITEM);
  g_assert_cmpstr (mentor_styled_text_get (text, 4)->text, ==, "Amara *Osei*: 2 sessions");
  g_assert_cmpstr (mentor_styled_text_get (text, 7)->text, ==, "They meet each month.");
}

static void
test_empty (void)
{
  g_autoptr (MentorRecordList) mentees = mentor_record_list_new (MENTOR_TYPE_MENTEE, NULL);
  const MentorLetter letter = { mentees, NULL, 2026, "", (MentorLetterParts) 63 };
  g_autofree char *text = mentor_letter_to_text (&letter);

  g_assert_cmpstr (text, ==,
                   "A Letter About 2026\n\nDear me,\n\n"
                   "this was a quiet year. What there is of it stands here.\n"
                   "\nGo on kindly, with others and with yourself.\n");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_setenv ("TZ", "UTC", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/letter/text", test_text);
  g_test_add_func ("/letter/private", test_private);
  g_test_add_func ("/letter/own", test_own);
  g_test_add_func ("/letter/markdown", test_markdown);
  g_test_add_func ("/letter/styled", test_styled);
  g_test_add_func ("/letter/empty", test_empty);
  return g_test_run ();
}
