/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-age.h"

#include <stdlib.h>
#include <string.h>

/* Encrypts or decrypts a file as the application does, for a test that has another program do the other half:
 *
 *   age-tool encrypt WORK-FACTOR IN OUT
 *   age-tool decrypt IN OUT
 *
 * The passphrase is in MENTOR_TEST_PASSPHRASE. */

int
main (int argc, char **argv)
{
  const gboolean encrypts = argc == 5 && g_str_equal (argv[1], "encrypt");
  const char *passphrase = g_getenv ("MENTOR_TEST_PASSPHRASE");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) in = NULL;
  g_autoptr (GBytes) out = NULL;
  char *data;
  gsize size;

  g_return_val_if_fail (argc >= 4 && passphrase, 2);

  if (!g_file_get_contents (argv[argc - 2], &data, &size, &error))
    {
      g_printerr ("%s\n", error->message);
      return 2;
    }
  in = g_bytes_new_take (data, size);
  out = encrypts ? mentor_age_encrypt (in, passphrase, atoi (argv[2]), &error)
                 : mentor_age_decrypt (in, passphrase, &error);
  if (out == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  data = (char *) g_bytes_get_data (out, &size);
  if (!g_file_set_contents (argv[argc - 1], data, (gssize) size, &error))
    {
      g_printerr ("%s\n", error->message);
      return 2;
    }
  return 0;
}
