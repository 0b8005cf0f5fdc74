/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MentorMarkdownMark:
 * @MENTOR_MARKDOWN_SIGN: characters that only say how something is meant
 * @MENTOR_MARKDOWN_HEADING: a heading
 * @MENTOR_MARKDOWN_STRONG: strong words
 * @MENTOR_MARKDOWN_EMPHASIS: emphasised words
 *
 * What a part of a line is in Markdown.
 */
typedef enum {
  MENTOR_MARKDOWN_SIGN,
  MENTOR_MARKDOWN_HEADING,
  MENTOR_MARKDOWN_STRONG,
  MENTOR_MARKDOWN_EMPHASIS,
} MentorMarkdownMark;

#define MENTOR_MARKDOWN_N_MARKS (MENTOR_MARKDOWN_EMPHASIS + 1)

/**
 * MentorMarkdownFunc:
 * @mark: what it is
 * @start: the first byte of it in the line
 * @end: the first byte after it
 * @data: what was given along
 */
typedef void (*MentorMarkdownFunc) (MentorMarkdownMark mark, gsize start, gsize end, gpointer data);

void  mentor_markdown_find_marks    (const char        *line,
                                     MentorMarkdownFunc func,
                                     gpointer           data);
gsize mentor_markdown_measure_item  (const char        *line);
char *mentor_markdown_dup_next_item (const char        *line);

G_END_DECLS
