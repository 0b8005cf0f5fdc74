/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-judging.h"

#include "mentor-text-match.h"

#include <string.h>

static gboolean
is_part_of_word (const char *at)
{
  const gunichar letter = g_utf8_get_char (at);

  return g_unichar_isalnum (letter) || letter == '_';
}

/* Whether it stands alone: "weak" is not in "weakness". Both are folded, so that no mark follows a letter. */
static gboolean
has_word (const char *text, const char *word)
{
  const gsize length = strlen (word);

  for (const char *at = strstr (text, word); at; at = strstr (at + 1, word))
    if ((at == text || !is_part_of_word (g_utf8_prev_char (at))) &&
        (at[length] == '\0' || !is_part_of_word (at + length)))
      return TRUE;
  return FALSE;
}

/* Folded, with one space wherever there were some of any kind. */
static char *
fold_line (const char *text)
{
  g_autofree char *folded = mentor_text_fold (text);
  g_autofree char *valid = g_utf8_make_valid (folded, -1);
  GString *line = g_string_new (NULL);

  for (const char *at = valid; *at; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      g_string_append_unichar (line, g_utf8_get_char (at));
    else if (line->len > 0 && line->str[line->len - 1] != ' ')
      g_string_append_c (line, ' ');
  return g_strchomp (g_string_free (line, FALSE));
}

/**
 * mentor_judging_find:
 * @text: text of any kind
 * @words: words that judge a person, separated by semicolons
 *
 * Looks for words that say what somebody is rather than what they did: feedback that comes nearer to the person does
 * less good (Kluger and DeNisi 1996, doi 10.1037/0033-2909.119.2.254). Whole words only, whatever their case and their
 * diacritics; several words in a row count as one.
 *
 * Returns: (transfer full) (nullable): the first of @words that is in the text, as it stands in the list
 */
char *
mentor_judging_find (const char *text, const char *words)
{
  g_autofree char *line = fold_line (text);
  g_auto (GStrv) list = g_strsplit (words, ";", -1);

  for (guint i = 0; list[i]; i++)
    {
      g_autofree char *word = fold_line (g_strstrip (list[i]));

      if (*word && has_word (line, word))
        return g_strdup (list[i]);
    }
  return NULL;
}
