/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-notes-file.h"

#include <string.h>

MENTOR_DEFINE_RECORD_TYPE (MentorNotesFile, mentor_notes_file, MENTOR_NOTES_FILE_FIELDS)

/**
 * mentor_notes_file_add:
 * @record: id of the relationship's record
 * @name: what it is called
 * @notes: some or all of its notes, of type [class@PrivateNote]
 *
 * Adds copies of the notes. They share the texts with the originals: when those are locked away, and
 * so overwritten, these are gone as well. To be followed by encrypting in the same turn.
 *
 * Returns: (transfer none): the entry
 */
MentorNotesEntry *
mentor_notes_file_add (MentorNotesFile *self,
                       const char *record,
                       const char *name,
                       GListModel *notes)
{
  g_autoptr (MentorNotesEntry) entry = mentor_notes_entry_new ();
  MentorRecordList *copies = mentor_notes_entry_get_notes (entry);

  mentor_record_set_id (MENTOR_RECORD (entry), record);
  mentor_notes_entry_set_name (entry, name);
  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (MentorRecord) note = g_list_model_get_item (notes, i);
      g_autoptr (MentorRecord) copy = mentor_record_copy (note);

      mentor_record_list_append (copies, copy);
    }
  mentor_record_list_append (mentor_notes_file_get_records (self), entry);
  return entry;
}

/**
 * mentor_notes_file_count:
 *
 * Returns: how many notes it has
 */
guint
mentor_notes_file_count (MentorNotesFile *self)
{
  MentorRecordList *records = mentor_notes_file_get_records (self);
  guint count = 0;

  for (guint i = 0; i < mentor_record_list_get_size (records); i++)
    count += mentor_record_list_get_size (
        mentor_notes_entry_get_notes (mentor_record_list_get (records, i)));
  return count;
}

static gboolean
has_record (GListModel *records, const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (MentorRecord) record = g_list_model_get_item (records, i);

      if (g_strcmp0 (mentor_record_get_id (record), id) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * mentor_notes_file_find_missing:
 * @records: the relationships that there are
 *
 * Returns: (transfer container) (element-type MentorNotesEntry): the entries about others; each has
 *   the name, and in its list the number of notes
 */
GPtrArray *
mentor_notes_file_find_missing (MentorNotesFile *self, GListModel *records)
{
  MentorRecordList *entries = mentor_notes_file_get_records (self);
  GPtrArray *missing = g_ptr_array_new ();

  for (guint i = 0; i < mentor_record_list_get_size (entries); i++)
    {
      MentorRecord *entry = mentor_record_list_get (entries, i);

      if (!has_record (records, mentor_record_get_id (entry)))
        g_ptr_array_add (missing, entry);
    }
  return missing;
}

static void
wipe (const char *text)
{
  /* "" may be a constant. */
  if (text && *text)
    explicit_bzero ((char *) text, strlen (text));
}

/**
 * mentor_notes_file_wipe:
 *
 * Overwrites the text of every note of a file that was read and is about to be dropped. Not for one
 * that was made of other notes: they share their texts with it.
 */
void
mentor_notes_file_wipe (MentorNotesFile *self)
{
  MentorRecordList *records = mentor_notes_file_get_records (self);

  for (guint i = 0; i < mentor_record_list_get_size (records); i++)
    {
      MentorRecordList *notes =
          mentor_notes_entry_get_notes (mentor_record_list_get (records, i));

      for (guint k = 0; k < mentor_record_list_get_size (notes); k++)
        {
          MentorPrivateNote *note = mentor_record_list_get (notes, k);

          wipe (mentor_private_note_get_text (note));
          wipe (mentor_record_get_unknown (MENTOR_RECORD (note)));
        }
    }
}
