/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-time-text.h"

#include <string.h>

static gboolean
read_number (const char **text, int most_digits, int *number, int *n_digits)
{
  *number = 0;
  *n_digits = 0;
  while (g_ascii_isdigit (**text) && *n_digits < most_digits)
    {
      *number = *number * 10 + g_ascii_digit_value (**text);
      (*text)++;
      (*n_digits)++;
    }
  return *n_digits > 0 && !g_ascii_isdigit (**text);
}

/* What follows a time: nothing, or before or after noon. */
static gboolean
read_half (const char *text, int *hours)
{
  if (*text == '\0')
    return TRUE;
  if (*hours < 1 || *hours > 12)
    return FALSE;
  if (g_ascii_strcasecmp (text, "am") == 0 || g_ascii_strcasecmp (text, "a.m.") == 0)
    *hours %= 12;
  else if (g_ascii_strcasecmp (text, "pm") == 0 || g_ascii_strcasecmp (text, "p.m.") == 0)
    *hours = *hours % 12 + 12;
  else
    return FALSE;
  return TRUE;
}

/**
 * mentor_time_parse:
 * @text: what was typed, as in "9", "930", "9:30", "9.30", "9h30", "2 pm"
 * @minutes: (out): the minutes since midnight; untouched when it is no time
 *
 * Returns: whether it is a time of day
 */
gboolean
mentor_time_parse (const char *text, int *minutes)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  const char *rest = stripped;
  int hours, past = 0, n_digits, n_past;

  if (!read_number (&rest, 4, &hours, &n_digits))
    return FALSE;
  if (n_digits > 2)
    {
      past = hours % 100;
      hours /= 100;
    }
  else if (*rest != '\0' && strchr (":.,hH", *rest))
    {
      const gboolean may_end = *rest == 'h' || *rest == 'H';

      rest++;
      if (!read_number (&rest, 2, &past, &n_past))
        {
          if (!may_end || *rest != '\0')
            return FALSE;
        }
      else if (n_past != 2)
        return FALSE;
    }
  while (g_ascii_isspace (*rest))
    rest++;
  if (!read_half (rest, &hours) || hours > 23 || past > 59)
    return FALSE;
  *minutes = hours * 60 + past;
  return TRUE;
}
