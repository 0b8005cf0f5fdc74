/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The frame of a relationship: its agreement and its path. */

#include "mentor-agreement-document.h"
#include "mentor-agreement-rules.h"
#include "mentor-agreement-words.h"
#include "mentor-path-rules.h"

#include <locale.h>

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
  return g_test_run ();
}
