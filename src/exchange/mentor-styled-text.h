/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MentorBlockKind:
 * @MENTOR_BLOCK_TITLE: the title of it all
 * @MENTOR_BLOCK_HEADING: over a part of it
 * @MENTOR_BLOCK_SUBHEADING: over a part of that
 * @MENTOR_BLOCK_META: when, who and the like
 * @MENTOR_BLOCK_PARAGRAPH: plain text
 * @MENTOR_BLOCK_ITEM: one item of a list
 */
typedef enum { /*< skip >*/
  MENTOR_BLOCK_TITLE,
  MENTOR_BLOCK_HEADING,
  MENTOR_BLOCK_SUBHEADING,
  MENTOR_BLOCK_META,
  MENTOR_BLOCK_PARAGRAPH,
  MENTOR_BLOCK_ITEM,
} MentorBlockKind;

/**
 * MentorSpan:
 * @start: the byte at which it begins
 * @end: the byte at which it is over
 *
 * Words of a block that stand out.
 */
typedef struct {
  guint start;
  guint end;
} MentorSpan;

/**
 * MentorBlock:
 * @kind: what it is
 * @text: its words
 * @bold: those of them that stand out, #MentorSpan
 */
typedef struct {
  MentorBlockKind kind;
  char *text;
  GArray *bold;
} MentorBlock;

/**
 * MentorStyledText:
 *
 * A text to be printed: blocks, one below the other. It is wiped when it is freed, as it may be private.
 */
typedef struct _MentorStyledText MentorStyledText;

MentorStyledText  *mentor_styled_text_new          (void);
void               mentor_styled_text_free         (MentorStyledText       *self);
void               mentor_styled_text_add          (MentorStyledText       *self,
                                                    MentorBlockKind         kind,
                                                    const char             *text);
void               mentor_styled_text_add_markdown (MentorStyledText       *self,
                                                    const char             *text);
guint              mentor_styled_text_get_size     (const MentorStyledText *self);
const MentorBlock *mentor_styled_text_get          (const MentorStyledText *self,
                                                    guint                   position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MentorStyledText, mentor_styled_text_free)

G_END_DECLS
