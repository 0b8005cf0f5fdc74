/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-template.h"

static gboolean mentor_template_stores (MentorRecord *record, const MentorField *field);

MENTOR_DEFINE_RECORD_TYPE_WITH_CODE (MentorTemplate, mentor_template, MENTOR_TEMPLATE_FIELDS,
                                     { record_class->stores = mentor_template_stores; })

/* Nothing of a built-in template can be changed, so that the file has nothing to hold of it. */
static gboolean
mentor_template_stores (MentorRecord *record, const MentorField *field)
{
  return MENTOR_TEMPLATE (record)->own;
}
