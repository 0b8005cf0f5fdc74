/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-excerpt.h"

#include <string.h>

/* What a list shows of a long text: its first line, or the words around something that was found in it. */

#define MAX_LINE 240 /* characters of a line that a list shows */
#define BEFORE 40    /* characters of it before what was found */

static const char *
skip_spaces (const char *at)
{
  while (g_unichar_isspace (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at;
}

/* How long the sign is that makes a heading, a quotation or a point of a list of what follows it; 0 for none. */
static gsize
measure_sign (const char *at)
{
  const gsize marks = strspn (at, "#");
  const gsize digits = strspn (at, "0123456789");
  gsize length = 0;

  if (*at == '>')
    return 1;
  if (marks >= 1 && marks <= 6)
    length = marks;
  else if (*at == '-' || *at == '*' || *at == '+')
    length = 1;
  else if (digits >= 1 && digits <= 9 && (at[digits] == '.' || at[digits] == ')'))
    length = digits + 1;
  /* Without a space it is part of a word: a tag, a number, a dash. */
  return length > 0 && strchr (" \t\r\n", at[length]) ? length : 0;
}

/* How far signs go that stand before the words of a line, one inside the other too. */
static const char *
skip_signs (const char *text)
{
  const char *at = skip_spaces (text);
  gsize length;

  while ((length = measure_sign (at)) > 0)
    at = skip_spaces (at + length);
  return at;
}

/**
 * mentor_excerpt_first_line:
 * @text: text of any kind
 *
 * Returns: (transfer full): the first line with words in it, without the signs of Markdown before these, not too long
 */
char *
mentor_excerpt_first_line (const char *text)
{
  const char *at = skip_signs (text);
  const char *end;
  g_autofree char *line = NULL;

  if (*at == '\0')
    at = skip_spaces (text);
  end = at + strcspn (at, "\r\n");
  line = g_strchomp (g_strndup (at, (gsize) (end - at)));
  if (g_utf8_strlen (line, -1) <= MAX_LINE)
    return g_steal_pointer (&line);
  return g_utf8_substring (line, 0, MAX_LINE);
}

/* So far back, and then to where a word begins, if one does. */
static const char *
find_beginning (const char *text, const char *match)
{
  const char *at = match;
  const char *word;

  for (guint i = 0; i < BEFORE && at > text; i++)
    at = g_utf8_prev_char (at);
  if (at == text)
    return at;
  for (word = at; word < match && !g_unichar_isspace (g_utf8_get_char (word));)
    word = g_utf8_next_char (word);
  return word < match ? g_utf8_next_char (word) : at;
}

static const char *
find_end (const char *beginning, const char *match_end)
{
  const char *at = beginning;

  for (guint i = 0; (i < MAX_LINE || at < match_end) && *at; i++)
    at = g_utf8_next_char (at);
  return at;
}

/**
 * mentor_excerpt_around:
 * @text: text of any kind
 * @start: (inout): the byte at which something begins in the text, and then in the excerpt
 * @end: (inout): the byte at which it is over
 *
 * Returns: (transfer full): one line with it and what stands around it
 */
char *
mentor_excerpt_around (const char *text, gsize *start, gsize *end)
{
  const char *beginning = find_beginning (text, text + *start);
  const char *over = find_end (beginning, text + *end);
  const char *before = beginning > text ? "…" : "";
  g_autofree char *words = g_strndup (beginning, (gsize) (over - beginning));
  char *line;

  *start = *start - (gsize) (beginning - text) + strlen (before);
  *end = *end - (gsize) (beginning - text) + strlen (before);
  g_strdelimit (words, "\r\n\t\v\f", ' ');
  line = g_strconcat (before, words, *over ? "…" : "", NULL);
  explicit_bzero (words, strlen (words));
  return line;
}
