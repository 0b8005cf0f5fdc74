/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-age-crypto.h"

#include <gcrypt.h>
#include <stdlib.h>
#include <string.h>

/*
 * What the age format takes from libgcrypt: HKDF and HMAC with SHA-256, scrypt, ChaCha20-Poly1305.
 *
 * libsecret uses the library in the same process and sets it up in its own way, with memory of its own. Whoever comes
 * first does it; the other leaves it as it is.
 */

#define SCRYPT_LABEL "age-encryption.org/v1/scrypt"
#define SCRYPT_BLOCK 8 /* r */
#define HASH_SIZE 32

struct _MentorAgeCipher {
  gcry_cipher_hd_t handle;
};

static gpointer
set_up (gpointer data)
{
  /* The first call of all, also where somebody else has set the library up. */
  if (gcry_check_version ("1.9.0") == NULL)
    return NULL;
  if (!gcry_control (GCRYCTL_ANY_INITIALIZATION_P))
    {
      /* A little memory that is not swapped out; where the system gives none, it is no reason to print a warning. */
      gcry_control (GCRYCTL_SUSPEND_SECMEM_WARN);
      gcry_control (GCRYCTL_INIT_SECMEM, 32768, 0);
      gcry_control (GCRYCTL_RESUME_SECMEM_WARN);
      gcry_control (GCRYCTL_INITIALIZATION_FINISHED, 0);
    }
  return GINT_TO_POINTER (TRUE);
}

/**
 * mentor_age_crypto_init: (skip)
 * @error: return location
 *
 * To be called before anything else here; from any thread, any number of times.
 *
 * Returns: whether the library is there
 */
gboolean
mentor_age_crypto_init (GError **error)
{
  static GOnce once = G_ONCE_INIT;

  if (g_once (&once, set_up, NULL) == NULL)
    return mentor_age_fail (error, MENTOR_AGE_ERROR_FAILED);
  return TRUE;
}

/**
 * mentor_age_random: (skip)
 * @data: (array length=size): filled with random bytes that nobody can guess
 * @size: bytes
 */
void
mentor_age_random (guint8 *data, gsize size)
{
  gcry_randomize (data, size, GCRY_STRONG_RANDOM);
}

/**
 * mentor_age_hmac: (skip)
 * @mac: (out caller-allocates): %MENTOR_AGE_MAC_SIZE bytes
 *
 * HMAC with SHA-256.
 */
gboolean
mentor_age_hmac (const guint8 *key,
                 gsize key_size,
                 gconstpointer data,
                 gsize size,
                 guint8 *mac,
                 GError **error)
{
  gcry_mac_hd_t handle = NULL;
  gsize length = HASH_SIZE;
  gboolean good;

  if (gcry_mac_open (&handle, GCRY_MAC_HMAC_SHA256, 0, NULL) != 0)
    return mentor_age_fail (error, MENTOR_AGE_ERROR_FAILED);
  good = gcry_mac_setkey (handle, key, key_size) == 0 && gcry_mac_write (handle, data, size) == 0 &&
         gcry_mac_read (handle, mac, &length) == 0 && length == HASH_SIZE;
  gcry_mac_close (handle);
  return good || mentor_age_fail (error, MENTOR_AGE_ERROR_FAILED);
}

/**
 * mentor_age_hkdf: (skip)
 * @secret: what the key is made of
 * @salt: (nullable): %NULL for an empty one
 * @info: what it is for, shorter than 32 bytes
 * @key: (out caller-allocates): %MENTOR_AGE_KEY_SIZE bytes
 *
 * HKDF with SHA-256 (RFC 5869) for one block of key. The library has it only since 1.11, and in two steps of HMAC it is
 * short.
 */
gboolean
mentor_age_hkdf (const guint8 *secret,
                 gsize secret_size,
                 const guint8 *salt,
                 gsize salt_size,
                 const char *info,
                 guint8 *key,
                 GError **error)
{
  static const guint8 no_salt[HASH_SIZE] = { 0 };
  guint8 extracted[HASH_SIZE];
  guint8 expand[HASH_SIZE];
  const gsize length = strlen (info);
  gboolean good;

  g_return_val_if_fail (length < sizeof expand, FALSE);

  memcpy (expand, info, length);
  expand[length] = 1;
  good = mentor_age_hmac (salt ? salt : no_salt, salt ? salt_size : sizeof no_salt, secret,
                          secret_size, extracted, error) &&
         mentor_age_hmac (extracted, sizeof extracted, expand, length + 1, key, error);
  explicit_bzero (extracted, sizeof extracted);
  return good;
}

/**
 * mentor_age_scrypt_memory: (skip)
 * @work_factor: the base-two logarithm of N
 *
 * Returns: how many bytes of memory scrypt takes with it
 */
guint64
mentor_age_scrypt_memory (int work_factor)
{
  return (guint64) (128 * SCRYPT_BLOCK) << CLAMP (work_factor, 0, 50);
}

/* Memory that can be had without pushing out other programs; as much as there may be where the system does not tell. */
static guint64
free_memory (void)
{
  const char *member = "MemAvailable:";
  g_autofree char *text = NULL;
  const char *found;

  if (!g_file_get_contents ("/proc/meminfo", &text, NULL, NULL) || !(found = strstr (text, member)))
    return G_MAXUINT64;
  return g_ascii_strtoull (found + strlen (member), NULL, 10) * 1024;
}

/* Asked for before the library does: where libsecret has set it up it ends the process when there is none, and the
 * system promises memory that it does not have and then ends some process. */
static gboolean
has_memory (int work_factor)
{
  const guint64 size = mentor_age_scrypt_memory (work_factor) + 64 * 1024;
  gpointer probe;

  if (size > G_MAXSIZE || size > free_memory ())
    return FALSE;
  /* Not given up by the compiler, as its size goes through the allocator of the C library. */
  probe = g_try_malloc ((gsize) size);
  if (probe == NULL)
    return FALSE;
  *(volatile char *) probe = 0;
  g_free (probe);
  return TRUE;
}

/**
 * mentor_age_scrypt: (skip)
 * @passphrase: what was typed
 * @salt: %MENTOR_AGE_SALT_SIZE bytes
 * @work_factor: the base-two logarithm of N
 * @key: (out caller-allocates): %MENTOR_AGE_KEY_SIZE bytes
 *
 * The passphrase is taken byte for byte, without making one form of Unicode out of another: so does the age program, and
 * a passphrase that opens the file here has to open it there. Keyboards give composed letters everywhere, so that the
 * same keys give the same bytes.
 */
gboolean
mentor_age_scrypt (const char *passphrase,
                   const guint8 *salt,
                   int work_factor,
                   guint8 *key,
                   GError **error)
{
  guint8 label[sizeof SCRYPT_LABEL - 1 + MENTOR_AGE_SALT_SIZE];
  gcry_error_t failed;

  g_return_val_if_fail (work_factor >= 1 && work_factor <= MENTOR_AGE_WORK_FACTOR_MAX, FALSE);

  if (!has_memory (work_factor))
    return mentor_age_fail_of_factor (error, MENTOR_AGE_ERROR_MEMORY, work_factor);
  memcpy (label, SCRYPT_LABEL, sizeof SCRYPT_LABEL - 1);
  memcpy (label + sizeof SCRYPT_LABEL - 1, salt, MENTOR_AGE_SALT_SIZE);
  failed = gcry_kdf_derive (passphrase, strlen (passphrase), GCRY_KDF_SCRYPT, 1 << work_factor,
                            label, sizeof label, 1, MENTOR_AGE_KEY_SIZE, key);
  if (gcry_err_code (failed) == GPG_ERR_ENOMEM)
    return mentor_age_fail_of_factor (error, MENTOR_AGE_ERROR_MEMORY, work_factor);
  return failed == 0 || mentor_age_fail (error, MENTOR_AGE_ERROR_FAILED);
}

/**
 * mentor_age_cipher_new: (skip)
 * @key: %MENTOR_AGE_KEY_SIZE bytes
 * @error: return location
 *
 * Returns: (transfer full) (nullable): ChaCha20-Poly1305 with that key
 */
MentorAgeCipher *
mentor_age_cipher_new (const guint8 *key, GError **error)
{
  g_autoptr (MentorAgeCipher) self = g_new0 (MentorAgeCipher, 1);

  if (gcry_cipher_open (&self->handle, GCRY_CIPHER_CHACHA20, GCRY_CIPHER_MODE_POLY1305, 0) != 0 ||
      gcry_cipher_setkey (self->handle, key, MENTOR_AGE_KEY_SIZE) != 0)
    {
      mentor_age_fail (error, MENTOR_AGE_ERROR_FAILED);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * mentor_age_cipher_free: (skip)
 * @self: (transfer full): a cipher; the library wipes its key
 */
void
mentor_age_cipher_free (MentorAgeCipher *self)
{
  gcry_cipher_close (self->handle);
  g_free (self);
}

/**
 * mentor_age_cipher_seal: (skip)
 * @nonce: %MENTOR_AGE_NONCE_SIZE bytes
 * @plain: what is encrypted
 * @size: its bytes
 * @sealed: (out caller-allocates): @size and %MENTOR_AGE_TAG_SIZE bytes
 */
gboolean
mentor_age_cipher_seal (MentorAgeCipher *self,
                        const guint8 *nonce,
                        const guint8 *plain,
                        gsize size,
                        guint8 *sealed,
                        GError **error)
{
  if (gcry_cipher_setiv (self->handle, nonce, MENTOR_AGE_NONCE_SIZE) != 0 ||
      (size > 0 && gcry_cipher_encrypt (self->handle, sealed, size, plain, size) != 0) ||
      gcry_cipher_gettag (self->handle, sealed + size, MENTOR_AGE_TAG_SIZE) != 0)
    return mentor_age_fail (error, MENTOR_AGE_ERROR_FAILED);
  return TRUE;
}

/**
 * mentor_age_cipher_open: (skip)
 * @nonce: %MENTOR_AGE_NONCE_SIZE bytes
 * @sealed: what is decrypted, with its tag
 * @size: its bytes, at least %MENTOR_AGE_TAG_SIZE
 * @plain: (out caller-allocates): @size less %MENTOR_AGE_TAG_SIZE bytes; wiped if it is not what was encrypted
 *
 * Returns: whether it is what was encrypted with this key and nonce
 */
gboolean
mentor_age_cipher_open (MentorAgeCipher *self,
                        const guint8 *nonce,
                        const guint8 *sealed,
                        gsize size,
                        guint8 *plain)
{
  const gsize length = size - MENTOR_AGE_TAG_SIZE;

  if (gcry_cipher_setiv (self->handle, nonce, MENTOR_AGE_NONCE_SIZE) == 0 &&
      (length == 0 || gcry_cipher_decrypt (self->handle, plain, length, sealed, length) == 0) &&
      gcry_cipher_checktag (self->handle, sealed + length, MENTOR_AGE_TAG_SIZE) == 0)
    return TRUE;
  if (length > 0)
    explicit_bzero (plain, length);
  return FALSE;
}

typedef struct {
  guint8 *data;
  gsize size;
} Secret;

static void
secret_free (gpointer data)
{
  Secret *secret = data;

  if (secret->size > 0)
    explicit_bzero (secret->data, secret->size);
  g_free (secret->data);
  g_free (secret);
}

/**
 * mentor_age_take_secret: (skip)
 * @data: (transfer full) (array length=size): plain text
 * @size: its bytes
 *
 * Returns: (transfer full): the same, overwritten when the last reference goes
 */
GBytes *
mentor_age_take_secret (guint8 *data, gsize size)
{
  Secret *secret = g_new (Secret, 1);

  secret->data = data;
  secret->size = size;
  return g_bytes_new_with_free_func (data, size, secret_free, secret);
}
