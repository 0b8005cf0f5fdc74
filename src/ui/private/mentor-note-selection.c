/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-note-selection.h"

#include <glib/gi18n.h>

/**
 * MentorNoteSelection:
 *
 * The private notes that a person has chosen, to do something with all of them.
 */
struct _MentorNoteSelection {
  GObject parent_instance;

  GHashTable *notes; /* with a reference */
  gboolean active;
};

G_DEFINE_FINAL_TYPE (MentorNoteSelection, mentor_note_selection, G_TYPE_OBJECT)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
mentor_note_selection_finalize (GObject *object)
{
  g_hash_table_unref (MENTOR_NOTE_SELECTION (object)->notes);

  G_OBJECT_CLASS (mentor_note_selection_parent_class)->finalize (object);
}

static void
mentor_note_selection_class_init (MentorNoteSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mentor_note_selection_finalize;

  /**
   * MentorNoteSelection::changed:
   *
   * Other notes are chosen, or choosing has begun or ended.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
mentor_note_selection_init (MentorNoteSelection *self)
{
  self->notes = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
}

MentorNoteSelection *
mentor_note_selection_new (void)
{
  return g_object_new (MENTOR_TYPE_NOTE_SELECTION, NULL);
}

guint
mentor_note_selection_get_size (MentorNoteSelection *self)
{
  return g_hash_table_size (self->notes);
}

gboolean
mentor_note_selection_get_active (MentorNoteSelection *self)
{
  return self->active;
}

/**
 * mentor_note_selection_set_active:
 * @active: whether notes are being chosen
 *
 * Begins to choose, or ends it and chooses nothing.
 */
void
mentor_note_selection_set_active (MentorNoteSelection *self, gboolean active)
{
  if (self->active == active)
    return;
  self->active = active;
  g_hash_table_remove_all (self->notes);
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
mentor_note_selection_contains (MentorNoteSelection *self, MentorNoteEntry *entry)
{
  return g_hash_table_contains (self->notes, mentor_note_entry_get_note (entry));
}

/**
 * mentor_note_selection_toggle:
 * @entry: an entry
 *
 * Chooses the note, or no longer.
 */
void
mentor_note_selection_toggle (MentorNoteSelection *self, MentorNoteEntry *entry)
{
  MentorPrivateNote *note = mentor_note_entry_get_note (entry);

  if (!g_hash_table_remove (self->notes, note))
    g_hash_table_add (self->notes, g_object_ref (note));
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * mentor_note_selection_add_all:
 * @entries: a list of entries
 *
 * Chooses all of these, too.
 */
void
mentor_note_selection_add_all (MentorNoteSelection *self, GListModel *entries)
{
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (MentorNoteEntry) entry = g_list_model_get_item (entries, i);

      g_hash_table_add (self->notes, g_object_ref (mentor_note_entry_get_note (entry)));
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

void
mentor_note_selection_clear (MentorNoteSelection *self)
{
  if (g_hash_table_size (self->notes) == 0)
    return;
  g_hash_table_remove_all (self->notes);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * mentor_note_selection_keep:
 * @entries: a list of entries
 *
 * Lets go of what is not among these: nothing is done with a note that cannot be seen.
 */
void
mentor_note_selection_keep (MentorNoteSelection *self, GListModel *entries)
{
  const guint before = g_hash_table_size (self->notes);
  g_autoptr (GHashTable) all = NULL;

  if (before == 0)
    return;
  all = g_steal_pointer (&self->notes);
  self->notes = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (MentorNoteEntry) entry = g_list_model_get_item (entries, i);
      MentorPrivateNote *note = mentor_note_entry_get_note (entry);

      if (g_hash_table_contains (all, note))
        g_hash_table_add (self->notes, g_object_ref (note));
    }
  if (g_hash_table_size (self->notes) != before)
    g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * mentor_note_selection_dup_entries:
 * @shown: a list of entries
 *
 * Returns: (transfer full): those of them that are chosen, in the same order
 */
GListModel *
mentor_note_selection_dup_entries (MentorNoteSelection *self, GListModel *shown)
{
  GListStore *chosen = g_list_store_new (MENTOR_TYPE_NOTE_ENTRY);

  for (guint i = 0; i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (MentorNoteEntry) entry = g_list_model_get_item (shown, i);

      if (mentor_note_selection_contains (self, entry))
        g_list_store_append (chosen, entry);
    }
  return G_LIST_MODEL (chosen);
}

/**
 * mentor_note_selection_dup_words:
 *
 * Returns: (transfer full): what a person reads or hears of it
 */
char *
mentor_note_selection_dup_words (MentorNoteSelection *self)
{
  const guint size = g_hash_table_size (self->notes);

  if (size == 0)
    return g_strdup (_("No note selected"));
  return g_strdup_printf (ngettext ("%u note selected", "%u notes selected", size), size);
}
