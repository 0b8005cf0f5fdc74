/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-agreement-words.h"

#include "mentor-people.h"

#include "mentor-exchange-i18n.h"

#define MENTEES TRUE, MENTOR_OWNER_MENTEE
#define MENTORS TRUE, MENTOR_OWNER_MENTOR
#define BOTH FALSE, MENTOR_OWNER_MENTEE

static const MentorAgreementWords all_words[] = {
  /* Translators: in the questions of an agreement, %s is the name of a person */
  { "mentee_hopes", MENTOR_AGREEMENT_HOPES, MENTEES, N_("What the mentee hopes for"),
    N_("What does %s hope for?"), N_("What do I hope for?"),
    N_("In a year, what would make the two of you say that it was worth it?") },
  { "mentee_offers", MENTOR_AGREEMENT_HOPES, MENTEES, N_("What the mentee brings"),
    N_("What does %s bring?"), N_("What do I bring?"),
    N_("Preparation, openness, knowledge, a view from another place") },
  { "mentor_hopes", MENTOR_AGREEMENT_HOPES, MENTORS, N_("What the mentor hopes for"),
    N_("What does %s hope for?"), N_("What do I hope for?"),
    N_("Mentors may want something from it too: to learn, to give back, to listen better") },
  { "mentor_offers", MENTOR_AGREEMENT_HOPES, MENTORS, N_("What the mentor brings"),
    N_("What does %s bring?"), N_("What do I bring?"),
    N_("Experience, questions, people to meet; and what not to expect") },
  { "meeting", MENTOR_AGREEMENT_MEETING, BOTH, N_("How often, how long, where"),
    N_("How often do we meet, how long, and where?"), NULL,
    N_("Every four weeks, one hour, in the café; a call when one of us travels") },
  { "agenda", MENTOR_AGREEMENT_MEETING, BOTH, N_("Who brings the agenda"),
    N_("Who brings the agenda, and how long before?"), NULL,
    N_("The mentee sends three lines two days before") },
  { "between", MENTOR_AGREEMENT_MEETING, BOTH, N_("Between sessions"),
    N_("How are we in touch between sessions?"), NULL,
    N_("Short messages are welcome, an answer within a week") },
  { "cancelling", MENTOR_AGREEMENT_MEETING, BOTH, N_("When one of us cannot come"),
    N_("What do we do when one of us cannot come?"), NULL,
    N_("Say so a day before and propose a new date along with it") },
  { "confidentiality", MENTOR_AGREEMENT_BETWEEN_US, BOTH, N_("What stays between us"),
    N_("What stays between us?"), NULL, N_("Everything that is said, unless we agree otherwise") },
  { "exceptions", MENTOR_AGREEMENT_BETWEEN_US, BOTH, N_("Exceptions"),
    N_("When would one of us have to tell somebody?"), NULL,
    N_("Danger to somebody, or what the law asks for; we speak about it first") },
  { "out_of_bounds", MENTOR_AGREEMENT_BETWEEN_US, BOTH, N_("What we leave out"),
    N_("What do we leave out?"), NULL, N_("Family, health, money, a colleague; either of us may say so at any time") },
  { "feedback", MENTOR_AGREEMENT_TALKING, BOTH, N_("Feedback"),
    N_("How do we like to hear what we could do better?"), NULL,
    N_("Straight or gently, at once or in writing, with an example") },
  { "duration", MENTOR_AGREEMENT_END, BOTH, N_("How long"),
    N_("For how long do we try this?"), NULL, N_("A year, then we decide anew") },
  { "ending", MENTOR_AGREEMENT_END, BOTH, N_("How we end"),
    N_("How do we end, also before the time?"), NULL,
    N_("Either of us may end it, without fault and without a reason; we have one last talk") },
};

static const char *const group_titles[MENTOR_AGREEMENT_N_GROUPS] = {
  [MENTOR_AGREEMENT_HOPES] = NC_ ("agreement", "Hopes and Offers"),
  [MENTOR_AGREEMENT_MEETING] = NC_ ("agreement", "How We Meet"),
  [MENTOR_AGREEMENT_BETWEEN_US] = NC_ ("agreement", "What Stays Between Us"),
  [MENTOR_AGREEMENT_TALKING] = NC_ ("agreement", "How We Talk to Each Other"),
  [MENTOR_AGREEMENT_END] = NC_ ("agreement", "The End"),
};

/**
 * mentor_agreement_words_get:
 * @n_words: (out): how many
 *
 * Returns: (array length=n_words): the words around each text, in the order they are asked in
 */
const MentorAgreementWords *
mentor_agreement_words_get (guint *n_words)
{
  *n_words = G_N_ELEMENTS (all_words);
  return all_words;
}

/**
 * mentor_agreement_group_title:
 * @group: a group
 *
 * Returns: its title
 */
const char *
mentor_agreement_group_title (MentorAgreementGroup group)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "agreement", group_titles[group]);
}

/**
 * mentor_agreement_find_caption:
 * @property: a text of an agreement
 *
 * Returns: what it is called
 */
const char *
mentor_agreement_find_caption (const char *property)
{
  for (guint i = 0; i < G_N_ELEMENTS (all_words); i++)
    if (g_str_equal (all_words[i].property, property))
      return _(all_words[i].caption);
  g_return_val_if_reached (property);
}

/**
 * mentor_agreement_dup_question:
 * @words: the words around a text
 * @mentee: whose agreement it is
 *
 * Returns: (transfer full): what is asked, with the name of whom it is about
 */
char *
mentor_agreement_dup_question (const MentorAgreementWords *words, MentorMentee *mentee)
{
  g_autofree char *name = mentor_mentee_dup_short_name (mentee);
  GString *question;

  if (!words->of_one)
    return g_strdup (_(words->question));
  if (words->owner == mentor_mentee_get_user (mentee))
    return g_strdup (_(words->own_question));
  if (*name == '\0')
    return g_strdup (_(words->caption));
  question = g_string_new (_(words->question));
  g_string_replace (question, "%s", name, 1);
  return g_string_free_and_steal (question);
}

/**
 * mentor_agreement_get_hint:
 * @words: the words around a text
 *
 * Returns: what an answer may be
 */
const char *
mentor_agreement_get_hint (const MentorAgreementWords *words)
{
  return _(words->hint);
}
