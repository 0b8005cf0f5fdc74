/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-word-count.h"

/* Scripts that put no space between words: each sign counts. */
static gboolean
stands_alone (gunichar c)
{
  switch (g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
      return TRUE;
    default:
      return FALSE;
    }
}

/* An apostrophe or a hyphen inside a word does not end it. */
static gboolean
joins (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == '-' || c == 0x2010 || c == 0x00AD || g_unichar_ismark (c);
}

/**
 * mentor_count_words:
 * @text: text of any kind
 *
 * Returns: the number of words, as a person would count them
 */
guint
mentor_count_words (const char *text)
{
  gboolean inside = FALSE;
  guint count = 0;

  for (; *text; text = g_utf8_next_char (text))
    {
      const gunichar c = g_utf8_get_char (text);

      if (stands_alone (c))
        {
          count++;
          inside = FALSE;
        }
      else if (g_unichar_isalnum (c))
        {
          if (!inside)
            count++;
          inside = TRUE;
        }
      else if (!joins (c))
        inside = FALSE;
    }
  return count;
}
