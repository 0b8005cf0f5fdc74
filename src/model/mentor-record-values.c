/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-record-private.h"

#include <string.h>

/* What the fields of a record hold, each kind by its type or as a property. */

void
mentor_record_field_changed (MentorRecord *self, const MentorField *field)
{
  MentorRecordClass *klass = MENTOR_RECORD_GET_CLASS (self);

  g_object_notify_by_pspec (G_OBJECT (self), klass->properties[field - klass->fields + 1]);
  mentor_record_touch (self);
}

/**
 * mentor_record_get_string: (skip)
 * @field: a row of kind line, text or id
 *
 * Returns: the text, "" when there is none
 */
const char *
mentor_record_get_string (MentorRecord *self, const MentorField *field)
{
  const char *text = MENTOR_RECORD_AT (self, field, char *);

  return text ? text : "";
}

/**
 * mentor_record_set_string: (skip)
 * @field: a row of kind line, text or id
 * @value: (nullable): valid UTF-8; the line breaks of a line become spaces
 */
void
mentor_record_set_string (MentorRecord *self, const MentorField *field, const char *value)
{
  g_autofree char *line = NULL;
  char **place = &MENTOR_RECORD_AT (self, field, char *);

  if (value == NULL)
    value = "";
  if (field->kind == MENTOR_FIELD_LINE && strpbrk (value, "\r\n"))
    value = g_strdelimit (line = g_strdup (value), "\r\n", ' ');
  if (g_str_equal (mentor_record_get_string (self, field), value))
    return;

  g_clear_pointer (place, g_ref_string_release);
  if (*value != '\0')
    *place = g_ref_string_new (value);
  mentor_record_field_changed (self, field);
}

/**
 * mentor_record_get_number: (skip)
 * @field: a row of kind number, boolean, enum or flags
 *
 * Returns: the value
 */
int
mentor_record_get_number (MentorRecord *self, const MentorField *field)
{
  return MENTOR_RECORD_AT (self, field, int);
}

/**
 * mentor_record_set_number: (skip)
 * @field: a row of kind number, boolean, enum or flags
 * @value: the value; a number outside of the bounds becomes the nearest one inside
 */
void
mentor_record_set_number (MentorRecord *self, const MentorField *field, int value)
{
  if (field->kind == MENTOR_FIELD_NUMBER)
    value = CLAMP (value, field->minimum, field->maximum);
  if (MENTOR_RECORD_AT (self, field, int) == value)
    return;

  MENTOR_RECORD_AT (self, field, int) = value;
  mentor_record_field_changed (self, field);
}

/**
 * mentor_record_get_day: (skip)
 * @field: a row of kind date
 *
 * Returns: the Julian day as [struct@GLib.Date] counts it, 0 for none
 */
MentorDay
mentor_record_get_day (MentorRecord *self, const MentorField *field)
{
  return MENTOR_RECORD_AT (self, field, MentorDay);
}

/**
 * mentor_record_set_day: (skip)
 * @field: a row of kind date
 * @value: a Julian day, 0 for none
 */
void
mentor_record_set_day (MentorRecord *self, const MentorField *field, MentorDay value)
{
  if (MENTOR_RECORD_AT (self, field, MentorDay) == value)
    return;

  MENTOR_RECORD_AT (self, field, MentorDay) = value;
  mentor_record_field_changed (self, field);
}

/**
 * mentor_record_get_time: (skip)
 * @field: a row of kind timestamp
 *
 * Returns: (transfer none) (nullable): the moment
 */
GDateTime *
mentor_record_get_time (MentorRecord *self, const MentorField *field)
{
  return MENTOR_RECORD_AT (self, field, GDateTime *);
}

gboolean
mentor_record_same_time (GDateTime *a, GDateTime *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return g_date_time_equal (a, b) && g_date_time_get_utc_offset (a) == g_date_time_get_utc_offset (b);
}

/**
 * mentor_record_set_time: (skip)
 * @field: a row of kind timestamp
 * @value: (nullable): a moment
 */
void
mentor_record_set_time (MentorRecord *self, const MentorField *field, GDateTime *value)
{
  if (mentor_record_same_time (MENTOR_RECORD_AT (self, field, GDateTime *), value))
    return;

  mentor_record_replace_time (&MENTOR_RECORD_AT (self, field, GDateTime *), value);
  mentor_record_field_changed (self, field);
}

static const char *const no_strings[] = { NULL };

/**
 * mentor_record_get_strings: (skip)
 * @field: a row of kind strings
 *
 * Returns: (transfer none) (array zero-terminated=1): the strings, possibly none
 */
const char *const *
mentor_record_get_strings (MentorRecord *self, const MentorField *field)
{
  GStrv strings = MENTOR_RECORD_AT (self, field, GStrv);

  return strings ? (const char *const *) strings : no_strings;
}

/**
 * mentor_record_set_strings: (skip)
 * @field: a row of kind strings
 * @value: (nullable) (array zero-terminated=1): strings
 */
void
mentor_record_set_strings (MentorRecord *self, const MentorField *field, const char *const *value)
{
  if (value == NULL)
    value = no_strings;
  if (g_strv_equal (mentor_record_get_strings (self, field), value))
    return;

  g_strfreev (MENTOR_RECORD_AT (self, field, GStrv));
  MENTOR_RECORD_AT (self, field, GStrv) = *value ? g_strdupv ((char **) value) : NULL;
  mentor_record_field_changed (self, field);
}

/**
 * mentor_record_get_list: (skip)
 * @field: a row of kind records
 *
 * Returns: (transfer none): the list
 */
MentorRecordList *
mentor_record_get_list (MentorRecord *self, const MentorField *field)
{
  MentorRecordList **place = &MENTOR_RECORD_AT (self, field, MentorRecordList *);

  if (*place == NULL)
    *place = mentor_record_list_new (field->get_type (), self);
  return *place;
}

/**
 * mentor_record_peek_list: (skip)
 * @field: a row of kind records
 *
 * Returns: (transfer none) (nullable): the list if there ever was a record in it; asking does not make one
 */
MentorRecordList *
mentor_record_peek_list (MentorRecord *self, const MentorField *field)
{
  return MENTOR_RECORD_AT (self, field, MentorRecordList *);
}

/**
 * mentor_record_get_record: (skip)
 * @field: a row of kind record
 *
 * Returns: (transfer none) (type MentorRecord): the part, made when first asked for
 */
gpointer
mentor_record_get_record (MentorRecord *self, const MentorField *field)
{
  MentorRecord **place = &MENTOR_RECORD_AT (self, field, MentorRecord *);

  if (*place == NULL)
    {
      *place = g_object_new (field->get_type (), NULL);
      mentor_record_set_owner (*place, self);
    }
  return *place;
}

void
mentor_record_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MentorRecord *self = MENTOR_RECORD (object);
  const MentorField *field = &MENTOR_RECORD_GET_CLASS (self)->fields[id - 1];

  switch (field->kind)
    {
    case MENTOR_FIELD_LINE:
    case MENTOR_FIELD_TEXT:
    case MENTOR_FIELD_ID:
      g_value_set_string (value, mentor_record_get_string (self, field));
      return;
    case MENTOR_FIELD_DATE:
      if (MENTOR_RECORD_AT (self, field, MentorDay) != 0)
        g_value_take_boxed (value, g_date_new_julian (MENTOR_RECORD_AT (self, field, MentorDay)));
      return;
    case MENTOR_FIELD_TIMESTAMP:
      g_value_set_boxed (value, MENTOR_RECORD_AT (self, field, GDateTime *));
      return;
    case MENTOR_FIELD_NUMBER:
      g_value_set_int (value, MENTOR_RECORD_AT (self, field, int));
      return;
    case MENTOR_FIELD_BOOLEAN:
      g_value_set_boolean (value, MENTOR_RECORD_AT (self, field, int));
      return;
    case MENTOR_FIELD_ENUM:
      g_value_set_enum (value, MENTOR_RECORD_AT (self, field, int));
      return;
    case MENTOR_FIELD_FLAGS:
      g_value_set_flags (value, MENTOR_RECORD_AT (self, field, int));
      return;
    case MENTOR_FIELD_STRINGS:
      g_value_set_boxed (value, MENTOR_RECORD_AT (self, field, GStrv));
      return;
    case MENTOR_FIELD_RECORD:
      g_value_set_object (value, mentor_record_get_record (self, field));
      return;
    case MENTOR_FIELD_RECORDS:
      g_value_set_object (value, mentor_record_get_list (self, field));
      return;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

void
mentor_record_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MentorRecord *self = MENTOR_RECORD (object);
  const MentorField *field = &MENTOR_RECORD_GET_CLASS (self)->fields[id - 1];

  switch (field->kind)
    {
    case MENTOR_FIELD_LINE:
    case MENTOR_FIELD_TEXT:
    case MENTOR_FIELD_ID:
      mentor_record_set_string (self, field, g_value_get_string (value));
      return;
    case MENTOR_FIELD_DATE:
      {
        const GDate *date = g_value_get_boxed (value);

        mentor_record_set_day (self, field,
                               date && g_date_valid (date) ? g_date_get_julian (date) : 0);
        return;
      }
    case MENTOR_FIELD_TIMESTAMP:
      mentor_record_set_time (self, field, g_value_get_boxed (value));
      return;
    case MENTOR_FIELD_NUMBER:
      mentor_record_set_number (self, field, g_value_get_int (value));
      return;
    case MENTOR_FIELD_BOOLEAN:
      mentor_record_set_number (self, field, g_value_get_boolean (value));
      return;
    case MENTOR_FIELD_ENUM:
      mentor_record_set_number (self, field, g_value_get_enum (value));
      return;
    case MENTOR_FIELD_FLAGS:
      mentor_record_set_number (self, field, (int) g_value_get_flags (value));
      return;
    case MENTOR_FIELD_STRINGS:
      mentor_record_set_strings (self, field, g_value_get_boxed (value));
      return;
    case MENTOR_FIELD_RECORD:
    case MENTOR_FIELD_RECORDS:
      break;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}
