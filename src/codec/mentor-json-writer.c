/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-json-writer.h"

#include <string.h>

/**
 * mentor_json_writer_init: (skip)
 * @text: where to append; it must live as long as the writer
 */
void
mentor_json_writer_init (MentorJsonWriter *self, GString *text)
{
  self->text = text;
  self->depth = 0;
  self->empty = TRUE;
  self->named = FALSE;
}

static void
indent (MentorJsonWriter *self)
{
  static const char spaces[] = "\n                                                                ";
  gsize length = self->depth * 2;

  g_string_append_len (self->text, spaces, (gssize) MIN (length, sizeof spaces - 2) + 1);
  for (; length > sizeof spaces - 2; length--)
    g_string_append_c (self->text, ' ');
}

/* What stands before a value, or before the name of one. */
static void
separate (MentorJsonWriter *self)
{
  if (self->named)
    {
      self->named = FALSE;
      return;
    }
  if (!self->empty)
    g_string_append_c (self->text, ',');
  if (self->depth > 0)
    indent (self);
  self->empty = FALSE;
}

static void
append_escape (GString *text, guchar c)
{
  static const char shorts[] = "\bb\ff\nn\rr\tt\"\"\\\\";

  for (gsize i = 0; i < sizeof shorts - 1; i += 2)
    if (shorts[i] == (char) c)
      {
        g_string_append_c (text, '\\');
        g_string_append_c (text, shorts[i + 1]);
        return;
      }
  g_string_append_printf (text, "\\u%04x", c);
}

static void
append_quoted (GString *text, const char *value)
{
  const char *from = value;

  g_string_append_c (text, '"');
  for (const char *at = value; *at; at++)
    {
      const guchar c = (guchar) *at;

      if (G_LIKELY (c >= 0x20 && c != '"' && c != '\\' && c != 0x7f))
        continue;
      g_string_append_len (text, from, at - from);
      append_escape (text, c);
      from = at + 1;
    }
  g_string_append (text, from);
  g_string_append_c (text, '"');
}

/**
 * mentor_json_writer_begin: (skip)
 * @bracket: `{` or `[`
 */
void
mentor_json_writer_begin (MentorJsonWriter *self, char bracket)
{
  separate (self);
  g_string_append_c (self->text, bracket);
  self->depth++;
  self->empty = TRUE;
}

/**
 * mentor_json_writer_end: (skip)
 * @bracket: `}` or `]`
 */
void
mentor_json_writer_end (MentorJsonWriter *self, char bracket)
{
  self->depth--;
  if (!self->empty)
    indent (self);
  g_string_append_c (self->text, bracket);
  self->empty = FALSE;
}

/**
 * mentor_json_writer_name: (skip)
 * @name: of the member the value of which comes next
 */
void
mentor_json_writer_name (MentorJsonWriter *self, const char *name)
{
  separate (self);
  append_quoted (self->text, name);
  g_string_append (self->text, " : ");
  self->named = TRUE;
}

/**
 * mentor_json_writer_string: (skip)
 * @value: valid UTF-8
 */
void
mentor_json_writer_string (MentorJsonWriter *self, const char *value)
{
  separate (self);
  append_quoted (self->text, value);
}

/**
 * mentor_json_writer_plain: (skip)
 * @value: a value as it stands in JSON, such as `true`
 */
void
mentor_json_writer_plain (MentorJsonWriter *self, const char *value)
{
  separate (self);
  g_string_append (self->text, value);
}

/**
 * mentor_json_writer_int: (skip)
 * @value: a whole number
 */
void
mentor_json_writer_int (MentorJsonWriter *self, gint64 value)
{
  char text[32];

  g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT, value);
  mentor_json_writer_plain (self, text);
}

static void
write_value (MentorJsonWriter *self, JsonNode *value)
{
  switch (json_node_get_value_type (value))
    {
    case G_TYPE_STRING:
      mentor_json_writer_string (self, json_node_get_string (value));
      return;
    case G_TYPE_INT64:
      mentor_json_writer_int (self, json_node_get_int (value));
      return;
    case G_TYPE_BOOLEAN:
      mentor_json_writer_plain (self, json_node_get_boolean (value) ? "true" : "false");
      return;
    default:
      {
        char text[G_ASCII_DTOSTR_BUF_SIZE + 2];

        g_ascii_dtostr (text, G_ASCII_DTOSTR_BUF_SIZE, json_node_get_double (value));
        /* So that it is read as what it is. */
        if (strpbrk (text, ".eE") == NULL)
          strcat (text, ".0");
        mentor_json_writer_plain (self, text);
      }
    }
}

/**
 * mentor_json_writer_node: (skip)
 * @value: anything
 */
void
mentor_json_writer_node (MentorJsonWriter *self, JsonNode *value)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  switch (json_node_get_node_type (value))
    {
    case JSON_NODE_OBJECT:
      mentor_json_writer_begin (self, '{');
      json_object_iter_init_ordered (&iter, json_node_get_object (value));
      while (json_object_iter_next_ordered (&iter, &name, &member))
        {
          mentor_json_writer_name (self, name);
          mentor_json_writer_node (self, member);
        }
      mentor_json_writer_end (self, '}');
      return;
    case JSON_NODE_ARRAY:
      mentor_json_writer_begin (self, '[');
      for (guint i = 0; i < json_array_get_length (json_node_get_array (value)); i++)
        mentor_json_writer_node (self, json_array_get_element (json_node_get_array (value), i));
      mentor_json_writer_end (self, ']');
      return;
    case JSON_NODE_NULL:
      mentor_json_writer_plain (self, "null");
      return;
    case JSON_NODE_VALUE:
      write_value (self, value);
      return;
    }
}
