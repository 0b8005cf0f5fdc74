/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding a mentor and becoming one: the self-checks, how much fits, candidates, the first letter and the first talk. */

#include "mentor-candidate-rules.h"
#include "mentor-capacity.h"
#include "mentor-first-letter.h"
#include "mentor-first-talk.h"
#include "mentor-self-check.h"

#include <locale.h>
#include <string.h>

#define TODAY 740000

static void
answer (MentorMe *me, MentorSeeking side, int first, int second, int third, int fourth)
{
  const int answers[] = { first, second, third, fourth };
  guint n_statements;
  const MentorStatement *statements = mentor_self_check_get (side, &n_statements);

  g_assert_cmpuint (n_statements, ==, G_N_ELEMENTS (answers));
  for (guint i = 0; i < n_statements; i++)
    {
      g_assert_cmpstr (mentor_statement_get_text (&statements[i]), !=, "");
      g_object_set (me, statements[i].property, answers[i], NULL);
    }
}

static void
assert_conclusion (MentorMe *me, MentorSeeking side, const char *beginning, const char *end)
{
  g_autofree char *text = mentor_self_check_conclude (me, side);

  g_assert_nonnull (text);
  if (!g_str_has_prefix (text, beginning) || !g_str_has_suffix (text, end))
    g_error ("“%s” does not begin with “%s” or does not end with “%s”", text, beginning, end);
}

static void
test_self_check (void)
{
  static const MentorSeeking sides[] = { MENTOR_SEEKING_FINDING, MENTOR_SEEKING_BECOMING };

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autoptr (MentorMe) me = mentor_me_new ();
      guint n_statements;
      const MentorStatement *statements = mentor_self_check_get (sides[i], &n_statements);

      g_assert_null (mentor_self_check_conclude (me, sides[i]));
      answer (me, sides[i], 5, 4, 5, 0);
      g_assert_null (mentor_self_check_conclude (me, sides[i]));
      answer (me, sides[i], 5, 4, 5, 4);
      assert_conclusion (me, sides[i], "You seem to ", " somebody.");
      answer (me, sides[i], 5, 3, 3, 4);
      assert_conclusion (me, sides[i], "You are on the way", statements[1].advice);
      answer (me, sides[i], 3, 5, 5, 2);
      assert_conclusion (me, sides[i], "Most of it is there.", statements[3].advice);
      answer (me, sides[i], 2, 3, 1, 1);
      assert_conclusion (me, sides[i], "There is no hurry", statements[2].advice);
      /* One side says nothing about the other. */
      g_assert_null (mentor_self_check_conclude (me, sides[1 - i]));
    }
}

static MentorMentee *
add_mentee (MentorRecordList *mentees, MentorRole role, int rhythm, int length)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();

  mentor_mentee_set_role (mentee, role);
  mentor_mentee_set_state (mentee, MENTOR_MENTEE_STATE_ACTIVE);
  mentor_mentee_set_rhythm_ideal (mentee, rhythm);
  mentor_mentee_set_usual_length (mentee, length);
  mentor_record_list_append (mentees, mentee);
  return mentee;
}

static void
test_side (void)
{
  g_autoptr (MentorMe) me = mentor_me_new ();
  g_autoptr (MentorRecordList) mentees = mentor_record_list_new (MENTOR_TYPE_MENTEE, NULL);
  g_autoptr (MentorCandidate) candidate = mentor_candidate_new ();

  g_assert_cmpint (mentor_seeking_guess (me, mentees), ==, MENTOR_SEEKING_FINDING);
  add_mentee (mentees, MENTOR_ROLE_MENTEE, 0, 0);
  g_assert_cmpint (mentor_seeking_guess (me, mentees), ==, MENTOR_SEEKING_BECOMING);
  mentor_record_list_append (mentor_me_get_candidates (me), candidate);
  g_assert_cmpint (mentor_seeking_guess (me, mentees), ==, MENTOR_SEEKING_FINDING);
  mentor_me_set_capacity (me, 2);
  mentor_me_set_offers (me, "An ear");
  g_assert_cmpint (mentor_seeking_guess (me, mentees), ==, MENTOR_SEEKING_BECOMING);
}

static void
assert_capacity (MentorMe *me, MentorRecordList *mentees, gboolean full, gboolean exceeded, const char *words)
{
  const MentorCapacity capacity = mentor_capacity_find (me, mentees);
  g_autofree char *text = mentor_capacity_describe (&capacity);

  g_assert_cmpint (mentor_capacity_is_full (&capacity), ==, full);
  g_assert_cmpint (mentor_capacity_is_exceeded (&capacity), ==, exceeded);
  if (words == NULL)
    g_assert_null (text);
  else if (text == NULL || strstr (text, words) == NULL)
    g_error ("“%s” is not in “%s”", words, text ? text : "");
}

static void
test_people (void)
{
  g_autoptr (MentorMe) me = mentor_me_new ();
  g_autoptr (MentorRecordList) mentees = mentor_record_list_new (MENTOR_TYPE_MENTEE, NULL);
  MentorMentee *third;

  add_mentee (mentees, MENTOR_ROLE_MENTOR, 28, 60);
  add_mentee (mentees, MENTOR_ROLE_MENTEE, 28, 60);
  add_mentee (mentees, MENTOR_ROLE_PEER, 28, 60);
  assert_capacity (me, mentees, FALSE, FALSE, NULL);
  mentor_me_set_capacity (me, 3);
  assert_capacity (me, mentees, FALSE, FALSE, "room for 2 more people");
  add_mentee (mentees, MENTOR_ROLE_MENTOR, 28, 60);
  assert_capacity (me, mentees, FALSE, FALSE, "room for 1 more person");
  third = add_mentee (mentees, MENTOR_ROLE_MENTOR, 28, 60);
  assert_capacity (me, mentees, TRUE, FALSE, "as many people as you wanted to");
  mentor_me_set_capacity (me, 2);
  assert_capacity (me, mentees, TRUE, TRUE, "You mentor 3 people now and wanted to mentor 2 at most.");
  mentor_mentee_set_state (third, MENTOR_MENTEE_STATE_PAUSED);
  assert_capacity (me, mentees, TRUE, FALSE, "as many");
  mentor_mentee_set_state (third, MENTOR_MENTEE_STATE_CLOSED);
  assert_capacity (me, mentees, TRUE, FALSE, "as many");
  mentor_mentee_set_state (third, MENTOR_MENTEE_STATE_CLOSING);
  assert_capacity (me, mentees, TRUE, TRUE, "3 people now");
}

static void
test_time (void)
{
  g_autoptr (MentorMe) me = mentor_me_new ();
  g_autoptr (MentorRecordList) mentees = mentor_record_list_new (MENTOR_TYPE_MENTEE, NULL);
  MentorCapacity capacity;

  mentor_me_set_hours (me, 3);
  assert_capacity (me, mentees, FALSE, FALSE, NULL);
  add_mentee (mentees, MENTOR_ROLE_MENTOR, 0, 600);
  capacity = mentor_capacity_find (me, mentees);
  g_assert_cmpuint (capacity.minutes, ==, 0);
  add_mentee (mentees, MENTOR_ROLE_MENTOR, 28, 90);
  add_mentee (mentees, MENTOR_ROLE_MENTOR, 28, 0);
  capacity = mentor_capacity_find (me, mentees);
  g_assert_cmpuint (capacity.minutes, ==, 97 + 65);
  assert_capacity (me, mentees, FALSE, FALSE, "fit into your time");
  /* A little more than there is is said as more than there is. */
  add_mentee (mentees, MENTOR_ROLE_MENTOR, 28, 20);
  assert_capacity (me, mentees, FALSE, TRUE, "about 4 hours a month");
  mentor_me_set_capacity (me, 9);
  assert_capacity (me, mentees, FALSE, TRUE, "more people. At the rhythm");
}

static MentorCandidate *
add_candidate (MentorRecordList *candidates, const char *name, MentorCandidateState state, MentorDay next)
{
  g_autoptr (MentorCandidate) candidate = mentor_candidate_new ();

  mentor_candidate_set_name (candidate, name);
  mentor_candidate_set_state (candidate, state);
  mentor_candidate_set_next_on (candidate, next);
  mentor_record_list_append (candidates, candidate);
  return candidate;
}

static void
test_order (void)
{
  static const char *const expected[] = { "Talk", "Asked", "Soon", "Later", "Ann", "Zoe", "Yes", "No" };
  g_autoptr (MentorMe) me = mentor_me_new ();
  MentorRecordList *candidates = mentor_me_get_candidates (me);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  add_candidate (candidates, "No", MENTOR_CANDIDATE_STATE_NOT_NOW, 1);
  add_candidate (candidates, "Zoe", MENTOR_CANDIDATE_STATE_IDEA, 0);
  add_candidate (candidates, "Ann", MENTOR_CANDIDATE_STATE_IDEA, 0);
  add_candidate (candidates, "Later", MENTOR_CANDIDATE_STATE_IDEA, TODAY + 9);
  add_candidate (candidates, "Soon", MENTOR_CANDIDATE_STATE_IDEA, TODAY);
  add_candidate (candidates, "Yes", MENTOR_CANDIDATE_STATE_AGREED, 0);
  add_candidate (candidates, "Asked", MENTOR_CANDIDATE_STATE_ASKED, 0);
  add_candidate (candidates, "Talk", MENTOR_CANDIDATE_STATE_TALKING, 0);
  for (guint i = 0; i < mentor_record_list_get_size (candidates); i++)
    g_ptr_array_add (sorted, mentor_record_list_get (candidates, i));
  g_ptr_array_sort_values (sorted, mentor_candidate_compare);
  for (guint i = 0; i < sorted->len; i++)
    g_assert_cmpstr (mentor_candidate_get_name (sorted->pdata[i]), ==, expected[i]);
}

static void
test_move (void)
{
  g_autoptr (MentorCandidate) candidate = mentor_candidate_new ();

  mentor_candidate_set_next_on (candidate, TODAY + 3);
  mentor_candidate_move (candidate, MENTOR_CANDIDATE_STATE_ASKED, TODAY);
  g_assert_cmpuint (mentor_candidate_get_asked_on (candidate), ==, TODAY);
  g_assert_cmpuint (mentor_candidate_get_next_on (candidate), ==, TODAY + 3);
  mentor_candidate_move (candidate, MENTOR_CANDIDATE_STATE_TALKING, TODAY + 1);
  mentor_candidate_move (candidate, MENTOR_CANDIDATE_STATE_ASKED, TODAY + 2);
  g_assert_cmpuint (mentor_candidate_get_asked_on (candidate), ==, TODAY);
  mentor_candidate_move (candidate, MENTOR_CANDIDATE_STATE_NOT_NOW, TODAY + 3);
  g_assert_cmpuint (mentor_candidate_get_next_on (candidate), ==, 0);
  g_assert_cmpint (mentor_candidate_get_state (candidate), ==, MENTOR_CANDIDATE_STATE_NOT_NOW);
}

static void
test_begin (void)
{
  g_autoptr (MentorMe) me = mentor_me_new ();
  g_autoptr (MentorCandidate) candidate = mentor_candidate_new ();
  g_autoptr (MentorRecordList) mentees = mentor_record_list_new (MENTOR_TYPE_MENTEE, NULL);
  g_autoptr (MentorMentee) mentee = NULL;
  g_autoptr (MentorMentee) bare = NULL;

  g_assert_false (mentor_candidate_can_begin (candidate, mentees));
  mentor_candidate_set_name (candidate, " Lena Ruiz ");
  g_assert_true (mentor_candidate_can_begin (candidate, mentees));
  bare = mentor_candidate_make_mentee (candidate, me, TODAY);
  g_assert_true (mentor_mentee_get_contacts (bare) == NULL || mentor_mentee_get_contacts (bare)[0] == NULL);
  mentor_candidate_set_contact (candidate, "lena@example.org");
  mentor_candidate_set_known_from (candidate, "A talk in May");
  mentor_candidate_set_aims (candidate, "To lead a team");
  mentor_me_set_name (me, "Jo");
  mentee = mentor_candidate_make_mentee (candidate, me, TODAY);
  g_assert_cmpint (mentor_mentee_get_role (mentee), ==, MENTOR_ROLE_MENTEE);
  g_assert_cmpstr (mentor_mentee_get_mentor_name (mentee), ==, "Lena Ruiz");
  g_assert_cmpstr (mentor_mentee_get_name (mentee), ==, "Jo");
  g_assert_cmpstr (mentor_mentee_get_contacts (mentee)[0], ==, "lena@example.org");
  g_assert_cmpstr (mentor_mentee_get_how_we_met (mentee), ==, "A talk in May");
  g_assert_cmpstr (mentor_mentee_get_purpose (mentee), ==, "To lead a team");
  g_assert_cmpuint (mentor_mentee_get_started (mentee), ==, TODAY);
  mentor_record_list_append (mentees, mentee);
  g_assert_false (mentor_candidate_can_begin (candidate, mentees));
  mentor_mentee_set_role (mentee, MENTOR_ROLE_MENTOR);
  g_assert_true (mentor_candidate_can_begin (candidate, mentees));
}

#define AN_EASY_NO                                                                                                    \
  "If it does not fit, a short no is quite all right and needs no reason. Perhaps you can think of somebody else I " \
  "could ask.\n\nThank you for reading this.\n\nKind regards"

static void
test_letter (void)
{
  g_autoptr (MentorMe) me = mentor_me_new ();
  g_autoptr (MentorCandidate) candidate = mentor_candidate_new ();
  g_autofree char *bare = mentor_first_letter_write (me, candidate);
  g_autofree char *nameless = NULL;
  g_autofree char *whole = NULL;

  g_assert_cmpstr (bare, ==,
                   "Hello,\n\nWhat I ask for: one talk of half an hour, when and where it suits you.\n\n" AN_EASY_NO);

  mentor_me_set_about (me, "I draw maps.\n");
  nameless = mentor_first_letter_write (me, candidate);
  g_assert_true (g_str_has_prefix (nameless, "Hello,\n\nI draw maps.\n\nWhat I ask for"));

  mentor_me_set_name (me, " Jo ");
  mentor_candidate_set_name (candidate, "Lena Ruiz");
  mentor_candidate_set_why (candidate, "your talk, 100 %s of it");
  mentor_candidate_set_aims (candidate, "  to lead\n");
  mentor_candidate_set_time (candidate, "an hour, once");
  whole = mentor_first_letter_write (me, candidate);
  g_assert_cmpstr (whole, ==,
                   "Dear Lena Ruiz,\n\nmy name is Jo. I draw maps.\n\n"
                   "Why I thought of you: your talk, 100 %s of it\n\n"
                   "What I would like to learn: to lead\n\nWhat I ask for: an hour, once\n\n" AN_EASY_NO "\nJo");
}

static void
test_letter_on_paper (void)
{
  g_autoptr (MentorStyledText) paper =
      mentor_first_letter_to_styled_text ("Dear Lena,\n \n\nfirst line\nsecond line\n\nJo\n");
  static const char *const expected[] = { "Dear Lena,", "first line\nsecond line", "Jo" };
  g_autoptr (MentorStyledText) nothing = mentor_first_letter_to_styled_text ("\n");

  g_assert_cmpuint (mentor_styled_text_get_size (paper), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_assert_cmpint (mentor_styled_text_get (paper, i)->kind, ==, MENTOR_BLOCK_PARAGRAPH);
      g_assert_cmpstr (mentor_styled_text_get (paper, i)->text, ==, expected[i]);
    }
  g_assert_cmpuint (mentor_styled_text_get_size (nothing), ==, 0);
}

static gboolean
has (const MentorStyledText *sheet, MentorBlockKind kind, const char *text)
{
  for (guint i = 0; i < mentor_styled_text_get_size (sheet); i++)
    if (mentor_styled_text_get (sheet, i)->kind == kind &&
        g_str_equal (mentor_styled_text_get (sheet, i)->text, text))
      return TRUE;
  return FALSE;
}

static void
test_talk (void)
{
  g_autoptr (MentorMe) me = mentor_me_new ();
  g_autoptr (MentorCandidate) candidate = mentor_candidate_new ();
  g_autoptr (MentorStyledText) bare = mentor_first_talk_new (me, MENTOR_SEEKING_FINDING, candidate, "");
  g_autoptr (MentorStyledText) mentee = NULL;
  g_autoptr (MentorStyledText) mentor = NULL;

  g_assert_true (has (bare, MENTOR_BLOCK_TITLE, "A First Talk"));
  g_assert_true (has (bare, MENTOR_BLOCK_ITEM, "Who I am, in two sentences"));
  g_assert_cmpint (mentor_styled_text_get (bare, 1)->kind, ==, MENTOR_BLOCK_HEADING);

  mentor_me_set_needs (me, "Somebody who asks");
  mentor_me_set_offers (me, "An ear");
  mentor_candidate_set_name (candidate, "Lena");
  mentor_candidate_set_talk (candidate, "How did you change?");
  mentee = mentor_first_talk_new (me, MENTOR_SEEKING_FINDING, candidate, "1 December");
  g_assert_true (has (mentee, MENTOR_BLOCK_TITLE, "A First Talk with Lena"));
  g_assert_true (has (mentee, MENTOR_BLOCK_META, "1 December"));
  g_assert_true (has (mentee, MENTOR_BLOCK_PARAGRAPH, "Somebody who asks"));
  g_assert_true (has (mentee, MENTOR_BLOCK_PARAGRAPH, "How did you change?"));
  g_assert_false (has (mentee, MENTOR_BLOCK_PARAGRAPH, "An ear"));
  g_assert_false (has (mentee, MENTOR_BLOCK_ITEM, "Who I am, in two sentences"));

  /* What one of them asks the other one may be asked: the sheets of the two are each other's. */
  mentor = mentor_first_talk_new (me, MENTOR_SEEKING_BECOMING, NULL, "");
  g_assert_true (has (mentor, MENTOR_BLOCK_PARAGRAPH, "An ear"));
  g_assert_false (has (mentor, MENTOR_BLOCK_PARAGRAPH, "Somebody who asks"));
  for (guint i = 0; i < mentor_styled_text_get_size (mentee); i++)
    {
      const MentorBlock *block = mentor_styled_text_get (mentee, i);

      if (block->kind == MENTOR_BLOCK_ITEM)
        g_assert_true (has (mentor, MENTOR_BLOCK_ITEM, block->text));
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/seeking/self-check", test_self_check);
  g_test_add_func ("/seeking/side", test_side);
  g_test_add_func ("/seeking/people", test_people);
  g_test_add_func ("/seeking/time", test_time);
  g_test_add_func ("/seeking/order", test_order);
  g_test_add_func ("/seeking/move", test_move);
  g_test_add_func ("/seeking/begin", test_begin);
  g_test_add_func ("/seeking/letter", test_letter);
  g_test_add_func ("/seeking/letter-on-paper", test_letter_on_paper);
  g_test_add_func ("/seeking/talk", test_talk);
  return g_test_run ();
}
