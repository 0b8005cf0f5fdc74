/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-age-armor.h"
#include "mentor-age-header.h"
#include "mentor-age-stream.h"
#include "mentor-age.h"

#include <gio/gio.h>
#include <string.h>

/*
 * The public test vectors of the age format (c2sp.org/CCTV/age), all of them.
 *
 * A vector for a passphrase goes the whole way. One for a key of another kind is refused as what it is, or as damaged; and
 * as it tells its file key, its header and payload are then read with that.
 */

typedef struct {
  GHashTable *values;
  GPtrArray *passphrases;
  GBytes *file;
} Vector;

static GBytes *
inflate (GBytes *bytes)
{
  g_autoptr (GInputStream) memory = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GZlibDecompressor) zlib = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  g_autoptr (GInputStream) in = g_converter_input_stream_new (memory, G_CONVERTER (zlib));
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_output_stream_splice (out, in, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, &error);
  g_assert_no_error (error);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (out));
}

static void
vector_read (Vector *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text;
  const char *at;
  gsize size;

  g_file_get_contents (path, &text, &size, &error);
  g_assert_no_error (error);
  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->passphrases = g_ptr_array_new_with_free_func (g_free);
  for (at = text; *at != '\n'; at = strchr (at, '\n') + 1)
    {
      const char *colon = strstr (at, ": ");
      char *name = g_strndup (at, (gsize) (colon - at));
      char *value = g_strndup (colon + 2, strcspn (colon + 2, "\n"));

      if (g_str_equal (name, "passphrase"))
        g_ptr_array_add (self->passphrases, g_strdup (value));
      g_hash_table_replace (self->values, name, value);
    }
  at++;
  self->file = g_bytes_new (at, size - (gsize) (at - text));
  if (g_hash_table_contains (self->values, "compressed"))
    {
      g_autoptr (GBytes) packed = g_steal_pointer (&self->file);

      self->file = inflate (packed);
    }
  g_free (text);
}

static void
vector_clear (Vector *self)
{
  g_hash_table_unref (self->values);
  g_ptr_array_unref (self->passphrases);
  g_bytes_unref (self->file);
}

static const char *
get (Vector *self, const char *name)
{
  return g_hash_table_lookup (self->values, name);
}

static gboolean
expects (Vector *self, const char *what)
{
  return g_strcmp0 (get (self, "expect"), what) == 0;
}

static void
assert_payload (Vector *self, GBytes *plain)
{
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, plain);

  g_assert_cmpstr (sum, ==, get (self, "payload"));
}

static gboolean
is_payload_error (int code)
{
  return code == MENTOR_AGE_ERROR_BODY || code == MENTOR_AGE_ERROR_TRUNCATED;
}

/* Which of our errors says what a vector expects. */
static gboolean
fits (Vector *self, int code)
{
  if (expects (self, "header failure"))
    return code == MENTOR_AGE_ERROR_HEADER || code == MENTOR_AGE_ERROR_VERSION ||
           code == MENTOR_AGE_ERROR_TRUNCATED || code == MENTOR_AGE_ERROR_WORK_FACTOR;
  if (expects (self, "armor failure"))
    return code == MENTOR_AGE_ERROR_ARMOR || code == MENTOR_AGE_ERROR_NOT_AGE;
  if (expects (self, "HMAC failure"))
    return code == MENTOR_AGE_ERROR_HEADER;
  if (expects (self, "payload failure"))
    return is_payload_error (code);
  if (expects (self, "no match"))
    return code == MENTOR_AGE_ERROR_WRONG_PASSPHRASE || code == MENTOR_AGE_ERROR_NO_PASSPHRASE;
  return FALSE;
}

static void
check_passphrase (Vector *self, const char *passphrase)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) plain = mentor_age_decrypt (self->file, passphrase, &error);

  if (expects (self, "success"))
    {
      g_assert_no_error (error);
      assert_payload (self, plain);
      return;
    }
  g_assert_null (plain);
  g_assert_true (error->domain == MENTOR_AGE_ERROR);
  if (!fits (self, error->code))
    g_error ("expected %s, is %s", get (self, "expect"), error->message);
}

static void
read_file_key (Vector *self, guint8 *key)
{
  const char *text = get (self, "file key");

  for (guint i = 0; i < MENTOR_AGE_FILE_KEY_SIZE; i++)
    key[i] = (guint8) (g_ascii_xdigit_value (text[2 * i]) << 4 | g_ascii_xdigit_value (text[2 * i + 1]));
}

/* With the file key at hand: all but how it is got. */
static void
check_file_key (const char *name, Vector *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) binary =
      mentor_age_armor_is (self->file) ? mentor_age_armor_open (self->file, &error)
                                       : g_bytes_ref (self->file);
  guint8 key[MENTOR_AGE_FILE_KEY_SIZE];
  g_autoptr (GBytes) plain = NULL;
  MentorAgeHeader header;

  read_file_key (self, key);
  if (binary && mentor_age_header_read (&header, binary, &error) &&
      mentor_age_header_check (&header, binary, key, &error))
    plain = mentor_age_stream_open (key, (const guint8 *) g_bytes_get_data (binary, NULL) + header.size,
                                    g_bytes_get_size (binary) - header.size, &error);
  if (expects (self, "success"))
    {
      g_assert_no_error (error);
      assert_payload (self, plain);
    }
  /* What is wrong or does not match in a stanza of a kind that is not known here cannot be seen. */
  else if (expects (self, "no match") || g_str_has_prefix (name, "x25519"))
    return;
  else
    {
      if (error == NULL)
        g_error ("expected %s, and was read", get (self, "expect"));
      /* The vectors have a missing nonce with the header. */
      if (!fits (self, error->code))
        g_error ("expected %s, is %s", get (self, "expect"), error->message);
    }
}

static void
check_key (const char *name, Vector *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) plain = mentor_age_decrypt (self->file, "password", &error);

  g_assert_null (plain);
  g_assert_true (error->domain == MENTOR_AGE_ERROR);
  if (error->code != MENTOR_AGE_ERROR_NO_PASSPHRASE && !fits (self, error->code))
    g_error ("expected %s, is %s", get (self, "expect"), error->message);
  check_file_key (name, self);
}

static void
check_all (gboolean with_passphrase)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = g_dir_open (MENTOR_AGE_VECTORS, 0, NULL);
  const char *name;
  guint count = 0;

  if (folder == NULL)
    {
      g_test_skip ("the test vectors of the age format are not installed");
      return;
    }
  g_assert_true (mentor_age_crypto_init (NULL));
  while ((name = g_dir_read_name (folder)))
    {
      g_autofree char *path = g_build_filename (MENTOR_AGE_VECTORS, name, NULL);
      Vector vector = { NULL };

      vector_read (&vector, path);
      g_test_message ("%s: %s", name, get (&vector, "expect"));
      if (with_passphrase && vector.passphrases->len > 0)
        {
          for (guint i = 0; i < vector.passphrases->len; i++)
            check_passphrase (&vector, vector.passphrases->pdata[i]);
          count++;
        }
      else if (!with_passphrase && vector.passphrases->len == 0)
        {
          check_key (name, &vector);
          count++;
        }
      vector_clear (&vector);
    }
  g_test_message ("%u vectors", count);
  g_assert_cmpuint (count, >=, with_passphrase ? 25 : 95);
}

static void
test_passphrase (void)
{
  check_all (TRUE);
}

static void
test_other_kinds (void)
{
  check_all (FALSE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/age-vectors/passphrase", test_passphrase);
  g_test_add_func ("/age-vectors/other-kinds", test_other_kinds);
  return g_test_run ();
}
