/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-store-private.h"

/* The library in memory holds the built-in prompts with their texts; the file holds what the user
 * made of them, and the own ones. What the file says of a built-in prompt that this version does
 * not have is kept aside in self->stray_prompts and written again. */

static void
take_over_use (MentorPrompt *prompt, MentorPrompt *used)
{
  mentor_prompt_set_favourite (prompt, used && mentor_prompt_get_favourite (used));
  mentor_prompt_set_last_used (prompt, used ? mentor_prompt_get_last_used (used) : 0);
  mentor_record_set_unknown (MENTOR_RECORD (prompt),
                             used ? mentor_record_get_unknown (MENTOR_RECORD (used)) : NULL);
}

static void
add_built_in (MentorRecordList *mine, MentorRecordList *read, GPtrArray *prompts)
{
  for (guint i = 0; i < mentor_record_list_get_size (mine); i++)
    {
      MentorPrompt *prompt = mentor_record_list_get (mine, i);
      const char *id = mentor_record_get_id (MENTOR_RECORD (prompt));

      if (mentor_prompt_get_own (prompt))
        continue;
      take_over_use (prompt, mentor_record_list_find (read, id, NULL));
      g_ptr_array_add (prompts, g_object_ref (prompt));
    }
}

static void
add_own (MentorStore *self, MentorRecordList *mine, MentorRecordList *read, GPtrArray *prompts)
{
  for (guint i = 0; i < mentor_record_list_get_size (read); i++)
    {
      MentorRecord *found = mentor_record_list_get (read, i);
      MentorRecord *known = mentor_record_list_find (mine, mentor_record_get_id (found), NULL);

      if (mentor_prompt_get_own (MENTOR_PROMPT (found)))
        {
          if (known)
            mentor_record_assign (known, found);
          g_ptr_array_add (prompts, known ? g_object_ref (known) : mentor_record_copy (found));
        }
      else if (known == NULL)
        g_ptr_array_add (self->stray_prompts, g_object_ref (found));
    }
}

/* Own prompts that were made here and are in no file yet. */
static void
add_unsaved (MentorRecordList *mine, MentorRecordList *read, GPtrArray *prompts)
{
  for (guint i = 0; i < mentor_record_list_get_size (mine); i++)
    {
      MentorRecord *prompt = mentor_record_list_get (mine, i);

      if (mentor_prompt_get_own (MENTOR_PROMPT (prompt)) &&
          !mentor_record_list_find (read, mentor_record_get_id (prompt), NULL))
        g_ptr_array_add (prompts, g_object_ref (prompt));
    }
}

/* Brings what was read from the file into the library. Prompts that were made before anything was
 * read stay. */
void
mentor_store_adopt_prompts (MentorStore *self, MentorRecord *library)
{
  MentorRecord *root = MENTOR_RECORD (self->prompts);
  MentorRecordList *mine = mentor_prompt_library_get_prompts (self->prompts);
  MentorRecordList *read = mentor_prompt_library_get_prompts (MENTOR_PROMPT_LIBRARY (library));
  g_autoptr (GPtrArray) prompts = g_ptr_array_new_with_free_func (g_object_unref);
  const gboolean first = self->prompts_item->stamp == NULL;

  mentor_record_begin_load (root);
  g_ptr_array_set_size (self->stray_prompts, 0);
  add_built_in (mine, read, prompts);
  add_own (self, mine, read, prompts);
  if (first)
    add_unsaved (mine, read, prompts);
  mentor_record_list_adopt (mine, prompts);
  mentor_record_set_id (root, mentor_record_get_id (library));
  mentor_record_set_times (root, mentor_record_get_created (library),
                           mentor_record_get_modified (library));
  mentor_record_set_unknown (root, mentor_record_get_unknown (library));
  mentor_record_set_read_only (root, mentor_record_get_read_only (library));
  mentor_record_end_load (root);
}

/* What goes into the file: a copy of the library with what is known of prompts that this version
 * does not have. */
MentorRecord *
mentor_store_copy_prompts (MentorStore *self)
{
  MentorPromptLibrary *copy = mentor_record_copy (MENTOR_RECORD (self->prompts));
  MentorRecordList *prompts = mentor_prompt_library_get_prompts (copy);

  mentor_record_begin_load (MENTOR_RECORD (copy));
  for (guint i = 0; i < self->stray_prompts->len; i++)
    {
      MentorRecord *stray = self->stray_prompts->pdata[i];

      if (!mentor_record_list_find (prompts, mentor_record_get_id (stray), NULL))
        {
          g_autoptr (MentorRecord) mine = mentor_record_copy (stray);

          mentor_record_list_append (prompts, mine);
        }
    }
  mentor_record_end_load (MENTOR_RECORD (copy));
  return MENTOR_RECORD (copy);
}
