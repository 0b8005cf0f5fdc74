/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-content.h"
#include "mentor-guide-topic.h"

#include <string.h>

/* The guide that comes with the application. A page names its sources by their ids; their texts stand
 * at the end of the file, so that they are given to the pages when all is read. */

typedef struct
{
  MentorTranslate translate;
  GPtrArray *topics;
  GPtrArray *names;        /* of a GStrv for each topic: the ids of its sources */
  GStrvBuilder *paragraphs; /* of the page that is open; nullable */
  GHashTable *sources;     /* from id to text */
  GStrvBuilder *all_sources;
  GString *text;
  char *source; /* the id of the source that is open */
} Reader;

static MentorGuideTopic *
get_topic (Reader *reader)
{
  return reader->topics->pdata[reader->topics->len - 1];
}

static gboolean
is_known (const char *element, const char *parent)
{
  static const char *const texts[] = { "title", "summary", "p", "task", NULL };

  if (g_str_equal (parent, "page"))
    return g_strv_contains (texts, element);
  if (g_str_equal (parent, "guide"))
    return g_str_equal (element, "sources");
  return g_str_equal (element, "guide") && g_str_equal (parent, "");
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
  const char *id, *deed, *sources;

  g_string_truncate (reader->text, 0);
  if (g_str_equal (element, "page") && g_str_equal (parent, "guide"))
    {
      if (!g_markup_collect_attributes (element, names, values, error, G_MARKUP_COLLECT_STRING,
                                        "id", &id, G_MARKUP_COLLECT_STRING, "do", &deed,
                                        G_MARKUP_COLLECT_STRING, "sources", &sources,
                                        G_MARKUP_COLLECT_INVALID))
        return;
      g_ptr_array_add (reader->topics, mentor_guide_topic_new (id, deed));
      g_ptr_array_add (reader->names, g_strsplit (sources, " ", -1));
      reader->paragraphs = g_strv_builder_new ();
    }
  else if (g_str_equal (element, "source") && g_str_equal (parent, "sources"))
    {
      if (g_markup_collect_attributes (element, names, values, error, G_MARKUP_COLLECT_STRING, "id",
                                       &id, G_MARKUP_COLLECT_INVALID))
        g_set_str (&reader->source, id);
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

  if (g_str_equal (element, "title"))
    mentor_guide_topic_set_title (get_topic (reader), reader->translate ("guide", text));
  else if (g_str_equal (element, "summary"))
    mentor_guide_topic_set_summary (get_topic (reader), reader->translate ("guide", text));
  else if (g_str_equal (element, "task"))
    mentor_guide_topic_set_task (get_topic (reader), reader->translate ("guide", text));
  else if (g_str_equal (element, "p"))
    g_strv_builder_add (reader->paragraphs, reader->translate ("guide", text));
  else if (g_str_equal (element, "page"))
    {
      g_auto (GStrv) paragraphs = g_strv_builder_end (reader->paragraphs);

      mentor_guide_topic_set_paragraphs (get_topic (reader), (const char *const *) paragraphs);
      g_clear_pointer (&reader->paragraphs, g_strv_builder_unref);
    }
  else if (g_str_equal (element, "source"))
    {
      const char *line = reader->translate ("guide", text);

      g_hash_table_insert (reader->sources, g_strdup (reader->source), g_strdup (line));
      g_strv_builder_add (reader->all_sources, line);
    }
}

static void
add_text (
    GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  g_string_append_len (((Reader *) data)->text, text, (gssize) length);
}

static gboolean
link_sources (Reader *reader, GError **error)
{
  for (guint i = 0; i < reader->topics->len; i++)
    {
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      g_auto (GStrv) lines = NULL;
      const GStrv names = reader->names->pdata[i];

      for (guint j = 0; names[j]; j++)
        {
          const char *line = g_hash_table_lookup (reader->sources, names[j]);

          if (line == NULL)
            {
              g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT,
                           "“%s” is no source", names[j]);
              return FALSE;
            }
          g_strv_builder_add (builder, line);
        }
      lines = g_strv_builder_end (builder);
      mentor_guide_topic_set_sources (reader->topics->pdata[i], (const char *const *) lines);
    }
  return TRUE;
}

/**
 * mentor_content_read_guide:
 * @xml: the guide
 * @translate: (scope call): puts a text into the user's language
 * @sources: (out) (optional): what all pages stand on, a line each
 * @error: return location; the domain is %G_MARKUP_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type MentorGuideTopic): the pages of the guide, or %NULL
 *   with @error set
 */
GPtrArray *
mentor_content_read_guide (GBytes *xml, MentorTranslate translate, GStrv *sources, GError **error)
{
  static const GMarkupParser parser = { start_element, end_element, add_text, NULL, NULL };
  g_autoptr (GPtrArray) topics = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GHashTable) lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  Reader reader = { translate, topics, names, NULL, lines, all, text, NULL };
  g_autoptr (GMarkupParseContext) context =
      g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, &reader, NULL);
  gsize length;
  const char *data = g_bytes_get_data (xml, &length);
  const gboolean good =
      g_markup_parse_context_parse (context, data, (gssize) length, error) &&
      g_markup_parse_context_end_parse (context, error) && link_sources (&reader, error);

  g_free (reader.source);
  g_clear_pointer (&reader.paragraphs, g_strv_builder_unref);
  if (!good)
    return NULL;
  if (sources)
    *sources = g_strv_builder_end (all);
  return g_steal_pointer (&topics);
}
