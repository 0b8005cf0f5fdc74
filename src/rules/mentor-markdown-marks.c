/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-markdown-marks.h"

#include <stdlib.h>
#include <string.h>

/*
 * As much of Markdown as people write by hand: headings, quotes, items of lists, strong and emphasised words. Each line
 * is looked at for itself, and once from its start to its end, so that a long text stays quick to type in.
 */

#define MAX_DEPTH 4

typedef struct {
  const char *line;
  MentorMarkdownFunc func;
  gpointer data;
} Finder;

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\0';
}

/* A letter or a digit; what is not ASCII counts as one. */
static gboolean
is_word (char c)
{
  return g_ascii_isalnum (c) || (guchar) c >= 0x80;
}

static gsize
count_run (const char *at, const char *end, char c)
{
  gsize count = 0;

  while (at + count < end && at[count] == c)
    count++;
  return count;
}

static gboolean
can_open (Finder *finder, const char *at, gsize length, const char *end)
{
  return at + length < end && !is_space (at[length]) &&
         (*at == '*' || at == finder->line || !is_word (at[-1]));
}

/* Where a run of the same length ends what @at began, or NULL. */
static const char *
find_end (const char *at, gsize length, const char *end)
{
  const char c = *at;

  for (const char *here = at + length; here < end;)
    if (*here == '\\' && here + 1 < end)
      here += 2;
    else if (*here == c)
      {
        const gsize run = count_run (here, end, c);

        if (run == length && !is_space (here[-1]) && (c == '*' || !is_word (here[run])))
          return here;
        here += run;
      }
    else
      here++;
  return NULL;
}

static void
find_words (Finder *finder, const char *at, const char *end, int depth)
{
  const char *line = finder->line;
  gboolean hopeless[2][4] = { 0 }; /* nothing ends such a run any more */

  while (at < end)
    {
      gsize length;
      gboolean *none;
      const char *close = NULL;

      if (*at == '\\' && at + 1 < end)
        {
          at += 2;
          continue;
        }
      if (*at != '*' && *at != '_')
        {
          at++;
          continue;
        }
      length = count_run (at, end, *at);
      none = length <= 3 ? &hopeless[*at == '_'][length] : NULL;
      if (none && !*none && can_open (finder, at, length, end))
        {
          close = find_end (at, length, end);
          *none = close == NULL;
        }
      if (close)
        {
          const gsize start = (gsize) (at - line), stop = (gsize) (close - line);

          finder->func (MENTOR_MARKDOWN_SIGN, start, start + length, finder->data);
          if (length >= 2)
            finder->func (MENTOR_MARKDOWN_STRONG, start + length, stop, finder->data);
          if (length != 2)
            finder->func (MENTOR_MARKDOWN_EMPHASIS, start + length, stop, finder->data);
          finder->func (MENTOR_MARKDOWN_SIGN, stop, stop + length, finder->data);
          if (depth < MAX_DEPTH)
            find_words (finder, at + length, close, depth + 1);
          at = close;
        }
      at += length;
    }
}

static gsize
measure_heading (const char *line)
{
  const gsize length = count_run (line, line + strlen (line), '#');

  return length >= 1 && length <= 6 && line[length] == ' ' && line[length + 1] ? length + 1 : 0;
}

/* The signs of quotes, one in another. */
static gsize
measure_quote (const char *line)
{
  gsize length = 0;

  while (line[length] == '>' || (length > 0 && line[length] == ' ' && line[length + 1] == '>'))
    length++;
  return length > 0 && line[length] == ' ' ? length + 1 : length;
}

static gsize
measure_indent (const char *line)
{
  return strspn (line, " \t");
}

/**
 * mentor_markdown_measure_item:
 * @line: a line of text
 *
 * Returns: how many bytes at its start make it an item of a list, with the space after the sign; 0 when it is none
 */
gsize
mentor_markdown_measure_item (const char *line)
{
  const gsize indent = measure_indent (line);
  gsize length = strspn (line + indent, "0123456789");

  if (length > 0 && length <= 9 && strchr (".)", line[indent + length]) && line[indent + length])
    length++;
  else if (length == 0 && line[indent] && strchr ("-*+", line[indent]))
    length = 1;
  else
    return 0;
  return line[indent + length] == ' ' ? indent + length + 1 : 0;
}

/**
 * mentor_markdown_dup_next_item:
 * @line: an item of a list
 *
 * Returns: (transfer full) (nullable): what the next item of the same list begins with, or %NULL where @line is no item
 */
char *
mentor_markdown_dup_next_item (const char *line)
{
  const gsize length = mentor_markdown_measure_item (line), indent = measure_indent (line);

  if (length == 0)
    return NULL;
  if (g_ascii_isdigit (line[indent]))
    return g_strdup_printf ("%.*s%ld%.*s", (int) indent, line, strtol (line + indent, NULL, 10) + 1,
                            2, line + length - 2);
  return g_strndup (line, length);
}

/**
 * mentor_markdown_find_marks:
 * @line: a line of text, without its end
 * @func: (scope call): called for each part that is something, the inner ones after the outer ones
 * @data: given to @func
 *
 * Finds what in a line of Markdown is more than plain words.
 */
void
mentor_markdown_find_marks (const char *line, MentorMarkdownFunc func, gpointer data)
{
  Finder finder = { line, func, data };
  const gsize length = strlen (line), heading = measure_heading (line);
  gsize start = heading;

  if (heading)
    func (MENTOR_MARKDOWN_HEADING, 0, length, data);
  else
    {
      const gsize quote = measure_quote (line);
      const gsize item = mentor_markdown_measure_item (line + quote);

      start = quote + item;
    }
  if (start)
    func (MENTOR_MARKDOWN_SIGN, 0, start, data);
  find_words (&finder, line + start, line + length, 0);
}
