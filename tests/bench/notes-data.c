/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notes-data.h"

#include "mentor-clock.h"
#include "mentor-content.h"

/* What a person has after writing five minutes a day: one note a day, each of 1.5 to 2 kB, about one of their people. */

#define N_MOODS 5

static const char *const words[] = {
  "listened", "question", "again", "the",     "silence", "Grüße",  "was",   "longer", "than",
  "I",        "thought",  "and",   "she",     "found",   "her",    "own",   "way",    "to",
  "decide",   "about",    "team",  "perhaps", "café",    "I talk", "first", "week",   "slower",
};

void
notes_data_done (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

void
notes_data_wait (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

MentorStore *
notes_data_load (const char *folder)
{
  g_autoptr (GFile) data = g_file_new_for_commandline_arg (folder);
  g_autoptr (GFile) state = g_file_get_child (data, "notes-state");
  MentorStore *store = mentor_store_new (data, state);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  mentor_store_load_async (store, NULL, notes_data_done, &result);
  notes_data_wait (&result);
  if (!mentor_store_load_finish (store, result, &error))
    g_error ("%s", error->message);
  return store;
}

static char *
make_text (GRand *chance, guint number)
{
  const gsize size = (gsize) g_rand_int_range (chance, 1500, 2000);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_printf (text, "Day %u.", number);
  for (guint i = 0; text->len < size; i++)
    g_string_append_printf (text, "%s%s", i % 12 == 11 ? ".\n" : " ",
                            words[g_rand_int_range (chance, 0, G_N_ELEMENTS (words))]);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static MentorPrivateNote *
make_note (GRand *chance, guint number)
{
  MentorPrivateNote *note = mentor_private_note_new ();
  g_autoptr (GDateTime) now = mentor_clock_now ();
  g_autoptr (GDateTime) created = g_date_time_add_days (now, -(int) number);
  g_autofree char *text = make_text (chance, number);

  mentor_private_note_set_text (note, text);
  mentor_record_set_times (MENTOR_RECORD (note), created, created);
  if (number % 4 == 0)
    {
      g_autofree char *prompt = mentor_content_make_id ("prompt", number % 8 == 0 ? "know-01" : "know-02");

      mentor_private_note_set_prompt (note, prompt);
    }
  if (number % 3 == 0)
    mentor_private_note_set_mood (note, 1 + (int) (number / 3 % N_MOODS));
  return note;
}

static void
open_all (MentorStore *store, MentorVault *vault)
{
  MentorRecordList *mentees = mentor_store_get_mentees (store);

  for (guint i = 0; i < mentor_record_list_get_size (mentees); i++)
    {
      MentorNotebook *notebook =
          mentor_vault_get_notebook (vault, mentor_record_list_get (mentees, i));

      mentor_notebook_open (notebook, FALSE);
      while (mentor_notebook_get_state (notebook) == MENTOR_NOTEBOOK_OPENING)
        g_main_context_iteration (NULL, TRUE);
      if (mentor_notebook_get_state (notebook) != MENTOR_NOTEBOOK_READY)
        g_error ("a notebook does not open: %s", mentor_notebook_get_message (notebook));
    }
}

/* Writes so many notes about the people of the store, by turns, and waits until the keyring and the disk have them. */
void
notes_data_fill (MentorStore *store, MentorVault *vault, guint n_notes)
{
  MentorRecordList *mentees = mentor_store_get_mentees (store);
  const guint n_mentees = mentor_record_list_get_size (mentees);
  g_autoptr (GRand) chance = g_rand_new_with_seed (1);
  g_autoptr (GAsyncResult) stored = NULL;
  g_autoptr (GAsyncResult) saved = NULL;
  g_autoptr (GError) error = NULL;

  open_all (store, vault);
  for (guint i = 0; i < n_notes; i++)
    {
      MentorMentee *mentee = mentor_record_list_get (mentees, i % n_mentees);
      g_autoptr (MentorPrivateNote) note = make_note (chance, i);

      mentor_record_list_append (mentor_notebook_get_notes (mentor_vault_get_notebook (vault, mentee)),
                                 note);
    }
  mentor_vault_store_async (vault, NULL, notes_data_done, &stored);
  notes_data_wait (&stored);
  if (!mentor_vault_store_finish (vault, stored, &error))
    g_error ("%s", error->message);
  mentor_store_save_async (store, NULL, notes_data_done, &saved);
  notes_data_wait (&saved);
  if (!mentor_store_save_finish (store, saved, &error))
    g_error ("%s", error->message);
}
