/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-codec.h"
#include "mentor-json-writer.h"

#include <string.h>

/* Members stand in the order of the table, the unknown ones after them, so that two versions of a
 * file compare well. */

/* Where a record goes: a text, or a tree of nodes. One of the two is there. */
typedef struct
{
  MentorJsonWriter *writer;
  JsonBuilder *builder;
} Sink;

static void put_record (Sink *sink, MentorRecord *record);

static void
put_name (Sink *sink, const char *name)
{
  if (sink->writer)
    mentor_json_writer_name (sink->writer, name);
  else
    json_builder_set_member_name (sink->builder, name);
}

static void
put_string (Sink *sink, const char *value)
{
  if (sink->writer)
    mentor_json_writer_string (sink->writer, value);
  else
    json_builder_add_string_value (sink->builder, value);
}

static void
put_int (Sink *sink, gint64 value)
{
  if (sink->writer)
    mentor_json_writer_int (sink->writer, value);
  else
    json_builder_add_int_value (sink->builder, value);
}

static void
put_boolean (Sink *sink, gboolean value)
{
  if (sink->writer)
    mentor_json_writer_plain (sink->writer, value ? "true" : "false");
  else
    json_builder_add_boolean_value (sink->builder, value);
}

static void
put_node (Sink *sink, JsonNode *value)
{
  if (sink->writer)
    mentor_json_writer_node (sink->writer, value);
  else
    json_builder_add_value (sink->builder, json_node_copy (value));
}

static void
begin_array (Sink *sink)
{
  if (sink->writer)
    mentor_json_writer_begin (sink->writer, '[');
  else
    json_builder_begin_array (sink->builder);
}

static void
end_array (Sink *sink)
{
  if (sink->writer)
    mentor_json_writer_end (sink->writer, ']');
  else
    json_builder_end_array (sink->builder);
}

static void
begin_object (Sink *sink)
{
  if (sink->writer)
    mentor_json_writer_begin (sink->writer, '{');
  else
    json_builder_begin_object (sink->builder);
}

static void
end_object (Sink *sink)
{
  if (sink->writer)
    mentor_json_writer_end (sink->writer, '}');
  else
    json_builder_end_object (sink->builder);
}

/* RFC 3339. g_date_time_format_iso8601() leaves the minutes of a whole-hour offset out, which is no
 * RFC 3339, and g_date_time_format() the zeros of an early year. */
static void
put_time (Sink *sink, GDateTime *time)
{
  const int offset = (int) (g_date_time_get_utc_offset (time) / G_TIME_SPAN_MINUTE);
  char text[48];
  int year, month, day;

  g_date_time_get_ymd (time, &year, &month, &day);
  g_snprintf (text, sizeof text, "%04d-%02d-%02dT%02d:%02d:%02d%c%02d:%02d", year, month, day,
              g_date_time_get_hour (time), g_date_time_get_minute (time),
              g_date_time_get_second (time), offset < 0 ? '-' : '+', ABS (offset) / 60,
              ABS (offset) % 60);
  put_string (sink, text);
}

static void
put_day (Sink *sink, MentorDay day)
{
  GDate date;
  char text[16];

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  g_snprintf (text, sizeof text, "%04u-%02u-%02u", g_date_get_year (&date),
              g_date_get_month (&date), g_date_get_day (&date));
  put_string (sink, text);
}

static void
put_flags (Sink *sink, const MentorField *field, guint value)
{
  g_autoptr (GFlagsClass) klass = g_type_class_ref (field->get_type ());

  begin_array (sink);
  for (guint i = 0; i < klass->n_values; i++)
    if (value & klass->values[i].value)
      put_string (sink, klass->values[i].value_nick);
  end_array (sink);
}

static void
put_strings (Sink *sink, const char *const *strings)
{
  begin_array (sink);
  for (; *strings; strings++)
    put_string (sink, *strings);
  end_array (sink);
}

static void
put_list (Sink *sink, MentorRecordList *list)
{
  begin_array (sink);
  for (guint i = 0; i < mentor_record_list_get_size (list); i++)
    {
      MentorRecord *record = mentor_record_list_get (list, i);

      if (mentor_record_stores (record, NULL))
        put_record (sink, record);
    }
  end_array (sink);
}

static const char *
get_nick (MentorRecord *record, const MentorField *field)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (field->get_type ());
  const GEnumValue *value = g_enum_get_value (klass, mentor_record_get_number (record, field));

  return value ? value->value_nick : NULL;
}

static gboolean is_empty (MentorRecord *record);

/* What has nothing in it is left out. */
static gboolean
is_field_empty (MentorRecord *record, const MentorField *field)
{
  switch (field->kind)
    {
    case MENTOR_FIELD_LINE:
    case MENTOR_FIELD_TEXT:
    case MENTOR_FIELD_ID:
      return *mentor_record_get_string (record, field) == '\0';
    case MENTOR_FIELD_DATE:
      return mentor_record_get_day (record, field) == 0;
    case MENTOR_FIELD_TIMESTAMP:
      return mentor_record_get_time (record, field) == NULL;
    case MENTOR_FIELD_NUMBER:
    case MENTOR_FIELD_BOOLEAN:
    case MENTOR_FIELD_FLAGS:
      return mentor_record_get_number (record, field) == field->fallback;
    case MENTOR_FIELD_ENUM:
      return get_nick (record, field) == NULL;
    case MENTOR_FIELD_STRINGS:
      return *mentor_record_get_strings (record, field) == NULL;
    case MENTOR_FIELD_RECORD:
      return is_empty (mentor_record_get_record (record, field));
    case MENTOR_FIELD_RECORDS:
      {
        MentorRecordList *list = mentor_record_peek_list (record, field);

        return list == NULL || mentor_record_list_get_size (list) == 0;
      }
    }
  g_return_val_if_reached (TRUE);
}

static gboolean
is_empty (MentorRecord *record)
{
  guint n_fields;
  const MentorField *fields =
      mentor_record_class_get_fields (MENTOR_RECORD_GET_CLASS (record), &n_fields);

  if (mentor_record_get_id (record) || mentor_record_get_created (record) ||
      mentor_record_get_modified (record) || mentor_record_get_unknown (record))
    return FALSE;
  for (guint i = 0; i < n_fields; i++)
    if (!is_field_empty (record, &fields[i]))
      return FALSE;
  return TRUE;
}

static void
put_field (Sink *sink, MentorRecord *record, const MentorField *field)
{
  switch (field->kind)
    {
    case MENTOR_FIELD_LINE:
    case MENTOR_FIELD_TEXT:
    case MENTOR_FIELD_ID:
      put_string (sink, mentor_record_get_string (record, field));
      return;
    case MENTOR_FIELD_DATE:
      put_day (sink, mentor_record_get_day (record, field));
      return;
    case MENTOR_FIELD_TIMESTAMP:
      put_time (sink, mentor_record_get_time (record, field));
      return;
    case MENTOR_FIELD_NUMBER:
      put_int (sink, mentor_record_get_number (record, field));
      return;
    case MENTOR_FIELD_BOOLEAN:
      put_boolean (sink, mentor_record_get_number (record, field));
      return;
    case MENTOR_FIELD_ENUM:
      put_string (sink, get_nick (record, field));
      return;
    case MENTOR_FIELD_FLAGS:
      put_flags (sink, field, (guint) mentor_record_get_number (record, field));
      return;
    case MENTOR_FIELD_STRINGS:
      put_strings (sink, mentor_record_get_strings (record, field));
      return;
    case MENTOR_FIELD_RECORD:
      put_record (sink, mentor_record_get_record (record, field));
      return;
    case MENTOR_FIELD_RECORDS:
      put_list (sink, mentor_record_peek_list (record, field));
      return;
    }
}

static void
put_unknown (Sink *sink, const char *members)
{
  g_autoptr (JsonNode) node = NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (members == NULL)
    return;
  node = json_from_string (members, NULL);
  g_return_if_fail (node && JSON_NODE_HOLDS_OBJECT (node));
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      put_name (sink, name);
      put_node (sink, value);
    }
}

static void
put_members (Sink *sink, MentorRecord *record)
{
  guint n_fields;
  const MentorField *fields =
      mentor_record_class_get_fields (MENTOR_RECORD_GET_CLASS (record), &n_fields);

  if (mentor_record_get_id (record))
    {
      put_name (sink, "id");
      put_string (sink, mentor_record_get_id (record));
    }
  if (mentor_record_get_created (record))
    {
      put_name (sink, "created");
      put_time (sink, mentor_record_get_created (record));
    }
  if (mentor_record_get_modified (record))
    {
      put_name (sink, "modified");
      put_time (sink, mentor_record_get_modified (record));
    }
  for (guint i = 0; i < n_fields; i++)
    if (!is_field_empty (record, &fields[i]) && mentor_record_stores (record, &fields[i]))
      {
        put_name (sink, fields[i].member);
        put_field (sink, record, &fields[i]);
      }
  put_unknown (sink, mentor_record_get_unknown (record));
}

static void
put_record (Sink *sink, MentorRecord *record)
{
  begin_object (sink);
  put_members (sink, record);
  end_object (sink);
}

/**
 * mentor_codec_encode:
 * @record: a record
 *
 * Returns: (transfer full): its JSON
 */
JsonObject *
mentor_codec_encode (MentorRecord *record)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  Sink sink = { NULL, builder };

  put_record (&sink, record);
  root = json_builder_get_root (builder);
  return json_node_dup_object (root);
}

/* More than the texts of the record take, so that growing leaves no copies of them behind. */
static gsize
expect_size (MentorRecord *record)
{
  guint n_fields;
  const MentorField *fields =
      mentor_record_class_get_fields (MENTOR_RECORD_GET_CLASS (record), &n_fields);
  const char *unknown = mentor_record_get_unknown (record);
  gsize size = 512 + (unknown ? strlen (unknown) * 3 : 0);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == MENTOR_FIELD_TEXT || fields[i].kind == MENTOR_FIELD_LINE)
      size += 64 + strlen (mentor_record_get_string (record, &fields[i])) * 3 / 2;
    else if (fields[i].kind == MENTOR_FIELD_RECORDS)
      {
        MentorRecordList *list = mentor_record_peek_list (record, &fields[i]);

        for (guint k = 0; list && k < mentor_record_list_get_size (list); k++)
          size += expect_size (mentor_record_list_get (list, k));
      }
    else
      size += 128;
  return size;
}

/**
 * mentor_codec_write:
 * @format: the kind of document
 * @root: a record of its type
 * @length: (out): bytes
 *
 * Returns: (transfer full): the whole document: UTF-8 JSON with an indent of two spaces and a line
 * break at the end
 */
char *
mentor_codec_write (const MentorFormat *format, MentorRecord *root, gsize *length)
{
  GString *text = g_string_sized_new (format->secret ? expect_size (root) : 4096);
  MentorJsonWriter writer;
  Sink sink = { &writer, NULL };

  mentor_json_writer_init (&writer, text);
  begin_object (&sink);
  put_name (&sink, "format");
  put_string (&sink, format->name);
  put_name (&sink, "version");
  put_int (&sink, format->version);
  put_members (&sink, root);
  end_object (&sink);
  g_string_append_c (text, '\n');

  *length = text->len;
  return g_string_free (text, FALSE);
}
