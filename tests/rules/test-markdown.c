/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mentor-markdown-marks.h"

#include <string.h>

static void
write_mark (MentorMarkdownMark mark, gsize start, gsize end, gpointer data)
{
  static const char *const names[] = { "sign", "heading", "strong", "emphasis" };

  g_string_append_printf (data, " %s:%" G_GSIZE_FORMAT "-%" G_GSIZE_FORMAT, names[mark], start, end);
}

static void
assert_marks (const char *line, const char *marks)
{
  g_autoptr (GString) found = g_string_new (NULL);

  mentor_markdown_find_marks (line, write_mark, found);
  g_assert_cmpstr (g_strchug (found->str), ==, marks);
}

static void
test_blocks (void)
{
  assert_marks ("", "");
  assert_marks ("Plain words.", "");
  assert_marks ("# Title", "heading:0-7 sign:0-2");
  assert_marks ("###### Ä", "heading:0-9 sign:0-7");
  assert_marks ("####### too deep", "");
  assert_marks ("#no heading", "");
  assert_marks ("# ", "");
  assert_marks ("- item", "sign:0-2");
  assert_marks ("  + item", "sign:0-4");
  assert_marks ("12) item", "sign:0-4");
  assert_marks ("1,5 is no item", "");
  assert_marks ("2026 is no item", "");
  assert_marks ("-5 degrees", "");
  assert_marks ("> said", "sign:0-2");
  assert_marks ("> > - said", "sign:0-6");
}

static void
test_words (void)
{
  assert_marks ("a *b* c", "sign:2-3 emphasis:3-4 sign:4-5");
  assert_marks ("a **b** c", "sign:2-4 strong:4-5 sign:5-7");
  assert_marks ("***b***", "sign:0-3 strong:3-4 emphasis:3-4 sign:4-7");
  assert_marks ("_b_ __c__", "sign:0-1 emphasis:1-2 sign:2-3 sign:4-6 strong:6-7 sign:7-9");
  assert_marks ("**a *b* c**", "sign:0-2 strong:2-9 sign:9-11 sign:4-5 emphasis:5-6 sign:6-7");
  assert_marks ("**a**b**c**", "sign:0-2 strong:2-3 sign:3-5 sign:6-8 strong:8-9 sign:9-11");
  assert_marks ("- **a**", "sign:0-2 sign:2-4 strong:4-5 sign:5-7");
  /* What is not meant as such stays as it is. */
  assert_marks ("snake_case_name", "");
  assert_marks ("für_sich_", "");
  assert_marks ("2 * 3 * 4", "");
  assert_marks ("*open", "");
  assert_marks ("*a **b*", "sign:0-1 emphasis:1-6 sign:6-7");
  assert_marks ("\\*a\\*", "");
  assert_marks ("****a****", "");
  assert_marks ("*", "");
  assert_marks ("a\\", "");
}

static void
count_mark (MentorMarkdownMark mark, gsize start, gsize end, gpointer data)
{
  g_assert_cmpuint (start, <, end);
  (*(guint *) data)++;
}

/* Whatever stands in a line, no byte is looked at more than a few times. */
static void
test_long (void)
{
  static const char *const pieces[] = { "*a ", "_a ", "**a *a ", "***", "*a* ", "*_", "\\*", "**_a_ " };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) line = g_string_new (NULL);
      guint count = 0;

      while (line->len < 1000000)
        g_string_append (line, pieces[i]);
      mentor_markdown_find_marks (line->str, count_mark, &count);
      g_assert_cmpuint (count, <, line->len);
    }
}

static void
assert_next (const char *line, const char *next)
{
  g_autofree char *found = mentor_markdown_dup_next_item (line);

  g_assert_cmpstr (found, ==, next);
}

static void
test_items (void)
{
  assert_next ("- one", "- ");
  assert_next ("* ", "* ");
  assert_next ("  + one", "  + ");
  assert_next ("1. one", "2. ");
  assert_next ("\t9) one", "\t10) ");
  assert_next ("99. ", "100. ");
  assert_next ("1234567890. too long", NULL);
  assert_next ("-one", NULL);
  assert_next ("one", NULL);
  assert_next ("", NULL);
  g_assert_cmpuint (mentor_markdown_measure_item ("  - a"), ==, 4);
  g_assert_cmpuint (mentor_markdown_measure_item ("10. a"), ==, 4);
  g_assert_cmpuint (mentor_markdown_measure_item ("10 a"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/markdown/blocks", test_blocks);
  g_test_add_func ("/markdown/words", test_words);
  g_test_add_func ("/markdown/long", test_long);
  g_test_add_func ("/markdown/items", test_items);
  return g_test_run ();
}
