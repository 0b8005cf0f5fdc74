/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Prints into PDF files, and reads them back with pdftotext: every word is there, on a sane number of pages. */

#include "mentor-print.h"

#include <glib/gstdio.h>
#include <string.h>

static char *
read_back (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) reader = g_subprocess_new (
      G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "pdftotext", "-enc", "UTF-8", path, "-", NULL);
  char *text = NULL;

  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (reader, NULL, NULL, &text, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (reader));
  return text;
}

static char *
print (MentorStyledText *text, guint *n_pages)
{
  g_autofree char *folder = g_dir_make_tmp ("mentor-print-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "notes.pdf", NULL);
  g_autoptr (MentorPrint) printer = mentor_print_new (text);
  g_autoptr (GError) error = NULL;
  char *words;

  g_assert_true (mentor_print_export (printer, path, &error));
  g_assert_no_error (error);
  *n_pages = mentor_print_get_n_pages (printer);
  words = read_back (path);
  g_unlink (path);
  g_rmdir (folder);
  return words;
}

static guint
count (const char *text, const char *word)
{
  guint n = 0;

  for (const char *at = strstr (text, word); at; at = strstr (at + strlen (word), word))
    n++;
  return n;
}

static void
test_small (void)
{
  MentorStyledText *text = mentor_styled_text_new ();
  g_autofree char *words = NULL;
  guint n_pages;

  mentor_styled_text_add (text, MENTOR_BLOCK_TITLE, "Private Notes");
  mentor_styled_text_add (text, MENTOR_BLOCK_META, "Amara");
  mentor_styled_text_add_markdown (text, "**Bold** words 🌱 here\n\n- שלום עולם\n\nمرحبا بالعالم");
  words = print (text, &n_pages);
  g_assert_cmpuint (n_pages, ==, 1);
  g_assert_nonnull (strstr (words, "Private Notes"));
  g_assert_nonnull (strstr (words, "Bold words"));
  g_assert_null (strstr (words, "**"));
  g_assert_nonnull (strstr (words, "שלום"));
  g_assert_nonnull (strstr (words, "1 of 1"));
}

static void
test_nothing (void)
{
  guint n_pages;
  g_autofree char *words = print (mentor_styled_text_new (), &n_pages);

  g_assert_cmpuint (n_pages, ==, 1);
  g_assert_nonnull (strstr (words, "1 of 1"));
}

/* One paragraph that goes over many pages loses no line where one ends. */
static void
test_long (void)
{
  MentorStyledText *text = mentor_styled_text_new ();
  g_autoptr (GString) paragraph = g_string_new (NULL);
  g_autofree char *words = NULL;
  guint n_pages;

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (paragraph, "word%04u\n", i);
  mentor_styled_text_add (text, MENTOR_BLOCK_PARAGRAPH, paragraph->str);
  words = print (text, &n_pages);
  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *word = g_strdup_printf ("word%04u", i);

      if (count (words, word) != 1)
        g_error ("%s stands there %u times", word, count (words, word));
    }
  g_assert_cmpuint (n_pages, >, 30);
  g_assert_cmpuint (n_pages, <, 80);
}

static void
test_many (void)
{
  MentorStyledText *text = mentor_styled_text_new ();
  g_autoptr (GString) paragraph = g_string_new (NULL);
  g_autofree char *words = NULL;
  guint n_pages;

  while (paragraph->len < 1750)
    g_string_append (paragraph, "what I heard and what I said ");
  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *heading = g_strdup_printf ("note%04u", i);

      mentor_styled_text_add (text, MENTOR_BLOCK_SUBHEADING, heading);
      mentor_styled_text_add (text, MENTOR_BLOCK_PARAGRAPH, paragraph->str);
    }
  words = print (text, &n_pages);
  g_assert_cmpuint (count (words, "note"), ==, 3000);
  /* Two or three notes of this length on a page. */
  g_assert_cmpuint (n_pages, >, 900);
  g_assert_cmpuint (n_pages, <, 1600);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/small", test_small);
  g_test_add_func ("/print/nothing", test_nothing);
  g_test_add_func ("/print/long", test_long);
  g_test_add_func ("/print/many", test_many);
  return g_test_run ();
}
