/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-content.h"
#include "mentor-template.h"

#include <stdlib.h>
#include <string.h>

/* The templates that come with the application. A session has the id as it stands in the file; an id
 * of a block is made of that and of its place, and stands in the points that came from it. */

typedef struct
{
  MentorTranslate translate;
  GPtrArray *templates;
  GString *text;
  char *name; /* the id in the file of the template that is open */
} Reader;

static MentorTemplate *
get_template (Reader *reader)
{
  return reader->templates->pdata[reader->templates->len - 1];
}

static MentorTemplateBlock *
get_block (Reader *reader)
{
  MentorRecordList *blocks = mentor_template_get_blocks (get_template (reader));

  return mentor_record_list_get (blocks, mentor_record_list_get_size (blocks) - 1);
}

static void
start_template (Reader *reader, const char *name, const char *stage, GError **error)
{
  g_autoptr (MentorTemplate) template = g_object_new (MENTOR_TYPE_TEMPLATE, NULL);
  g_autoptr (GEnumClass) stages = g_type_class_ref (MENTOR_TYPE_STAGE);
  GEnumValue *value = g_enum_get_value_by_nick (stages, stage);

  if (value == NULL)
    {
      g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT,
                   "“%s” is no value of stage", stage);
      return;
    }
  g_set_str (&reader->name, name);
  mentor_record_set_id (MENTOR_RECORD (template), name);
  mentor_template_set_stage (template, (MentorStage) value->value);
  g_ptr_array_add (reader->templates, g_steal_pointer (&template));
}

static void
start_block (Reader *reader, const char *minutes)
{
  MentorRecordList *blocks = mentor_template_get_blocks (get_template (reader));
  g_autoptr (MentorTemplateBlock) block = g_object_new (MENTOR_TYPE_TEMPLATE_BLOCK, NULL);
  g_autofree char *place =
      g_strdup_printf ("%s/%u", reader->name, mentor_record_list_get_size (blocks));
  g_autofree char *id = mentor_content_make_id ("template-block", place);

  mentor_record_set_id (MENTOR_RECORD (block), id);
  mentor_template_block_set_minutes (block, atoi (minutes));
  mentor_record_list_append (blocks, block);
}

static gboolean
is_known (const char *element, const char *parent)
{
  if (g_str_equal (parent, "template"))
    return g_str_equal (element, "name") || g_str_equal (element, "purpose");
  if (g_str_equal (parent, "block"))
    return g_str_equal (element, "text") || g_str_equal (element, "hint");
  return g_str_equal (element, "templates");
}

static void
start_element (GMarkupParseContext *context,
               const char *element,
               const char **names,
               const char **values,
               gpointer data,
               GError **error)
{
  Reader *reader = data;
  const GSList *stack = g_markup_parse_context_get_element_stack (context);
  const char *parent = stack->next ? stack->next->data : "";
  const char *name, *stage, *minutes;

  g_string_truncate (reader->text, 0);
  if (g_str_equal (element, "template"))
    {
      if (g_markup_collect_attributes (element, names, values, error, G_MARKUP_COLLECT_STRING, "id",
                                       &name, G_MARKUP_COLLECT_STRING, "stage", &stage,
                                       G_MARKUP_COLLECT_INVALID))
        start_template (reader, name, stage, error);
    }
  else if (g_str_equal (element, "block") && g_str_equal (parent, "template"))
    {
      if (g_markup_collect_attributes (element, names, values, error, G_MARKUP_COLLECT_STRING,
                                       "minutes", &minutes, G_MARKUP_COLLECT_INVALID))
        start_block (reader, minutes);
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
    mentor_template_set_name (get_template (reader), reader->translate ("template", text));
  else if (g_str_equal (element, "purpose"))
    mentor_template_set_purpose (get_template (reader), reader->translate ("template", text));
  else if (g_str_equal (element, "text"))
    mentor_template_block_set_text (get_block (reader), reader->translate ("template", text));
  else if (g_str_equal (element, "hint"))
    mentor_template_block_set_hint (get_block (reader), reader->translate ("template", text));
}

static void
add_text (
    GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  g_string_append_len (((Reader *) data)->text, text, (gssize) length);
}

/**
 * mentor_content_read_templates:
 * @xml: the templates
 * @translate: (scope call): puts a text into the user's language
 * @error: return location; the domain is %G_MARKUP_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type MentorTemplate): the built-in templates, or
 *   %NULL with @error set
 */
GPtrArray *
mentor_content_read_templates (GBytes *xml, MentorTranslate translate, GError **error)
{
  static const GMarkupParser parser = { start_element, end_element, add_text, NULL, NULL };
  g_autoptr (GPtrArray) templates = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GString) text = g_string_new (NULL);
  Reader reader = { translate, templates, text, NULL };
  g_autoptr (GMarkupParseContext) context =
      g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, &reader, NULL);
  gsize length;
  const char *data = g_bytes_get_data (xml, &length);
  const gboolean good =
      g_markup_parse_context_parse (context, data, (gssize) length, error) &&
      g_markup_parse_context_end_parse (context, error);

  g_free (reader.name);
  return good ? g_steal_pointer (&templates) : NULL;
}
