/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-codec-decode.h"
#include "mentor-codec.h"
#include "mentor-json-text.h"

#include <stdlib.h>
#include <string.h>

G_DEFINE_QUARK (mentor-codec-error-quark, mentor_codec_error)

/* Whether the document begins as an object does. json-glib is not asked: of anything else than an object or an array it
 * makes a root that fails an assertion of its own. */
static gboolean
check_begin (const char *data, gsize length, GError **error)
{
  guint line = 1;

  for (const char *at = data; at < data + length; at++)
    {
      if (*at == '{')
        return TRUE;
      if (*at == '\n')
        line++;
      else if (*at != ' ' && *at != '\t' && *at != '\r')
        {
          g_set_error (error, MENTOR_CODEC_ERROR, MENTOR_CODEC_ERROR_FORMAT,
                       "line %u: expected an object", line);
          return FALSE;
        }
    }
  g_set_error_literal (error, MENTOR_CODEC_ERROR, MENTOR_CODEC_ERROR_FORMAT, "it is empty");
  return FALSE;
}

/* The parser says "<data>:LINE:COLUMN: what", and quotes what it could not read. */
static void
set_syntax_error (const char *cause, const char *data, gsize length, GError **error)
{
  const char *place = "<data>:";
  g_autofree char *message = g_utf8_make_valid (cause, -1);
  const char *end;

  if (!g_utf8_validate_len (data, length, &end))
    g_set_error (error, MENTOR_CODEC_ERROR, MENTOR_CODEC_ERROR_SYNTAX, "line %u: not UTF-8",
                 mentor_json_text_count_lines (data, (gsize) (end - data)));
  else if (g_str_has_prefix (message, place) && strchr (message, ' '))
    g_set_error (error, MENTOR_CODEC_ERROR, MENTOR_CODEC_ERROR_SYNTAX, "line %d:%s",
                 MAX (atoi (message + strlen (place)), 1), strchr (message, ' '));
  else
    g_set_error (error, MENTOR_CODEC_ERROR, MENTOR_CODEC_ERROR_SYNTAX, "line 1: %s", message);
}

static JsonObject *
parse (JsonParser *parser, const char *data, gsize length, GError **error)
{
  g_autoptr (GError) cause = NULL;
  guint nul;

  if (length > MENTOR_DOCUMENT_MAX_BYTES)
    {
      g_set_error (error, MENTOR_CODEC_ERROR, MENTOR_CODEC_ERROR_LIMIT, "larger than %d MiB",
                   MENTOR_DOCUMENT_MAX_BYTES / 1024 / 1024);
      return NULL;
    }
  if (mentor_json_text_get_depth (data, length) > MENTOR_DOCUMENT_MAX_DEPTH)
    {
      g_set_error (error, MENTOR_CODEC_ERROR, MENTOR_CODEC_ERROR_LIMIT, "nested deeper than %d",
                   MENTOR_DOCUMENT_MAX_DEPTH);
      return NULL;
    }
  nul = mentor_json_text_find_nul (data, length);
  if (nul > 0)
    {
      g_set_error (error, MENTOR_CODEC_ERROR, MENTOR_CODEC_ERROR_SYNTAX,
                   "line %u: a NUL character stands in it", nul);
      return NULL;
    }
  if (!check_begin (data, length, error))
    return NULL;
  json_parser_set_strict (parser, TRUE);
  if (!json_parser_load_from_data (parser, data, (gssize) length, &cause))
    {
      set_syntax_error (cause->message, data, length, error);
      return NULL;
    }
  return json_node_get_object (json_parser_get_root (parser));
}

static gboolean
check_format (const MentorFormat *format, JsonObject *object, gboolean *newer, GError **error)
{
  JsonNode *name = json_object_get_member (object, "format");
  JsonNode *version = json_object_get_member (object, "version");

  if (name == NULL || json_node_get_value_type (name) != G_TYPE_STRING ||
      g_strcmp0 (json_node_get_string (name), format->name) != 0)
    {
      g_set_error (error, MENTOR_CODEC_ERROR, MENTOR_CODEC_ERROR_FORMAT,
                   "format: expected \"%s\"", format->name);
      return FALSE;
    }
  if (version == NULL || json_node_get_value_type (version) != G_TYPE_INT64 ||
      json_node_get_int (version) < 1)
    {
      g_set_error_literal (error, MENTOR_CODEC_ERROR, MENTOR_CODEC_ERROR_FORMAT,
                           "version: expected a whole number from 1");
      return FALSE;
    }
  *newer = json_node_get_int (version) > format->version;
  return TRUE;
}

/* Puts the line before a message that starts with a path. */
static void
prefix_line (GError *error, const char *data, gsize length)
{
  g_autofree char *path = NULL;
  const char *colon = strstr (error->message, ": ");
  guint line;

  if (error->code == MENTOR_CODEC_ERROR_SYNTAX || colon == NULL)
    return;
  path = g_strndup (error->message, colon - error->message);
  line = mentor_json_text_find_line (data, length, path);
  if (line > 0)
    g_prefix_error (&error, "line %u: ", line);
}

static void
wipe_member (JsonObject *object, const char *name, JsonNode *node, gpointer data)
{
  mentor_codec_wipe (node);
}

static void
wipe_element (JsonArray *array, guint index, JsonNode *node, gpointer data)
{
  mentor_codec_wipe (node);
}

/**
 * mentor_codec_wipe:
 * @node: JSON that nobody else uses and that is about to be freed
 *
 * Overwrites every string in it.
 */
void
mentor_codec_wipe (JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    json_object_foreach_member (json_node_get_object (node), wipe_member, NULL);
  else if (JSON_NODE_HOLDS_ARRAY (node))
    json_array_foreach_element (json_node_get_array (node), wipe_element, NULL);
  else if (json_node_get_value_type (node) == G_TYPE_STRING)
    {
      char *text = (char *) json_node_get_string (node);

      explicit_bzero (text, strlen (text));
    }
}

/**
 * mentor_codec_read:
 * @format: the kind of document
 * @data: (array length=length): its bytes
 * @length: their number
 * @error: return location; the domain is %MENTOR_CODEC_ERROR
 *
 * Reads a whole document. One of a version newer than @format knows comes as a record that is read-only, as far as its
 * members could be understood.
 *
 * Returns: (transfer full) (nullable) (type MentorRecord): the root record, or %NULL with @error set
 */
gpointer
mentor_codec_read (const MentorFormat *format, const char *data, gsize length, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (MentorRecord) root = NULL;
  g_autoptr (GError) cause = NULL;
  gboolean newer = FALSE;
  JsonObject *object;

  /* Some editors put a byte order mark before it. */
  if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    {
      data += 3;
      length -= 3;
    }
  object = parse (parser, data, length, error);
  if (object == NULL)
    return NULL;

  if (check_format (format, object, &newer, &cause))
    root = mentor_codec_decode_version (format->get_type (), object, newer, &cause);
  if (format->secret)
    mentor_codec_wipe (json_parser_get_root (parser));
  if (root == NULL)
    {
      prefix_line (cause, data, length);
      g_propagate_error (error, g_steal_pointer (&cause));
      return NULL;
    }
  if (newer)
    mentor_record_set_read_only (root, TRUE);
  return g_steal_pointer (&root);
}
