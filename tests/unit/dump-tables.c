/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-codec.h"
#include "mentor-me.h"
#include "mentor-mentee.h"
#include "mentor-notes-file.h"
#include "mentor-private-note.h"
#include "mentor-prompt-library.h"
#include "mentor-template-library.h"
#include "mentor-test-records.h"

/* Prints, as JSON, the tables of all record types, and documents in which every member has a value,
 * for the test that compares them with the schemas. */

static const char *
name_kind (MentorFieldKind kind)
{
  static const char *const names[] = {
    [MENTOR_FIELD_LINE] = "line",           [MENTOR_FIELD_TEXT] = "text",
    [MENTOR_FIELD_ID] = "reference",        [MENTOR_FIELD_DATE] = "date",
    [MENTOR_FIELD_TIMESTAMP] = "timestamp", [MENTOR_FIELD_NUMBER] = "number",
    [MENTOR_FIELD_BOOLEAN] = "boolean",     [MENTOR_FIELD_ENUM] = "enum",
    [MENTOR_FIELD_FLAGS] = "flags",         [MENTOR_FIELD_STRINGS] = "strings",
    [MENTOR_FIELD_RECORD] = "record",       [MENTOR_FIELD_RECORDS] = "records",
  };

  return names[kind];
}

static void
add_values (JsonBuilder *builder, const MentorField *field)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (field->get_type ());

  json_builder_set_member_name (builder, "values");
  json_builder_begin_array (builder);
  if (G_IS_ENUM_CLASS (klass))
    for (guint i = 0; i < G_ENUM_CLASS (klass)->n_values; i++)
      json_builder_add_string_value (builder, G_ENUM_CLASS (klass)->values[i].value_nick);
  else
    for (guint i = 0; i < G_FLAGS_CLASS (klass)->n_values; i++)
      json_builder_add_string_value (builder, G_FLAGS_CLASS (klass)->values[i].value_nick);
  json_builder_end_array (builder);
  if (field->kind == MENTOR_FIELD_ENUM)
    {
      json_builder_set_member_name (builder, "default");
      json_builder_add_string_value (
          builder, g_enum_get_value (G_ENUM_CLASS (klass), field->fallback)->value_nick);
    }
}

static void
add_field (JsonBuilder *builder, const MentorField *field)
{
  json_builder_set_member_name (builder, field->member);
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "kind");
  json_builder_add_string_value (builder, name_kind (field->kind));
  if (field->kind == MENTOR_FIELD_NUMBER)
    {
      json_builder_set_member_name (builder, "minimum");
      json_builder_add_int_value (builder, field->minimum);
      json_builder_set_member_name (builder, "maximum");
      json_builder_add_int_value (builder, field->maximum);
      json_builder_set_member_name (builder, "default");
      json_builder_add_int_value (builder, field->fallback);
    }
  if (field->kind == MENTOR_FIELD_ENUM || field->kind == MENTOR_FIELD_FLAGS)
    add_values (builder, field);
  if (field->kind == MENTOR_FIELD_RECORD || field->kind == MENTOR_FIELD_RECORDS)
    {
      json_builder_set_member_name (builder, "type");
      json_builder_add_string_value (builder, g_type_name (field->get_type ()));
    }
  json_builder_end_object (builder);
}

static void
add_type (JsonBuilder *builder, GType type)
{
  g_autoptr (MentorRecordClass) klass = g_type_class_ref (type);
  guint n_fields;
  const MentorField *fields = mentor_record_class_get_fields (klass, &n_fields);

  json_builder_set_member_name (builder, g_type_name (type));
  json_builder_begin_object (builder);
  for (guint i = 0; i < n_fields; i++)
    add_field (builder, &fields[i]);
  json_builder_end_object (builder);
}

static void
add_document (JsonBuilder *builder, const char *name, const MentorFormat *format, GType type)
{
  g_autoptr (MentorRecord) record = mentor_record_create (type);
  g_autofree char *text = NULL;
  gsize length;

  mentor_test_fill (record, 1);
  json_builder_set_member_name (builder, name);
  if (format)
    {
      text = mentor_codec_write (format, record, &length);
      json_builder_add_value (builder, json_from_string (text, NULL));
    }
  else
    {
      JsonNode *node = json_node_new (JSON_NODE_OBJECT);

      json_node_take_object (node, mentor_codec_encode (record));
      json_builder_add_value (builder, node);
    }
}

int
main (void)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "types");
  json_builder_begin_object (builder);
  for (guint i = 0; i < mentor_test_n_record_types; i++)
    add_type (builder, mentor_test_record_types[i]());
  json_builder_end_object (builder);

  json_builder_set_member_name (builder, "documents");
  json_builder_begin_object (builder);
  add_document (builder, "mentee", &mentor_format_mentee, MENTOR_TYPE_MENTEE);
  add_document (builder, "prompts", &mentor_format_prompts, MENTOR_TYPE_PROMPT_LIBRARY);
  add_document (builder, "templates", &mentor_format_templates, MENTOR_TYPE_TEMPLATE_LIBRARY);
  add_document (builder, "me", &mentor_format_me, MENTOR_TYPE_ME);
  add_document (builder, "private-notes", &mentor_format_private_notes, MENTOR_TYPE_NOTES_FILE);
  add_document (builder, "note", NULL, MENTOR_TYPE_PRIVATE_NOTE);
  json_builder_end_object (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  g_print ("%s\n", text);
  return 0;
}
