/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-self-check.h"

#include "mentor-mentee.h"
#include "mentor-rules-i18n.h"
#include "mentor-text-match.h"

/* The answers: 1 and 2 are open, 3 lies between. */
#define OPEN 2
#define FIRM 4

static const MentorStatement finding[] = {
  { "seek-motive", NC_ ("self-check", "I know why I want a mentor now"),
    N_ ("Begin with a few lines about why you want a mentor now; they will be the heart of your letter.") },
  { "seek-time", NC_ ("self-check", "I have an hour or two a month for it"),
    N_ ("Look for the time first. One talk a month and an hour for what comes of it are enough.") },
  { "seek-openness", NC_ ("self-check", "I can hear what I would rather not hear"),
    N_ ("Ask for one single talk, with a small question. Listening to what is hard gets easier with somebody you trust.") },
  { "seek-needs", NC_ ("self-check", "I can say what I need"),
    N_ ("You need not know yet what you need. Say that you would like to find it out; that is a good first topic.") },
};

static const MentorStatement becoming[] = {
  { "give-motive", NC_ ("self-check", "I know why I want to mentor"),
    N_ ("Begin with a few lines about why you would like to mentor. They help when it becomes hard.") },
  { "give-time", NC_ ("self-check", "I have the time, for months and not only for weeks"),
    N_ ("Begin with one person and one talk a month, and say openly for how long you can promise that.") },
  { "give-limits", NC_ ("self-check", "I know what I cannot help with"),
    N_ ("Write down what you cannot offer, and whom you could send somebody to instead.") },
  { "give-patience", NC_ ("self-check", "I can listen before I advise"),
    N_ ("Try it in your next talk with somebody: three questions before the first advice.") },
};

/**
 * mentor_self_check_get:
 * @side: which side the user comes from
 * @n_statements: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_statements): the statements to answer
 */
const MentorStatement *
mentor_self_check_get (MentorSeeking side, guint *n_statements)
{
  *n_statements = side == MENTOR_SEEKING_FINDING ? G_N_ELEMENTS (finding) : G_N_ELEMENTS (becoming);
  return side == MENTOR_SEEKING_FINDING ? finding : becoming;
}

/**
 * mentor_statement_get_text:
 *
 * Returns: the statement in the language of the user
 */
const char *
mentor_statement_get_text (const MentorStatement *self)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "self-check", self->text);
}

static int
get_answer (MentorMe *me, const MentorStatement *statement)
{
  int answer;

  g_object_get (me, statement->property, &answer, NULL);
  return answer;
}

/**
 * mentor_self_check_conclude:
 * @me: the user's own card
 * @side: which side the user comes from
 *
 * What the answers may mean, in a sentence or two. It counts nothing: it names the one thing that may come first, the
 * topmost among those that are furthest from being so.
 *
 * Returns: (transfer full) (nullable): a text, %NULL until each statement has an answer
 */
char *
mentor_self_check_conclude (MentorMe *me, MentorSeeking side)
{
  guint n_statements, n_open = 0;
  const MentorStatement *statements = mentor_self_check_get (side, &n_statements);
  const MentorStatement *first = NULL;
  int lowest = FIRM;

  for (guint i = 0; i < n_statements; i++)
    {
      const int answer = get_answer (me, &statements[i]);

      if (answer == 0)
        return NULL;
      n_open += answer <= OPEN;
      if (answer < lowest)
        {
          lowest = answer;
          first = &statements[i];
        }
    }
  if (first == NULL)
    return g_strdup (side == MENTOR_SEEKING_FINDING
                         ? _("You seem to know what you look for. This may be a good time to ask somebody.")
                         : _("You seem to be ready. This may be a good time to offer it to somebody."));
  if (n_open == 0)
    /* Translators: %s is a sentence of advice */
    return g_strdup_printf (_("You are on the way, and nothing has to be perfect before a first talk. %s"),
                            _(first->advice));
  if (n_open == 1)
    /* Translators: %s is a sentence of advice */
    return g_strdup_printf (_("Most of it is there. One thing may come first. %s"), _(first->advice));
  /* Translators: %s is a sentence of advice */
  return g_strdup_printf (_("There is no hurry, and no need to solve it all at once. %s"), _(first->advice));
}

/* How much of one side's part of the card is filled in. */
static guint
count_filled (MentorMe *me, MentorSeeking side)
{
  guint n_statements, n_filled = 0;
  const MentorStatement *statements = mentor_self_check_get (side, &n_statements);

  for (guint i = 0; i < n_statements; i++)
    n_filled += get_answer (me, &statements[i]) != 0;
  if (side == MENTOR_SEEKING_FINDING)
    return n_filled + !mentor_text_is_blank (mentor_me_get_needs (me)) +
           !mentor_text_is_blank (mentor_me_get_hopes (me)) +
           (mentor_record_list_get_size (mentor_me_get_candidates (me)) > 0);
  return n_filled + !mentor_text_is_blank (mentor_me_get_offers (me)) +
         !mentor_text_is_blank (mentor_me_get_limits (me)) + (mentor_me_get_capacity (me) > 0);
}

/**
 * mentor_seeking_guess:
 * @me: the user's own card
 * @mentees: (element-type MentorMentee): all relationships
 *
 * Which side somebody means who did not say so: the one they wrote more about; else becoming a mentor for whom has one
 * already or mentors somebody, and else finding one.
 *
 * Returns: a side
 */
MentorSeeking
mentor_seeking_guess (MentorMe *me, MentorRecordList *mentees)
{
  const guint n_finding = count_filled (me, MENTOR_SEEKING_FINDING);
  const guint n_becoming = count_filled (me, MENTOR_SEEKING_BECOMING);

  if (n_finding != n_becoming)
    return n_finding > n_becoming ? MENTOR_SEEKING_FINDING : MENTOR_SEEKING_BECOMING;
  return mentor_record_list_get_size (mentees) > 0 ? MENTOR_SEEKING_BECOMING : MENTOR_SEEKING_FINDING;
}
