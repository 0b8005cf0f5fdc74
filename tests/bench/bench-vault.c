/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Stores a notebook and opens it. Arguments: how many notes, and how many bytes each. Prints
 * "load", the milliseconds from the call until the notes are in their list (median), and "bytes",
 * what the keyring holds of them.
 */

#include "mentor-notebook-load.h"
#include "mentor-vault.h"

#include <stdlib.h>

#define ROUNDS 9

static int
compare (gconstpointer a, gconstpointer b)
{
  const double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static void
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static MentorNotebook *
open_notebook (MentorVault *vault, MentorMentee *mentee, guint n_notes)
{
  MentorNotebook *notebook = mentor_vault_get_notebook (vault, mentee);

  mentor_notebook_open (notebook, FALSE);
  while (mentor_notebook_get_state (notebook) == MENTOR_NOTEBOOK_OPENING)
    g_main_context_iteration (NULL, TRUE);
  if (mentor_notebook_get_state (notebook) != MENTOR_NOTEBOOK_READY ||
      mentor_record_list_get_size (mentor_notebook_get_notes (notebook)) != n_notes)
    g_error ("the notebook does not open: %s", mentor_notebook_get_message (notebook));
  return notebook;
}

static void
fill (MentorMentee *mentee, guint n_notes, gsize size)
{
  g_autoptr (MentorVault) vault = mentor_vault_new ();
  MentorNotebook *notebook = open_notebook (vault, mentee, 0);
  g_autofree char *text = g_strnfill (size, 'x');
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n_notes; i++)
    {
      g_autoptr (MentorPrivateNote) note = mentor_private_note_new ();

      mentor_private_note_set_text (note, text);
      mentor_record_list_append (mentor_notebook_get_notes (notebook), note);
    }
  mentor_notebook_store_async (notebook, NULL, on_done, &result);
  wait_for (&result);
  if (!mentor_notebook_store_finish (notebook, result, &error))
    g_error ("%s", error->message);
}

static gsize
count_bytes (MentorMentee *mentee)
{
  const char *const none[] = { NULL };
  g_autoptr (MentorNotebookClaim) claim =
      mentor_notebook_claim_new (mentor_record_get_id (MENTOR_RECORD (mentee)), none, 0);
  g_autoptr (MentorNotebookContent) content = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  gsize bytes = 0;

  mentor_notebook_load_async (claim, FALSE, NULL, on_done, &result);
  wait_for (&result);
  content = mentor_notebook_load_finish (result, NULL);
  for (guint i = 0; i < content->parts->len; i++)
    bytes += ((MentorNotebookPart *) content->parts->pdata[i])->size;
  return bytes;
}

int
main (int argc, char **argv)
{
  const guint n_notes = argc == 3 ? (guint) atoi (argv[1]) : 1000;
  const gsize size = argc == 3 ? (gsize) atol (argv[2]) : 2000;
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  double taken[ROUNDS];

  fill (mentee, n_notes, size);
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (MentorVault) vault = mentor_vault_new ();
      const gint64 begin = g_get_monotonic_time ();

      open_notebook (vault, mentee, n_notes);
      taken[i] = (double) (g_get_monotonic_time () - begin) / 1000.0;
    }
  qsort (taken, ROUNDS, sizeof taken[0], compare);
  g_print ("load %.3f\nbytes %" G_GSIZE_FORMAT "\n", taken[ROUNDS / 2], count_bytes (mentee));
  return EXIT_SUCCESS;
}
