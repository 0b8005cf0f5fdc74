/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-age-armor.h"
#include "mentor-age-base64.h"

#include <string.h>

/* The form of an age file that goes through mail: base64 between two lines, as in strict PEM (RFC 7468). White space may
 * stand before and after it, and lines may end with CRLF; everything else is as an encoder writes it. */

#define BEGIN "-----BEGIN AGE ENCRYPTED FILE-----"
#define END "-----END AGE ENCRYPTED FILE-----"
#define COLUMNS 64

typedef struct {
  const char *at;
  const char *end;
} Text;

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static void
trim (GBytes *file, Text *text)
{
  gsize size;

  text->at = g_bytes_get_data (file, &size);
  text->end = text->at + size;
  while (text->at < text->end && is_space (*text->at))
    text->at++;
  while (text->end > text->at && is_space (text->end[-1]))
    text->end--;
}

/* The next line, without its end. */
static gboolean
next_line (Text *text, Text *line)
{
  const char *feed;

  if (text->at >= text->end)
    return FALSE;
  feed = memchr (text->at, '\n', (gsize) (text->end - text->at));
  line->at = text->at;
  line->end = feed ? feed : text->end;
  text->at = feed ? feed + 1 : text->end;
  if (feed && line->end > line->at && line->end[-1] == '\r')
    line->end--;
  return TRUE;
}

static gboolean
line_is (Text *line, const char *wanted)
{
  const gsize length = (gsize) (line->end - line->at);

  return length == strlen (wanted) && memcmp (line->at, wanted, length) == 0;
}

/* The padding may be in the last line only, and must be there. */
static gboolean
decode_line (Text *line, gboolean *last, GByteArray *bytes)
{
  gsize length = (gsize) (line->end - line->at);
  gsize letters = length;

  if (*last || length == 0 || length > COLUMNS || length % 4 != 0)
    return FALSE;
  while (letters > 0 && length - letters < 2 && line->at[letters - 1] == '=')
    letters--;
  *last = length < COLUMNS || letters < length;
  return mentor_age_base64_decode (line->at, letters, bytes);
}

/**
 * mentor_age_armor_is: (skip)
 * @file: a file
 *
 * Returns: whether it means to be in this form
 */
gboolean
mentor_age_armor_is (GBytes *file)
{
  Text text;

  trim (file, &text);
  return (gsize) (text.end - text.at) >= strlen (BEGIN) &&
         memcmp (text.at, BEGIN, strlen (BEGIN)) == 0;
}

/**
 * mentor_age_armor_open: (skip)
 * @file: a file in this form
 * @error: return location; %MENTOR_AGE_ERROR_ARMOR
 *
 * Returns: (transfer full) (nullable): the age file in it
 */
GBytes *
mentor_age_armor_open (GBytes *file, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gboolean last = FALSE;
  Text text, line;

  trim (file, &text);
  if (next_line (&text, &line) && line_is (&line, BEGIN))
    while (next_line (&text, &line))
      {
        if (line_is (&line, END))
          {
            if (text.at < text.end)
              break;
            return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
          }
        if (!decode_line (&line, &last, bytes))
          break;
      }
  mentor_age_fail (error, MENTOR_AGE_ERROR_ARMOR);
  return NULL;
}
