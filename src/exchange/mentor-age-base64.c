/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-age-base64.h"

#include <string.h>

/* Base64 as the age format wants it: without "=", and for any bytes one text only. GLib's decoder passes over what it does
 * not know, so that a changed file could be taken for the same. */

static int
value_of (char c)
{
  if (c >= 'A' && c <= 'Z')
    return c - 'A';
  if (c >= 'a' && c <= 'z')
    return c - 'a' + 26;
  if (c >= '0' && c <= '9')
    return c - '0' + 52;
  return c == '+' ? 62 : c == '/' ? 63 : -1;
}

/**
 * mentor_age_base64_decode: (skip)
 * @text: (array length=length): letters without padding
 * @length: their number
 * @bytes: what they stand for is appended to it
 *
 * Returns: whether an encoder would have written just this
 */
gboolean
mentor_age_base64_decode (const char *text, gsize length, GByteArray *bytes)
{
  guint bits = 0, n_bits = 0;

  if (length % 4 == 1)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    {
      const int value = value_of (text[i]);

      if (value < 0)
        return FALSE;
      bits = bits << 6 | (guint) value;
      n_bits += 6;
      if (n_bits >= 8)
        {
          guint8 byte;

          n_bits -= 8;
          byte = (guint8) (bits >> n_bits);
          bits &= (1u << n_bits) - 1;
          g_byte_array_append (bytes, &byte, 1);
        }
    }
  return bits == 0;
}

/**
 * mentor_age_base64_encode: (skip)
 * @data: (array length=size): bytes
 * @size: their number
 * @text: the letters are appended to it
 */
void
mentor_age_base64_encode (const guint8 *data, gsize size, GString *text)
{
  g_autofree char *padded = g_base64_encode (data, size);

  g_string_append_len (text, padded, (gssize) strcspn (padded, "="));
}
