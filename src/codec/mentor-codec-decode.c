/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-codec-decode.h"
#include "mentor-codec.h"

#include <stdlib.h>
#include <string.h>

/* What is known on the way down: where we are, the ids met so far, and whether a newer version
 * wrote it: then a value that cannot be understood is kept like an unknown member. The moment read
 * last is there again for the next that says the same: most records were never changed after they
 * were made, and parts are often made together. */
typedef struct
{
  GString *path;
  GHashTable *ids;
  gboolean newer;
  const char *last_text; /* of the document */
  GDateTime *last_time;
} Reader;

static gboolean
decode_record (Reader *reader, MentorRecord *record, JsonObject *object, GError **error);

static gboolean
fail (Reader *reader, const char *expected, GError **error)
{
  g_set_error (error, MENTOR_CODEC_ERROR, MENTOR_CODEC_ERROR_VALUE, "%s: expected %s",
               reader->path->str, expected);
  return FALSE;
}

static const char *
read_text (Reader *reader, JsonNode *node, GError **error)
{
  const char *text;

  if (json_node_get_value_type (node) != G_TYPE_STRING)
    {
      fail (reader, "a string", error);
      return NULL;
    }
  text = json_node_get_string (node);
  if (strlen (text) > MENTOR_TEXT_MAX_BYTES)
    {
      g_set_error (error, MENTOR_CODEC_ERROR, MENTOR_CODEC_ERROR_LIMIT, "%s: longer than %d bytes",
                   reader->path->str, MENTOR_TEXT_MAX_BYTES);
      return NULL;
    }
  return text;
}

static gboolean
parse_day (const char *text, GDate *date)
{
  const char *pattern = "dddd-dd-dd";
  int year, month, day;

  if (strlen (text) != strlen (pattern))
    return FALSE;
  for (guint i = 0; pattern[i]; i++)
    if (pattern[i] == 'd' ? !g_ascii_isdigit (text[i]) : text[i] != pattern[i])
      return FALSE;
  year = atoi (text);
  month = atoi (text + 5);
  day = atoi (text + 8);
  if (!g_date_valid_dmy (day, month, year))
    return FALSE;
  g_date_clear (date, 1);
  g_date_set_dmy (date, day, month, year);
  return TRUE;
}

static gboolean
read_day (Reader *reader, JsonNode *node, MentorDay *day, GError **error)
{
  const char *text = read_text (reader, node, error);
  GDate date;

  if (text == NULL)
    return FALSE;
  if (!parse_day (text, &date))
    return fail (reader, "a date as YYYY-MM-DD", error);
  *day = g_date_get_julian (&date);
  return TRUE;
}

static GDateTime *
read_time (Reader *reader, JsonNode *node, GError **error)
{
  const char *text = read_text (reader, node, error);
  GDateTime *time;

  if (text == NULL)
    return NULL;
  if (reader->last_time && g_str_equal (text, reader->last_text))
    return g_date_time_ref (reader->last_time);
  time = g_date_time_new_from_iso8601 (text, NULL);
  if (time == NULL)
    {
      fail (reader, "a moment with an offset from UTC, as in 2026-11-26T10:00:00+01:00", error);
      return NULL;
    }
  g_clear_pointer (&reader->last_time, g_date_time_unref);
  reader->last_time = g_date_time_ref (time);
  reader->last_text = text;
  return time;
}

static gboolean
read_number (Reader *reader, JsonNode *node, const MentorField *field, int *number, GError **error)
{
  gint64 value;

  if (json_node_get_value_type (node) != G_TYPE_INT64)
    return fail (reader, "a whole number", error);
  value = json_node_get_int (node);
  if (value < field->minimum || value > field->maximum)
    {
      g_autofree char *range =
          g_strdup_printf ("a number from %d to %d", field->minimum, field->maximum);

      return fail (reader, range, error);
    }
  *number = (int) value;
  return TRUE;
}

static gboolean
read_enum (Reader *reader, JsonNode *node, const MentorField *field, int *number, GError **error)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (field->get_type ());
  const char *nick = read_text (reader, node, error);
  const GEnumValue *value;

  if (nick == NULL)
    return FALSE;
  value = g_enum_get_value_by_nick (klass, nick);
  if (value == NULL)
    return fail (reader, "one of the words of this member", error);
  *number = value->value;
  return TRUE;
}

static JsonArray *
read_array (Reader *reader, JsonNode *node, GError **error)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_node_get_array (node);
  fail (reader, "a list", error);
  return NULL;
}

static gsize
enter_element (Reader *reader, guint index)
{
  const gsize length = reader->path->len;

  g_string_append_printf (reader->path, "[%u]", index);
  return length;
}

static gboolean
read_flags (Reader *reader, JsonNode *node, const MentorField *field, int *number, GError **error)
{
  g_autoptr (GFlagsClass) klass = g_type_class_ref (field->get_type ());
  JsonArray *array = read_array (reader, node, error);
  guint bits = 0;

  if (array == NULL)
    return FALSE;
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      const gsize length = enter_element (reader, i);
      const char *nick = read_text (reader, json_array_get_element (array, i), error);
      const GFlagsValue *value = nick ? g_flags_get_value_by_nick (klass, nick) : NULL;

      if (nick == NULL)
        return FALSE;
      if (value == NULL)
        return fail (reader, "one of the words of this member", error);
      bits |= value->value;
      g_string_truncate (reader->path, length);
    }
  *number = (int) bits;
  return TRUE;
}

static char **
read_strings (Reader *reader, JsonNode *node, GError **error)
{
  JsonArray *array = read_array (reader, node, error);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (array == NULL)
    return NULL;
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      const gsize length = enter_element (reader, i);
      const char *text = read_text (reader, json_array_get_element (array, i), error);

      if (text == NULL)
        return NULL;
      g_strv_builder_add (builder, text);
      g_string_truncate (reader->path, length);
    }
  return g_strv_builder_end (builder);
}

static gboolean
read_records (
    Reader *reader, JsonNode *node, MentorRecord *record, const MentorField *field, GError **error)
{
  JsonArray *array = read_array (reader, node, error);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  if (array == NULL)
    return FALSE;
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      const gsize length = enter_element (reader, i);
      JsonNode *element = json_array_get_element (array, i);
      MentorRecord *item;

      if (!JSON_NODE_HOLDS_OBJECT (element))
        return fail (reader, "an object", error);
      item = g_object_new (field->get_type (), NULL);
      g_ptr_array_add (records, item);
      if (!decode_record (reader, item, json_node_get_object (element), error))
        return FALSE;
      if (mentor_record_get_id (item) == NULL)
        {
          g_string_append (reader->path, ".id");
          return fail (reader, "a UUID", error);
        }
      g_string_truncate (reader->path, length);
    }
  if (records->len > 0)
    mentor_record_list_adopt (mentor_record_get_list (record, field), records);
  return TRUE;
}

static gboolean
read_field (
    Reader *reader, MentorRecord *record, const MentorField *field, JsonNode *node, GError **error)
{
  switch (field->kind)
    {
    case MENTOR_FIELD_LINE:
    case MENTOR_FIELD_TEXT:
    case MENTOR_FIELD_ID:
      {
        const char *text = read_text (reader, node, error);

        if (text == NULL)
          return FALSE;
        mentor_record_set_string (record, field, text);
        return TRUE;
      }
    case MENTOR_FIELD_DATE:
      {
        MentorDay day;

        if (!read_day (reader, node, &day, error))
          return FALSE;
        mentor_record_set_day (record, field, day);
        return TRUE;
      }
    case MENTOR_FIELD_TIMESTAMP:
      {
        g_autoptr (GDateTime) time = read_time (reader, node, error);

        if (time == NULL)
          return FALSE;
        mentor_record_set_time (record, field, time);
        return TRUE;
      }
    case MENTOR_FIELD_BOOLEAN:
      if (json_node_get_value_type (node) != G_TYPE_BOOLEAN)
        return fail (reader, "true or false", error);
      mentor_record_set_number (record, field, json_node_get_boolean (node));
      return TRUE;
    case MENTOR_FIELD_NUMBER:
    case MENTOR_FIELD_ENUM:
    case MENTOR_FIELD_FLAGS:
      {
        int number;
        gboolean good =
            field->kind == MENTOR_FIELD_NUMBER ? read_number (reader, node, field, &number, error)
            : field->kind == MENTOR_FIELD_ENUM ? read_enum (reader, node, field, &number, error)
                                               : read_flags (reader, node, field, &number, error);

        if (!good)
          return FALSE;
        mentor_record_set_number (record, field, number);
        return TRUE;
      }
    case MENTOR_FIELD_STRINGS:
      {
        g_auto (GStrv) strings = read_strings (reader, node, error);

        if (strings == NULL)
          return FALSE;
        mentor_record_set_strings (record, field, (const char *const *) strings);
        return TRUE;
      }
    case MENTOR_FIELD_RECORD:
      if (!JSON_NODE_HOLDS_OBJECT (node))
        return fail (reader, "an object", error);
      return decode_record (reader, mentor_record_get_record (record, field),
                            json_node_get_object (node), error);
    case MENTOR_FIELD_RECORDS:
      return read_records (reader, node, record, field, error);
    }
  g_return_val_if_reached (FALSE);
}

static gboolean
read_id (Reader *reader, MentorRecord *record, JsonNode *node, GError **error)
{
  const char *id = read_text (reader, node, error);

  if (id == NULL)
    return FALSE;
  if (!g_uuid_string_is_valid (id))
    return fail (reader, "a UUID", error);
  mentor_record_set_id (record, id);
  /* The record may go before the ids do, when a newer version is read as far as it is understood.
   */
  if (!g_hash_table_add (reader->ids,
                         g_ref_string_acquire ((char *) mentor_record_get_id (record))))
    {
      g_set_error (error, MENTOR_CODEC_ERROR, MENTOR_CODEC_ERROR_DUPLICATE,
                   "%s: the id %s is there twice", reader->path->str, id);
      return FALSE;
    }
  return TRUE;
}

static void
keep_unknown (JsonObject **unknown, const char *name, JsonNode *node)
{
  if (*unknown == NULL)
    *unknown = json_object_new ();
  json_object_set_member (*unknown, name, json_node_ref (node));
}

static gboolean
decode_members (Reader *reader, MentorRecord *record, JsonObject *object, GError **error)
{
  MentorRecordClass *klass = MENTOR_RECORD_GET_CLASS (record);
  g_autoptr (JsonObject) unknown = NULL;
  g_autoptr (GDateTime) created = NULL;
  g_autoptr (GDateTime) modified = NULL;
  const gsize length = reader->path->len;
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      const MentorField *field = mentor_record_class_find_field (klass, name);
      gboolean good = TRUE;

      if (length > 0)
        g_string_append_c (reader->path, '.');
      g_string_append (reader->path, name);
      if (field)
        {
          good = read_field (reader, record, field, node, reader->newer ? NULL : error);
          if (!good && reader->newer)
            {
              keep_unknown (&unknown, name, node);
              good = TRUE;
            }
        }
      else if (g_str_equal (name, "id"))
        good = read_id (reader, record, node, error);
      else if (g_str_equal (name, "created"))
        good = (created = read_time (reader, node, error)) != NULL;
      else if (g_str_equal (name, "modified"))
        good = (modified = read_time (reader, node, error)) != NULL;
      else if (length > 0 || (!g_str_equal (name, "format") && !g_str_equal (name, "version")))
        keep_unknown (&unknown, name, node);
      if (!good)
        return FALSE;
      g_string_truncate (reader->path, length);
    }

  mentor_record_set_times (record, created, modified);
  if (unknown)
    {
      g_autoptr (JsonNode) members = json_node_init_object (json_node_alloc (), unknown);
      g_autofree char *text = json_to_string (members, FALSE);

      mentor_record_set_unknown (record, text);
    }
  return TRUE;
}

static gboolean
decode_record (Reader *reader, MentorRecord *record, JsonObject *object, GError **error)
{
  gboolean good;

  mentor_record_begin_load (record);
  good = decode_members (reader, record, object, error);
  mentor_record_end_load (record);
  return good;
}

/**
 * mentor_codec_decode_version: (skip)
 * @type: a type derived from [class@Record]
 * @object: its JSON
 * @newer: whether a newer version wrote it: then a value that cannot be understood is kept like an
 * unknown member
 * @error: return location; the domain is %MENTOR_CODEC_ERROR, the message starts with the path of
 * the member
 *
 * Returns: (transfer full) (nullable) (type MentorRecord): the record, or %NULL with @error set
 */
gpointer
mentor_codec_decode_version (GType type, JsonObject *object, gboolean newer, GError **error)
{
  g_autoptr (MentorRecord) record = g_object_new (type, NULL);
  g_autoptr (GString) path = g_string_new (NULL);
  g_autoptr (GHashTable) ids =
      g_hash_table_new_full (g_str_hash, g_str_equal, (GDestroyNotify) g_ref_string_release, NULL);
  Reader reader = { path, ids, newer, NULL, NULL };
  const gboolean good = decode_record (&reader, record, object, error);

  g_clear_pointer (&reader.last_time, g_date_time_unref);
  if (!good)
    return NULL;
  if (mentor_record_get_id (record) == NULL)
    {
      g_string_assign (path, "id");
      fail (&reader, "a UUID", error);
      return NULL;
    }
  return g_steal_pointer (&record);
}

/**
 * mentor_codec_decode:
 * @type: a type derived from [class@Record]
 * @object: its JSON
 * @error: return location; the domain is %MENTOR_CODEC_ERROR, the message starts with the path of
 * the member
 *
 * Returns: (transfer full) (nullable) (type MentorRecord): the record, or %NULL with @error set
 */
gpointer
mentor_codec_decode (GType type, JsonObject *object, GError **error)
{
  return mentor_codec_decode_version (type, object, FALSE, error);
}
