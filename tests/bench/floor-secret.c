/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The least that reading a notebook costs: one item of the same size stored and looked up. Prints milliseconds. */

#include <libsecret/secret.h>
#include <stdlib.h>
#include <string.h>

#define ROUNDS 9

static const SecretSchema schema = {
  "com.example.Mentor.Floor", SECRET_SCHEMA_NONE, { { "name", SECRET_SCHEMA_ATTRIBUTE_STRING } },
};

static int
compare (gconstpointer a, gconstpointer b)
{
  const double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

int
main (int argc, char **argv)
{
  const gsize size = argc == 2 ? (gsize) atol (argv[1]) : 0;
  g_autoptr (GError) error = NULL;
  g_autofree char *secret = g_malloc (size + 1);
  double taken[ROUNDS];

  memset (secret, 'A', size);
  secret[size] = '\0';
  if (!secret_password_store_sync (&schema, SECRET_COLLECTION_DEFAULT, "Floor", secret, NULL, &error,
                                   "name", "floor", NULL))
    g_error ("%s", error->message);
  for (guint i = 0; i < ROUNDS; i++)
    {
      const gint64 begin = g_get_monotonic_time ();
      char *found = secret_password_lookup_sync (&schema, NULL, &error, "name", "floor", NULL);

      taken[i] = (double) (g_get_monotonic_time () - begin) / 1000.0;
      if (found == NULL || strlen (found) != size)
        g_error ("the item is not there");
      secret_password_free (found);
    }
  qsort (taken, ROUNDS, sizeof taken[0], compare);
  g_print ("lookup %.3f\n", taken[ROUNDS / 2]);
  return EXIT_SUCCESS;
}
