/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-age.h"
#include "mentor-age-crypto.h"

#include <string.h>
#include <sys/resource.h>

/* Files that a passphrase opens: there and back, whatever their size; damaged in every place; each fault with its own
 * error. */

#define PASSPHRASE "correct horse battery staple"
#define QUICK 1 /* a work factor for loops */

static GBytes *
make_plain (gsize size)
{
  guint8 *data = g_malloc (MAX (size, 1));

  for (gsize i = 0; i < size; i++)
    data[i] = (guint8) (i * 31 + i / 251);
  return g_bytes_new_take (data, size);
}

static GBytes *
encrypt (GBytes *plain)
{
  g_autoptr (GError) error = NULL;
  GBytes *file = mentor_age_encrypt (plain, PASSPHRASE, QUICK, &error);

  g_assert_no_error (error);
  g_assert_nonnull (file);
  return file;
}

static void
assert_refused (GBytes *file, const char *passphrase, int code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) plain = mentor_age_decrypt (file, passphrase, &error);

  g_assert_null (plain);
  g_assert_error (error, MENTOR_AGE_ERROR, code);
  g_assert_cmpuint (strlen (error->message), >, 20);
}

static void
assert_text_refused (const char *text, int code)
{
  g_autoptr (GBytes) file = g_bytes_new_static (text, strlen (text));

  assert_refused (file, PASSPHRASE, code);
}

static void
test_sizes (void)
{
  static const gsize sizes[] = { 0,     1,     16,     65519,  65520,  65535,  65536, 65537,
                                 65552, 65568, 131071, 131072, 131073, 196608, 1000000 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GBytes) plain = make_plain (sizes[i]);
      g_autoptr (GBytes) file = encrypt (plain);
      g_autoptr (GBytes) other = encrypt (plain);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) again = mentor_age_decrypt (file, PASSPHRASE, &error);

      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (plain, again));
      g_assert_false (g_bytes_equal (file, other));
    }
}

static void
test_passphrases (void)
{
  /* Composed and decomposed letters are not the same bytes, nor are spaces nothing. */
  static const char *const passphrases[] = { "é", "e\u0301", " é", "é ", "É", "x", "密码 🔑", "\xff\xfe" };
  g_autoptr (GBytes) plain = make_plain (10);

  for (guint i = 0; i < G_N_ELEMENTS (passphrases); i++)
    {
      g_autoptr (GBytes) file = mentor_age_encrypt (plain, passphrases[i], QUICK, NULL);

      for (guint k = 0; k < G_N_ELEMENTS (passphrases); k++)
        if (k != i)
          assert_refused (file, passphrases[k], MENTOR_AGE_ERROR_WRONG_PASSPHRASE);
        else
          {
            g_autoptr (GBytes) again = mentor_age_decrypt (file, passphrases[k], NULL);

            g_assert_true (g_bytes_equal (plain, again));
          }
    }
}

static void
test_empty_passphrase (void)
{
  g_autoptr (GBytes) plain = make_plain (10);
  g_autoptr (GBytes) file = encrypt (plain);
  g_autoptr (GError) error = NULL;

  assert_refused (file, "", MENTOR_AGE_ERROR_EMPTY_PASSPHRASE);
  g_assert_null (mentor_age_encrypt (plain, "", QUICK, &error));
  g_assert_error (error, MENTOR_AGE_ERROR, MENTOR_AGE_ERROR_EMPTY_PASSPHRASE);
}

/* An error of ours, and not one that says that something went wrong here. */
static int
get_code (GBytes *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) plain = mentor_age_decrypt (file, PASSPHRASE, &error);

  g_assert_null (plain);
  g_assert_true (error->domain == MENTOR_AGE_ERROR);
  g_assert_cmpint (error->code, !=, MENTOR_AGE_ERROR_FAILED);
  g_assert_cmpint (error->code, !=, MENTOR_AGE_ERROR_EMPTY_PASSPHRASE);
  return error->code;
}

static gsize
header_size (GBytes *file)
{
  const char *text = g_bytes_get_data (file, NULL);
  const char *mac = g_strstr_len (text, (gssize) g_bytes_get_size (file), "\n--- ");

  g_assert_nonnull (mac);
  return (gsize) (mac - text) + strlen ("\n--- ") + 43 + 1;
}

static GBytes *
cut (GBytes *file, gsize size)
{
  /* A copy of just that size, so that a byte read behind its end is seen. */
  return g_bytes_new (g_bytes_get_data (file, NULL), size);
}

static void
test_cut (void)
{
  g_autoptr (GBytes) plain = make_plain (70);
  g_autoptr (GBytes) file = encrypt (plain);
  const gsize header = header_size (file);

  for (gsize i = 0; i < g_bytes_get_size (file); i++)
    {
      g_autoptr (GBytes) part = cut (file, i);
      const int code = get_code (part);

      if (i < strlen ("age-encryption.org/"))
        g_assert_cmpint (code, ==, MENTOR_AGE_ERROR_NOT_AGE);
      else if (i < header + 32)
        g_assert_cmpint (code, ==, MENTOR_AGE_ERROR_TRUNCATED);
      else
        g_assert_cmpint (code, ==, MENTOR_AGE_ERROR_BODY);
    }
}

/* Between two chunks nothing but the missing last one tells that something is missing. */
static void
test_cut_between_chunks (void)
{
  g_autoptr (GBytes) plain = make_plain (3 * 65536);
  g_autoptr (GBytes) file = encrypt (plain);
  const gsize start = header_size (file) + 16;

  for (gsize chunks = 1; chunks < 3; chunks++)
    for (int more = -1; more <= 17; more++)
      {
        const gsize size = start + chunks * (65536 + 16);
        g_autoptr (GBytes) part = cut (file, more < 0 ? size - 1 : size + (gsize) more);

        g_assert_cmpint (get_code (part), ==,
                         more == 0 ? MENTOR_AGE_ERROR_TRUNCATED : MENTOR_AGE_ERROR_BODY);
      }
}

static void
test_flipped (void)
{
  g_autoptr (GBytes) plain = make_plain (70);
  g_autoptr (GBytes) file = encrypt (plain);
  const gsize header = header_size (file);
  gsize size;
  const guint8 *data = g_bytes_get_data (file, &size);

  for (gsize i = 0; i < size; i++)
    for (guint bit = 0; bit < 8; bit++)
      {
        guint8 *copy = g_memdup2 (data, size);
        g_autoptr (GBytes) changed = g_bytes_new_take (copy, size);
        int code;

        copy[i] ^= (guint8) (1u << bit);
        code = get_code (changed);
        if (i < strlen ("age-encryption.org/"))
          g_assert_cmpint (code, ==, MENTOR_AGE_ERROR_NOT_AGE);
        else if (i >= header)
          g_assert_cmpint (code, ==, MENTOR_AGE_ERROR_BODY);
        else
          g_assert_true (code == MENTOR_AGE_ERROR_HEADER || code == MENTOR_AGE_ERROR_VERSION ||
                         code == MENTOR_AGE_ERROR_WRONG_PASSPHRASE ||
                         code == MENTOR_AGE_ERROR_NO_PASSPHRASE ||
                         code == MENTOR_AGE_ERROR_TRUNCATED);
      }
}

static void
test_longer (void)
{
  static const gsize sizes[] = { 0, 1, 65535, 65536, 65537 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (gsize more = 1; more < 40; more++)
      {
        g_autoptr (GBytes) plain = make_plain (sizes[i]);
        g_autoptr (GBytes) file = encrypt (plain);
        g_autoptr (GByteArray) longer = g_byte_array_new ();
        g_autoptr (GBytes) bytes = NULL;

        g_byte_array_append (longer, g_bytes_get_data (file, NULL), (guint) g_bytes_get_size (file));
        for (gsize k = 0; k < more; k++)
          g_byte_array_append (longer, (const guint8 *) "\n", 1);
        bytes = g_byte_array_free_to_bytes (g_steal_pointer (&longer));
        g_assert_cmpint (get_code (bytes), ==, MENTOR_AGE_ERROR_BODY);
      }
}

static GBytes *
armor (GBytes *file, const char *line_end)
{
  g_autofree char *letters =
      g_base64_encode (g_bytes_get_data (file, NULL), g_bytes_get_size (file));
  GString *text = g_string_new ("-----BEGIN AGE ENCRYPTED FILE-----");

  g_string_append (text, line_end);
  for (const char *at = letters; *at; at += MIN (strlen (at), 64))
    {
      g_string_append_len (text, at, (gssize) MIN (strlen (at), 64));
      g_string_append (text, line_end);
    }
  g_string_append (text, "-----END AGE ENCRYPTED FILE-----");
  g_string_append (text, line_end);
  return g_string_free_to_bytes (text);
}

static void
test_armor (void)
{
  /* So that the last line has each length. */
  for (gsize size = 0; size < 100; size++)
    {
      g_autoptr (GBytes) plain = make_plain (size);
      g_autoptr (GBytes) file = encrypt (plain);
      g_autoptr (GBytes) text = armor (file, size % 2 ? "\n" : "\r\n");
      g_autoptr (GBytes) again = mentor_age_decrypt (text, PASSPHRASE, NULL);

      g_assert_true (g_bytes_equal (plain, again));
    }
}

static void
test_armor_damaged (void)
{
  g_autoptr (GBytes) plain = make_plain (70);
  g_autoptr (GBytes) file = encrypt (plain);
  g_autoptr (GBytes) text = armor (file, "\n");
  gsize size;
  const guint8 *data = g_bytes_get_data (text, &size);

  /* Only the line break at the end may be missing. */
  for (gsize i = 0; i + 1 < size; i++)
    {
      g_autoptr (GBytes) part = cut (text, i);
      const int code = get_code (part);

      g_assert_cmpint (code, ==,
                       i < strlen ("-----BEGIN AGE ENCRYPTED FILE-----") ? MENTOR_AGE_ERROR_NOT_AGE
                                                                         : MENTOR_AGE_ERROR_ARMOR);
    }
  for (gsize i = 0; i + 1 < size; i++)
    {
      guint8 *copy = g_memdup2 (data, size);
      g_autoptr (GBytes) changed = g_bytes_new_take (copy, size);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) again = NULL;

      /* One bit of a letter gives another letter or none; in the line of the work factor that would be waited for. */
      copy[i] ^= 0x80;
      again = mentor_age_decrypt (changed, PASSPHRASE, &error);
      g_assert_null (again);
      g_assert_true (error->domain == MENTOR_AGE_ERROR);
    }
}

#define STANZA "\n-> scrypt rF0/NwblUHHTpgQgRpe5CQ "
#define BODY "gUjEymFKMVXQEKdMMHL24oYexjE3TIC0O0zGSqJ2aUY\n"
#define MAC "--- IOXiQYStkoT1mvZW2tFOqZdhRVvj58egABx/sWfZQbc\n"

static void
test_other_files (void)
{
  assert_text_refused ("", MENTOR_AGE_ERROR_NOT_AGE);
  assert_text_refused ("{}", MENTOR_AGE_ERROR_NOT_AGE);
  assert_text_refused ("-----BEGIN PGP MESSAGE-----\n\n", MENTOR_AGE_ERROR_NOT_AGE);
  assert_text_refused ("\nage-encryption.org/v1\n", MENTOR_AGE_ERROR_NOT_AGE);
  assert_text_refused ("age-encryption.org/v1\n", MENTOR_AGE_ERROR_TRUNCATED);
  assert_text_refused ("age-encryption.org/v2\n" MAC, MENTOR_AGE_ERROR_VERSION);
  assert_text_refused ("age-encryption.org/v10\n" MAC, MENTOR_AGE_ERROR_VERSION);
  assert_text_refused ("age-encryption.org/v 1\n" MAC, MENTOR_AGE_ERROR_HEADER);
  assert_text_refused ("age-encryption.org/\n" MAC, MENTOR_AGE_ERROR_VERSION);
  assert_text_refused ("age-encryption.org/v1\n" MAC, MENTOR_AGE_ERROR_HEADER);
  assert_text_refused ("age-encryption.org/v1\n-> X25519 abc\n" BODY MAC,
                       MENTOR_AGE_ERROR_NO_PASSPHRASE);
  assert_text_refused ("age-encryption.org/v1" STANZA "10\n" BODY "-> grease\n\n" MAC,
                       MENTOR_AGE_ERROR_HEADER);
  assert_text_refused ("age-encryption.org/v1\n-> grease\n" STANZA "10\n" BODY MAC,
                       MENTOR_AGE_ERROR_HEADER);
}

static void
assert_factor_refused (const char *factor, int code, const char *words)
{
  g_autofree char *text = g_strdup_printf ("age-encryption.org/v1" STANZA "%s\n" BODY MAC, factor);
  g_autoptr (GBytes) file = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;

  g_assert_null (mentor_age_decrypt (file, PASSPHRASE, &error));
  g_assert_error (error, MENTOR_AGE_ERROR, code);
  if (words)
    g_assert_nonnull (strstr (error->message, words));
}

static void
test_work_factors (void)
{
  assert_factor_refused ("23", MENTOR_AGE_ERROR_WORK_FACTOR, "8.0\u00a0GiB of memory and 32 times");
  assert_factor_refused ("30", MENTOR_AGE_ERROR_WORK_FACTOR, "1.0\u00a0TiB of memory and 4096 times");
  assert_factor_refused ("64", MENTOR_AGE_ERROR_WORK_FACTOR, NULL);
  assert_factor_refused ("4294967306", MENTOR_AGE_ERROR_WORK_FACTOR, NULL);
  assert_factor_refused ("99999999999999999999999999", MENTOR_AGE_ERROR_WORK_FACTOR, NULL);
  assert_factor_refused ("0", MENTOR_AGE_ERROR_HEADER, NULL);
  assert_factor_refused ("01", MENTOR_AGE_ERROR_HEADER, NULL);
  assert_factor_refused ("+1", MENTOR_AGE_ERROR_HEADER, NULL);
  assert_factor_refused ("-1", MENTOR_AGE_ERROR_HEADER, NULL);
  assert_factor_refused ("1 ", MENTOR_AGE_ERROR_HEADER, NULL);
  assert_factor_refused ("", MENTOR_AGE_ERROR_HEADER, NULL);
}

/* A process with little memory says so and goes on. Not where memory is checked: that takes terabytes of addresses. */
static void
test_memory (void)
{
#ifdef __SANITIZE_ADDRESS__
  g_test_skip ("memory is not to be limited where it is checked");
#else
  if (g_test_subprocess ())
    {
      const struct rlimit limit = { 1024 * 1024 * 1024, 1024 * 1024 * 1024 };

      g_assert_cmpint (setrlimit (RLIMIT_AS, &limit), ==, 0);
      assert_factor_refused ("22", MENTOR_AGE_ERROR_MEMORY, "4.0\u00a0GiB");
      test_passphrases ();
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
#endif
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  GAsyncResult **place = data;

  g_assert_null (source);
  *place = g_object_ref (result);
}

static void
test_async (void)
{
  g_autoptr (GBytes) plain = make_plain (100);
  g_autoptr (GAsyncResult) encrypted = NULL;
  g_autoptr (GAsyncResult) decrypted = NULL;
  g_autoptr (GAsyncResult) refused = NULL;
  g_autoptr (GAsyncResult) cancelled = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (GError) error = NULL;

  mentor_age_encrypt_async (plain, PASSPHRASE, QUICK, NULL, on_done, &encrypted);
  while (encrypted == NULL)
    g_main_context_iteration (NULL, TRUE);
  file = mentor_age_encrypt_finish (encrypted, &error);
  g_assert_no_error (error);

  mentor_age_decrypt_async (file, PASSPHRASE, NULL, on_done, &decrypted);
  mentor_age_decrypt_async (file, "another", NULL, on_done, &refused);
  while (decrypted == NULL || refused == NULL)
    g_main_context_iteration (NULL, TRUE);
  again = mentor_age_decrypt_finish (decrypted, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (plain, again));
  g_assert_null (mentor_age_decrypt_finish (refused, &error));
  g_assert_error (error, MENTOR_AGE_ERROR, MENTOR_AGE_ERROR_WRONG_PASSPHRASE);
  g_clear_error (&error);

  mentor_age_encrypt_async (plain, PASSPHRASE, MENTOR_AGE_WORK_FACTOR - 2, cancellable, on_done,
                            &cancelled);
  g_cancellable_cancel (cancellable);
  while (cancelled == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (mentor_age_encrypt_finish (cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/age/sizes", test_sizes);
  g_test_add_func ("/age/passphrases", test_passphrases);
  g_test_add_func ("/age/empty-passphrase", test_empty_passphrase);
  g_test_add_func ("/age/cut", test_cut);
  g_test_add_func ("/age/cut-between-chunks", test_cut_between_chunks);
  g_test_add_func ("/age/flipped", test_flipped);
  g_test_add_func ("/age/longer", test_longer);
  g_test_add_func ("/age/armor", test_armor);
  g_test_add_func ("/age/armor-damaged", test_armor_damaged);
  g_test_add_func ("/age/other-files", test_other_files);
  g_test_add_func ("/age/work-factors", test_work_factors);
  g_test_add_func ("/age/memory", test_memory);
  g_test_add_func ("/age/async", test_async);
  return g_test_run ();
}
