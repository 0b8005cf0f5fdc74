/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-agreement-document.h"

#include "mentor-agreement-words.h"
#include "mentor-text-match.h"

/**
 * mentor_agreement_document_new:
 * @agreement: an agreement
 * @title: what stands above it all, or "" where that is said already
 * @agreed: when it was agreed on, in words
 * @review: when the two look at it again, in words, or ""
 *
 * An agreement to be read: the questions that are answered, with their answers.
 *
 * Returns: (transfer full): a new text
 */
MentorStyledText *
mentor_agreement_document_new (MentorAgreement *agreement, const char *title, const char *agreed,
                               const char *review)
{
  MentorStyledText *document = mentor_styled_text_new ();
  guint n_words;
  const MentorAgreementWords *words = mentor_agreement_words_get (&n_words);
  int group = -1;

  if (*title)
    mentor_styled_text_add (document, MENTOR_BLOCK_TITLE, title);
  mentor_styled_text_add (document, MENTOR_BLOCK_META, agreed);
  if (*review)
    mentor_styled_text_add (document, MENTOR_BLOCK_META, review);
  for (guint i = 0; i < n_words; i++)
    {
      g_autofree char *text = NULL;

      g_object_get (agreement, words[i].property, &text, NULL);
      if (mentor_text_is_blank (text))
        continue;
      if ((int) words[i].group != group)
        mentor_styled_text_add (document, MENTOR_BLOCK_HEADING,
                                mentor_agreement_group_title (words[i].group));
      group = (int) words[i].group;
      mentor_styled_text_add (document, MENTOR_BLOCK_SUBHEADING,
                              mentor_agreement_find_caption (words[i].property));
      mentor_styled_text_add (document, MENTOR_BLOCK_PARAGRAPH, text);
    }
  return document;
}
