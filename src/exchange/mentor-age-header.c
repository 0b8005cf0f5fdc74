/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-age-header.h"
#include "mentor-age-base64.h"

#include <string.h>

/* The header of an age file: a line for the version, a stanza for each way to open the file, a MAC. It is read as strictly as
 * it is written, so that there are no two headers that say the same. */

#define MAGIC "age-encryption.org/"
#define VERSION_LINE "age-encryption.org/v1"
#define SCRYPT "scrypt"
#define COLUMNS 64
#define MAC_LETTERS 43

typedef struct {
  const char *start;
  const char *at;
  const char *end;
} Reader;

typedef struct {
  const char *text;
  gsize length;
} Word;

static gboolean
is_word (Word word, const char *wanted)
{
  return word.length == strlen (wanted) && memcmp (word.text, wanted, word.length) == 0;
}

static gboolean
starts_with (Word word, const char *prefix)
{
  return word.length >= strlen (prefix) && memcmp (word.text, prefix, strlen (prefix)) == 0;
}

/* The next line without its end; a last line without an end is none. */
static gboolean
next_line (Reader *reader, Word *line, GError **error)
{
  const char *feed = memchr (reader->at, '\n', (gsize) (reader->end - reader->at));

  if (feed == NULL)
    return mentor_age_fail (error, MENTOR_AGE_ERROR_TRUNCATED);
  line->text = reader->at;
  line->length = (gsize) (feed - reader->at);
  reader->at = feed + 1;
  return TRUE;
}

static gboolean
is_visible (Word line)
{
  for (gsize i = 0; i < line.length; i++)
    if (line.text[i] < 0x21 || line.text[i] > 0x7e)
      return FALSE;
  return line.length > 0;
}

static gboolean
read_version (Reader *reader, GError **error)
{
  Word line = { reader->start, (gsize) (reader->end - reader->start) };

  if (!starts_with (line, MAGIC))
    return mentor_age_fail (error, MENTOR_AGE_ERROR_NOT_AGE);
  if (!next_line (reader, &line, error))
    return FALSE;
  if (is_word (line, VERSION_LINE))
    return TRUE;
  return mentor_age_fail (error, is_visible (line) ? MENTOR_AGE_ERROR_VERSION
                                                   : MENTOR_AGE_ERROR_HEADER);
}

/* The words after the arrow: one or more, each of visible letters, with one space between. */
static gboolean
split (Word line, GArray *words)
{
  const char *end = line.text + line.length;
  const char *at = line.text + strlen ("-> ");

  while (at <= end)
    {
      const char *space = memchr (at, ' ', (gsize) (end - at));
      const Word word = { at, (gsize) ((space ? space : end) - at) };

      if (!is_visible (word))
        return FALSE;
      g_array_append_val (words, word);
      at = (space ? space : end) + 1;
    }
  return TRUE;
}

static gboolean
read_body (Reader *reader, GByteArray *body, GError **error)
{
  Word line = { NULL, 0 };

  do
    {
      if (!next_line (reader, &line, error))
        return FALSE;
      if (line.length > COLUMNS || !mentor_age_base64_decode (line.text, line.length, body))
        return mentor_age_fail (error, MENTOR_AGE_ERROR_HEADER);
    }
  while (line.length == COLUMNS);
  return TRUE;
}

static gboolean
read_factor (Word word, int *factor)
{
  *factor = 0;
  if (word.length == 0 || word.text[0] == '0')
    return FALSE;
  for (gsize i = 0; i < word.length; i++)
    {
      if (!g_ascii_isdigit (word.text[i]))
        return FALSE;
      *factor = MIN (*factor * 10 + (word.text[i] - '0'), 1000);
    }
  return TRUE;
}

static gboolean
read_scrypt (MentorAgeHeader *self, GArray *words, GByteArray *body, GError **error)
{
  g_autoptr (GByteArray) salt = g_byte_array_new ();
  const Word *word = (const Word *) words->data;

  if (words->len != 3 || !mentor_age_base64_decode (word[1].text, word[1].length, salt) ||
      salt->len != sizeof self->salt || !read_factor (word[2], &self->work_factor) ||
      body->len != sizeof self->wrapped)
    return mentor_age_fail (error, MENTOR_AGE_ERROR_HEADER);
  memcpy (self->salt, salt->data, sizeof self->salt);
  memcpy (self->wrapped, body->data, sizeof self->wrapped);
  return TRUE;
}

static gboolean
read_stanza (MentorAgeHeader *self, Reader *reader, Word line, GError **error)
{
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (Word));
  g_autoptr (GByteArray) body = g_byte_array_new ();

  if (!split (line, words))
    return mentor_age_fail (error, MENTOR_AGE_ERROR_HEADER);
  if (!read_body (reader, body, error))
    return FALSE;
  if (!is_word (g_array_index (words, Word, 0), SCRYPT))
    return TRUE;
  return read_scrypt (self, words, body, error);
}

static gboolean
read_mac (MentorAgeHeader *self, Word line, GError **error)
{
  g_autoptr (GByteArray) mac = g_byte_array_new ();
  const gsize mark = strlen ("--- ");

  if (line.length != mark + MAC_LETTERS || !starts_with (line, "--- ") ||
      !mentor_age_base64_decode (line.text + mark, MAC_LETTERS, mac) ||
      mac->len != sizeof self->mac)
    return mentor_age_fail (error, MENTOR_AGE_ERROR_HEADER);
  memcpy (self->mac, mac->data, sizeof self->mac);
  return TRUE;
}

/**
 * mentor_age_header_read: (skip)
 * @file: an age file
 * @error: return location
 *
 * A header that is well-formed and opens with something else than a passphrase is read, and its work factor is 0. Whether
 * a work factor is sound is not asked here.
 *
 * Returns: whether there is a header
 */
gboolean
mentor_age_header_read (MentorAgeHeader *self, GBytes *file, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (file, &size);
  Reader reader = { data, data, data + size };
  guint n_stanzas = 0;
  Word line = { NULL, 0 };

  memset (self, 0, sizeof *self);
  if (size == 0)
    return mentor_age_fail (error, MENTOR_AGE_ERROR_NOT_AGE);
  if (!read_version (&reader, error))
    return FALSE;
  for (;;)
    {
      if (!next_line (&reader, &line, error))
        return FALSE;
      if (!starts_with (line, "-> "))
        break;
      n_stanzas++;
      if (!read_stanza (self, &reader, line, error))
        return FALSE;
      /* Whoever has the passphrase has written the file: that holds only where it is the only way in. */
      if (self->work_factor > 0 && n_stanzas > 1)
        return mentor_age_fail (error, MENTOR_AGE_ERROR_HEADER);
    }
  if (n_stanzas == 0)
    return mentor_age_fail (error, MENTOR_AGE_ERROR_HEADER);
  if (!read_mac (self, line, error))
    return FALSE;
  self->signed_size = (gsize) (line.text - data) + strlen ("---");
  self->size = (gsize) (reader.at - data);
  return TRUE;
}

static gboolean
compute_mac (const guint8 *file_key, gconstpointer data, gsize size, guint8 *mac, GError **error)
{
  guint8 key[MENTOR_AGE_KEY_SIZE];
  const gboolean good =
      mentor_age_hkdf (file_key, MENTOR_AGE_FILE_KEY_SIZE, NULL, 0, "header", key, error) &&
      mentor_age_hmac (key, sizeof key, data, size, mac, error);

  explicit_bzero (key, sizeof key);
  return good;
}

/**
 * mentor_age_header_check: (skip)
 * @file: the file it was read from
 * @file_key: %MENTOR_AGE_FILE_KEY_SIZE bytes
 * @error: return location; %MENTOR_AGE_ERROR_HEADER
 *
 * Returns: whether it is as it was written
 */
gboolean
mentor_age_header_check (const MentorAgeHeader *self,
                         GBytes *file,
                         const guint8 *file_key,
                         GError **error)
{
  guint8 mac[MENTOR_AGE_MAC_SIZE];
  guint8 differences = 0;

  if (!compute_mac (file_key, g_bytes_get_data (file, NULL), self->signed_size, mac, error))
    return FALSE;
  for (guint i = 0; i < sizeof mac; i++)
    differences |= mac[i] ^ self->mac[i];
  return differences == 0 || mentor_age_fail (error, MENTOR_AGE_ERROR_HEADER);
}

/**
 * mentor_age_header_write: (skip)
 * @file_key: %MENTOR_AGE_FILE_KEY_SIZE bytes
 * @file: empty; the header is appended to it
 * @error: return location
 *
 * Writes the header with its salt, work factor and wrapped key.
 */
gboolean
mentor_age_header_write (MentorAgeHeader *self,
                         const guint8 *file_key,
                         GByteArray *file,
                         GError **error)
{
  g_autoptr (GString) text = g_string_new (VERSION_LINE "\n-> " SCRYPT " ");

  mentor_age_base64_encode (self->salt, sizeof self->salt, text);
  g_string_append_printf (text, " %d\n", self->work_factor);
  mentor_age_base64_encode (self->wrapped, sizeof self->wrapped, text);
  g_string_append (text, "\n---");
  if (!compute_mac (file_key, text->str, text->len, self->mac, error))
    return FALSE;
  g_string_append_c (text, ' ');
  mentor_age_base64_encode (self->mac, sizeof self->mac, text);
  g_string_append_c (text, '\n');
  g_byte_array_append (file, (const guint8 *) text->str, (guint) text->len);
  return TRUE;
}
