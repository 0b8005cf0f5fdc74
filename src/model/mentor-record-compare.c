/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-record-private.h"

/* Comparing, taking over and copying records, field by field. */

static gboolean
mentor_record_list_equal (MentorRecordList *a, MentorRecordList *b)
{
  const guint size = a ? mentor_record_list_get_size (a) : 0;

  if (size != (b ? mentor_record_list_get_size (b) : 0))
    return FALSE;
  for (guint i = 0; i < size; i++)
    if (!mentor_record_equal (mentor_record_list_get (a, i), mentor_record_list_get (b, i)))
      return FALSE;
  return TRUE;
}

static gboolean
mentor_field_equal (const MentorField *field, MentorRecord *a, MentorRecord *b)
{
  switch (field->kind)
    {
    case MENTOR_FIELD_LINE:
    case MENTOR_FIELD_TEXT:
    case MENTOR_FIELD_ID:
      return g_str_equal (mentor_record_get_string (a, field), mentor_record_get_string (b, field));
    case MENTOR_FIELD_DATE:
      return MENTOR_RECORD_AT (a, field, MentorDay) == MENTOR_RECORD_AT (b, field, MentorDay);
    case MENTOR_FIELD_TIMESTAMP:
      return mentor_record_same_time (MENTOR_RECORD_AT (a, field, GDateTime *), MENTOR_RECORD_AT (b, field, GDateTime *));
    case MENTOR_FIELD_NUMBER:
    case MENTOR_FIELD_BOOLEAN:
    case MENTOR_FIELD_ENUM:
    case MENTOR_FIELD_FLAGS:
      return MENTOR_RECORD_AT (a, field, int) == MENTOR_RECORD_AT (b, field, int);
    case MENTOR_FIELD_STRINGS:
      return g_strv_equal (mentor_record_get_strings (a, field),
                           mentor_record_get_strings (b, field));
    case MENTOR_FIELD_RECORD:
      return mentor_record_equal (mentor_record_get_record (a, field),
                                  mentor_record_get_record (b, field));
    case MENTOR_FIELD_RECORDS:
      return mentor_record_list_equal (mentor_record_peek_list (a, field),
                                       mentor_record_peek_list (b, field));
    }
  g_return_val_if_reached (FALSE);
}

/**
 * mentor_record_equal:
 * @other: another record
 *
 * Returns: whether both have the same type, id, fields, parts and unknown members; when they changed does not count
 */
gboolean
mentor_record_equal (MentorRecord *self, MentorRecord *other)
{
  MentorRecordClass *klass = MENTOR_RECORD_GET_CLASS (self);

  if (G_OBJECT_TYPE (self) != G_OBJECT_TYPE (other) || !mentor_record_same_head (self, other))
    return FALSE;
  for (guint i = 0; i < klass->n_fields; i++)
    if (!mentor_field_equal (&klass->fields[i], self, other))
      return FALSE;
  return TRUE;
}

static void
mentor_field_assign_list (const MentorField *field, MentorRecord *to, MentorRecord *from)
{
  MentorRecordList *mine = mentor_record_peek_list (to, field);
  MentorRecordList *other = mentor_record_peek_list (from, field);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  const guint size = other ? mentor_record_list_get_size (other) : 0;

  if (mine == NULL && size == 0)
    return;
  for (guint i = 0; i < size; i++)
    {
      MentorRecord *theirs = mentor_record_list_get (other, i);
      MentorRecord *known = NULL;

      if (mine)
        known = mentor_record_list_find (mine, mentor_record_get_id (theirs), NULL);
      if (known)
        mentor_record_assign (known, theirs);
      g_ptr_array_add (records, known ? g_object_ref (known) : mentor_record_copy (theirs));
    }
  mentor_record_list_adopt (mentor_record_get_list (to, field), records);
}

static void
mentor_field_assign (const MentorField *field, MentorRecord *to, MentorRecord *from)
{
  switch (field->kind)
    {
    case MENTOR_FIELD_LINE:
    case MENTOR_FIELD_TEXT:
    case MENTOR_FIELD_ID:
      if (!mentor_field_equal (field, to, from))
        {
          g_clear_pointer (&MENTOR_RECORD_AT (to, field, char *), g_ref_string_release);
          if (MENTOR_RECORD_AT (from, field, char *))
            MENTOR_RECORD_AT (to, field, char *) = g_ref_string_acquire (MENTOR_RECORD_AT (from, field, char *));
          mentor_record_field_changed (to, field);
        }
      return;
    case MENTOR_FIELD_DATE:
      mentor_record_set_day (to, field, MENTOR_RECORD_AT (from, field, MentorDay));
      return;
    case MENTOR_FIELD_TIMESTAMP:
      mentor_record_set_time (to, field, MENTOR_RECORD_AT (from, field, GDateTime *));
      return;
    case MENTOR_FIELD_NUMBER:
    case MENTOR_FIELD_BOOLEAN:
    case MENTOR_FIELD_ENUM:
    case MENTOR_FIELD_FLAGS:
      mentor_record_set_number (to, field, MENTOR_RECORD_AT (from, field, int));
      return;
    case MENTOR_FIELD_STRINGS:
      mentor_record_set_strings (to, field, mentor_record_get_strings (from, field));
      return;
    case MENTOR_FIELD_RECORD:
      if (MENTOR_RECORD_AT (from, field, MentorRecord *))
        mentor_record_assign (mentor_record_get_record (to, field), MENTOR_RECORD_AT (from, field, MentorRecord *));
      else if (MENTOR_RECORD_AT (to, field, MentorRecord *))
        {
          g_autoptr (MentorRecord) none = g_object_new (field->get_type (), NULL);

          mentor_record_assign (MENTOR_RECORD_AT (to, field, MentorRecord *), none);
        }
      return;
    case MENTOR_FIELD_RECORDS:
      mentor_field_assign_list (field, to, from);
      return;
    }
}

/**
 * mentor_record_assign:
 * @other: a record of the same type
 *
 * Makes the content of the record that of @other, in place: parts with the same id stay the objects they are. Nothing is
 * stamped and the serial stays; the times are those of @other.
 */
void
mentor_record_assign (MentorRecord *self, MentorRecord *other)
{
  MentorRecordClass *klass = MENTOR_RECORD_GET_CLASS (self);

  g_return_if_fail (G_OBJECT_TYPE (self) == G_OBJECT_TYPE (other));

  mentor_record_begin_load (self);
  for (guint i = 0; i < klass->n_fields; i++)
    mentor_field_assign (&klass->fields[i], self, other);
  mentor_record_take_head (self, other);
  mentor_record_end_load (self);

  if (!mentor_record_is_loading (self))
    mentor_record_emit_changed (self);
}

/**
 * mentor_record_copy:
 *
 * Returns: (transfer full) (type MentorRecord): a record with the same id and content and no owner. Texts are shared
 *   until one of the two changes, so that a copy of a large record is quick and may go to another thread.
 */
gpointer
mentor_record_copy (MentorRecord *self)
{
  MentorRecord *copy = g_object_new (G_OBJECT_TYPE (self), NULL);

  mentor_record_assign (copy, self);
  return copy;
}
