/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-notebook-document.h"
#include "mentor-codec.h"
#include "mentor-json-text.h"
#include "mentor-secret-text.h"
#include "mentor-vault-error.h"

#include <string.h>

/* A part of a notebook as the secret that stands in the keyring: a JSON document in base64, on one
 * line. GNOME Keyring writes a text with a line break so that a keyring without a password can not
 * be read any more, with every secret of every program in it; KWallet keeps ASCII only. Base64 on
 * one line is safe in both. */

#define FORMAT "com.example.Mentor.notebook"
#define VERSION 1

/**
 * mentor_notebook_part_new: (skip)
 * @id: its name
 *
 * Returns: (transfer full): an empty part
 */
MentorNotebookPart *
mentor_notebook_part_new (const char *id)
{
  MentorNotebookPart *part = g_new0 (MentorNotebookPart, 1);

  part->id = g_strdup (id);
  part->notes = g_ptr_array_new_with_free_func (g_object_unref);
  part->readable = TRUE;
  return part;
}

/**
 * mentor_notebook_part_free: (skip)
 * @part: (transfer full): a part
 */
void
mentor_notebook_part_free (MentorNotebookPart *part)
{
  g_free (part->id);
  g_ptr_array_unref (part->notes);
  mentor_secret_text_free (part->unknown);
  g_free (part);
}

static void
add_unknown (JsonObject *object, const char *members)
{
  g_autoptr (JsonNode) node = members ? json_from_string (members, NULL) : NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return;
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    json_object_set_member (object, name, json_node_copy (value));
}

static JsonNode *
make_node (JsonObject *object)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, object);
  return node;
}

static JsonNode *
build (const char *record, MentorNotebookPart *part)
{
  JsonObject *object = json_object_new ();
  JsonArray *notes = json_array_sized_new (part->notes->len);

  json_object_set_string_member (object, "format", FORMAT);
  json_object_set_int_member (object, "version", VERSION);
  json_object_set_string_member (object, "record", record);
  json_object_set_string_member (object, "part", part->id);
  json_object_set_int_member (object, "revision", part->revision);
  for (guint i = 0; i < part->notes->len; i++)
    json_array_add_object_element (notes, mentor_codec_encode (part->notes->pdata[i]));
  json_object_set_array_member (object, "notes", notes);
  add_unknown (object, part->unknown);
  return make_node (object);
}

/* JSON of the node, which is wiped and freed. */
static GString *
generate (JsonNode *node, gsize expected)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  GString *text = g_string_sized_new (expected); /* so that growing leaves no copies behind */

  json_generator_set_root (generator, node);
  json_generator_to_gstring (generator, text);
  mentor_secret_text_wipe_node (json_generator_get_root (generator));
  mentor_secret_text_wipe_node (node);
  json_node_unref (node);
  return text;
}

static gsize
expect_size (GPtrArray *notes)
{
  gsize size = 512;

  for (guint i = 0; i < notes->len; i++)
    size += strlen (mentor_private_note_get_text (notes->pdata[i])) * 5 / 4 + 512;
  return size;
}

static gboolean
check_lengths (GPtrArray *notes, GError **error)
{
  for (guint i = 0; i < notes->len; i++)
    if (strlen (mentor_private_note_get_text (notes->pdata[i])) > MENTOR_TEXT_MAX_BYTES)
      {
        g_propagate_error (error, mentor_vault_error_new (MENTOR_VAULT_ERROR_TOO_LONG));
        return FALSE;
      }
  return TRUE;
}

/**
 * mentor_notebook_document_encode: (skip)
 * @record: id of the mentee record
 * @part: a part; its size is set
 * @error: return location; %MENTOR_VAULT_ERROR_TOO_LONG, or %MENTOR_VAULT_ERROR_FAILED where the
 * outcome could not be read again
 *
 * Nothing is given out that mentor_notebook_document_decode() would not understand: what is stored
 * once must be readable for ever.
 *
 * Returns: (transfer full): the secret, to be freed with mentor_secret_text_free(); or %NULL with
 * @error set
 */
char *
mentor_notebook_document_encode (const char *record, MentorNotebookPart *part, GError **error)
{
  g_autoptr (MentorNotebookPart) again = NULL;
  GString *json;
  char *secret;

  if (!check_lengths (part->notes, error))
    return NULL;
  json = generate (build (record, part), expect_size (part->notes));
  secret = g_base64_encode ((const guchar *) json->str, json->len);
  mentor_secret_text_wipe (json->str, json->len);
  g_string_free (json, TRUE);

  again = mentor_notebook_document_decode (record, part->id, secret);
  if (!again->readable || again->notes->len != part->notes->len)
    {
      mentor_secret_text_free (secret);
      g_propagate_error (error, mentor_vault_error_new (MENTOR_VAULT_ERROR_FAILED));
      return NULL;
    }
  part->size = strlen (secret);
  mentor_secret_text_wipe_stack ();
  return secret;
}

/* g_base64_decode() skips what it does not know; here nothing may be skipped. */
static gboolean
is_base64 (const char *secret, gsize length)
{
  const gsize letters =
      strspn (secret, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");

  return length > 0 && length % 4 == 0 && length - letters <= 2 &&
         strspn (secret + letters, "=") == length - letters;
}

static gboolean
has_text (JsonObject *object, const char *member, const char *text)
{
  JsonNode *node = json_object_get_member (object, member);

  return node && json_node_get_value_type (node) == G_TYPE_STRING &&
         g_strcmp0 (json_node_get_string (node), text) == 0;
}

static gboolean
get_number (JsonObject *object, const char *member, gint64 low, gint64 high, gint64 *number)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL || json_node_get_value_type (node) != G_TYPE_INT64)
    return FALSE;
  *number = json_node_get_int (node);
  return low <= *number && *number <= high;
}

static void
keep_unknown (MentorNotebookPart *part, JsonObject *object)
{
  static const char *const known[] = { "format",   "version", "record", "part",
                                       "revision", "notes",   NULL };
  g_autoptr (JsonNode) unknown = NULL;
  JsonObject *members = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    if (!g_strv_contains (known, name))
      json_object_set_member (members, name, json_node_copy (value));
  unknown = make_node (members);
  if (json_object_get_size (members) > 0)
    part->unknown = json_to_string (unknown, FALSE);
}

static gboolean
read_notes (MentorNotebookPart *part, JsonArray *array)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  gboolean good = TRUE;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      g_autoptr (MentorPrivateNote) note = NULL;

      if (JSON_NODE_HOLDS_OBJECT (element))
        note = mentor_codec_decode (MENTOR_TYPE_PRIVATE_NOTE, json_node_get_object (element), NULL);
      if (note == NULL ||
          !g_hash_table_add (ids, (gpointer) mentor_record_get_id (MENTOR_RECORD (note))))
        good = FALSE;
      else
        g_ptr_array_add (part->notes, g_steal_pointer (&note));
    }
  return good;
}

static gboolean
read_document (const char *record, MentorNotebookPart *part, const char *json, gsize length)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  gboolean good = FALSE;
  gint64 version, revision;
  JsonNode *root, *notes;
  JsonObject *object;

  if (memchr (json, '\0', length) ||
      mentor_json_text_get_depth (json, length) > MENTOR_DOCUMENT_MAX_DEPTH ||
      !json_parser_load_from_data (parser, json, (gssize) length, NULL))
    return FALSE;
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return FALSE;
  object = json_node_get_object (root);
  notes = json_object_get_member (object, "notes");
  if (has_text (object, "format", FORMAT) && has_text (object, "record", record) &&
      has_text (object, "part", part->id) &&
      get_number (object, "version", 1, G_MAXINT, &version) &&
      get_number (object, "revision", 0, G_MAXINT, &revision) && notes &&
      JSON_NODE_HOLDS_ARRAY (notes))
    {
      part->revision = (int) revision;
      keep_unknown (part, object);
      /* One of a later version is shown as far as it is understood, and left alone. */
      good = read_notes (part, json_node_get_array (notes)) && version <= VERSION;
    }
  mentor_secret_text_wipe_node (root);
  return good;
}

/**
 * mentor_notebook_document_decode: (skip)
 * @record: id of the mentee record
 * @id: id of the part
 * @secret: what stands in the keyring
 *
 * Returns: (transfer full): the part, with the notes that could be understood; `readable` says
 * whether that is all of it
 */
MentorNotebookPart *
mentor_notebook_document_decode (const char *record, const char *id, const char *secret)
{
  MentorNotebookPart *part = mentor_notebook_part_new (id);
  const gsize length = strlen (secret);
  gsize json_length = 0;
  guchar *json;

  part->size = length;
  part->readable = FALSE;
  if (!is_base64 (secret, length))
    return part;
  json = g_base64_decode (secret, &json_length);
  part->readable = read_document (record, part, (const char *) json, json_length);
  mentor_secret_text_wipe (json, json_length);
  g_free (json);
  mentor_secret_text_wipe_stack ();
  return part;
}

static gsize
measure (MentorPrivateNote *note)
{
  JsonNode *node = make_node (mentor_codec_encode (MENTOR_RECORD (note)));
  GString *json = generate (node, strlen (mentor_private_note_get_text (note)) * 5 / 4 + 512);
  const gsize size = json->len + 1; /* and a comma */

  mentor_secret_text_wipe (json->str, json->len);
  g_string_free (json, TRUE);
  return size;
}

/**
 * mentor_notebook_document_split: (skip)
 * @record: id of the mentee record
 * @part: a part
 * @limit: the most bytes that its secret may have
 *
 * Takes as many notes from the end of @part as have no room in it. One note stays, whatever its
 * size.
 *
 * Returns: (transfer full) (element-type MentorPrivateNote): what was taken, in order
 */
GPtrArray *
mentor_notebook_document_split (const char *record, MentorNotebookPart *part, gsize limit)
{
  GPtrArray *rest = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (MentorNotebookPart) frame = mentor_notebook_part_new (part->id);
  const gsize room = limit / 4 * 3;
  GString *json;
  gsize size;
  guint fits = 0;

  frame->revision = part->revision;
  frame->unknown = g_strdup (part->unknown);
  json = generate (build (record, frame), 512);
  size = json->len;
  g_string_free (json, TRUE);

  for (; fits < part->notes->len; fits++)
    {
      size += measure (part->notes->pdata[fits]);
      if (size > room && fits > 0)
        break;
    }
  for (guint i = fits; i < part->notes->len; i++)
    g_ptr_array_add (rest, g_object_ref (part->notes->pdata[i]));
  g_ptr_array_set_size (part->notes, (int) fits);
  return rest;
}
