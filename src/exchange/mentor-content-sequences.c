/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-content.h"
#include "mentor-enum-types.h"
#include "mentor-sequence.h"

/* The series of questions that come with the application. */

typedef struct {
  MentorTranslate translate;
  GPtrArray *sequences;
  GStrvBuilder *questions; /* of the series that is open; nullable */
  GString *text;
} Reader;

static MentorSequence *
get_sequence (Reader *reader)
{
  return reader->sequences->pdata[reader->sequences->len - 1];
}

static void
start_sequence (Reader *reader, const char *id, const char *audience, GError **error)
{
  g_autoptr (GEnumClass) audiences = g_type_class_ref (MENTOR_TYPE_AUDIENCE);
  GEnumValue *value = g_enum_get_value_by_nick (audiences, audience);

  if (value == NULL)
    {
      g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT,
                   "“%s” is no value of audience", audience);
      return;
    }
  g_ptr_array_add (reader->sequences, mentor_sequence_new (id, (MentorAudience) value->value));
  reader->questions = g_strv_builder_new ();
}

static gboolean
is_known (const char *element, const char *parent)
{
  static const char *const texts[] = { "name", "purpose", "question", NULL };

  if (g_str_equal (parent, "sequence"))
    return g_strv_contains (texts, element);
  return g_str_equal (element, "sequences") && g_str_equal (parent, "");
}

static void
start_element (GMarkupParseContext *context, const char *element, const char **names,
               const char **values, gpointer data, GError **error)
{
  Reader *reader = data;
  const GSList *stack = g_markup_parse_context_get_element_stack (context);
  const char *parent = stack->next ? stack->next->data : "";
  const char *id, *audience;

  g_string_truncate (reader->text, 0);
  if (g_str_equal (element, "sequence") && g_str_equal (parent, "sequences"))
    {
      if (g_markup_collect_attributes (element, names, values, error, G_MARKUP_COLLECT_STRING, "id",
                                       &id, G_MARKUP_COLLECT_STRING, "audience", &audience,
                                       G_MARKUP_COLLECT_INVALID))
        start_sequence (reader, id, audience, error);
    }
  else if (!is_known (element, parent))
    g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_UNKNOWN_ELEMENT,
                 "“%s” does not belong here", element);
}

static void
end_element (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  Reader *reader = data;
  const char *text = reader->text->str;

  if (g_str_equal (element, "name"))
    mentor_sequence_set_name (get_sequence (reader), reader->translate ("sequence", text));
  else if (g_str_equal (element, "purpose"))
    mentor_sequence_set_purpose (get_sequence (reader), reader->translate ("sequence", text));
  else if (g_str_equal (element, "question"))
    g_strv_builder_add (reader->questions, reader->translate ("sequence", text));
  else if (g_str_equal (element, "sequence"))
    {
      g_auto (GStrv) questions = g_strv_builder_end (reader->questions);

      g_clear_pointer (&reader->questions, g_strv_builder_unref);
      if (g_strv_length (questions) == 0)
        g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT,
                     "“%s” asks nothing", mentor_sequence_get_id (get_sequence (reader)));
      mentor_sequence_set_questions (get_sequence (reader), (const char *const *) questions);
    }
}

static void
add_text (GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  g_string_append_len (((Reader *) data)->text, text, (gssize) length);
}

/**
 * mentor_content_read_sequences:
 * @xml: the series of questions
 * @translate: (scope call): puts a text into the user's language
 * @error: return location; the domain is %G_MARKUP_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type MentorSequence): the built-in series, in their order, or %NULL with
 *   @error set
 */
GPtrArray *
mentor_content_read_sequences (GBytes *xml, MentorTranslate translate, GError **error)
{
  static const GMarkupParser parser = { start_element, end_element, add_text, NULL, NULL };
  g_autoptr (GPtrArray) sequences = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GString) text = g_string_new (NULL);
  Reader reader = { translate, sequences, NULL, text };
  g_autoptr (GMarkupParseContext) context =
      g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, &reader, NULL);
  gsize length;
  const char *data = g_bytes_get_data (xml, &length);
  const gboolean good = g_markup_parse_context_parse (context, data, (gssize) length, error) &&
                        g_markup_parse_context_end_parse (context, error);

  g_clear_pointer (&reader.questions, g_strv_builder_unref);
  return good ? g_steal_pointer (&sequences) : NULL;
}
