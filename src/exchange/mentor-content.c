/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-content.h"
#include "mentor-contact-rules.h"
#include "mentor-mentee.h"
#include "mentor-prompt.h"

#include <stdlib.h>
#include <string.h>

/*
 * The content that comes with the application: the prompts and the example. The templates are in
 * mentor-content-templates.c, the guide is in mentor-content-guide.c.
 *
 * Both are XML, which gettext can read. An element of the example bears the name of a field; what it means follows from
 * the field's row. Names of records become UUIDs; days and moments move by whole weeks, so that the day the example was
 * written for falls into the present week.
 */

typedef struct {
  MentorTranslate translate;
  GPtrArray *records;
  GPtrArray *levels; /* of Level: from the outermost element in */
  GString *text;
  int shift; /* days */
} Reader;

/* An element: a record, a field of it, or a value in a field of several. */
typedef struct {
  MentorRecord *record;     /* nullable, owned; with a field: the one record that the field holds */
  const MentorField *field; /* nullable */
  GStrvBuilder *values;     /* nullable */
} Level;

static void
level_free (gpointer data)
{
  Level *level = data;

  g_clear_object (&level->record);
  g_clear_pointer (&level->values, g_strv_builder_unref);
  g_free (level);
}

/**
 * mentor_content_make_id:
 * @space: what kind of name it is
 * @name: a name that stands in the content
 *
 * Returns: (transfer full): a UUID that is always the same for the name, in the form of version 4
 */
char *
mentor_content_make_id (const char *space, const char *name)
{
  g_autofree char *whole = g_strdup_printf ("%s:%s", space, name);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, whole, -1);

  return g_strdup_printf ("%.8s-%.4s-4%.3s-8%.3s-%.12s", sum, sum + 8, sum + 12, sum + 15, sum + 18);
}

static int
read_word (GType type, const char *nick)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);

  if (G_IS_ENUM_CLASS (klass))
    {
      GEnumValue *value = g_enum_get_value_by_nick ((GEnumClass *) klass, nick);

      return value ? value->value : -1;
    }
  else
    {
      GFlagsValue *value = g_flags_get_value_by_nick ((GFlagsClass *) klass, nick);

      return value ? (int) value->value : -1;
    }
}

static gboolean
bad_word (const char *word, const char *where, GError **error)
{
  g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, "“%s” is no value of %s", word,
               where);
  return FALSE;
}

static gboolean
set_attribute_word (MentorPrompt *prompt, const char *name, const char *word, GError **error)
{
  const MentorField *field =
      mentor_record_class_find_field (MENTOR_RECORD_GET_CLASS (prompt), name);
  const int value = field && field->kind == MENTOR_FIELD_ENUM ? read_word (field->get_type (), word)
                                                              : -1;

  if (value < 0)
    return bad_word (word, name, error);
  mentor_record_set_number (MENTOR_RECORD (prompt), field, value);
  return TRUE;
}

static void
start_prompt (GMarkupParseContext *context, const char *element, const char **names,
              const char **values, gpointer data, GError **error)
{
  Reader *reader = data;
  g_autoptr (MentorPrompt) prompt = NULL;

  g_string_truncate (reader->text, 0);
  if (!g_str_equal (element, "prompt"))
    return;
  prompt = g_object_new (MENTOR_TYPE_PROMPT, NULL);
  for (guint i = 0; names[i]; i++)
    {
      if (g_str_equal (names[i], "id"))
        {
          g_autofree char *id = mentor_content_make_id ("prompt", values[i]);

          mentor_record_set_id (MENTOR_RECORD (prompt), id);
        }
      else if (!set_attribute_word (prompt, names[i], values[i], error))
        return;
    }
  g_ptr_array_add (reader->records, g_steal_pointer (&prompt));
}

static void
end_prompt (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  Reader *reader = data;

  if (g_str_equal (element, "prompt"))
    mentor_prompt_set_text (reader->records->pdata[reader->records->len - 1],
                            reader->translate ("prompt", reader->text->str));
}

static void
add_text (GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  g_string_append_len (((Reader *) data)->text, text, (gssize) length);
}

static gboolean
parse_content (Reader *reader, const GMarkupParser *parser, GBytes *xml, GError **error)
{
  g_autoptr (GMarkupParseContext) context =
      g_markup_parse_context_new (parser, G_MARKUP_DEFAULT_FLAGS, reader, NULL);
  gsize length;
  const char *data = g_bytes_get_data (xml, &length);

  return g_markup_parse_context_parse (context, data, (gssize) length, error) &&
         g_markup_parse_context_end_parse (context, error);
}

/**
 * mentor_content_read_prompts:
 * @xml: the prompts
 * @translate: (scope call): puts a text into the user's language
 * @error: return location; the domain is %G_MARKUP_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type MentorPrompt): the built-in prompts, or %NULL with @error set
 */
GPtrArray *
mentor_content_read_prompts (GBytes *xml, MentorTranslate translate, GError **error)
{
  static const GMarkupParser parser = { start_prompt, end_prompt, add_text, NULL, NULL };
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GString) text = g_string_new (NULL);
  Reader reader = { translate, records, NULL, text, 0 };

  if (!parse_content (&reader, &parser, xml, error))
    return NULL;
  return g_steal_pointer (&records);
}

static Level *
innermost (Reader *reader, guint outward)
{
  return reader->levels->len > outward
             ? reader->levels->pdata[reader->levels->len - 1 - outward]
             : NULL;
}

static MentorRecord *
begin_record (GType type, const char *name)
{
  MentorRecord *record = mentor_record_create (type);

  if (name)
    {
      g_autofree char *id = mentor_content_make_id ("example", name);

      mentor_record_set_id (record, id);
    }
  return record;
}

static void
start_example (GMarkupParseContext *context, const char *element, const char **names,
               const char **values, gpointer data, GError **error)
{
  Reader *reader = data;
  Level *outer = innermost (reader, 0);
  Level *level = g_new0 (Level, 1);
  const char *name = names[0] && g_str_equal (names[0], "id") ? values[0] : NULL;

  g_ptr_array_add (reader->levels, level);
  g_string_truncate (reader->text, 0);

  if (g_str_equal (element, "mentee") && reader->levels->len == 2)
    level->record = begin_record (MENTOR_TYPE_MENTEE, name);
  else if (outer && outer->field && outer->field->kind == MENTOR_FIELD_RECORDS)
    level->record = begin_record (outer->field->get_type (), name);
  else if (outer && outer->record && !g_str_equal (element, "created"))
    {
      level->field =
          mentor_record_class_find_field (MENTOR_RECORD_GET_CLASS (outer->record), element);
      if (level->field == NULL)
        g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_UNKNOWN_ELEMENT,
                     "“%s” is no member of %s", element, G_OBJECT_TYPE_NAME (outer->record));
      else if (level->field->kind == MENTOR_FIELD_STRINGS ||
               level->field->kind == MENTOR_FIELD_FLAGS)
        level->values = g_strv_builder_new ();
      else if (level->field->kind == MENTOR_FIELD_RECORD)
        level->record = g_object_ref (mentor_record_get_record (outer->record, level->field));
    }
}

static MentorDay
read_day (Reader *reader, const char *text)
{
  g_autofree char *moment = g_strdup_printf ("%.10sT12:00:00", text);
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (moment, local);

  return time ? mentor_day_of_time (time) + reader->shift : 0;
}

static GDateTime *
read_time (Reader *reader, const char *text)
{
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();
  g_autofree char *whole = strlen (text) == 16 ? g_strdup_printf ("%s:00", text) : g_strdup (text);
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (whole, local);

  return time ? g_date_time_add_days (time, reader->shift) : NULL;
}

static gboolean
set_words (MentorRecord *record, const MentorField *field, const char *const *words, GError **error)
{
  int bits = 0;

  for (; *words; words++)
    {
      const int bit = read_word (field->get_type (), *words);

      if (bit < 0)
        return bad_word (*words, field->member, error);
      bits |= bit;
    }
  mentor_record_set_number (record, field, bits);
  return TRUE;
}

/* Ids are references, except where a list of strings is a list of texts. */
static gboolean
holds_ids (MentorRecord *record, const MentorField *field)
{
  return field->kind == MENTOR_FIELD_ID ||
         (MENTOR_IS_SESSION (record) && g_str_equal (field->member, "goals"));
}

/* A session has the id of its template. */
static gboolean
names_template (MentorRecord *record, const MentorField *field)
{
  return MENTOR_IS_SESSION (record) && g_str_equal (field->member, "template");
}

static gboolean
set_value (Reader *reader, MentorRecord *record, const MentorField *field, GStrvBuilder *values,
           GError **error)
{
  const char *text = reader->text->str;

  switch (field->kind)
    {
    case MENTOR_FIELD_LINE:
    case MENTOR_FIELD_TEXT:
      mentor_record_set_string (record, field, *text && !names_template (record, field)
                                                   ? reader->translate ("example", text)
                                                   : text);
      return TRUE;
    case MENTOR_FIELD_ID:
      {
        g_autofree char *id = mentor_content_make_id ("example", text);

        mentor_record_set_string (record, field, id);
        return TRUE;
      }
    case MENTOR_FIELD_DATE:
      mentor_record_set_day (record, field, read_day (reader, text));
      return TRUE;
    case MENTOR_FIELD_TIMESTAMP:
      {
        g_autoptr (GDateTime) time = read_time (reader, text);

        mentor_record_set_time (record, field, time);
        return TRUE;
      }
    case MENTOR_FIELD_NUMBER:
      mentor_record_set_number (record, field, atoi (text));
      return TRUE;
    case MENTOR_FIELD_BOOLEAN:
      mentor_record_set_number (record, field, g_str_equal (text, "true"));
      return TRUE;
    case MENTOR_FIELD_ENUM:
      {
        const int value = read_word (field->get_type (), text);

        if (value < 0)
          return bad_word (text, field->member, error);
        mentor_record_set_number (record, field, value);
        return TRUE;
      }
    case MENTOR_FIELD_FLAGS:
    case MENTOR_FIELD_STRINGS:
      {
        g_auto (GStrv) strings = g_strv_builder_end (values);

        if (field->kind == MENTOR_FIELD_FLAGS)
          return set_words (record, field, (const char *const *) strings, error);
        mentor_record_set_strings (record, field, (const char *const *) strings);
        return TRUE;
      }
    case MENTOR_FIELD_RECORD:
    case MENTOR_FIELD_RECORDS:
      return TRUE;
    }
  g_return_val_if_reached (FALSE);
}

static void
add_value (Reader *reader, Level *outer, MentorRecord *record)
{
  const char *text = reader->text->str;

  if (outer->field->kind == MENTOR_FIELD_FLAGS)
    g_strv_builder_add (outer->values, text);
  else if (record && holds_ids (record, outer->field))
    g_strv_builder_take (outer->values, mentor_content_make_id ("example", text));
  else if (*text)
    g_strv_builder_add (outer->values, reader->translate ("example", text));
}

static void
end_example (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  Reader *reader = data;
  Level *level = innermost (reader, 0);
  Level *outer = innermost (reader, 1);

  if (level->field)
    set_value (reader, outer->record, level->field, level->values, error);
  else if (level->record && outer->field)
    mentor_record_list_append (
        mentor_record_get_list (innermost (reader, 2)->record, outer->field), level->record);
  else if (level->record)
    g_ptr_array_add (reader->records, g_object_ref (level->record));
  else if (outer && outer->values)
    add_value (reader, outer, innermost (reader, 2)->record);
  else if (outer && outer->record && g_str_equal (element, "created"))
    {
      g_autoptr (GDateTime) created = read_time (reader, reader->text->str);

      mentor_record_set_times (outer->record, created, created);
    }
  g_ptr_array_remove_index (reader->levels, reader->levels->len - 1);
  g_string_truncate (reader->text, 0);
}

/* The day the example was written for, a Monday. */
static const GDate base = { .julian_days = 0, .julian = 0, .dmy = 1, .day = 23, .month = 11, .year = 2026 };

/**
 * mentor_content_read_example:
 * @xml: the example
 * @now: the present moment
 * @translate: (scope call): puts a text into the user's language
 * @error: return location; the domain is %G_MARKUP_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type MentorMentee): the relationships of the example, or %NULL with
 *   @error set
 */
GPtrArray *
mentor_content_read_example (GBytes *xml, GDateTime *now, MentorTranslate translate, GError **error)
{
  static const GMarkupParser parser = { start_example, end_example, add_text, NULL, NULL };
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) levels = g_ptr_array_new_with_free_func (level_free);
  g_autoptr (GString) text = g_string_new (NULL);
  GDate monday = base;
  const int days = (int) mentor_day_of_time (now) - (int) g_date_get_julian (&monday);
  /* Late in the week the next planned session of the example would be over: then the week to come is meant. */
  const int weekday = ((days % 7) + 7) % 7;
  Reader reader = { translate, records, levels, text, days - weekday + (weekday >= 3 ? 7 : 0) };

  if (!parse_content (&reader, &parser, xml, error))
    return NULL;
  return g_steal_pointer (&records);
}
