/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-markdown.h"

#include <string.h>

/*
 * What somebody wrote, as words in Markdown: whatever they typed is read as they typed it, by a
 * reader of CommonMark as by one with tables, strokes and formulas. A backslash takes the meaning
 * from any sign of ASCII.
 */

/* Signs that mean something anywhere in a line. */
#define ANYWHERE "\\`*_[]<>&|~$#"
/* Signs that make a list or a rule of a line that begins with them. */
#define AT_START "+-="

/* How many digits a line begins with, when a list with numbers would begin so. */
static gsize
count_list_digits (const char *text)
{
  const gsize n_digits = strspn (text, "0123456789");

  return n_digits > 0 && n_digits < 10 && (text[n_digits] == '.' || text[n_digits] == ')') ? n_digits
                                                                                           : 0;
}

static void
append_line (GString *out, const char *text, gsize length, gboolean at_start)
{
  gsize n_digits = 0;

  if (at_start)
    {
      if (length > 0 && strchr (AT_START, *text))
        g_string_append_c (out, '\\');
      n_digits = count_list_digits (text);
    }
  for (gsize i = 0; i < length; i++)
    {
      const char letter = text[i];

      if (letter == '\t' || letter == '\r' || letter == '\n')
        {
          g_string_append_c (out, ' ');
          continue;
        }
      if (strchr (ANYWHERE, letter) || (n_digits > 0 && i == n_digits))
        g_string_append_c (out, '\\');
      g_string_append_c (out, letter);
    }
}

/* Blanks at the ends would make a code block, or a break that is not meant. */
static gsize
trim (const char **line, gsize length)
{
  while (length > 0 && g_ascii_isspace (**line))
    {
      (*line)++;
      length--;
    }
  while (length > 0 && g_ascii_isspace ((*line)[length - 1]))
    length--;
  return length;
}

/**
 * mentor_markdown_escape_line:
 * @text: what somebody wrote in one line
 * @at_start: whether a line begins with it
 *
 * Returns: (transfer full): the same as words in Markdown
 */
char *
mentor_markdown_escape_line (const char *text, gboolean at_start)
{
  GString *out = g_string_new (NULL);
  const gsize length = trim (&text, strlen (text));

  append_line (out, text, length, at_start);
  return g_string_free_and_steal (out);
}

/**
 * mentor_markdown_escape_text:
 * @text: what somebody wrote in any number of lines
 * @indent: what each line but the first begins with, as in a list
 *
 * Lines stay lines and paragraphs stay paragraphs.
 *
 * Returns: (transfer full): the same as words in Markdown, without a line break at the end
 */
char *
mentor_markdown_escape_text (const char *text, const char *indent)
{
  GString *out = g_string_new (NULL);
  gboolean blank = FALSE;

  while (*text)
    {
      const char *end = text + strcspn (text, "\n");
      const char *line = text;
      const gsize length = trim (&line, (gsize) (end - text));

      if (length == 0)
        blank = TRUE;
      else
        {
          /* Two blanks before a line break keep it. */
          if (out->len > 0)
            g_string_append_printf (out, blank ? "\n\n%s" : "  \n%s", indent);
          append_line (out, line, length, TRUE);
          blank = FALSE;
        }
      text = *end ? end + 1 : end;
    }
  return g_string_free_and_steal (out);
}
