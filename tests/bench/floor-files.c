/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The least that reading and writing the same files costs: json-glib on one thread; generating and durably writing one of
 * them. Prints milliseconds, "parse" for all files, as in a program that has just started, "parse-cpu" the processor time
 * of that, "save" for one file (the median of several).
 */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <stdlib.h>
#include <time.h>

#define ROUNDS 9

static double
since (gint64 begin)
{
  return (double) (g_get_monotonic_time () - begin) / 1000.0;
}

static double
get_cpu (void)
{
  struct timespec used;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &used);
  return (double) used.tv_sec * 1000.0 + (double) used.tv_nsec / 1000000.0;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static JsonNode *
parse (const char *path)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, &error) ||
      !json_parser_load_from_data (parser, text, (gssize) length, &error))
    g_error ("%s", error->message);
  return json_parser_steal_root (parser);
}

static void
save (JsonNode *node, const char *path)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize length;

  json_generator_set_pretty (generator, TRUE);
  json_generator_set_root (generator, node);
  text = json_generator_to_data (generator, &length);
  if (!g_file_set_contents_full (path, text, (gssize) length,
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600,
                                 &error))
    g_error ("%s", error->message);
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
  g_autoptr (GDir) folder = NULL;
  g_autofree char *target = NULL;
  double parsed, parsed_cpu, saved[ROUNDS];
  gint64 begin;
  const char *name;

  if (argc != 2 || !(folder = g_dir_open (argv[1], 0, NULL)))
    return EXIT_FAILURE;
  while ((name = g_dir_read_name (folder)))
    if (g_str_has_suffix (name, ".json"))
      g_ptr_array_add (paths, g_build_filename (argv[1], name, NULL));

  begin = g_get_monotonic_time ();
  parsed_cpu = get_cpu ();
  for (guint i = 0; i < paths->len; i++)
    g_ptr_array_add (nodes, parse (paths->pdata[i]));
  parsed = since (begin);
  parsed_cpu = get_cpu () - parsed_cpu;

  target = g_build_filename (argv[1], "floor.tmp", NULL);
  for (guint i = 0; i < ROUNDS; i++)
    {
      begin = g_get_monotonic_time ();
      save (nodes->pdata[0], target);
      saved[i] = since (begin);
    }
  g_unlink (target);
  qsort (saved, ROUNDS, sizeof saved[0], compare);
  g_print ("parse %.3f\nparse-cpu %.3f\nsave %.3f\n", parsed, parsed_cpu, saved[ROUNDS / 2]);
  return EXIT_SUCCESS;
}
