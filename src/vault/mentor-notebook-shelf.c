/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-notebook-shelf.h"
#include "mentor-notebook-merge.h"
#include "mentor-record-list.h"
#include "mentor-secret-text.h"

#include <string.h>

/**
 * mentor_notebook_shelf_init: (skip)
 */
void
mentor_notebook_shelf_init (MentorNotebookShelf *shelf)
{
  shelf->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) mentor_notebook_part_free);
  shelf->notes = mentor_record_list_new (MENTOR_TYPE_PRIVATE_NOTE, NULL);
  shelf->new_part = g_uuid_string_random ();
  shelf->asked = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
}

static void
wipe_notes (GPtrArray *notes)
{
  for (guint i = 0; i < notes->len; i++)
    mentor_secret_text_wipe_note (notes->pdata[i]);
}

static GPtrArray *
list_notes (MentorRecordList *list)
{
  GPtrArray *notes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < mentor_record_list_get_size (list); i++)
    g_ptr_array_add (notes, g_object_ref (mentor_record_list_get (list, i)));
  return notes;
}

/**
 * mentor_notebook_shelf_drop: (skip)
 *
 * Forgets every note: the list is emptied first, so that nothing shows a text while it is
 * overwritten.
 */
void
mentor_notebook_shelf_drop (MentorNotebookShelf *shelf)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) dropped = list_notes (shelf->notes);
  GHashTableIter iter;
  gpointer note;

  mentor_record_list_adopt (shelf->notes, none);
  wipe_notes (dropped);
  for (guint i = 0; i < shelf->parts->len; i++)
    wipe_notes (((MentorNotebookPart *) shelf->parts->pdata[i])->notes);
  g_hash_table_iter_init (&iter, shelf->asked);
  while (g_hash_table_iter_next (&iter, NULL, &note))
    mentor_secret_text_wipe_note (note);
  g_hash_table_remove_all (shelf->asked);
  g_ptr_array_set_size (shelf->parts, 0);
}

/**
 * mentor_notebook_shelf_clear: (skip)
 */
void
mentor_notebook_shelf_clear (MentorNotebookShelf *shelf)
{
  mentor_notebook_shelf_drop (shelf);
  g_clear_pointer (&shelf->parts, g_ptr_array_unref);
  g_clear_object (&shelf->notes);
  g_clear_pointer (&shelf->new_part, g_free);
  g_clear_pointer (&shelf->asked, g_hash_table_unref);
}

static MentorNotebookPart *
find_part (GPtrArray *parts, const char *id, guint *index)
{
  for (guint i = 0; i < parts->len; i++)
    {
      MentorNotebookPart *part = parts->pdata[i];

      if (g_str_equal (part->id, id))
        {
          if (index)
            *index = i;
          return part;
        }
    }
  return NULL;
}

/* Where each note stands. Where a move was cut short it stands twice: the place with the newer text
 * counts, and the other one is tidied up by the next store. */
static GHashTable *
find_places (GPtrArray *parts)
{
  GHashTable *places = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) newest = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < parts->len; i++)
    {
      MentorNotebookPart *part = parts->pdata[i];

      for (guint j = 0; part->readable && j < part->notes->len; j++)
        {
          MentorRecord *note = part->notes->pdata[j];
          const char *id = mentor_record_get_id (note);
          MentorRecord *other = g_hash_table_lookup (newest, id);
          GDateTime *mine = mentor_record_get_modified (note);
          GDateTime *theirs = other ? mentor_record_get_modified (other) : NULL;

          if (other && (mine == NULL || (theirs && g_date_time_compare (mine, theirs) <= 0)))
            continue;
          g_hash_table_insert (newest, (gpointer) id, note);
          g_hash_table_insert (places, (gpointer) id, part);
        }
    }
  return places;
}

static gsize
estimate (MentorRecord *note)
{
  return (strlen (mentor_private_note_get_text (MENTOR_PRIVATE_NOTE (note))) * 9 / 8 + 400) * 4 / 3;
}

/* One row a part: the notes it shall have and how large it then is. */
typedef struct
{
  const char *id;
  MentorNotebookPart *part; /* NULL for a new one */
  GPtrArray *mine;
  gsize size;
} Row;

static void
row_free (gpointer data)
{
  Row *row = data;

  g_ptr_array_unref (row->mine);
  g_free (row);
}

static Row *
add_row (GPtrArray *rows, MentorNotebookPart *part, const char *id)
{
  Row *row = g_new0 (Row, 1);

  row->id = id;
  row->part = part;
  row->mine = g_ptr_array_new_with_free_func (g_object_unref);
  row->size = part ? part->size : 0;
  g_ptr_array_add (rows, row);
  return row;
}

static Row *
find_room (MentorNotebookShelf *shelf, GPtrArray *rows, gsize size)
{
  for (guint i = rows->len; i > 0; i--)
    {
      Row *row = rows->pdata[i - 1];

      if (row->part == NULL || row->size + size <= MENTOR_NOTEBOOK_PART_MAX_BYTES)
        return row;
    }
  return add_row (rows, NULL, shelf->new_part);
}

static GPtrArray *
make_rows (MentorNotebookShelf *shelf)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (row_free);
  g_autoptr (GHashTable) places = find_places (shelf->parts);
  g_autoptr (GHashTable) by_part = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < shelf->parts->len; i++)
    {
      MentorNotebookPart *part = shelf->parts->pdata[i];

      if (part->readable)
        g_hash_table_insert (by_part, part, add_row (rows, part, part->id));
    }
  for (guint i = 0; i < mentor_record_list_get_size (shelf->notes); i++)
    {
      MentorRecord *note = mentor_record_list_get (shelf->notes, i);
      MentorNotebookPart *part = g_hash_table_lookup (places, mentor_record_get_id (note));
      Row *row;

      if (part)
        row = g_hash_table_lookup (by_part, part);
      else
        {
          row = find_room (shelf, rows, estimate (note));
          row->size += estimate (note);
        }
      g_ptr_array_add (row->mine, g_object_ref (note));
    }
  return rows;
}

/* The worker thread gets copies: the notes themselves go on being typed into. */
static GPtrArray *
copy_notes (MentorNotebookShelf *shelf, GPtrArray *notes)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < notes->len; i++)
    {
      MentorRecord *copy = mentor_record_copy (notes->pdata[i]);

      g_ptr_array_add (copies, copy);
      g_hash_table_replace (shelf->asked, (gpointer) mentor_record_get_id (copy),
                            g_object_ref (copy));
    }
  return copies;
}

/**
 * mentor_notebook_shelf_make_jobs: (skip)
 *
 * Returns: (transfer full) (element-type MentorNotebookJob): what has to be stored; no job where
 * the keyring has it all
 */
GPtrArray *
mentor_notebook_shelf_make_jobs (MentorNotebookShelf *shelf)
{
  GPtrArray *jobs = g_ptr_array_new ();
  g_autoptr (GPtrArray) rows = make_rows (shelf);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  g_hash_table_remove_all (shelf->asked);
  for (guint i = 0; i < rows->len; i++)
    {
      Row *row = rows->pdata[i];
      GPtrArray *base = row->part ? row->part->notes : none;
      g_autoptr (GPtrArray) mine = NULL;

      if (mentor_notebook_same (base, row->mine))
        continue;
      mine = copy_notes (shelf, row->mine);
      g_ptr_array_add (jobs, mentor_notebook_job_new (row->id, base, mine));
    }
  return jobs;
}

static GPtrArray *
collect (GPtrArray *parts)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) at = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < parts->len; i++)
    {
      MentorNotebookPart *part = parts->pdata[i];

      for (guint j = 0; j < part->notes->len; j++)
        {
          MentorRecord *note = part->notes->pdata[j];
          const guint index =
              GPOINTER_TO_UINT (g_hash_table_lookup (at, mentor_record_get_id (note)));
          MentorRecord *other = index ? all->pdata[index - 1] : NULL;

          if (other == NULL)
            {
              g_ptr_array_add (all, g_object_ref (note));
              g_hash_table_insert (at, (gpointer) mentor_record_get_id (note),
                                   GUINT_TO_POINTER (all->len));
            }
          else if (mentor_record_get_modified (note) && mentor_record_get_modified (other) &&
                   g_date_time_compare (mentor_record_get_modified (note),
                                        mentor_record_get_modified (other)) > 0)
            g_set_object (&all->pdata[index - 1], (gpointer) note);
        }
    }
  return all;
}

static void
show (MentorRecordList *list, GPtrArray *notes)
{
  g_autoptr (GHashTable) shown = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) next = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < mentor_record_list_get_size (list); i++)
    {
      MentorRecord *note = mentor_record_list_get (list, i);

      g_hash_table_insert (shown, (gpointer) mentor_record_get_id (note), note);
    }
  for (guint i = 0; i < notes->len; i++)
    {
      MentorRecord *note = g_hash_table_lookup (shown, mentor_record_get_id (notes->pdata[i]));

      if (note == NULL)
        g_ptr_array_add (next, mentor_record_copy (notes->pdata[i]));
      else
        {
          if (note != notes->pdata[i] && !mentor_record_equal (note, notes->pdata[i]))
            mentor_record_assign (note, notes->pdata[i]);
          g_ptr_array_add (next, g_object_ref (note));
        }
    }
  mentor_record_list_adopt (list, next);
}

/**
 * mentor_notebook_shelf_take_load: (skip)
 * @content: what was read
 *
 * Takes the parts over. Notes that were never stored stay and come together with those that were
 * read.
 *
 * Returns: whether the keyring has all that the list shows
 */
gboolean
mentor_notebook_shelf_take_load (MentorNotebookShelf *shelf, MentorNotebookContent *content)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new ();
  g_autoptr (GPtrArray) base = NULL;
  g_autoptr (GPtrArray) mine = list_notes (shelf->notes);
  g_autoptr (GPtrArray) theirs = collect (content->parts);
  g_autoptr (GPtrArray) merged = NULL;

  /* A part that is not there any more was not emptied by anybody: what is shown of it counts as not
   * stored. Nor does what cannot be understood any more. */
  for (guint i = 0; i < shelf->parts->len; i++)
    {
      MentorNotebookPart *part = shelf->parts->pdata[i];
      MentorNotebookPart *now = find_part (content->parts, part->id, NULL);

      if (now && now->readable)
        g_ptr_array_add (known, part);
    }
  base = collect (known);
  merged = mentor_notebook_merge (base, mine, theirs);
  show (shelf->notes, merged);

  g_ptr_array_set_size (shelf->parts, 0);
  for (guint i = 0; i < content->parts->len; i++)
    g_ptr_array_add (shelf->parts, content->parts->pdata[i]);
  g_ptr_array_set_free_func (content->parts, NULL);
  g_ptr_array_set_size (content->parts, 0);
  return mentor_notebook_same (merged, theirs);
}

static void
put_part (MentorNotebookShelf *shelf, MentorNotebookPart *part)
{
  guint index;

  if (find_part (shelf->parts, part->id, &index))
    {
      mentor_notebook_part_free (shelf->parts->pdata[index]);
      shelf->parts->pdata[index] = part;
    }
  else
    g_ptr_array_add (shelf->parts, part);
  if (g_str_equal (part->id, shelf->new_part))
    {
      g_free (shelf->new_part);
      shelf->new_part = g_uuid_string_random ();
    }
}

/* Brings what another process had changed into the list, where nobody has typed meanwhile. */
static void
follow (MentorNotebookShelf *shelf, GPtrArray *stored)
{
  g_autoptr (GHashTable) left = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) now = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) next = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < stored->len; i++)
    g_hash_table_insert (now, (gpointer) mentor_record_get_id (stored->pdata[i]), stored->pdata[i]);
  for (guint i = 0; i < mentor_record_list_get_size (shelf->notes); i++)
    {
      MentorRecord *note = mentor_record_list_get (shelf->notes, i);
      const char *id = mentor_record_get_id (note);
      MentorRecord *asked = g_hash_table_lookup (shelf->asked, id);
      MentorRecord *theirs = g_hash_table_lookup (now, id);
      const gboolean untouched = asked && mentor_record_equal (note, asked);

      g_hash_table_add (left, (gpointer) id);
      if (untouched && theirs == NULL)
        continue;
      if (untouched && !mentor_record_equal (note, theirs))
        mentor_record_assign (note, theirs);
      g_ptr_array_add (next, g_object_ref (note));
    }
  for (guint i = 0; i < stored->len; i++)
    {
      const char *id = mentor_record_get_id (stored->pdata[i]);

      if (!g_hash_table_contains (left, id) && !g_hash_table_contains (shelf->asked, id))
        g_ptr_array_add (next, mentor_record_copy (stored->pdata[i]));
    }
  mentor_record_list_adopt (shelf->notes, next);
}

static gboolean
has_unknown_part (MentorNotebookShelf *shelf, GPtrArray *found)
{
  for (guint i = 0; found && i < found->len; i++)
    if (!find_part (shelf->parts, found->pdata[i], NULL))
      return TRUE;
  return FALSE;
}

/**
 * mentor_notebook_shelf_take_saved: (skip)
 * @saved: what was stored
 *
 * Takes the stored parts over.
 *
 * Returns: whether the keyring has to be read as a whole: something is there that was not known
 */
gboolean
mentor_notebook_shelf_take_saved (MentorNotebookShelf *shelf, MentorNotebookSaved *saved)
{
  g_autoptr (GPtrArray) stored = collect (saved->parts);

  for (guint i = 0; i < saved->parts->len; i++)
    put_part (shelf, saved->parts->pdata[i]);
  g_ptr_array_set_free_func (saved->parts, NULL);
  g_ptr_array_set_size (saved->parts, 0);
  /* After a failure half of the jobs may be open, and their notes are not in what was stored. */
  if (saved->error == NULL)
    follow (shelf, stored);
  return saved->reload || has_unknown_part (shelf, saved->found);
}
