/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-prompt.h"

static gboolean mentor_prompt_stores (MentorRecord *record, const MentorField *field);

MENTOR_DEFINE_RECORD_TYPE_WITH_CODE (MentorPrompt, mentor_prompt, MENTOR_PROMPT_FIELDS,
                                     { record_class->stores = mentor_prompt_stores; })

/* Of a built-in prompt the file holds what the user made of it, and nothing at all while that is nothing. */
static gboolean
mentor_prompt_stores (MentorRecord *record, const MentorField *field)
{
  MentorPrompt *self = MENTOR_PROMPT (record);

  if (self->own)
    return TRUE;
  if (field == NULL)
    return self->favourite || self->last_used != 0;
  return field->offset == G_STRUCT_OFFSET (MentorPrompt, favourite) ||
         field->offset == G_STRUCT_OFFSET (MentorPrompt, last_used);
}
