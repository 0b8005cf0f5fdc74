/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The least that reading and writing notebooks costs: items of the same size, stored and looked up. Arguments: how many bytes,
 * and how many items (1). Prints milliseconds: "lookup" for all of them, "store" for one.
 */

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

static void
store (guint item, const char *secret)
{
  g_autofree char *name = g_strdup_printf ("floor %u", item);
  g_autoptr (GError) error = NULL;

  if (!secret_password_store_sync (&schema, SECRET_COLLECTION_DEFAULT, "Floor", secret, NULL, &error,
                                   "name", name, NULL))
    g_error ("%s", error->message);
}

static void
look_up (guint item, gsize size)
{
  g_autofree char *name = g_strdup_printf ("floor %u", item);
  g_autoptr (GError) error = NULL;
  char *found = secret_password_lookup_sync (&schema, NULL, &error, "name", name, NULL);

  if (found == NULL || strlen (found) != size)
    g_error ("the item is not there");
  secret_password_free (found);
}

static void
print_median (const char *name, double *taken)
{
  qsort (taken, ROUNDS, sizeof taken[0], compare);
  g_print ("%s %.3f\n", name, taken[ROUNDS / 2]);
}

int
main (int argc, char **argv)
{
  const gsize size = argc > 1 ? (gsize) atol (argv[1]) : 0;
  const guint n_items = argc > 2 ? (guint) atoi (argv[2]) : 1;
  g_autofree char *secret = g_strnfill (size, 'A');
  double lookups[ROUNDS], stores[ROUNDS];

  for (guint i = 0; i < n_items; i++)
    store (i, secret);
  for (guint i = 0; i < ROUNDS; i++)
    {
      gint64 begin = g_get_monotonic_time ();

      for (guint item = 0; item < n_items; item++)
        look_up (item, size);
      lookups[i] = (double) (g_get_monotonic_time () - begin) / 1000.0;
      begin = g_get_monotonic_time ();
      store (0, secret);
      stores[i] = (double) (g_get_monotonic_time () - begin) / 1000.0;
    }
  print_median ("lookup", lookups);
  print_median ("store", stores);
  return EXIT_SUCCESS;
}
