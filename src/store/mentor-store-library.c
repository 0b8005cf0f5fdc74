/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-store-private.h"

/* The prompts, the templates and the user's own card. A library in memory holds the built-in records with their texts;
 * the file holds what the user made of them, and the own ones. What the file says of a built-in
 * record that this version does not have is kept aside in item->strays and written again. */

static void
take_over_use (MentorRecord *built_in, MentorRecord *read)
{
  MentorPrompt *prompt = MENTOR_PROMPT (built_in);
  MentorPrompt *used = read ? MENTOR_PROMPT (read) : NULL;

  mentor_prompt_set_favourite (prompt, used && mentor_prompt_get_favourite (used));
  mentor_prompt_set_last_used (prompt, used ? mentor_prompt_get_last_used (used) : 0);
}

const MentorLibrary mentor_libraries[MENTOR_N_LIBRARIES] = {
  { "prompts.json", "prompts", &mentor_format_prompts, "prompts", take_over_use },
  { "templates.json", "templates", &mentor_format_templates, "templates", NULL },
  { "me.json", "me", &mentor_format_me, NULL, NULL },
};

/* For any thread. Returns NULL when the file is none of a library. */
const MentorLibrary *
mentor_library_find_name (const char *name)
{
  for (guint i = 0; i < MENTOR_N_LIBRARIES; i++)
    if (g_str_equal (mentor_libraries[i].name, name))
      return &mentor_libraries[i];
  return NULL;
}

/* For any thread. Returns NULL when it is the history of no library. */
const MentorLibrary *
mentor_library_find_key (const char *key)
{
  for (guint i = 0; i < MENTOR_N_LIBRARIES; i++)
    if (g_str_equal (mentor_libraries[i].key, key))
      return &mentor_libraries[i];
  return NULL;
}

/* Returns NULL when @root is the root of no library. */
MentorStoreItem *
mentor_store_find_library (MentorStore *self, MentorRecord *root)
{
  for (guint i = 0; i < MENTOR_N_LIBRARIES; i++)
    if (G_OBJECT_TYPE (root) == mentor_libraries[i].format->get_type ())
      return self->libraries[i];
  return NULL;
}

static MentorRecordList *
get_list (const MentorLibrary *library, MentorRecord *root)
{
  return mentor_record_get_list (
      root, mentor_record_class_find_field (MENTOR_RECORD_GET_CLASS (root), library->list));
}

static gboolean
is_own (MentorRecord *record)
{
  const MentorField *own =
      mentor_record_class_find_field (MENTOR_RECORD_GET_CLASS (record), "own");

  return mentor_record_get_number (record, own) != 0;
}

static void
add_built_in (MentorStoreItem *item,
              MentorRecordList *mine,
              MentorRecordList *read,
              GPtrArray *records)
{
  for (guint i = 0; i < mentor_record_list_get_size (mine); i++)
    {
      MentorRecord *record = mentor_record_list_get (mine, i);
      MentorRecord *found;

      if (is_own (record))
        continue;
      found = mentor_record_list_find (read, mentor_record_get_id (record), NULL);
      if (item->library->take_over)
        item->library->take_over (record, found);
      mentor_record_set_unknown (record, found ? mentor_record_get_unknown (found) : NULL);
      g_ptr_array_add (records, g_object_ref (record));
    }
}

static void
add_own (MentorStoreItem *item, MentorRecordList *mine, MentorRecordList *read, GPtrArray *records)
{
  for (guint i = 0; i < mentor_record_list_get_size (read); i++)
    {
      MentorRecord *found = mentor_record_list_get (read, i);
      MentorRecord *known = mentor_record_list_find (mine, mentor_record_get_id (found), NULL);

      if (is_own (found))
        {
          if (known)
            mentor_record_assign (known, found);
          g_ptr_array_add (records, known ? g_object_ref (known) : mentor_record_copy (found));
        }
      else if (known == NULL)
        g_ptr_array_add (item->strays, g_object_ref (found));
    }
}

/* Own records that were made here and are in no file yet. */
static void
add_unsaved (MentorRecordList *mine, MentorRecordList *read, GPtrArray *records)
{
  for (guint i = 0; i < mentor_record_list_get_size (mine); i++)
    {
      MentorRecord *record = mentor_record_list_get (mine, i);

      if (is_own (record) && !mentor_record_list_find (read, mentor_record_get_id (record), NULL))
        g_ptr_array_add (records, g_object_ref (record));
    }
}

static void
adopt_list (MentorStoreItem *item, MentorRecord *found)
{
  MentorRecordList *mine = get_list (item->library, item->record);
  MentorRecordList *read = get_list (item->library, found);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_set_size (item->strays, 0);
  add_built_in (item, mine, read, records);
  add_own (item, mine, read, records);
  if (item->stamp == NULL)
    add_unsaved (mine, read, records);
  mentor_record_list_adopt (mine, records);
}

/* Brings what was read from the file into the library. Records that were made before anything was
 * read stay. */
void
mentor_store_adopt_library (MentorStoreItem *item, MentorRecord *found)
{
  MentorRecord *root = item->record;

  mentor_record_begin_load (root);
  if (item->library->list)
    adopt_list (item, found);
  else
    mentor_record_assign (root, found);
  mentor_record_set_id (root, mentor_record_get_id (found));
  mentor_record_set_times (root, mentor_record_get_created (found),
                           mentor_record_get_modified (found));
  mentor_record_set_unknown (root, mentor_record_get_unknown (found));
  mentor_record_set_read_only (root, mentor_record_get_read_only (found));
  mentor_record_end_load (root);
}

/* What goes into the file: a copy of the library with what is known of records that this version
 * does not have. */
MentorRecord *
mentor_store_copy_library (MentorStoreItem *item)
{
  MentorRecord *copy = mentor_record_copy (item->record);
  MentorRecordList *records;

  if (item->library->list == NULL)
    return copy;
  records = get_list (item->library, copy);
  mentor_record_begin_load (copy);
  for (guint i = 0; i < item->strays->len; i++)
    {
      MentorRecord *stray = item->strays->pdata[i];

      if (!mentor_record_list_find (records, mentor_record_get_id (stray), NULL))
        {
          g_autoptr (MentorRecord) mine = mentor_record_copy (stray);

          mentor_record_list_append (records, mine);
        }
    }
  mentor_record_end_load (copy);
  return copy;
}
