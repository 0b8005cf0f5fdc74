/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-first-talk.h"

#include "mentor-exchange-i18n.h"
#include "mentor-text-match.h"

/* What somebody could say about themselves who wrote nothing down. */
static const char *const about_mentee[] = {
  N_ ("Who I am, in two sentences"),
  N_ ("What I would like to learn, and why now"),
  N_ ("What I have tried already"),
  NULL,
};
static const char *const about_mentor[] = {
  N_ ("Who I am, in two sentences"),
  N_ ("What I can offer, and what I cannot"),
  N_ ("What I hope to learn myself"),
  NULL,
};

/* What each of the two may ask the other one. */
static const char *const mentee_asks[] = {
  N_ ("How did you come to what you do now?"),
  N_ ("What would you have liked to know where I stand now?"),
  N_ ("When is it worth your time to work with somebody?"),
  N_ ("How often would it suit you to talk, and how?"),
  N_ ("What may I not expect from you?"),
  NULL,
};
static const char *const mentor_asks[] = {
  N_ ("What brings you here just now?"),
  N_ ("What would be different in a year, if it goes well?"),
  N_ ("What have you tried already?"),
  N_ ("How do you like to be told what you may not like to hear?"),
  N_ ("How much time do you have between two talks?"),
  NULL,
};

static const char *const ending[] = {
  N_ ("Each says in one sentence what they take along."),
  N_ ("Do we want to talk again? Both may sleep on it, and a no needs no reason."),
  N_ ("If yes: when, how long, and what one of us does until then."),
  N_ ("Thank each other. A line in the days after is enough to answer."),
  NULL,
};

static void
add_items (MentorStyledText *sheet, const char *heading, const char *const *items)
{
  mentor_styled_text_add (sheet, MENTOR_BLOCK_HEADING, heading);
  for (guint i = 0; items[i]; i++)
    mentor_styled_text_add (sheet, MENTOR_BLOCK_ITEM, _(items[i]));
}

static gboolean
add_answer (MentorStyledText *sheet, const char *caption, const char *answer)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (answer));

  if (*trimmed == '\0')
    return FALSE;
  if (caption)
    mentor_styled_text_add (sheet, MENTOR_BLOCK_SUBHEADING, caption);
  mentor_styled_text_add (sheet, MENTOR_BLOCK_PARAGRAPH, trimmed);
  return TRUE;
}

static void
add_mentee (MentorStyledText *sheet, MentorMe *me, MentorCandidate *candidate)
{
  guint n_answers = 0;

  n_answers += add_answer (sheet, NULL, mentor_me_get_about (me));
  n_answers += add_answer (sheet, _("What I Need"), mentor_me_get_needs (me));
  n_answers += add_answer (sheet, _("Where I Would Like to Be in a Year"), mentor_me_get_hopes (me));
  if (candidate)
    {
      n_answers += add_answer (sheet, _("Why I Ask You"), mentor_candidate_get_why (candidate));
      n_answers += add_answer (sheet, _("What I Would Like to Learn"), mentor_candidate_get_aims (candidate));
    }
  for (guint i = 0; n_answers == 0 && about_mentee[i]; i++)
    mentor_styled_text_add (sheet, MENTOR_BLOCK_ITEM, _(about_mentee[i]));
}

static void
add_mentor (MentorStyledText *sheet, MentorMe *me)
{
  guint n_answers = 0;

  n_answers += add_answer (sheet, NULL, mentor_me_get_about (me));
  n_answers += add_answer (sheet, _("Why I Mentor"), mentor_me_get_why (me));
  n_answers += add_answer (sheet, _("What I Can Offer"), mentor_me_get_offers (me));
  n_answers += add_answer (sheet, _("What I Cannot Offer"), mentor_me_get_limits (me));
  for (guint i = 0; n_answers == 0 && about_mentor[i]; i++)
    mentor_styled_text_add (sheet, MENTOR_BLOCK_ITEM, _(about_mentor[i]));
}

/**
 * mentor_first_talk_new:
 * @me: the user's own card
 * @side: which side the user comes from
 * @candidate: (nullable): with whom the talk is
 * @when: the day of the talk, in words, or ""
 *
 * A sheet for the first talk: what the user says about themselves, what the two may ask each other, and how they end the
 * talk.
 *
 * Returns: (transfer full): a new text
 */
MentorStyledText *
mentor_first_talk_new (MentorMe *me, MentorSeeking side, MentorCandidate *candidate, const char *when)
{
  MentorStyledText *sheet = mentor_styled_text_new ();
  const gboolean mentee = side == MENTOR_SEEKING_FINDING;
  const char *name = candidate ? mentor_candidate_get_name (candidate) : "";
  g_autofree char *title = mentor_text_is_blank (name)
                               ? g_strdup (_("A First Talk"))
                               /* Translators: %s is the name of a person */
                               : g_strdup_printf (_("A First Talk with %s"), name);

  mentor_styled_text_add (sheet, MENTOR_BLOCK_TITLE, title);
  if (*when)
    mentor_styled_text_add (sheet, MENTOR_BLOCK_META, when);
  mentor_styled_text_add (sheet, MENTOR_BLOCK_HEADING, _("About Me"));
  if (mentee)
    add_mentee (sheet, me, candidate);
  else
    add_mentor (sheet, me);
  add_items (sheet, _("What I May Ask"), mentee ? mentee_asks : mentor_asks);
  if (candidate)
    add_answer (sheet, NULL, mentor_candidate_get_talk (candidate));
  add_items (sheet, _("What I May Be Asked"), mentee ? mentor_asks : mentee_asks);
  add_items (sheet, _("How We End the Talk"), ending);
  return sheet;
}
