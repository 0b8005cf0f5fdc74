/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-cleaning.h"

/*
 * Relationships that were removed more than 30 days ago go for good: first their private notes, then their file. What
 * cannot be done now, as while the keyring is locked, is tried again at the next start.
 */

typedef struct {
  MentorStore *store;
  MentorRemoved *removed;
} Cleaning;

static void
cleaning_free (Cleaning *cleaning)
{
  g_object_unref (cleaning->store);
  g_object_unref (cleaning->removed);
  g_free (cleaning);
}

static void
on_forgotten (GObject *source, GAsyncResult *result, gpointer data)
{
  Cleaning *cleaning = data;

  if (mentor_vault_forget_finish (MENTOR_VAULT (source), result, NULL))
    mentor_store_erase_removed_async (cleaning->store, cleaning->removed, NULL, NULL, NULL);
  cleaning_free (cleaning);
}

static void
on_listed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MentorVault) vault = data;
  MentorStore *store = MENTOR_STORE (source);
  g_autoptr (GListModel) list = mentor_store_list_removed_finish (store, result, NULL);

  for (guint i = 0; list && i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (MentorRemoved) removed = g_list_model_get_item (list, i);
      Cleaning *cleaning;

      if (!mentor_removed_is_over (removed))
        continue;
      cleaning = g_new0 (Cleaning, 1);
      cleaning->store = g_object_ref (store);
      cleaning->removed = g_object_ref (removed);
      mentor_vault_forget_async (
          vault, mentor_record_get_id (MENTOR_RECORD (mentor_removed_get_mentee (removed))), NULL,
          on_forgotten, cleaning);
    }
}

/**
 * mentor_clean:
 * @store: a store that is loaded
 * @vault: the private notes
 *
 * Does it, in the background.
 */
void
mentor_clean (MentorStore *store, MentorVault *vault)
{
  mentor_store_list_removed_async (store, NULL, on_listed, g_object_ref (vault));
}
