/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-styled-text.h"

#include <string.h>

struct _MentorStyledText {
  GPtrArray *blocks; /* MentorBlock */
};

#define MAX_LEVEL 6 /* marks before a heading */

static void
block_free (gpointer data)
{
  MentorBlock *block = data;

  explicit_bzero (block->text, strlen (block->text));
  g_free (block->text);
  g_array_unref (block->bold);
  g_free (block);
}

/**
 * mentor_styled_text_new:
 *
 * Returns: (transfer full): a text without a word
 */
MentorStyledText *
mentor_styled_text_new (void)
{
  MentorStyledText *self = g_new0 (MentorStyledText, 1);

  self->blocks = g_ptr_array_new_with_free_func (block_free);
  return self;
}

void
mentor_styled_text_free (MentorStyledText *self)
{
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

guint
mentor_styled_text_get_size (const MentorStyledText *self)
{
  return self->blocks->len;
}

/**
 * mentor_styled_text_get:
 * @position: below the size
 *
 * Returns: (transfer none): a block
 */
const MentorBlock *
mentor_styled_text_get (const MentorStyledText *self, guint position)
{
  return self->blocks->pdata[position];
}

static MentorBlock *
add (MentorStyledText *self, MentorBlockKind kind)
{
  MentorBlock *block = g_new0 (MentorBlock, 1);

  block->kind = kind;
  block->bold = g_array_new (FALSE, FALSE, sizeof (MentorSpan));
  g_ptr_array_add (self->blocks, block);
  return block;
}

/**
 * mentor_styled_text_add:
 * @kind: what it is
 * @text: its words, taken as they are; without any there is no block
 */
void
mentor_styled_text_add (MentorStyledText *self, MentorBlockKind kind, const char *text)
{
  if (*text)
    add (self, kind)->text = g_strdup (text);
}

/* Where the words that begin after these marks end; the marks count only when they hug words. */
static const char *
find_bold_end (const char *at, const char *end)
{
  const char *words = at + 2;

  if (words >= end || g_ascii_isspace (*words) || *words == *at)
    return NULL;
  for (const char *close = words + 1; close + 1 < end; close++)
    if (close[0] == *at && close[1] == *at && !g_ascii_isspace (close[-1]))
      return close;
  return NULL;
}

/* Marks become what they mean; a sign behind a backslash is itself. */
static void
append_inline (GString *out, GArray *bold, const char *at, const char *end)
{
  while (at < end)
    {
      const char *close = NULL;

      if (*at == '\\' && at + 1 < end && g_ascii_ispunct (at[1]))
        at++;
      else if (at + 1 < end && (*at == '*' || *at == '_') && at[1] == *at)
        close = find_bold_end (at, end);
      if (close)
        {
          MentorSpan span = { (guint) out->len, 0 };

          g_string_append_len (out, at + 2, close - at - 2);
          span.end = (guint) out->len;
          g_array_append_val (bold, span);
          at = close + 2;
        }
      else
        g_string_append_c (out, *at++);
    }
}

static gsize
count_heading_marks (const char *line, gsize length)
{
  gsize marks = 0;

  while (marks < length && line[marks] == '#')
    marks++;
  return marks > 0 && marks <= MAX_LEVEL && marks < length && line[marks] == ' ' ? marks + 1 : 0;
}

static gboolean
is_item (const char *line, gsize length)
{
  return length > 2 && strchr ("-*+", *line) && line[1] == ' ';
}

/* The lines of a paragraph are gathered in one block, each still a line. */
static void
add_line (GString *open, GArray *bold, const char *line, gsize length)
{
  if (open->len > 0)
    g_string_append_c (open, '\n');
  append_inline (open, bold, line, line + length);
}

static void
close_block (MentorStyledText *self, MentorBlockKind kind, GString *open, GArray *bold)
{
  MentorBlock *block;

  if (open->len == 0)
    return;
  block = add (self, kind);
  block->text = g_strndup (open->str, open->len);
  g_array_append_vals (block->bold, bold->data, bold->len);
  explicit_bzero (open->str, open->len);
  g_string_truncate (open, 0);
  g_array_set_size (bold, 0);
}

/**
 * mentor_styled_text_add_markdown:
 * @text: what somebody wrote, maybe with some marks of Markdown
 *
 * Headings, items of lists and bold words become what they mean. All else stays as it was written.
 */
void
mentor_styled_text_add_markdown (MentorStyledText *self, const char *text)
{
  /* As large as it may become, so that it leaves no copy behind by growing. */
  g_autoptr (GString) open = g_string_sized_new (strlen (text) + 1);
  g_autoptr (GArray) bold = g_array_new (FALSE, FALSE, sizeof (MentorSpan));

  while (*text)
    {
      const gsize length = strcspn (text, "\r\n");
      const gsize marks = count_heading_marks (text, length);

      if (marks > 0 || is_item (text, length) || length == 0)
        close_block (self, MENTOR_BLOCK_PARAGRAPH, open, bold);
      if (marks > 0)
        {
          add_line (open, bold, text + marks, length - marks);
          close_block (self, MENTOR_BLOCK_SUBHEADING, open, bold);
        }
      else if (is_item (text, length))
        {
          add_line (open, bold, text + 2, length - 2);
          close_block (self, MENTOR_BLOCK_ITEM, open, bold);
        }
      else if (length > 0)
        add_line (open, bold, text, length);
      text += length;
      text += text[0] == '\r' && text[1] == '\n' ? 2 : *text ? 1 : 0;
    }
  close_block (self, MENTOR_BLOCK_PARAGRAPH, open, bold);
}
