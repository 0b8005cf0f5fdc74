/* SPDX-License-Identifier: GPL-3.0-or-later */
/* memmem() */
#define _GNU_SOURCE
#include "mentor-json-text.h"

#include <string.h>

/* Looks at the text of JSON without building anything: how deep it is, and on which line a value stands. */

typedef struct {
  const char *at;
  const char *end;
  guint line;
} Scanner;

static const char *
skip_string (const char *at, const char *end)
{
  const char *quote = NULL;

  /* Most of a document is text, and memchr() is many times as fast as looking at each byte. */
  for (at++; at < end;)
    {
      const char *escape;

      if (quote == NULL || quote < at)
        quote = memchr (at, '"', (gsize) (end - at));
      if (quote == NULL)
        return end;
      escape = memchr (at, '\\', (gsize) (quote - at));
      if (escape == NULL)
        return quote + 1;
      at = escape + 2;
    }
  return end;
}

/**
 * mentor_json_text_get_depth:
 * @data: (array length=length): JSON, or anything else
 * @length: bytes
 *
 * Returns: how deep arrays and objects are nested in it
 */
guint
mentor_json_text_get_depth (const char *data, gsize length)
{
  const char *end = data + length;
  guint depth = 0, deepest = 0;

  for (const char *at = data; at < end;)
    {
      if (*at == '"')
        {
          at = skip_string (at, end);
          continue;
        }
      if (*at == '{' || *at == '[')
        {
          depth++;
          deepest = MAX (deepest, depth);
        }
      else if ((*at == '}' || *at == ']') && depth > 0)
        depth--;
      at++;
    }
  return deepest;
}

/**
 * mentor_json_text_count_lines:
 * @data: (array length=length): text
 * @length: bytes
 *
 * Returns: on which line the byte behind it stands, counted from 1
 */
guint
mentor_json_text_count_lines (const char *data, gsize length)
{
  const char *end = data + length;
  guint line = 1;

  while (data < end && (data = memchr (data, '\n', (gsize) (end - data))))
    {
      data++;
      line++;
    }
  return line;
}

/* Whether the escape at @at is one, and not the end of an escaped backslash. */
static gboolean
is_escape (const char *data, const char *at)
{
  gsize before = 0;

  while (at - before > data && at[-1 - (gssize) before] == '\\')
    before++;
  return before % 2 == 0;
}

/**
 * mentor_json_text_find_nul:
 * @data: (array length=length): JSON, or anything else
 * @length: bytes
 *
 * Looks for the character that no string in C can hold, as it is or as an escape: a text with it would lose all behind
 * it.
 *
 * Returns: the line on which it stands, counted from 1; 0 where there is none
 */
guint
mentor_json_text_find_nul (const char *data, gsize length)
{
  const char *escape = "\\u0000";
  const char *end = data + length;
  const char *at = memchr (data, '\0', length);

  if (at)
    return mentor_json_text_count_lines (data, (gsize) (at - data));
  for (at = data; (at = memmem (at, (gsize) (end - at), escape, strlen (escape))); at++)
    if (is_escape (data, at))
      return mentor_json_text_count_lines (data, (gsize) (at - data));
  return 0;
}

static void
scanner_skip_space (Scanner *self)
{
  for (; self->at < self->end && strchr (" \t\r\n,:", *self->at) && *self->at; self->at++)
    if (*self->at == '\n')
      self->line++;
}

static void
scanner_skip_value (Scanner *self)
{
  guint depth = 0;

  scanner_skip_space (self);
  while (self->at < self->end)
    {
      const char c = *self->at;

      if (c == '"')
        self->at = skip_string (self->at, self->end);
      else
        {
          if (c == '{' || c == '[')
            depth++;
          else if (c == '}' || c == ']')
            {
              if (depth == 0)
                return;
              depth--;
            }
          else if (c == '\n')
            self->line++;
          else if (c == ',' && depth == 0)
            return;
          self->at++;
        }
      if (depth == 0 && (c == '"' || c == '}' || c == ']'))
        return;
    }
}

static gboolean
scanner_enter_member (Scanner *self, const char *name, gsize length)
{
  if (self->at >= self->end || *self->at != '{')
    return FALSE;
  self->at++;
  for (;;)
    {
      const char *key;

      scanner_skip_space (self);
      if (self->at >= self->end || *self->at != '"')
        return FALSE;
      key = self->at + 1;
      self->at = skip_string (self->at, self->end);
      if ((gsize) (self->at - key) == length + 1 && memcmp (key, name, length) == 0)
        {
          scanner_skip_space (self);
          return TRUE;
        }
      scanner_skip_value (self);
    }
}

static gboolean
scanner_enter_element (Scanner *self, guint64 index)
{
  if (self->at >= self->end || *self->at != '[')
    return FALSE;
  self->at++;
  scanner_skip_space (self);
  for (; index > 0; index--)
    {
      scanner_skip_value (self);
      scanner_skip_space (self);
      if (self->at >= self->end || *self->at == ']')
        return FALSE;
    }
  return TRUE;
}

/**
 * mentor_json_text_find_line:
 * @data: (array length=length): valid JSON
 * @length: bytes
 * @path: names and indices, as in `sessions[3].start`
 *
 * Returns: the line on which the value at @path starts, counted from 1; 0 where there is none
 */
guint
mentor_json_text_find_line (const char *data, gsize length, const char *path)
{
  Scanner scanner = { data, data + length, 1 };

  scanner_skip_space (&scanner);
  while (*path != '\0')
    {
      if (*path == '[')
        {
          char *after;
          const guint64 index = g_ascii_strtoull (path + 1, &after, 10);

          if (!scanner_enter_element (&scanner, index))
            return 0;
          path = *after == ']' ? after + 1 : after;
        }
      else
        {
          gsize name;

          path += *path == '.' ? 1 : 0;
          name = strcspn (path, ".[");
          if (!scanner_enter_member (&scanner, path, name))
            return 0;
          path += name;
        }
    }
  return scanner.line;
}
