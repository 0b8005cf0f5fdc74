/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-first-letter.h"

#include "mentor-exchange-i18n.h"
#include "mentor-text-match.h"

static char *
dup_trimmed (const char *text)
{
  return g_strstrip (g_strdup (text));
}

static void
add_paragraph (GString *letter, const char *text)
{
  g_string_append_printf (letter, "\n\n%s", text);
}

/* What the user wrote goes after a colon, where a sentence may stand as well as a few words. */
static void
add_answer (GString *letter, const char *format, const char *answer)
{
  g_autofree char *trimmed = dup_trimmed (answer);
  g_auto (GStrv) halves = *trimmed ? g_strsplit (format, "%s", 2) : NULL;

  if (halves && halves[1])
    g_string_append_printf (letter, "\n\n%s%s%s", halves[0], trimmed, halves[1]);
}

static void
add_about (GString *letter, MentorMe *me)
{
  g_autofree char *name = dup_trimmed (mentor_me_get_name (me));
  g_autofree char *about = dup_trimmed (mentor_me_get_about (me));
  /* Translators: a sentence after “Dear …,”; %s is the name of the one who writes */
  g_autofree char *sentence = g_strdup_printf (C_("first-letter", "my name is %s."), name);

  if (*name)
    add_paragraph (letter, sentence);
  if (*name && *about)
    g_string_append_printf (letter, " %s", about);
  else if (*about)
    add_paragraph (letter, about);
}

/**
 * mentor_first_letter_write:
 * @me: the user's own card
 * @candidate: whom the letter is for
 *
 * A short first letter: who writes, why to this person, what for, and how little time it takes. It says that a no is
 * fine. What is not answered is left out; only of the time there is always a word, since that is what makes a yes easy.
 *
 * Returns: (transfer full): the letter
 */
char *
mentor_first_letter_write (MentorMe *me, MentorCandidate *candidate)
{
  GString *letter = g_string_new (NULL);
  g_autofree char *to = dup_trimmed (mentor_candidate_get_name (candidate));
  g_autofree char *from = dup_trimmed (mentor_me_get_name (me));

  if (*to)
    /* Translators: the greeting of a letter to somebody the writer may not know well; %s is a name */
    g_string_append_printf (letter, C_("first-letter", "Dear %s,"), to);
  else
    g_string_append (letter, C_("first-letter", "Hello,"));
  add_about (letter, me);
  /* Translators: in a letter; %s is what the user wrote, a sentence or a few words */
  add_answer (letter, _("Why I thought of you: %s"), mentor_candidate_get_why (candidate));
  /* Translators: in a letter; %s is what the user wrote, a sentence or a few words */
  add_answer (letter, _("What I would like to learn: %s"), mentor_candidate_get_aims (candidate));
  if (mentor_text_is_blank (mentor_candidate_get_time (candidate)))
    add_paragraph (letter, _("What I ask for: one talk of half an hour, when and where it suits you."));
  else
    /* Translators: in a letter; %s is what the user wrote, a sentence or a few words */
    add_answer (letter, _("What I ask for: %s"), mentor_candidate_get_time (candidate));
  add_paragraph (letter, _("If it does not fit, a short no is quite all right and needs no reason. Perhaps you can "
                           "think of somebody else I could ask."));
  add_paragraph (letter, _("Thank you for reading this."));
  add_paragraph (letter, C_("first-letter", "Kind regards"));
  if (*from)
    g_string_append_printf (letter, "\n%s", from);
  return g_string_free_and_steal (letter);
}

/**
 * mentor_first_letter_to_styled_text:
 * @letter: a letter, as the user last wrote it
 *
 * Returns: (transfer full): the letter for paper: a paragraph for each part between empty lines
 */
MentorStyledText *
mentor_first_letter_to_styled_text (const char *letter)
{
  MentorStyledText *styled = mentor_styled_text_new ();
  g_auto (GStrv) lines = g_strsplit (letter, "\n", -1);
  g_autoptr (GString) paragraph = g_string_new (NULL);

  for (guint i = 0;; i++)
    {
      if (lines[i] && !mentor_text_is_blank (lines[i]))
        {
          g_string_append_printf (paragraph, "%s%s", paragraph->len ? "\n" : "", g_strchomp (lines[i]));
          continue;
        }
      if (paragraph->len)
        mentor_styled_text_add (styled, MENTOR_BLOCK_PARAGRAPH, paragraph->str);
      g_string_truncate (paragraph, 0);
      if (lines[i] == NULL)
        break;
    }
  return styled;
}
