/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes private notes about the people in a data folder: make-notes FOLDER COUNT. */

#include "notes-data.h"

#include <stdlib.h>

int
main (int argc, char **argv)
{
  g_autoptr (MentorStore) store = NULL;
  g_autoptr (MentorVault) vault = mentor_vault_new ();

  if (argc != 3)
    g_error ("usage: make-notes FOLDER COUNT");
  store = notes_data_load (argv[1]);
  notes_data_fill (store, vault, (guint) atoi (argv[2]));
  return EXIT_SUCCESS;
}
