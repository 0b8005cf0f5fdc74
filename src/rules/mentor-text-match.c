/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-text-match.h"

#include <string.h>

/**
 * mentor_text_fold:
 * @text: text of any kind
 *
 * Returns: (transfer full): the text without case and diacritics, for comparing only
 */
char *
mentor_text_fold (const char *text)
{
  g_autofree char *apart = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autoptr (GString) plain = g_string_new (NULL);

  if (apart == NULL)
    return g_strdup ("");
  for (const char *at = apart; *at; at = g_utf8_next_char (at))
    {
      const gunichar c = g_utf8_get_char (at);

      if (!g_unichar_ismark (c))
        g_string_append_unichar (plain, c);
    }
  return g_utf8_casefold (plain->str, (gssize) plain->len);
}

/* Most text of most people is ASCII, which folds byte by byte: no need to make a folded copy of ten thousand texts for
 * every letter typed. */
static gboolean
ascii_contains (const char *text, const char *folded_needle)
{
  const gsize length = strlen (folded_needle);

  for (const char *at = text; *at; at++)
    {
      gsize same = 0;

      while (same < length && g_ascii_tolower (at[same]) == folded_needle[same])
        same++;
      if (same == length)
        return TRUE;
    }
  return FALSE;
}

/**
 * mentor_text_matches:
 * @text: text of any kind
 * @folded_needle: what is looked for, as mentor_text_fold() gives it
 *
 * Returns: whether it is in the text, whatever the case and the diacritics
 */
gboolean
mentor_text_matches (const char *text, const char *folded_needle)
{
  g_autofree char *folded = NULL;

  if (*folded_needle == '\0')
    return TRUE;
  if (g_str_is_ascii (text))
    return ascii_contains (text, folded_needle);
  folded = mentor_text_fold (text);
  return strstr (folded, folded_needle) != NULL;
}

/**
 * mentor_text_is_blank:
 * @text: (nullable): text of any kind
 *
 * Returns: whether nothing of it is to be seen: spaces of every kind and marks without a width
 */
gboolean
mentor_text_is_blank (const char *text)
{
  for (; text && *text; text = g_utf8_next_char (text))
    if (g_unichar_isgraph (g_utf8_get_char (text)))
      return FALSE;
  return TRUE;
}
