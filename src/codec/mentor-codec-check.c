/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-codec.h"

#include <string.h>

static gboolean check_record (GHashTable *ids, MentorRecord *record, GError **error);

static gboolean
fail (const MentorField *field, int code, const char *what, GError **error)
{
  g_set_error (error, MENTOR_CODEC_ERROR, code, "%s: %s", field->member, what);
  return FALSE;
}

static gboolean
check_text (const MentorField *field, const char *text, GError **error)
{
  const gsize length = strlen (text);

  if (length > MENTOR_TEXT_MAX_BYTES)
    {
      g_set_error (error, MENTOR_CODEC_ERROR, MENTOR_CODEC_ERROR_LIMIT, "%s: longer than %d bytes",
                   field->member, MENTOR_TEXT_MAX_BYTES);
      return FALSE;
    }
  if (!g_utf8_validate (text, (gssize) length, NULL))
    return fail (field, MENTOR_CODEC_ERROR_VALUE, "not UTF-8", error);
  return TRUE;
}

static gboolean
check_strings (const MentorField *field, const char *const *strings, GError **error)
{
  for (; *strings; strings++)
    if (!check_text (field, *strings, error))
      return FALSE;
  return TRUE;
}

/* A date in the file has four digits for the year. */
static gboolean
check_day (const MentorField *field, MentorDay day, GError **error)
{
  GDate date;

  if (day == 0)
    return TRUE;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  if (g_date_get_year (&date) <= 9999)
    return TRUE;
  return fail (field, MENTOR_CODEC_ERROR_VALUE, "expected a year up to 9999", error);
}

static gboolean
check_list (GHashTable *ids, MentorRecordList *list, GError **error)
{
  for (guint i = 0; list && i < mentor_record_list_get_size (list); i++)
    if (!check_record (ids, mentor_record_list_get (list, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
check_field (GHashTable *ids, MentorRecord *record, const MentorField *field, GError **error)
{
  switch (field->kind)
    {
    case MENTOR_FIELD_LINE:
    case MENTOR_FIELD_TEXT:
    case MENTOR_FIELD_ID:
      return check_text (field, mentor_record_get_string (record, field), error);
    case MENTOR_FIELD_DATE:
      return check_day (field, mentor_record_get_day (record, field), error);
    case MENTOR_FIELD_STRINGS:
      return check_strings (field, mentor_record_get_strings (record, field), error);
    case MENTOR_FIELD_RECORD:
      return check_record (ids, mentor_record_get_record (record, field), error);
    case MENTOR_FIELD_RECORDS:
      return check_list (ids, mentor_record_peek_list (record, field), error);
    case MENTOR_FIELD_TIMESTAMP:
    case MENTOR_FIELD_NUMBER:
    case MENTOR_FIELD_BOOLEAN:
    case MENTOR_FIELD_ENUM:
    case MENTOR_FIELD_FLAGS:
      return TRUE;
    }
  g_return_val_if_reached (FALSE);
}

static gboolean
check_record (GHashTable *ids, MentorRecord *record, GError **error)
{
  const char *id = mentor_record_get_id (record);
  guint n_fields;
  const MentorField *fields =
      mentor_record_class_get_fields (MENTOR_RECORD_GET_CLASS (record), &n_fields);

  if (id && !g_hash_table_add (ids, (gpointer) id))
    {
      g_set_error (error, MENTOR_CODEC_ERROR, MENTOR_CODEC_ERROR_DUPLICATE,
                   "the id %s is there twice", id);
      return FALSE;
    }
  for (guint i = 0; i < n_fields; i++)
    if (!check_field (ids, record, &fields[i], error))
      return FALSE;
  return TRUE;
}

/**
 * mentor_codec_check:
 * @root: a record
 * @error: return location; the domain is %MENTOR_CODEC_ERROR
 *
 * Looks whether the record is within the limits that hold when it is read again, so that nothing is
 * written that could not be read.
 *
 * Returns: whether it is
 */
gboolean
mentor_codec_check (MentorRecord *root, GError **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  return check_record (ids, root, error);
}
