/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-notes-document.h"

static void
add_meta (MentorStyledText *document, const MentorNotesItem *item)
{
  /* The moment is the heading; what has no name to it is left out. */
  g_autoptr (GString) line = g_string_new (item->person);

  if (*item->mood)
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", item->mood);
  mentor_styled_text_add (document, MENTOR_BLOCK_META, line->str);
}

/**
 * mentor_notes_document_new:
 * @title: what stands above it all
 * @items: (array length=n_items): notes, in their order
 * @n_items: how many
 *
 * The notes as they are printed: each of them whole, in the order given, a heading wherever another group begins.
 *
 * Returns: (transfer full): a new text
 */
MentorStyledText *
mentor_notes_document_new (const char *title, const MentorNotesItem *items, gsize n_items)
{
  MentorStyledText *document = mentor_styled_text_new ();
  const char *group = "";

  mentor_styled_text_add (document, MENTOR_BLOCK_TITLE, title);
  for (gsize i = 0; i < n_items; i++)
    {
      const MentorNotesItem *item = &items[i];

      if (!g_str_equal (item->group, group))
        mentor_styled_text_add (document, MENTOR_BLOCK_HEADING, item->group);
      group = item->group;
      mentor_styled_text_add (document, MENTOR_BLOCK_SUBHEADING, item->moment);
      add_meta (document, item);
      /* Under its question it need not be said again. */
      if (!g_str_equal (item->question, group))
        mentor_styled_text_add (document, MENTOR_BLOCK_META, item->question);
      mentor_styled_text_add_markdown (document, mentor_private_note_get_text (item->note));
    }
  return document;
}
