/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-note-entries.h"

#include "mentor-mapped.h"
#include "mentor-note-entry.h"

/* The entries of the notes of several notebooks. */

/* Whether it was begun on the same day of an earlier year. */
static gboolean
is_of_earlier_year (MentorPrivateNote *note, MentorDay today)
{
  const MentorDay day = mentor_day_of_time (mentor_record_get_created (MENTOR_RECORD (note)));
  GDate then, now;

  if (day == 0 || day >= today)
    return FALSE;
  g_date_clear (&then, 1);
  g_date_clear (&now, 1);
  g_date_set_julian (&then, day);
  g_date_set_julian (&now, today);
  return g_date_get_month (&then) == g_date_get_month (&now) &&
         g_date_get_day (&then) == g_date_get_day (&now);
}

static gpointer
map_note (gpointer item, gpointer notebook)
{
  g_autoptr (MentorPrivateNote) note = item;

  return mentor_note_entry_new (notebook, note, FALSE);
}

static gpointer
map_memory (gpointer item, gpointer notebook)
{
  g_autoptr (MentorPrivateNote) note = item;

  return mentor_note_entry_new (notebook, note, TRUE);
}

static gpointer
map_notebook (gpointer item, gpointer data)
{
  g_autoptr (MentorNotebook) notebook = item;
  GListModel *notes = g_object_ref (G_LIST_MODEL (mentor_notebook_get_notes (notebook)));

  return mentor_mapped_new (notes, map_note, g_object_ref (notebook), g_object_unref);
}

static gboolean
is_memory (gpointer note, gpointer today)
{
  return is_of_earlier_year (note, GPOINTER_TO_UINT (today));
}

static gpointer
map_memories (gpointer item, gpointer today)
{
  g_autoptr (MentorNotebook) notebook = item;
  GListModel *notes = g_object_ref (G_LIST_MODEL (mentor_notebook_get_notes (notebook)));
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (is_memory, today, NULL));

  return mentor_mapped_new (G_LIST_MODEL (gtk_filter_list_model_new (notes, filter)),
                                 map_memory, g_object_ref (notebook), g_object_unref);
}

static void
append_entries (GListStore *lists, GListModel *notebooks, GtkMapListModelMapFunc map, gpointer data)
{
  g_autoptr (GListModel) parts =
      mentor_mapped_new (g_object_ref (notebooks), map, data, NULL);
  g_autoptr (GtkFlattenListModel) entries =
      gtk_flatten_list_model_new (g_steal_pointer (&parts));

  g_list_store_append (lists, entries);
}

/**
 * mentor_note_entries_new:
 * @notebooks: (transfer none): a list of notebooks
 * @memories_of: a Julian day, whose notes of earlier years get a second entry, or 0
 *
 * Returns: (transfer full): the entries of all their notes, now and later
 */
GListModel *
mentor_note_entries_new (GListModel *notebooks, MentorDay memories_of)
{
  g_autoptr (GListStore) lists = g_list_store_new (G_TYPE_LIST_MODEL);

  append_entries (lists, notebooks, map_notebook, NULL);
  if (memories_of)
    append_entries (lists, notebooks, map_memories, GUINT_TO_POINTER (memories_of));
  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&lists))));
}
