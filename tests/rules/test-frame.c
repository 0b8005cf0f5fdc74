/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The frame of a relationship: its agreement, its path, and what is kept of it. */

#include "mentor-agreement-document.h"
#include "mentor-agreement-rules.h"
#include "mentor-agreement-words.h"
#include "mentor-keepsake.h"
#include "mentor-path-rules.h"
#include "mentor-styled-html.h"

#include <locale.h>
#include <string.h>

static MentorDay
day (int year, GDateMonth month, int number)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) number, month, (GDateYear) year);
  return g_date_get_julian (&date);
}

static void
test_months (void)
{
  g_assert_cmpuint (mentor_day_add_months (day (2026, 11, 23), 3), ==, day (2027, 2, 23));
  g_assert_cmpuint (mentor_day_add_months (day (2026, 11, 30), 3), ==, day (2027, 2, 28));
  g_assert_cmpuint (mentor_day_add_months (0, 3), ==, 0);
}

static MentorAgreement *
add_agreement (MentorMentee *mentee, MentorDay agreed_on)
{
  g_autoptr (MentorAgreement) agreement = mentor_agreement_new ();

  mentor_agreement_set_agreed_on (agreement, agreed_on);
  mentor_record_list_append (mentor_mentee_get_agreements (mentee), agreement);
  return agreement;
}

static void
test_versions (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  g_autoptr (MentorAgreement) next = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  MentorAgreement *first;

  g_assert_null (mentor_mentee_find_agreement (mentee));
  g_assert_null (mentor_mentee_find_agreed (mentee));
  first = add_agreement (mentee, day (2026, 1, 5));
  g_assert_true (mentor_agreement_is_blank (first));
  mentor_agreement_set_meeting (first, "Every four weeks");
  mentor_agreement_set_ending (first, "Without fault");
  mentor_agreement_set_review_on (first, day (2026, 4, 5));
  g_assert_false (mentor_agreement_is_blank (first));

  next = mentor_agreement_make_next (first);
  g_assert_cmpstr (mentor_agreement_get_meeting (next), ==, "Every four weeks");
  g_assert_cmpuint (mentor_agreement_get_agreed_on (next), ==, 0);
  g_assert_cmpuint (mentor_agreement_get_review_on (next), ==, 0);
  g_assert_cmpstr (mentor_record_get_id (MENTOR_RECORD (next)), !=,
                   mentor_record_get_id (MENTOR_RECORD (first)));
  mentor_record_list_append (mentor_mentee_get_agreements (mentee), next);
  g_assert_true (mentor_mentee_find_agreement (mentee) == next);
  g_assert_true (mentor_mentee_find_agreed (mentee) == first);
  g_assert_true (mentor_agreement_find_former (next, mentee) == first);
  g_assert_null (mentor_agreement_find_former (first, mentee));

  mentor_agreement_set_meeting (next, "Every six weeks");
  mentor_agreement_set_ending (next, " Without fault\n");
  mentor_agreement_set_between (next, "Messages are welcome");
  g_assert_cmpstr (mentor_agreement_get_meeting (first), ==, "Every four weeks");
  changes = mentor_agreement_find_changes (next, first);
  g_assert_cmpuint (changes->len, ==, 2);
  g_assert_cmpstr (((MentorField *) changes->pdata[0])->property, ==, "meeting");
  g_assert_cmpstr (((MentorField *) changes->pdata[1])->property, ==, "between");
}

static void
test_agree (void)
{
  const MentorDay today = day (2026, 11, 23);
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  MentorAgreement *agreement = add_agreement (mentee, 0);

  mentor_agreement_agree (agreement, mentee, today);
  g_assert_cmpuint (mentor_agreement_get_agreed_on (agreement), ==, today);
  g_assert_cmpuint (mentor_agreement_get_review_on (agreement), ==, day (2027, 2, 23));
  g_assert_cmpuint (mentor_mentee_get_next_review (mentee), ==, day (2027, 2, 23));

  /* What they said themselves stays. */
  mentor_agreement_set_review_on (agreement, day (2027, 1, 7));
  mentor_mentee_set_next_review (mentee, day (2026, 12, 24));
  mentor_agreement_agree (agreement, mentee, today);
  g_assert_cmpuint (mentor_agreement_get_review_on (agreement), ==, day (2027, 1, 7));
  g_assert_cmpuint (mentor_mentee_get_next_review (mentee), ==, day (2026, 12, 24));
}

/* Every text of the type is asked for once, and no other. */
static void
test_words (void)
{
  g_autoptr (MentorAgreement) agreement = mentor_agreement_new ();
  guint n_words, n_fields, n_texts = 0;
  const MentorAgreementWords *words = mentor_agreement_words_get (&n_words);
  const MentorField *fields =
      mentor_record_class_get_fields (MENTOR_RECORD_GET_CLASS (agreement), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      guint asked = 0;

      if (fields[i].kind != MENTOR_FIELD_TEXT)
        continue;
      n_texts++;
      for (guint j = 0; j < n_words; j++)
        asked += g_str_equal (words[j].property, fields[i].property);
      g_assert_cmpuint (asked, ==, 1);
    }
  g_assert_cmpuint (n_texts, ==, n_words);
}

static void
test_question (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  guint n_words;
  const MentorAgreementWords *hopes = mentor_agreement_words_get (&n_words);
  g_autofree char *nameless = mentor_agreement_dup_question (hopes, mentee);
  g_autofree char *named = NULL;
  g_autofree char *own = NULL;

  g_assert_cmpstr (hopes->property, ==, "mentee_hopes");
  g_assert_cmpstr (nameless, ==, "What the mentee hopes for");
  mentor_mentee_set_name (mentee, "Amara Osei");
  named = mentor_agreement_dup_question (hopes, mentee);
  g_assert_cmpstr (named, ==, "What does Amara hope for?");
  mentor_mentee_set_role (mentee, MENTOR_ROLE_MENTEE);
  own = mentor_agreement_dup_question (hopes, mentee);
  g_assert_cmpstr (own, ==, "What do I hope for?");
}

static void
test_document (void)
{
  g_autoptr (MentorAgreement) agreement = mentor_agreement_new ();
  g_autoptr (MentorStyledText) text = NULL;

  mentor_agreement_set_ending (agreement, "Without <fault>");
  mentor_agreement_set_meeting (agreement, " \n");
  text = mentor_agreement_document_new (agreement, "", "Agreed on Monday", "");
  g_assert_cmpuint (mentor_styled_text_get_size (text), ==, 4);
  g_assert_cmpstr (mentor_styled_text_get (text, 0)->text, ==, "Agreed on Monday");
  g_assert_cmpint (mentor_styled_text_get (text, 1)->kind, ==, MENTOR_BLOCK_HEADING);
  g_assert_cmpstr (mentor_styled_text_get (text, 2)->text, ==, "How we end");
  g_assert_cmpstr (mentor_styled_text_get (text, 3)->text, ==, "Without <fault>");
}

static void
add_session (MentorMentee *mentee, MentorSessionState state)
{
  g_autoptr (MentorSession) session = mentor_session_new ();

  mentor_session_set_state (session, state);
  mentor_record_list_append (mentor_mentee_get_sessions (mentee), session);
}

/* The steps that are gone, as one letter each. */
static char *
spell (MentorMentee *mentee)
{
  char *steps = g_strnfill (MENTOR_PATH_N_STEPS, '-');

  for (guint i = 0; i < MENTOR_PATH_N_STEPS; i++)
    if (mentor_mentee_has_gone (mentee, (MentorPathStep) i))
      steps[i] = "kagsrc"[i];
  return steps;
}

#define ASSERT_PATH(mentee, expected, next)                             \
  G_STMT_START                                                          \
  {                                                                     \
    g_autofree char *path_ = spell (mentee);                            \
    g_assert_cmpstr (path_, ==, expected);                              \
    g_assert_cmpuint (mentor_mentee_get_next_step (mentee), ==, next);  \
  }                                                                     \
  G_STMT_END

static void
test_path (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  g_autoptr (MentorGoal) goal = mentor_goal_new ();
  g_autoptr (MentorReview) review = mentor_review_new ();
  MentorAgreement *agreement;

  ASSERT_PATH (mentee, "------", MENTOR_PATH_STEP_KNOW);
  add_session (mentee, MENTOR_SESSION_STATE_PLANNED);
  add_session (mentee, MENTOR_SESSION_STATE_MISSED);
  add_session (mentee, MENTOR_SESSION_STATE_CANCELLED);
  ASSERT_PATH (mentee, "------", MENTOR_PATH_STEP_KNOW);
  add_session (mentee, MENTOR_SESSION_STATE_HELD);
  ASSERT_PATH (mentee, "k-----", MENTOR_PATH_STEP_AGREEMENT);

  mentor_goal_set_state (goal, MENTOR_GOAL_STATE_IDEA);
  mentor_record_list_append (mentor_mentee_get_goals (mentee), goal);
  ASSERT_PATH (mentee, "k-----", MENTOR_PATH_STEP_AGREEMENT);
  mentor_goal_set_state (goal, MENTOR_GOAL_STATE_LET_GO);
  ASSERT_PATH (mentee, "k-g---", MENTOR_PATH_STEP_AGREEMENT);

  agreement = add_agreement (mentee, 0);
  ASSERT_PATH (mentee, "k-g---", MENTOR_PATH_STEP_AGREEMENT);
  mentor_agreement_set_agreed_on (agreement, day (2026, 11, 23));
  ASSERT_PATH (mentee, "kag---", MENTOR_PATH_STEP_SESSIONS);
  add_session (mentee, MENTOR_SESSION_STATE_HELD);
  add_session (mentee, MENTOR_SESSION_STATE_HELD);
  ASSERT_PATH (mentee, "kags--", MENTOR_PATH_STEP_REVIEW);
  mentor_record_list_append (mentor_mentee_get_reviews (mentee), review);
  ASSERT_PATH (mentee, "kagsr-", MENTOR_PATH_STEP_CLOSE);
  mentor_mentee_set_state (mentee, MENTOR_MENTEE_STATE_CLOSED);
  ASSERT_PATH (mentee, "kagsrc", MENTOR_PATH_N_STEPS);
}

static MentorGoal *
add_goal (MentorMentee *mentee, const char *title, MentorVisibility visibility)
{
  g_autoptr (MentorGoal) goal = mentor_goal_new ();
  g_autoptr (MentorCheckIn) check_in = mentor_check_in_new ();

  mentor_goal_set_title (goal, title);
  mentor_goal_set_visibility (goal, visibility);
  mentor_check_in_set_rating (check_in, 7);
  mentor_check_in_set_date (check_in, day (2026, 11, 2));
  mentor_record_list_append (mentor_goal_get_check_ins (goal), check_in);
  mentor_record_list_append (mentor_mentee_get_goals (mentee), goal);
  return goal;
}

static void
add_done (MentorMentee *mentee, const char *text, const char *came_of_it, MentorGoal *goal)
{
  g_autoptr (MentorActionItem) action = mentor_action_item_new ();

  mentor_action_item_set_text (action, text);
  mentor_action_item_set_came_of_it (action, came_of_it);
  mentor_action_item_set_state (action, MENTOR_ACTION_STATE_DONE);
  if (goal)
    mentor_action_item_set_goal (action, mentor_record_get_id (MENTOR_RECORD (goal)));
  mentor_record_list_append (mentor_mentee_get_actions (mentee), action);
}

static MentorMentee *
make_relationship (void)
{
  MentorMentee *mentee = mentor_mentee_new ();
  MentorGoal *private;
  g_autoptr (MentorInsight) insight = mentor_insight_new ();
  g_autoptr (MentorInsight) private_insight = mentor_insight_new ();
  g_autoptr (MentorRememberItem) remember = mentor_remember_item_new ();

  mentor_mentee_set_name (mentee, "Amara Osei");
  mentor_closing_set_thanks (mentor_mentee_get_closing (mentee), "THANKS");
  add_goal (mentee, "SHARED", MENTOR_VISIBILITY_SHARED);
  private = add_goal (mentee, "PRIVATE", MENTOR_VISIBILITY_PRIVATE);
  add_done (mentee, "talk", "OUTCOME", NULL);
  add_done (mentee, "leave", "QUIET", private);
  add_done (mentee, "father", "FAMILY", NULL);
  mentor_remember_item_set_text (remember, "father");
  mentor_record_list_append (mentor_mentee_get_remember (mentee), remember);
  mentor_insight_set_text (insight, "INSIGHT");
  mentor_record_list_append (mentor_mentee_get_insights (mentee), insight);
  mentor_insight_set_text (private_insight, "SECRET");
  mentor_insight_set_goal (private_insight, mentor_record_get_id (MENTOR_RECORD (private)));
  mentor_record_list_append (mentor_mentee_get_insights (mentee), private_insight);
  return mentee;
}

static const char *const marks[] = { "THANKS", "SHARED",  "PRIVATE", "OUTCOME", "QUIET",
                                     "FAMILY", "INSIGHT", "SECRET",  "of 10" };

static const struct
{
  guint parts;
  const char *found;
} keepsake_cases[] = {
  { 0, "---------" },
  { MENTOR_KEEPSAKE_CLOSING, "1--------" },
  { MENTOR_KEEPSAKE_GOALS, "-1-------" },
  { MENTOR_KEEPSAKE_GOALS | MENTOR_KEEPSAKE_RATINGS, "-1------1" },
  { MENTOR_KEEPSAKE_GOALS | MENTOR_KEEPSAKE_PRIVATE_GOALS, "-11------" },
  { MENTOR_KEEPSAKE_RATINGS | MENTOR_KEEPSAKE_PRIVATE_GOALS, "---------" },
  { MENTOR_KEEPSAKE_ACTIONS, "---1-----" },
  { MENTOR_KEEPSAKE_ACTIONS | MENTOR_KEEPSAKE_PRIVATE_GOALS, "---11----" },
  { MENTOR_KEEPSAKE_INSIGHTS, "------1--" },
  { MENTOR_KEEPSAKE_INSIGHTS | MENTOR_KEEPSAKE_PRIVATE_GOALS, "------11-" },
};

/* What is not ticked does not go in, and what comes from what was to be remembered never does. */
static void
test_keepsake (void)
{
  g_autoptr (MentorMentee) mentee = make_relationship ();

  for (guint i = 0; i < G_N_ELEMENTS (keepsake_cases); i++)
    {
      g_autoptr (MentorStyledText) text =
          mentor_keepsake_new (mentee, "", (MentorKeepsakeParts) keepsake_cases[i].parts);
      g_autofree char *html = mentor_styled_text_to_html (text, "en", FALSE);
      g_autofree char *found = g_strnfill (G_N_ELEMENTS (marks), '-');

      for (guint j = 0; j < G_N_ELEMENTS (marks); j++)
        if (strstr (html, marks[j]))
          found[j] = '1';
      g_assert_cmpstr (found, ==, keepsake_cases[i].found);
      g_assert_nonnull (strstr (html, "<h1>The Path with Amara Osei</h1>"));
    }
}

static void
test_html (void)
{
  g_autoptr (MentorStyledText) text = mentor_styled_text_new ();
  g_autofree char *html = NULL;

  mentor_styled_text_add (text, MENTOR_BLOCK_TITLE, "<b> & \"c\"");
  mentor_styled_text_add (text, MENTOR_BLOCK_ITEM, "one");
  mentor_styled_text_add (text, MENTOR_BLOCK_ITEM, "two");
  mentor_styled_text_add (text, MENTOR_BLOCK_PARAGRAPH, "<script>");
  mentor_styled_text_add (text, MENTOR_BLOCK_ITEM, "three");
  html = mentor_styled_text_to_html (text, "ar", TRUE);
  g_assert_nonnull (strstr (html, "<html lang=\"ar\" dir=\"rtl\">"));
  g_assert_nonnull (strstr (html, "<title>&lt;b&gt; &amp; &quot;c&quot;</title>"));
  g_assert_nonnull (strstr (html, "<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n<p>&lt;script&gt;</p>\n"
                                  "<ul>\n<li>three</li>\n</ul>\n</body>"));
  g_assert_null (strstr (html, "<script"));
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/frame/months", test_months);
  g_test_add_func ("/frame/versions", test_versions);
  g_test_add_func ("/frame/agree", test_agree);
  g_test_add_func ("/frame/words", test_words);
  g_test_add_func ("/frame/question", test_question);
  g_test_add_func ("/frame/document", test_document);
  g_test_add_func ("/frame/path", test_path);
  g_test_add_func ("/frame/keepsake", test_keepsake);
  g_test_add_func ("/frame/html", test_html);
  return g_test_run ();
}
