/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mentor-content.h"
#include "mentor-sequence.h"

#include <string.h>

static const char *
leave (const char *context, const char *text)
{
  g_assert_cmpstr (context, ==, "sequence");
  return text;
}

static GPtrArray *
read_sequences (void)
{
  g_autofree char *path = g_build_filename (MENTOR_DATA_DIR, "sequences", "sequences.xml", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) xml = NULL;
  GPtrArray *sequences;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  xml = g_bytes_new_take (text, length);
  sequences = mentor_content_read_sequences (xml, leave, &error);
  g_assert_no_error (error);
  return sequences;
}

static void
test_read (void)
{
  g_autoptr (GPtrArray) sequences = read_sequences ();
  static const guint sizes[] = { 1, 3, 6 };
  guint for_mentors = 0, for_mentees = 0;

  g_assert_cmpuint (sequences->len, >=, 8);
  for (guint i = 0; i < sequences->len; i++)
    {
      MentorSequence *sequence = sequences->pdata[i];

      g_assert_cmpstr (mentor_sequence_get_name (sequence), !=, "");
      g_assert_cmpstr (mentor_sequence_get_purpose (sequence), !=, "");
      g_assert_cmpuint (mentor_sequence_get_size (sequence), >, 0);
      if (i < G_N_ELEMENTS (sizes))
        g_assert_cmpuint (mentor_sequence_get_size (sequence), ==, sizes[i]);
      for_mentors += mentor_sequence_fits (sequence, MENTOR_ROLE_MENTOR);
      for_mentees += mentor_sequence_fits (sequence, MENTOR_ROLE_MENTEE);
      g_assert_true (mentor_sequence_fits (sequence, MENTOR_ROLE_PEER));
    }
  g_assert_cmpstr (mentor_sequence_get_id (sequences->pdata[1]), ==, "five-minutes");
  g_assert_cmpuint (for_mentors, <, sequences->len);
  g_assert_cmpuint (for_mentees, <, sequences->len);
}

static void
test_bad (gconstpointer data)
{
  g_autoptr (GBytes) xml = g_bytes_new_static (data, strlen (data));
  g_autoptr (GError) error = NULL;

  g_assert_null (mentor_content_read_sequences (xml, leave, &error));
  g_assert_true (error->domain == G_MARKUP_ERROR);
}

static MentorSequence *
make (void)
{
  static const char *const questions[] = { "What?", "So what?", "Now what?", NULL };
  MentorSequence *sequence = mentor_sequence_new ("three", MENTOR_AUDIENCE_BOTH);

  mentor_sequence_set_questions (sequence, questions);
  return sequence;
}

static void
assert_note (const char *first, const char *second, const char *third, const char *note)
{
  g_autoptr (MentorSequence) sequence = make ();
  const char *const answers[] = { first, second, third, NULL };
  g_autofree char *text = mentor_sequence_join (sequence, answers);
  g_auto (GStrv) back = mentor_sequence_split (sequence, text);

  g_assert_cmpstr (text, ==, note);
  g_assert_cmpstrv (back, answers);
}

static void
test_join (void)
{
  assert_note ("", "", "", "");
  assert_note ("A", "", "", "## What?\n\nA");
  assert_note ("", "B", "", "## So what?\n\nB");
  assert_note ("A", "B", "C", "## What?\n\nA\n\n## So what?\n\nB\n\n## Now what?\n\nC");
  assert_note ("A", "", "C", "## What?\n\nA\n\n## Now what?\n\nC");
  /* Every character that was typed comes back, those at the edges too. */
  assert_note ("\n A \n\n", "", "\n\n\nC\n", "## What?\n\n\n A \n\n\n\n## Now what?\n\n\n\n\nC\n");
  assert_note ("## Mine\n\nx", "## So what?", "", "## What?\n\n## Mine\n\nx\n\n## So what?\n\n## So what?");
}

static void
assert_other (const char *text)
{
  g_autoptr (MentorSequence) sequence = make ();

  g_assert_null (mentor_sequence_split (sequence, text));
}

/* A note that was changed elsewhere is shown as the one text it is. */
static void
test_other (void)
{
  assert_other ("Something else");
  assert_other ("Before\n\n## What?\n\nA");
  assert_other ("## What? \n\nA");
  assert_other ("## What?\nA");
  assert_other (" ## What?\n\nA");
}

static void
test_blank (void)
{
  g_autoptr (MentorSequence) sequence = make ();
  const char *const answers[] = { " ", "\n\n", "\xc2\xa0", NULL };
  g_autofree char *text = mentor_sequence_join (sequence, answers);

  g_assert_cmpstr (text, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sequences/read", test_read);
  g_test_add_data_func ("/sequences/bad/cut", "<sequences><sequence id='a' audience='both'><name>A", test_bad);
  g_test_add_data_func ("/sequences/bad/audience", "<sequences><sequence id='a' audience='all'/></sequences>",
                        test_bad);
  g_test_add_data_func ("/sequences/bad/empty", "<sequences><sequence id='a' audience='both'/></sequences>", test_bad);
  g_test_add_data_func ("/sequences/bad/place", "<sequences><question>A?</question></sequences>", test_bad);
  g_test_add_data_func ("/sequences/bad/inside",
                        "<sequences><sequence id='a' audience='both'><sequence id='b' audience='both'/>"
                        "</sequence></sequences>",
                        test_bad);
  g_test_add_func ("/sequences/join", test_join);
  g_test_add_func ("/sequences/other", test_other);
  g_test_add_func ("/sequences/blank", test_blank);
  return g_test_run ();
}
