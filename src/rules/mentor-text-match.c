/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-text-match.h"

#include <string.h>

/*
 * Ten years of notes are searched at every letter that is typed. So a text is folded a piece at a time, into a buffer that
 * stays in the processor's cache and is wiped afterwards: no folded copy of a private text is ever kept.
 */

#define LETTER_SIZE 64 /* bytes of the longest letter taken apart: 18 letters at most, of which few are plain */
#define TABLE_SIZE 0x600 /* Latin, Greek, Cyrillic, Hebrew */
#define PIECE 4096
#define ONES G_GUINT64_CONSTANT (0x0101010101010101)
#define HIGH_BITS (0x80 * ONES)

typedef struct {
  guint8 length;
  char bytes[7];
} Folded;

/* Without marks, then without case: a letter may become several or none. */
static gsize
fold_anew (gunichar letter, char *out)
{
  gunichar apart[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  const gsize count = g_unichar_fully_decompose (letter, TRUE, apart, G_N_ELEMENTS (apart));
  gsize length = 0;

  for (gsize i = 0; i < count; i++)
    {
      char plain[7];
      g_autofree char *folded = NULL;
      gsize folded_length;

      if (g_unichar_ismark (apart[i]))
        continue;
      plain[g_unichar_to_utf8 (apart[i], plain)] = '\0';
      folded = g_utf8_casefold (plain, -1);
      folded_length = strlen (folded);
      if (length + folded_length > LETTER_SIZE)
        break;
      memcpy (out + length, folded, folded_length);
      length += folded_length;
    }
  return length;
}

static const Folded *
get_table (void)
{
  static Folded table[TABLE_SIZE];
  static gsize made = 0;

  if (g_once_init_enter (&made))
    {
      for (gunichar letter = 0; letter < TABLE_SIZE; letter++)
        {
          char bytes[LETTER_SIZE];
          const gsize length = fold_anew (letter, bytes);

          g_assert (length <= sizeof table[letter].bytes);
          memcpy (table[letter].bytes, bytes, length);
          table[letter].length = (guint8) length;
        }
      g_once_init_leave (&made, 1);
    }
  return table;
}

/* Signs of East Asia have neither case nor marks. */
static gboolean
is_plain (gunichar letter)
{
  return (letter >= 0x3400 && letter <= 0x9FFF) || (letter >= 0x3041 && letter <= 0x304A);
}

/* Folds the letter at @at, which is not ASCII. Returns where the next one is. */
static const char *
fold_letter (const char *at, const Folded *table, char *out, gsize *length)
{
  const gunichar letter = g_utf8_get_char_validated (at, -1);

  if (letter == (gunichar) -1 || letter == (gunichar) -2)
    {
      *out = *at;
      *length = 1;
      return at + 1;
    }
  if (letter < TABLE_SIZE)
    {
      memcpy (out, table[letter].bytes, table[letter].length);
      *length = table[letter].length;
    }
  else if (is_plain (letter))
    *length = (gsize) g_unichar_to_utf8 (letter, out);
  else
    *length = fold_anew (letter, out);
  return g_utf8_next_char (at);
}

/* Eight letters at once, where all are ASCII. */
static gboolean
fold_eight (const char *at, char *out)
{
  guint64 letters, from_a, past_z;

  memcpy (&letters, at, sizeof letters);
  if (letters & HIGH_BITS)
    return FALSE;
  from_a = letters + (0x80 - 'A') * ONES;
  past_z = letters + (0x80 - 'Z' - 1) * ONES;
  letters |= ((from_a & ~past_z) & HIGH_BITS) >> 2;
  memcpy (out, &letters, sizeof letters);
  return TRUE;
}

/* Folds as much as fits. Returns where it stopped; @origins says for each byte where its letter begins. */
static const char *
fold_piece (const char *text, const char *at, const char *end, char *out, gsize room, gsize *filled,
            guint32 *origins)
{
  const Folded *table = get_table ();
  gsize n = *filled;

  while (at < end && n + LETTER_SIZE < room)
    {
      gsize length = 1;
      const char *next = at + 1;

      if (origins == NULL && end - at >= 8 && fold_eight (at, out + n))
        {
          at += 8;
          n += 8;
          continue;
        }
      if ((guchar) *at < 0x80)
        out[n] = g_ascii_tolower (*at);
      else
        next = fold_letter (at, table, out + n, &length);
      for (gsize i = 0; origins && i < length; i++)
        origins[n + i] = (guint32) (at - text);
      n += length;
      at = next;
    }
  *filled = n;
  return at;
}

/**
 * mentor_text_fold:
 * @text: text of any kind
 *
 * Returns: (transfer full): the text without case and diacritics, for comparing only
 */
char *
mentor_text_fold (const char *text)
{
  const char *end = text + strlen (text);
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *at = text; at < end;)
    {
      char piece[PIECE];
      gsize filled = 0;

      at = fold_piece (text, at, end, piece, sizeof piece, &filled, NULL);
      g_string_append_len (plain, piece, (gssize) filled);
    }
  return g_string_free_and_steal (g_steal_pointer (&plain));
}

/* Looks through the text piece by piece; the end of one, which may be the beginning of a match, goes before the next. */
static gboolean
look (const char *text, const char *needle, gsize length, char *buffer, gsize size, guint32 *origins,
      gsize *start, gsize *last)
{
  const char *end = text + strlen (text);
  gsize kept = 0;

  for (const char *at = text; at < end;)
    {
      gsize filled = kept;
      const char *found;

      at = fold_piece (text, at, end, buffer, size, &filled, origins);
      found = memmem (buffer, filled, needle, length);
      if (found && origins)
        {
          *start = origins[found - buffer];
          *last = origins[(gsize) (found - buffer) + length - 1];
        }
      if (found)
        return TRUE;
      kept = MIN (filled, length - 1);
      memmove (buffer, buffer + filled - kept, kept);
      if (origins)
        memmove (origins, origins + filled - kept, kept * sizeof *origins);
    }
  return FALSE;
}

static gboolean
look_with_buffer (const char *text, const char *needle, gboolean with_origins, gsize *start,
                  gsize *last)
{
  const gsize length = strlen (needle);
  const gsize size = PIECE + length;
  char small[2 * PIECE];
  g_autofree char *large = size > sizeof small ? g_malloc (size) : NULL;
  g_autofree guint32 *origins = with_origins ? g_new (guint32, size) : NULL;
  char *buffer = large ? large : small;
  const gboolean found = look (text, needle, length, buffer, size, origins, start, last);

  explicit_bzero (buffer, MIN (size, PIECE + length));
  return found;
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
  if (*folded_needle == '\0')
    return TRUE;
  return look_with_buffer (text, folded_needle, FALSE, NULL, NULL);
}

/**
 * mentor_text_find:
 * @text: text of any kind
 * @folded_needle: what is looked for, as mentor_text_fold() gives it
 * @start: (out): the byte at which the first match begins
 * @end: (out): the byte at which it is over, marks of its last letter included
 *
 * Returns: whether it is in the text; nothing cannot be found
 */
gboolean
mentor_text_find (const char *text, const char *folded_needle, gsize *start, gsize *end)
{
  gsize last;

  if (*folded_needle == '\0' || !look_with_buffer (text, folded_needle, TRUE, start, &last))
    return FALSE;
  do
    last = (gsize) (g_utf8_next_char (text + last) - text);
  while (g_unichar_ismark (g_utf8_get_char (text + last)));
  *end = last;
  return TRUE;
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
