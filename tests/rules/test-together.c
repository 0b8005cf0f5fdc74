/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the two have together beside their sessions: feedback, introductions, resources, insights. */

#include "mentor-judging.h"
#include "mentor-together-rules.h"

#include <locale.h>

#define TODAY 739943u
#define WORDS "lazy; Naïve ;born leader;;you never"

static void
assert_judging (const char *text, const char *word)
{
  g_autofree char *found = mentor_judging_find (text, WORDS);

  g_assert_cmpstr (found, ==, word);
}

static void
test_judging (void)
{
  assert_judging ("", NULL);
  assert_judging ("The slides were read aloud", NULL);
  assert_judging ("You are lazy", "lazy");
  assert_judging ("LAZY.", "lazy");
  assert_judging ("“lazy”", "lazy");
  /* Parts of other words are other words. */
  assert_judging ("lazybones unlazy lazy2 lazy_ness", NULL);
  assert_judging ("lazyish, then lazy", "lazy");
  /* Marks and case do not matter, on either side. */
  assert_judging ("a NAIVE plan", "Naïve");
  assert_judging ("a nai\u0308ve plan", "Naïve");
  assert_judging ("la\u0301zy", "lazy");
  /* Several words in a row, over any space. */
  assert_judging ("A born\n  leader!", "born leader");
  assert_judging ("born to be a leader", NULL);
  assert_judging ("You\u00a0never listen", "you never");
  /* The list comes first, not the text. */
  assert_judging ("you never were lazy", "lazy");
}

static void
test_judging_odd (void)
{
  g_autofree char *none = mentor_judging_find ("lazy", "");
  g_autofree char *empty = mentor_judging_find ("lazy", " ; ;");
  g_autofree char *broken = mentor_judging_find ("lazy \xff\xfe", "lazy");
  g_autofree char *greek = mentor_judging_find ("Είναι τεμπέλης", "ΤΕΜΠΕΛΗΣ");

  g_assert_null (none);
  g_assert_null (empty);
  g_assert_cmpstr (broken, ==, "lazy");
  g_assert_cmpstr (greek, ==, "ΤΕΜΠΕΛΗΣ");
}

static MentorFeedback *
add_feedback (MentorMentee *mentee, MentorDay again_on)
{
  g_autoptr (MentorFeedback) feedback = mentor_feedback_new ();

  mentor_feedback_set_again_on (feedback, again_on);
  mentor_record_list_append (mentor_mentee_get_feedback (mentee), feedback);
  return feedback;
}

static void
assert_words (char *words, const char *expected)
{
  g_assert_cmpstr (words, ==, expected);
  g_free (words);
}

static void
test_feedback (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  MentorFeedback *feedback;

  assert_words (mentor_mentee_describe_feedback (mentee, TODAY),
                "What was seen in the work, and what to try next");
  feedback = add_feedback (mentee, 0);
  g_assert_false (mentor_feedback_is_due (feedback, TODAY));
  assert_words (mentor_mentee_describe_feedback (mentee, TODAY), "Feedback on 1 occasion");
  feedback = add_feedback (mentee, TODAY + 1);
  g_assert_false (mentor_feedback_is_due (feedback, TODAY));
  g_assert_true (mentor_feedback_is_due (feedback, TODAY + 1));
  assert_words (mentor_mentee_describe_feedback (mentee, TODAY + 1),
                "Feedback on 2 occasions · 1 to look at again");
  /* A look before that day was another one. */
  mentor_feedback_set_looked_at_again (feedback, TODAY);
  g_assert_true (mentor_feedback_is_due (feedback, TODAY + 2));
  mentor_feedback_set_looked_at_again (feedback, TODAY + 2);
  g_assert_false (mentor_feedback_is_due (feedback, TODAY + 2));
  assert_words (mentor_mentee_describe_feedback (mentee, TODAY + 2), "Feedback on 2 occasions");
}

static void
test_introductions (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  g_autoptr (MentorIntroduction) introduction = mentor_introduction_new ();

  assert_words (mentor_mentee_describe_introductions (mentee, TODAY),
                "Who could meet whom, and what came of it");
  g_assert_false (mentor_introduction_is_due (introduction, TODAY));
  mentor_introduction_set_ask_again_on (introduction, TODAY);
  g_assert_true (mentor_introduction_is_due (introduction, TODAY));
  g_assert_false (mentor_introduction_is_due (introduction, TODAY - 1));
  mentor_record_list_append (mentor_mentee_get_introductions (mentee), introduction);
  assert_words (mentor_mentee_describe_introductions (mentee, TODAY), "1 introduction · 1 to ask about");
  assert_words (mentor_mentee_describe_introductions (mentee, TODAY - 1), "1 introduction");
}

static void
test_resources (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  g_autoptr (MentorResource) resource = mentor_resource_new ();

  assert_words (mentor_mentee_describe_resources (mentee), "Things to read, watch or try");
  mentor_record_list_append (mentor_mentee_get_resources (mentee), resource);
  assert_words (mentor_mentee_describe_resources (mentee), "1 thing to read, watch or try");
  mentor_resource_set_state (resource, MENTOR_RESOURCE_STATE_STARTED);
  assert_words (mentor_mentee_describe_resources (mentee), "1 thing to read, watch or try · 1 begun");

  mentor_resource_follow_state (resource, TODAY);
  g_assert_cmpuint (mentor_resource_get_finished_on (resource), ==, 0);
  mentor_resource_set_state (resource, MENTOR_RESOURCE_STATE_FINISHED);
  mentor_resource_follow_state (resource, TODAY);
  g_assert_cmpuint (mentor_resource_get_finished_on (resource), ==, TODAY);
  mentor_resource_follow_state (resource, TODAY + 5);
  g_assert_cmpuint (mentor_resource_get_finished_on (resource), ==, TODAY);
  mentor_resource_set_state (resource, MENTOR_RESOURCE_STATE_PUT_ASIDE);
  mentor_resource_follow_state (resource, TODAY + 5);
  g_assert_cmpuint (mentor_resource_get_finished_on (resource), ==, 0);
}

static void
test_insights (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();

  assert_words (mentor_mentee_describe_insights (mentee), "Wins, lessons and thanks worth keeping");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (MentorInsight) insight = mentor_insight_new ();

      mentor_record_list_append (mentor_mentee_get_insights (mentee), insight);
    }
  assert_words (mentor_mentee_describe_insights (mentee), "2 insights");
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/together/judging", test_judging);
  g_test_add_func ("/together/judging-odd", test_judging_odd);
  g_test_add_func ("/together/feedback", test_feedback);
  g_test_add_func ("/together/introductions", test_introductions);
  g_test_add_func ("/together/resources", test_resources);
  g_test_add_func ("/together/insights", test_insights);
  return g_test_run ();
}
