/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-age-stream.h"
#include "mentor-age-crypto.h"

#include <string.h>

/* The payload of an age file: a nonce, then chunks of 64 KiB, each encrypted for itself. The nonce of a chunk is its number
 * and whether it is the last one, so that chunks can be neither exchanged nor left out. */

#define PAYLOAD_NONCE_SIZE 16
#define SEALED_SIZE (MENTOR_AGE_CHUNK_SIZE + MENTOR_AGE_TAG_SIZE)

static void
set_nonce (guint8 *nonce, guint64 number, gboolean last)
{
  memset (nonce, 0, MENTOR_AGE_NONCE_SIZE);
  for (guint i = 0; i < 8; i++)
    nonce[10 - i] = (guint8) (number >> (8 * i));
  nonce[11] = last ? 1 : 0;
}

static MentorAgeCipher *
make_cipher (const guint8 *file_key, const guint8 *nonce, GError **error)
{
  guint8 key[MENTOR_AGE_KEY_SIZE];
  MentorAgeCipher *cipher = NULL;

  if (mentor_age_hkdf (file_key, MENTOR_AGE_FILE_KEY_SIZE, nonce, PAYLOAD_NONCE_SIZE, "payload", key,
                       error))
    cipher = mentor_age_cipher_new (key, error);
  explicit_bzero (key, sizeof key);
  return cipher;
}

/**
 * mentor_age_stream_seal: (skip)
 * @file_key: %MENTOR_AGE_FILE_KEY_SIZE bytes
 * @plain: what is encrypted
 * @file: the payload is appended to it
 * @error: return location
 */
gboolean
mentor_age_stream_seal (const guint8 *file_key, GBytes *plain, GByteArray *file, GError **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (plain, &size);
  const gsize n_chunks = MAX (1, (size + MENTOR_AGE_CHUNK_SIZE - 1) / MENTOR_AGE_CHUNK_SIZE);
  const guint start = file->len;
  g_autoptr (MentorAgeCipher) cipher = NULL;
  guint8 *sealed;

  g_byte_array_set_size (file, (guint) (start + PAYLOAD_NONCE_SIZE + size +
                                        n_chunks * MENTOR_AGE_TAG_SIZE));
  mentor_age_random (file->data + start, PAYLOAD_NONCE_SIZE);
  cipher = make_cipher (file_key, file->data + start, error);
  if (cipher == NULL)
    return FALSE;

  sealed = file->data + start + PAYLOAD_NONCE_SIZE;
  for (gsize i = 0; i < n_chunks; i++)
    {
      const gsize length = MIN (size - i * MENTOR_AGE_CHUNK_SIZE, MENTOR_AGE_CHUNK_SIZE);
      guint8 nonce[MENTOR_AGE_NONCE_SIZE];

      set_nonce (nonce, i, i + 1 == n_chunks);
      if (!mentor_age_cipher_seal (cipher, nonce, data + i * MENTOR_AGE_CHUNK_SIZE, length,
                                   sealed + i * SEALED_SIZE, error))
        return FALSE;
    }
  return TRUE;
}

/* Whether the last chunk of the file says itself that another one follows. */
static gboolean
is_cut (MentorAgeCipher *cipher, guint64 number, const guint8 *sealed, gsize size, guint8 *plain)
{
  guint8 nonce[MENTOR_AGE_NONCE_SIZE];

  set_nonce (nonce, number, FALSE);
  return mentor_age_cipher_open (cipher, nonce, sealed, size, plain);
}

/**
 * mentor_age_stream_open: (skip)
 * @file_key: %MENTOR_AGE_FILE_KEY_SIZE bytes
 * @payload: (array length=size): all that follows the header
 * @size: its bytes
 * @error: return location; %MENTOR_AGE_ERROR_BODY or %MENTOR_AGE_ERROR_TRUNCATED
 *
 * Returns: (transfer full) (nullable): what was encrypted, all of it or nothing; overwritten when it is freed
 */
GBytes *
mentor_age_stream_open (const guint8 *file_key, const guint8 *payload, gsize size, GError **error)
{
  g_autoptr (MentorAgeCipher) cipher = NULL;
  g_autoptr (GBytes) plain = NULL;
  const guint8 *sealed = payload + PAYLOAD_NONCE_SIZE;
  gsize n_chunks, length;
  guint8 *data;

  if (size < PAYLOAD_NONCE_SIZE + MENTOR_AGE_TAG_SIZE)
    {
      mentor_age_fail (error, MENTOR_AGE_ERROR_TRUNCATED);
      return NULL;
    }
  cipher = make_cipher (file_key, payload, error);
  if (cipher == NULL)
    return NULL;

  size -= PAYLOAD_NONCE_SIZE;
  n_chunks = (size + SEALED_SIZE - 1) / SEALED_SIZE;
  /* The last chunk has a tag, and only the only one may be empty. */
  length = size - (n_chunks - 1) * SEALED_SIZE;
  if (length < MENTOR_AGE_TAG_SIZE || (length == MENTOR_AGE_TAG_SIZE && n_chunks > 1))
    {
      mentor_age_fail (error, MENTOR_AGE_ERROR_BODY);
      return NULL;
    }
  data = g_try_malloc (size);
  if (data == NULL)
    {
      mentor_age_fail (error, MENTOR_AGE_ERROR_MEMORY);
      return NULL;
    }
  plain = mentor_age_take_secret (data, size - n_chunks * MENTOR_AGE_TAG_SIZE);
  memset (data, 0, size);

  for (gsize i = 0; i < n_chunks; i++)
    {
      const gboolean last = i + 1 == n_chunks;
      const gsize part = last ? length : SEALED_SIZE;
      guint8 nonce[MENTOR_AGE_NONCE_SIZE];

      set_nonce (nonce, i, last);
      if (mentor_age_cipher_open (cipher, nonce, sealed + i * SEALED_SIZE, part,
                                  data + i * MENTOR_AGE_CHUNK_SIZE))
        continue;
      mentor_age_fail (error, last && is_cut (cipher, i, sealed + i * SEALED_SIZE, part,
                                              data + i * MENTOR_AGE_CHUNK_SIZE)
                                  ? MENTOR_AGE_ERROR_TRUNCATED
                                  : MENTOR_AGE_ERROR_BODY);
      return NULL;
    }
  return g_steal_pointer (&plain);
}
