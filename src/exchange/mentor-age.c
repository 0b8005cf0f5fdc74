/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-age.h"
#include "mentor-age-armor.h"
#include "mentor-age-header.h"
#include "mentor-age-stream.h"

#include <string.h>

/*
 * Files that a passphrase opens, in the age format (https://age-encryption.org/v1): any program that knows the format opens
 * what is written here, and the other way round.
 *
 * A key is drawn for each file. It encrypts the content, and is itself encrypted with a key that scrypt makes of the
 * passphrase: that takes a second and a quarter of a gigabyte, so that nobody tries many.
 */

static const guint8 zero_nonce[MENTOR_AGE_NONCE_SIZE] = { 0 };

/**
 * mentor_age_default_work_factor:
 *
 * Returns: the work factor for a file of ours
 */
int
mentor_age_default_work_factor (void)
{
  return MENTOR_AGE_WORK_FACTOR;
}

/* The cipher that the passphrase gives. */
static MentorAgeCipher *
make_cipher (const MentorAgeHeader *header, const char *passphrase, GError **error)
{
  guint8 key[MENTOR_AGE_KEY_SIZE];
  MentorAgeCipher *cipher = NULL;

  if (mentor_age_scrypt (passphrase, header->salt, header->work_factor, key, error))
    cipher = mentor_age_cipher_new (key, error);
  explicit_bzero (key, sizeof key);
  return cipher;
}

/**
 * mentor_age_encrypt:
 * @plain: what is encrypted
 * @passphrase: what opens it again, taken byte for byte; not ""
 * @work_factor: from 1 to 22; mentor_age_default_work_factor() outside of tests
 * @error: return location; the domain is %MENTOR_AGE_ERROR
 *
 * Takes about a second: not for the main thread.
 *
 * Returns: (transfer full) (nullable): an age file
 */
GBytes *
mentor_age_encrypt (GBytes *plain, const char *passphrase, int work_factor, GError **error)
{
  g_autoptr (GByteArray) file = g_byte_array_new ();
  g_autoptr (MentorAgeCipher) cipher = NULL;
  guint8 file_key[MENTOR_AGE_FILE_KEY_SIZE];
  MentorAgeHeader header = { .work_factor = work_factor };
  gboolean good;

  if (*passphrase == '\0')
    {
      mentor_age_fail (error, MENTOR_AGE_ERROR_EMPTY_PASSPHRASE);
      return NULL;
    }
  if (g_bytes_get_size (plain) > MENTOR_AGE_MAX_BYTES)
    {
      mentor_age_fail (error, MENTOR_AGE_ERROR_TOO_LARGE);
      return NULL;
    }
  if (!mentor_age_crypto_init (error))
    return NULL;

  mentor_age_random (header.salt, sizeof header.salt);
  cipher = make_cipher (&header, passphrase, error);
  if (cipher == NULL)
    return NULL;
  mentor_age_random (file_key, sizeof file_key);
  good = mentor_age_cipher_seal (cipher, zero_nonce, file_key, sizeof file_key, header.wrapped,
                                 error) &&
         mentor_age_header_write (&header, file_key, file, error) &&
         mentor_age_stream_seal (file_key, plain, file, error);
  explicit_bzero (file_key, sizeof file_key);
  return good ? g_byte_array_free_to_bytes (g_steal_pointer (&file)) : NULL;
}

static gboolean
check_header (const MentorAgeHeader *header, GError **error)
{
  if (header->work_factor == 0)
    return mentor_age_fail (error, MENTOR_AGE_ERROR_NO_PASSPHRASE);
  if (header->work_factor > MENTOR_AGE_WORK_FACTOR_MAX)
    return mentor_age_fail_of_factor (error, MENTOR_AGE_ERROR_WORK_FACTOR, header->work_factor);
  return TRUE;
}

static GBytes *
decrypt_binary (GBytes *file, const char *passphrase, GError **error)
{
  g_autoptr (MentorAgeCipher) cipher = NULL;
  guint8 file_key[MENTOR_AGE_FILE_KEY_SIZE];
  GBytes *plain = NULL;
  MentorAgeHeader header;
  gsize size;
  const guint8 *data = g_bytes_get_data (file, &size);

  if (!mentor_age_header_read (&header, file, error) || !check_header (&header, error))
    return NULL;
  cipher = make_cipher (&header, passphrase, error);
  if (cipher == NULL)
    return NULL;
  if (!mentor_age_cipher_open (cipher, zero_nonce, header.wrapped, sizeof header.wrapped, file_key))
    {
      mentor_age_fail (error, MENTOR_AGE_ERROR_WRONG_PASSPHRASE);
      return NULL;
    }
  if (mentor_age_header_check (&header, file, file_key, error))
    plain = mentor_age_stream_open (file_key, data + header.size, size - header.size, error);
  explicit_bzero (file_key, sizeof file_key);
  return plain;
}

/**
 * mentor_age_decrypt:
 * @file: an age file, as bytes or as text
 * @passphrase: what opens it
 * @error: return location; the domain is %MENTOR_AGE_ERROR
 *
 * Takes about a second: not for the main thread.
 *
 * Returns: (transfer full) (nullable): what was encrypted, all of it or nothing; it is overwritten when its last
 *   reference goes
 */
GBytes *
mentor_age_decrypt (GBytes *file, const char *passphrase, GError **error)
{
  g_autoptr (GBytes) binary = NULL;

  if (*passphrase == '\0')
    {
      mentor_age_fail (error, MENTOR_AGE_ERROR_EMPTY_PASSPHRASE);
      return NULL;
    }
  /* The text form takes a third more, and there is the header. */
  if (g_bytes_get_size (file) > (gsize) MENTOR_AGE_MAX_BYTES / 2 * 3)
    {
      mentor_age_fail (error, MENTOR_AGE_ERROR_TOO_LARGE);
      return NULL;
    }
  if (!mentor_age_crypto_init (error))
    return NULL;
  binary = mentor_age_armor_is (file) ? mentor_age_armor_open (file, error) : g_bytes_ref (file);
  return binary ? decrypt_binary (binary, passphrase, error) : NULL;
}

typedef struct {
  GBytes *bytes;
  char *passphrase;
  int work_factor; /* 0 for decrypting */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_bytes_unref (job->bytes);
  explicit_bzero (job->passphrase, strlen (job->passphrase));
  g_free (job->passphrase);
  g_free (job);
}

static void
run_job (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  GBytes *bytes = job->work_factor > 0
                      ? mentor_age_encrypt (job->bytes, job->passphrase, job->work_factor, &error)
                      : mentor_age_decrypt (job->bytes, job->passphrase, &error);

  if (bytes)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static void
start_job (GBytes *bytes,
           const char *passphrase,
           int work_factor,
           GCancellable *cancellable,
           GAsyncReadyCallback callback,
           gpointer user_data,
           gpointer tag)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->bytes = g_bytes_ref (bytes);
  job->passphrase = g_strdup (passphrase);
  job->work_factor = work_factor;
  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, job, job_free);
  /* scrypt cannot be stopped; nobody has to wait for it. */
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, run_job);
}

/**
 * mentor_age_encrypt_async:
 * @plain: what is encrypted
 * @passphrase: what opens it again
 * @work_factor: as for mentor_age_encrypt()
 * @cancellable: (nullable): to wait no longer
 * @callback: called when it is done
 */
void
mentor_age_encrypt_async (GBytes *plain,
                          const char *passphrase,
                          int work_factor,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  start_job (plain, passphrase, work_factor, cancellable, callback, user_data,
             mentor_age_encrypt_async);
}

/**
 * mentor_age_encrypt_finish:
 * @error: return location; the domain is %MENTOR_AGE_ERROR
 *
 * Returns: (transfer full) (nullable): an age file
 */
GBytes *
mentor_age_encrypt_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, mentor_age_encrypt_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * mentor_age_decrypt_async:
 * @file: an age file
 * @passphrase: what opens it
 * @cancellable: (nullable): to wait no longer
 * @callback: called when it is done
 */
void
mentor_age_decrypt_async (GBytes *file,
                          const char *passphrase,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  start_job (file, passphrase, 0, cancellable, callback, user_data, mentor_age_decrypt_async);
}

/**
 * mentor_age_decrypt_finish:
 * @error: return location; the domain is %MENTOR_AGE_ERROR
 *
 * Returns: (transfer full) (nullable): what was encrypted
 */
GBytes *
mentor_age_decrypt_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, mentor_age_decrypt_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
