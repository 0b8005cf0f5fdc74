/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Private notes in a list and on paper: what is found and where, which are wanted, what is printed and in which order. */

#include "mentor-excerpt.h"
#include "mentor-note-filter.h"
#include "mentor-notes-document.h"
#include "mentor-text-match.h"

#include <string.h>

static void
check_find (const char *text, const char *words, const char *expected)
{
  g_autofree char *needle = mentor_text_fold (words);
  g_autofree char *found = NULL;
  gsize start, end;

  if (expected == NULL)
    {
      g_assert_false (mentor_text_find (text, needle, &start, &end));
      g_assert_false (mentor_text_matches (text, needle));
      return;
    }
  g_assert_true (mentor_text_find (text, needle, &start, &end));
  g_assert_true (mentor_text_matches (text, needle));
  found = g_strndup (text + start, end - start);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_find (void)
{
  check_find ("What went well", "WENT", "went");
  check_find ("Nothing", "well", NULL);
  check_find ("Schöne Grüße", "grusse", "Grüße");
  check_find ("Scho\xcc\x88ne Gru\xcc\x88\xc3\x9f"
              "e",
              "schon", "Scho\xcc\x88n");
  check_find ("at the cafe\xcc\x81", "cafe", "cafe\xcc\x81");
  check_find ("Ærø and ŁÓDŹ", "łodz", "ŁÓDŹ");
  check_find ("ΣΊΣΥΦΟΣ", "σισυφοσ", "ΣΊΣΥΦΟΣ");
  check_find ("今日は静か", "静か", "静か");
  check_find ("한국어 글", "글", "글");
  check_find ("مُحَمَّد", "محمد", "مُحَمَّد");
  check_find ("@[`{", "@[`{", "@[`{");
  check_find ("@AZ[`az{", "az[", "AZ[");
}

/* A match may lie where one piece of a long text ends and the next begins. */
static void
test_long_texts (void)
{
  for (gsize before = 3990; before < 4110; before++)
    {
      g_autofree char *filling = g_strnfill (before, '.');
      g_autofree char *text = g_strconcat (filling, "Fünf Minuten", filling, NULL);
      gsize start, end;

      g_assert_true (mentor_text_matches (text, "funf minuten"));
      g_assert_true (mentor_text_find (text, "funf minuten", &start, &end));
      g_assert_cmpuint (start, ==, before);
      g_assert_cmpuint (end, ==, before + strlen ("Fünf Minuten"));
      g_assert_false (mentor_text_matches (text, "funf minutes"));
    }
}

/* Whatever letter there is: what folds to something is found by it. */
static void
test_all_letters (void)
{
  for (gunichar letter = 1; letter < 0x11000; letter++)
    {
      char text[16] = "12345678";
      g_autofree char *folded = NULL;

      if (!g_unichar_validate (letter) || !g_unichar_isdefined (letter))
        continue;
      text[8 + g_unichar_to_utf8 (letter, text + 8)] = '\0';
      folded = mentor_text_fold (text);
      g_assert_true (g_str_has_prefix (folded, "12345678"));
      g_assert_true (mentor_text_matches (text, folded));
    }
}

static void
test_excerpt (void)
{
  const char *text = "First words of a note which is rather long, and so\nwhat is looked for stands far inside it.";
  gsize start, end;
  g_autofree char *line = NULL;
  g_autofree char *found = NULL;
  g_autofree char *first = mentor_excerpt_first_line (" \n\n  one\r\ntwo");

  g_assert_cmpstr (first, ==, "one");
  g_assert_true (mentor_text_find (text, "looked", &start, &end));
  line = mentor_excerpt_around (text, &start, &end);
  g_assert_null (strchr (line, '\n'));
  g_assert_true (g_str_has_prefix (line, "…"));
  g_assert_true (g_str_has_suffix (line, "inside it."));
  found = g_strndup (line + start, end - start);
  g_assert_cmpstr (found, ==, "looked");
}

static void
test_first_line (void)
{
  static const struct {
    const char *text;
    const char *line;
  } cases[] = {
    { "## What went well?\n\nMuch", "What went well?" },
    { "> said to me", "said to me" },
    { ">said to me", "said to me" },
    { "> > twice\nonce", "twice" },
    { "- listened", "listened" },
    { "* listened", "listened" },
    { "  + listened", "listened" },
    { "12. listened", "listened" },
    { "3) listened", "listened" },
    { "> - [ ] ask", "[ ] ask" },
    { "##\n\nafter a heading without words", "after a heading without words" },
    { "#tag first", "#tag first" },
    { "####### seven", "####### seven" },
    { "-5 degrees", "-5 degrees" },
    { "*emphasis* first", "*emphasis* first" },
    { "3.5 hours", "3.5 hours" },
    { "2026 was long", "2026 was long" },
    { "1234567890. number", "1234567890. number" },
    { "# ", "#" },
    { "- ", "-" },
    { "", "" },
    { " \n", "" },
    { "\302\240- after a wide space", "after a wide space" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = mentor_excerpt_first_line (cases[i].text);

      g_assert_cmpstr (line, ==, cases[i].line);
    }
}

static MentorPrivateNote *
make_note (const char *text, const char *prompt, const char *session, int mood)
{
  MentorPrivateNote *note = mentor_private_note_new ();

  mentor_private_note_set_text (note, text);
  mentor_private_note_set_prompt (note, prompt);
  mentor_private_note_set_session (note, session);
  mentor_private_note_set_mood (note, mood);
  return note;
}

static MentorDay
make_day (int year, int month, int day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return g_date_get_julian (&date);
}

static void
test_filter (void)
{
  g_autoptr (MentorPrivateNote) asked = make_note ("", "what-went-well", "", 2);
  g_autoptr (MentorPrivateNote) free_one = make_note ("", "", "1b4e28ba-2fa1-41d2-883f-0016d3cca427", 0);
  const MentorDay day = make_day (2025, 12, 31);
  const struct {
    MentorNoteFilter filter;
    gboolean asked;
    gboolean free_one;
  } cases[] = {
    { { 0 }, TRUE, TRUE },
    { { .kind = MENTOR_NOTE_KIND_QUESTION }, TRUE, FALSE },
    { { .kind = MENTOR_NOTE_KIND_FREE }, FALSE, TRUE },
    { { .mood = 2 }, TRUE, FALSE },
    { { .mood = 3 }, FALSE, FALSE },
    { { .after_session = TRUE }, FALSE, TRUE },
    { { .year = 2025 }, TRUE, TRUE },
    { { .year = 2026 }, FALSE, FALSE },
    { { .year = 2025, .month = 12 }, TRUE, TRUE },
    { { .year = 2025, .month = 1 }, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (mentor_note_filter_matches (&cases[i].filter, asked, day), ==, cases[i].asked);
      g_assert_cmpint (mentor_note_filter_matches (&cases[i].filter, free_one, day), ==,
                       cases[i].free_one);
      g_assert_cmpint (mentor_note_filter_is_open (&cases[i].filter), ==, i == 0);
    }
  g_assert_false (mentor_note_filter_matches (&cases[6].filter, asked, 0));
}

static void
check_block (const MentorStyledText *text, guint position, MentorBlockKind kind, const char *words)
{
  const MentorBlock *block = mentor_styled_text_get (text, position);

  g_assert_cmpint ((int) block->kind, ==, (int) kind);
  g_assert_cmpstr (block->text, ==, words);
}

static void
test_markdown (void)
{
  g_autoptr (MentorStyledText) text = mentor_styled_text_new ();
  const MentorBlock *block;

  mentor_styled_text_add_markdown (text, "# What **now**\r\nOne line\nand \\*another*, 2 ** 3\n\n- first\n* __second__ one\n#tag");
  g_assert_cmpuint (mentor_styled_text_get_size (text), ==, 5);
  check_block (text, 0, MENTOR_BLOCK_SUBHEADING, "What now");
  check_block (text, 1, MENTOR_BLOCK_PARAGRAPH, "One line\nand *another*, 2 ** 3");
  check_block (text, 2, MENTOR_BLOCK_ITEM, "first");
  check_block (text, 3, MENTOR_BLOCK_ITEM, "second one");
  check_block (text, 4, MENTOR_BLOCK_PARAGRAPH, "#tag");
  block = mentor_styled_text_get (text, 0);
  g_assert_cmpuint (block->bold->len, ==, 1);
  g_assert_cmpuint (g_array_index (block->bold, MentorSpan, 0).start, ==, 5);
  g_assert_cmpuint (g_array_index (block->bold, MentorSpan, 0).end, ==, 8);
  g_assert_cmpuint (mentor_styled_text_get (text, 1)->bold->len, ==, 0);
}

static void
test_document (void)
{
  g_autoptr (MentorPrivateNote) first = make_note ("Slowly.", "", "", 0);
  g_autoptr (MentorPrivateNote) second = make_note ("Again.\n\nAnd again.", "q", "", 3);
  const MentorNotesItem items[] = {
    { first, (char *) "May 2026", (char *) "3 May", (char *) "Amara", (char *) "", (char *) "" },
    { second, (char *) "May 2026", (char *) "1 May", (char *) "Amara", (char *) "Mood: Mixed",
      (char *) "What now?" },
    { first, (char *) "What now?", (char *) "2 May", (char *) "", (char *) "", (char *) "What now?" },
  };
  g_autoptr (MentorStyledText) text =
      mentor_notes_document_new ("Private Notes", items, G_N_ELEMENTS (items));

  check_block (text, 0, MENTOR_BLOCK_TITLE, "Private Notes");
  check_block (text, 1, MENTOR_BLOCK_HEADING, "May 2026");
  check_block (text, 2, MENTOR_BLOCK_SUBHEADING, "3 May");
  check_block (text, 3, MENTOR_BLOCK_META, "Amara");
  check_block (text, 4, MENTOR_BLOCK_PARAGRAPH, "Slowly.");
  check_block (text, 5, MENTOR_BLOCK_SUBHEADING, "1 May");
  check_block (text, 6, MENTOR_BLOCK_META, "Amara · Mood: Mixed");
  check_block (text, 7, MENTOR_BLOCK_META, "What now?");
  check_block (text, 8, MENTOR_BLOCK_PARAGRAPH, "Again.");
  check_block (text, 9, MENTOR_BLOCK_PARAGRAPH, "And again.");
  check_block (text, 10, MENTOR_BLOCK_HEADING, "What now?");
  check_block (text, 11, MENTOR_BLOCK_SUBHEADING, "2 May");
  check_block (text, 12, MENTOR_BLOCK_PARAGRAPH, "Slowly.");
  g_assert_cmpuint (mentor_styled_text_get_size (text), ==, 13);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/notes/find", test_find);
  g_test_add_func ("/notes/long-texts", test_long_texts);
  g_test_add_func ("/notes/all-letters", test_all_letters);
  g_test_add_func ("/notes/excerpt", test_excerpt);
  g_test_add_func ("/notes/first-line", test_first_line);
  g_test_add_func ("/notes/filter", test_filter);
  g_test_add_func ("/notes/markdown", test_markdown);
  g_test_add_func ("/notes/document", test_document);
  return g_test_run ();
}
