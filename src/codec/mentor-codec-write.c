/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-codec.h"

/* Members stand in the order of the table, the unknown ones after them, so that two versions of a file compare well. */

/* RFC 3339. g_date_time_format_iso8601() leaves the minutes of a whole-hour offset out, which is no RFC 3339, and
 * g_date_time_format() the zeros of an early year. */
static void
set_time (JsonObject *object, const char *member, GDateTime *time)
{
  g_autofree char *text = NULL;
  int offset;

  if (time == NULL)
    return;
  offset = (int) (g_date_time_get_utc_offset (time) / G_TIME_SPAN_MINUTE);
  text = g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02d%c%02d:%02d", g_date_time_get_year (time),
                          g_date_time_get_month (time), g_date_time_get_day_of_month (time),
                          g_date_time_get_hour (time), g_date_time_get_minute (time),
                          g_date_time_get_second (time), offset < 0 ? '-' : '+', ABS (offset) / 60,
                          ABS (offset) % 60);
  json_object_set_string_member (object, member, text);
}

static void
set_day (JsonObject *object, const char *member, MentorDay day)
{
  GDate date;
  char text[] = "YYYY-MM-DD ";

  if (day == 0)
    return;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  g_snprintf (text, sizeof text, "%04u-%02u-%02u", g_date_get_year (&date), g_date_get_month (&date),
              g_date_get_day (&date));
  json_object_set_string_member (object, member, text);
}

static void
set_enum (JsonObject *object, const MentorField *field, int value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (field->get_type ());
  const GEnumValue *known = g_enum_get_value (klass, value);

  if (known)
    json_object_set_string_member (object, field->member, known->value_nick);
}

static void
set_flags (JsonObject *object, const MentorField *field, guint value)
{
  g_autoptr (GFlagsClass) klass = NULL;
  JsonArray *array;

  if (value == 0)
    return;
  klass = g_type_class_ref (field->get_type ());
  array = json_array_new ();
  for (guint i = 0; i < klass->n_values; i++)
    if (value & klass->values[i].value)
      json_array_add_string_element (array, klass->values[i].value_nick);
  json_object_set_array_member (object, field->member, array);
}

static void
set_strings (JsonObject *object, const char *member, const char *const *strings)
{
  JsonArray *array;

  if (*strings == NULL)
    return;
  array = json_array_new ();
  for (; *strings; strings++)
    json_array_add_string_element (array, *strings);
  json_object_set_array_member (object, member, array);
}

static void
set_records (JsonObject *object, const char *member, MentorRecordList *list)
{
  const guint size = list ? mentor_record_list_get_size (list) : 0;
  JsonArray *array;

  if (size == 0)
    return;
  array = json_array_sized_new (size);
  for (guint i = 0; i < size; i++)
    {
      MentorRecord *record = mentor_record_list_get (list, i);

      if (mentor_record_stores (record, NULL))
        json_array_add_object_element (array, mentor_codec_encode (record));
    }
  json_object_set_array_member (object, member, array);
}

static void
set_field (JsonObject *object, MentorRecord *record, const MentorField *field)
{
  switch (field->kind)
    {
    case MENTOR_FIELD_LINE:
    case MENTOR_FIELD_TEXT:
    case MENTOR_FIELD_ID:
      if (*mentor_record_get_string (record, field) != '\0')
        json_object_set_string_member (object, field->member,
                                       mentor_record_get_string (record, field));
      return;
    case MENTOR_FIELD_DATE:
      set_day (object, field->member, mentor_record_get_day (record, field));
      return;
    case MENTOR_FIELD_TIMESTAMP:
      set_time (object, field->member, mentor_record_get_time (record, field));
      return;
    case MENTOR_FIELD_NUMBER:
      if (mentor_record_get_number (record, field) != field->fallback)
        json_object_set_int_member (object, field->member,
                                    mentor_record_get_number (record, field));
      return;
    case MENTOR_FIELD_BOOLEAN:
      if (mentor_record_get_number (record, field) != field->fallback)
        json_object_set_boolean_member (object, field->member,
                                        mentor_record_get_number (record, field));
      return;
    case MENTOR_FIELD_ENUM:
      set_enum (object, field, mentor_record_get_number (record, field));
      return;
    case MENTOR_FIELD_FLAGS:
      set_flags (object, field, (guint) mentor_record_get_number (record, field));
      return;
    case MENTOR_FIELD_STRINGS:
      set_strings (object, field->member, mentor_record_get_strings (record, field));
      return;
    case MENTOR_FIELD_RECORD:
      {
        JsonObject *part = mentor_codec_encode (mentor_record_get_record (record, field));

        if (json_object_get_size (part) > 0)
          json_object_set_object_member (object, field->member, part);
        else
          json_object_unref (part);
        return;
      }
    case MENTOR_FIELD_RECORDS:
      set_records (object, field->member, mentor_record_peek_list (record, field));
      return;
    }
}

static void
add_unknown (JsonObject *object, const char *members)
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
    json_object_set_member (object, name, json_node_copy (value));
}

static void
add_record (JsonObject *object, MentorRecord *record)
{
  guint n_fields;
  const MentorField *fields =
      mentor_record_class_get_fields (MENTOR_RECORD_GET_CLASS (record), &n_fields);

  if (mentor_record_get_id (record))
    json_object_set_string_member (object, "id", mentor_record_get_id (record));
  set_time (object, "created", mentor_record_get_created (record));
  set_time (object, "modified", mentor_record_get_modified (record));
  for (guint i = 0; i < n_fields; i++)
    if (mentor_record_stores (record, &fields[i]))
      set_field (object, record, &fields[i]);
  add_unknown (object, mentor_record_get_unknown (record));
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
  JsonObject *object = json_object_new ();

  add_record (object, record);
  return object;
}

/**
 * mentor_codec_write:
 * @format: the kind of document
 * @root: a record of its type
 * @length: (out): bytes
 *
 * Returns: (transfer full): the whole document: UTF-8 JSON with an indent of two spaces and a line break at the end
 */
char *
mentor_codec_write (const MentorFormat *format, MentorRecord *root, gsize *length)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "format", format->name);
  json_object_set_int_member (object, "version", format->version);
  add_record (object, root);
  json_node_take_object (node, object);

  json_generator_set_pretty (generator, TRUE);
  json_generator_set_root (generator, node);
  json_generator_to_gstring (generator, text);
  g_string_append_c (text, '\n');

  *length = text->len;
  return g_string_free (g_steal_pointer (&text), FALSE);
}
