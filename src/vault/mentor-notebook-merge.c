/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-notebook-merge.h"

/* Three-way merge of notes by their id. Pure: no note is changed, and nothing but the three
 * arguments counts. */

static GHashTable *
index_notes (GPtrArray *notes)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < notes->len; i++)
    g_hash_table_insert (index, (gpointer) mentor_record_get_id (notes->pdata[i]), notes->pdata[i]);
  return index;
}

static int
compare_times (GDateTime *a, GDateTime *b)
{
  if (a == NULL || b == NULL)
    return (a != NULL) - (b != NULL);
  return g_date_time_compare (a, b);
}

/* A total order, so that whichever side is "mine" the same one wins. */
static MentorRecord *
choose (MentorRecord *a, MentorRecord *b)
{
  int order = compare_times (mentor_record_get_modified (a), mentor_record_get_modified (b));
  guint n_fields;
  const MentorField *fields =
      mentor_record_class_get_fields (MENTOR_RECORD_GET_CLASS (a), &n_fields);

  if (order == 0)
    order = g_strcmp0 (mentor_private_note_get_text (MENTOR_PRIVATE_NOTE (a)),
                       mentor_private_note_get_text (MENTOR_PRIVATE_NOTE (b)));
  for (guint i = 0; order == 0 && i < n_fields; i++)
    if (fields[i].kind == MENTOR_FIELD_NUMBER)
      order = mentor_record_get_number (a, &fields[i]) - mentor_record_get_number (b, &fields[i]);
    else if (fields[i].kind == MENTOR_FIELD_ID)
      order = g_strcmp0 (mentor_record_get_string (a, &fields[i]),
                         mentor_record_get_string (b, &fields[i]));
  if (order == 0)
    order = g_strcmp0 (mentor_record_get_unknown (a), mentor_record_get_unknown (b));
  return order >= 0 ? a : b;
}

/* What becomes of one note; each argument is NULL where it is not there. */
static MentorRecord *
merge_note (MentorRecord *base, MentorRecord *mine, MentorRecord *theirs)
{
  if (mine && theirs)
    {
      if (base && mentor_record_equal (mine, base) && !mentor_record_equal (theirs, base))
        return theirs;
      if (base && mentor_record_equal (theirs, base) && !mentor_record_equal (mine, base))
        return mine;
      return choose (mine, theirs);
    }
  /* Removed on one side: it stays removed unless the other side changed it. */
  if (mine)
    return base && mentor_record_equal (mine, base) ? NULL : mine;
  if (theirs)
    return base && mentor_record_equal (theirs, base) ? NULL : theirs;
  return NULL;
}

static int
compare_notes (gconstpointer a, gconstpointer b)
{
  MentorRecord *first = *(MentorRecord *const *) a;
  MentorRecord *second = *(MentorRecord *const *) b;
  const int order =
      compare_times (mentor_record_get_created (first), mentor_record_get_created (second));

  return order ? order : g_strcmp0 (mentor_record_get_id (first), mentor_record_get_id (second));
}

static void
merge_all (GPtrArray *merged,
           GHashTable *seen,
           GPtrArray *from,
           GHashTable *base,
           GHashTable *mine,
           GHashTable *theirs)
{
  for (guint i = 0; i < from->len; i++)
    {
      const char *id = mentor_record_get_id (from->pdata[i]);
      MentorRecord *note;

      if (!g_hash_table_add (seen, (gpointer) id))
        continue;
      note = merge_note (g_hash_table_lookup (base, id), g_hash_table_lookup (mine, id),
                         g_hash_table_lookup (theirs, id));
      if (note)
        g_ptr_array_add (merged, g_object_ref (note));
    }
}

/**
 * mentor_notebook_merge: (skip)
 * @base: (element-type MentorPrivateNote): what both sides began with
 * @mine: (element-type MentorPrivateNote): one side
 * @theirs: (element-type MentorPrivateNote): the other side
 *
 * A note changed on one side comes from that side. Where both changed it, the newer `modified`
 * wins. A note removed on one side is removed unless the other side changed it. The two sides may
 * be exchanged without another outcome.
 *
 * Returns: (transfer full) (element-type MentorPrivateNote): notes of @mine and @theirs, oldest
 * first
 */
GPtrArray *
mentor_notebook_merge (GPtrArray *base, GPtrArray *mine, GPtrArray *theirs)
{
  GPtrArray *merged = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) base_index = index_notes (base);
  g_autoptr (GHashTable) mine_index = index_notes (mine);
  g_autoptr (GHashTable) theirs_index = index_notes (theirs);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  merge_all (merged, seen, mine, base_index, mine_index, theirs_index);
  merge_all (merged, seen, theirs, base_index, mine_index, theirs_index);
  g_ptr_array_sort (merged, compare_notes);
  return merged;
}

/**
 * mentor_notebook_same: (skip)
 * @a: (element-type MentorPrivateNote): notes
 * @b: (element-type MentorPrivateNote): notes
 *
 * Returns: whether both hold equal notes, in any order
 */
gboolean
mentor_notebook_same (GPtrArray *a, GPtrArray *b)
{
  g_autoptr (GHashTable) index = index_notes (b);

  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      MentorRecord *other = g_hash_table_lookup (index, mentor_record_get_id (a->pdata[i]));

      if (other == NULL || (other != a->pdata[i] && !mentor_record_equal (a->pdata[i], other)))
        return FALSE;
    }
  return TRUE;
}
