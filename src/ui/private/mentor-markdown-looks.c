/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-markdown-looks.h"

#include "mentor-markdown-marks.h"

#include <adwaita.h>
#include <string.h>

/*
 * Markdown, lightly: a heading looks like one, strong words are strong, and the signs that say so step back. All
 * characters stay as they were typed; only tags of the buffer change, and those only in the lines that were touched.
 */

static const char *const tags[MENTOR_MARKDOWN_N_MARKS] = {
  [MENTOR_MARKDOWN_SIGN] = "markdown-sign",
  [MENTOR_MARKDOWN_HEADING] = "markdown-heading",
  [MENTOR_MARKDOWN_STRONG] = "markdown-strong",
  [MENTOR_MARKDOWN_EMPHASIS] = "markdown-emphasis",
};

/* A paragraph of many pages without an end stays plain: GTK looks at all of it for each tag. */
#define MAX_BYTES 8000

/* Bytes of a line. */
typedef struct {
  int start;
  int end;
} Span;

typedef struct {
  GArray *marks[MENTOR_MARKDOWN_N_MARKS]; /* of Span, in order, none touching the next */
} Spans;

static void
spans_init (Spans *spans)
{
  for (guint i = 0; i < G_N_ELEMENTS (spans->marks); i++)
    spans->marks[i] = g_array_new (FALSE, FALSE, sizeof (Span));
}

static void
spans_clear (Spans *spans)
{
  for (guint i = 0; i < G_N_ELEMENTS (spans->marks); i++)
    g_array_unref (spans->marks[i]);
}

static void
add_span (MentorMarkdownMark mark, gsize start, gsize end, gpointer data)
{
  const Span span = { (int) start, (int) end };

  if (end > start)
    g_array_append_val (((Spans *) data)->marks[mark], span);
}

static int
compare_spans (gconstpointer one, gconstpointer two)
{
  return ((const Span *) one)->start - ((const Span *) two)->start;
}

/* As the buffer has them: two that touch are one. */
static void
join_spans (GArray *spans)
{
  guint length = 0;

  g_array_sort (spans, compare_spans);
  for (guint i = 0; i < spans->len; i++)
    {
      const Span span = g_array_index (spans, Span, i);
      Span *before = length > 0 ? &g_array_index (spans, Span, length - 1) : NULL;

      if (before && span.start <= before->end)
        before->end = MAX (before->end, span.end);
      else
        g_array_index (spans, Span, length++) = span;
    }
  g_array_set_size (spans, length);
}

/* Those that the line has now. */
static void
find_spans (GtkTextTag *tag, const GtkTextIter *start, const GtkTextIter *end, GArray *found)
{
  GtkTextIter iter = *start;

  while (gtk_text_iter_compare (&iter, end) < 0)
    {
      Span span = { gtk_text_iter_get_line_index (&iter), 0 };
      const gboolean tagged = gtk_text_iter_has_tag (&iter, tag);

      if (!gtk_text_iter_forward_to_tag_toggle (&iter, tag) || gtk_text_iter_compare (&iter, end) > 0)
        iter = *end;
      span.end = gtk_text_iter_get_line_index (&iter);
      if (tagged)
        g_array_append_val (found, span);
    }
}

static gboolean
has_span (GArray *spans, const Span *span)
{
  guint place;

  return g_array_binary_search (spans, span, compare_spans, &place) &&
         g_array_index (spans, Span, place).end == span->end;
}

/* With each letter GTK lays the paragraph out again, and all the slower the more often a tag comes and goes. Most
 * letters change none, as those that are there move along by themselves. */
static void
change_tag (GtkTextBuffer *buffer, GtkTextTag *tag, int line, GArray *from, GArray *without, gboolean apply)
{
  for (guint i = 0; i < from->len; i++)
    {
      const Span *span = &g_array_index (from, Span, i);
      GtkTextIter start, end;

      if (has_span (without, span))
        continue;
      gtk_text_buffer_get_iter_at_line_index (buffer, &start, line, span->start);
      gtk_text_buffer_get_iter_at_line_index (buffer, &end, line, span->end);
      if (apply)
        gtk_text_buffer_apply_tag (buffer, tag, &start, &end);
      else
        gtk_text_buffer_remove_tag (buffer, tag, &start, &end);
    }
}

static void
find_marks (const GtkTextIter *start, const GtkTextIter *end, Spans *spans)
{
  char *text;

  if (gtk_text_iter_get_bytes_in_line (start) > MAX_BYTES)
    return;
  /* A picture in the text would be a character of its own, as it is for the indices. */
  text = gtk_text_iter_get_slice (start, end);
  mentor_markdown_find_marks (text, add_span, spans);
  explicit_bzero (text, strlen (text));
  g_free (text);
}

static void
look_at_line (GtkTextBuffer *buffer, int line)
{
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (buffer);
  GtkTextIter start, end;
  Spans wanted, there;

  gtk_text_buffer_get_iter_at_line (buffer, &start, line);
  end = start;
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  spans_init (&wanted);
  spans_init (&there);
  find_marks (&start, &end, &wanted);
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      join_spans (wanted.marks[i]);
      find_spans (gtk_text_tag_table_lookup (table, tags[i]), &start, &end, there.marks[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      GtkTextTag *tag = gtk_text_tag_table_lookup (table, tags[i]);

      change_tag (buffer, tag, line, there.marks[i], wanted.marks[i], FALSE);
      change_tag (buffer, tag, line, wanted.marks[i], there.marks[i], TRUE);
    }
  spans_clear (&there);
  spans_clear (&wanted);
}

static void
on_inserted (GtkTextBuffer *buffer, GtkTextIter *end, const char *text, int length)
{
  const int last = gtk_text_iter_get_line (end);
  GtkTextIter start = *end;

  gtk_text_iter_backward_chars (&start, (int) g_utf8_strlen (text, length));
  for (int line = gtk_text_iter_get_line (&start); line <= last; line++)
    look_at_line (buffer, line);
}

static void
on_deleted (GtkTextBuffer *buffer, GtkTextIter *start)
{
  look_at_line (buffer, gtk_text_iter_get_line (start));
}

static void
follow_style (GtkTextBuffer *buffer)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  const float shade = adw_style_manager_get_dark (manager) ? 1 : 0;
  const GdkRGBA color = { shade, shade, shade,
                          adw_style_manager_get_high_contrast (manager) ? 0.8f : 0.5f };

  g_object_set (gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer),
                                           tags[MENTOR_MARKDOWN_SIGN]),
                "foreground-rgba", &color, NULL);
}

/**
 * mentor_markdown_looks_attach:
 * @buffer: a buffer without text
 *
 * Shows from now on what is Markdown in the text.
 */
void
mentor_markdown_looks_attach (GtkTextBuffer *buffer)
{
  gtk_text_buffer_create_tag (buffer, tags[MENTOR_MARKDOWN_HEADING], "weight", PANGO_WEIGHT_BOLD,
                              "scale", 1.12, NULL);
  gtk_text_buffer_create_tag (buffer, tags[MENTOR_MARKDOWN_STRONG], "weight", PANGO_WEIGHT_BOLD, NULL);
  gtk_text_buffer_create_tag (buffer, tags[MENTOR_MARKDOWN_EMPHASIS], "style", PANGO_STYLE_ITALIC,
                              NULL);
  gtk_text_buffer_create_tag (buffer, tags[MENTOR_MARKDOWN_SIGN], "weight", PANGO_WEIGHT_NORMAL, NULL);
  follow_style (buffer);
  g_signal_connect_after (buffer, "insert-text", G_CALLBACK (on_inserted), NULL);
  g_signal_connect_after (buffer, "delete-range", G_CALLBACK (on_deleted), NULL);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (follow_style), buffer, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast",
                           G_CALLBACK (follow_style), buffer, G_CONNECT_SWAPPED);
}

/* Whether the text before, or after, is the sign and no longer one. */
static gboolean
has_sign (const GtkTextIter *iter, const char *sign, gboolean before)
{
  const int length = (int) strlen (sign);
  GtkTextIter at = *iter;
  int count = 0;

  if (before)
    while (gtk_text_iter_backward_char (&at) && gtk_text_iter_get_char (&at) == (gunichar) *sign)
      count++;
  else
    for (; gtk_text_iter_get_char (&at) == (gunichar) *sign; gtk_text_iter_forward_char (&at))
      count++;
  return count == length || count == 3;
}

/**
 * mentor_markdown_toggle_around:
 * @buffer: a text
 * @sign: what stands before and after words that are meant so: "*" or "**"
 *
 * Puts the sign around what is selected in a line, or around the word at the cursor, or takes it away. It is one step
 * to undo.
 */
void
mentor_markdown_toggle_around (GtkTextBuffer *buffer, const char *sign)
{
  const int length = (int) strlen (sign);
  GtkTextIter start, end;
  int from, to;
  gboolean there;

  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end) &&
      (gtk_text_iter_inside_word (&start) || gtk_text_iter_ends_word (&start)))
    {
      if (!gtk_text_iter_starts_word (&start))
        gtk_text_iter_backward_word_start (&start);
      if (!gtk_text_iter_ends_word (&end) || gtk_text_iter_equal (&start, &end))
        gtk_text_iter_forward_word_end (&end);
    }
  if (gtk_text_iter_get_line (&start) != gtk_text_iter_get_line (&end))
    return;

  there = has_sign (&start, sign, TRUE) && has_sign (&end, sign, FALSE);
  from = gtk_text_iter_get_offset (&start);
  to = gtk_text_iter_get_offset (&end);
  gtk_text_buffer_begin_user_action (buffer);
  if (there)
    {
      GtkTextIter after = end, before = start;

      gtk_text_iter_forward_chars (&after, length);
      gtk_text_buffer_delete (buffer, &end, &after);
      gtk_text_buffer_get_iter_at_offset (buffer, &before, from - length);
      gtk_text_buffer_get_iter_at_offset (buffer, &start, from);
      gtk_text_buffer_delete (buffer, &before, &start);
      from -= length;
      to -= length;
    }
  else
    {
      gtk_text_buffer_insert (buffer, &end, sign, length);
      gtk_text_buffer_get_iter_at_offset (buffer, &start, from);
      gtk_text_buffer_insert (buffer, &start, sign, length);
      from += length;
      to += length;
    }
  gtk_text_buffer_get_iter_at_offset (buffer, &start, from);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, to);
  gtk_text_buffer_select_range (buffer, &end, &start);
  gtk_text_buffer_end_user_action (buffer);
}

/* The line up to the cursor; wiped by free_line(). */
static char *
dup_line (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_mark (buffer, &end, gtk_text_buffer_get_insert (buffer));
  start = end;
  gtk_text_iter_set_line_offset (&start, 0);
  return gtk_text_iter_get_slice (&start, &end);
}

static void
free_line (char *line)
{
  explicit_bzero (line, strlen (line));
  g_free (line);
}

/**
 * mentor_markdown_is_in_list:
 * @buffer: a text
 *
 * Returns: whether the cursor is in an item of a list, and nothing is selected
 */
gboolean
mentor_markdown_is_in_list (GtkTextBuffer *buffer)
{
  char *line = dup_line (buffer);
  const gboolean found =
      !gtk_text_buffer_get_has_selection (buffer) && mentor_markdown_measure_item (line) > 0;

  free_line (line);
  return found;
}

/**
 * mentor_markdown_continue_list:
 * @buffer: a text with the cursor in an item of a list
 *
 * Begins the next item, or ends the list where the item has no words. It is one step to undo.
 */
void
mentor_markdown_continue_list (GtkTextBuffer *buffer)
{
  char *line = dup_line (buffer);
  g_autofree char *next = mentor_markdown_dup_next_item (line);

  gtk_text_buffer_begin_user_action (buffer);
  if (strlen (line) == mentor_markdown_measure_item (line))
    {
      GtkTextIter start, end;

      gtk_text_buffer_get_iter_at_mark (buffer, &end, gtk_text_buffer_get_insert (buffer));
      start = end;
      gtk_text_iter_set_line_offset (&start, 0);
      gtk_text_buffer_delete (buffer, &start, &end);
    }
  else if (next)
    {
      g_autofree char *text = g_strconcat ("\n", next, NULL);

      gtk_text_buffer_insert_at_cursor (buffer, text, -1);
    }
  gtk_text_buffer_end_user_action (buffer);
  free_line (line);
}
