/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-together-kind.h"

#include "mentor-dates.h"
#include "mentor-people.h"
#include "mentor-text-match.h"
#include "mentor-timeline-words.h"
#include "mentor-together-rules.h"

#include <glib/gi18n.h>

/* Introductions: who to whom, and what came of it. */

enum { ALL, TO_MAKE, TO_ASK };

static const char *const choices[] = {
  NC_ ("introduction", "All"),
  NC_ ("introduction", "To Make"),
  NC_ ("introduction", "To Ask About"),
};

static const MentorFormField fields[] = {
  { .kind = MENTOR_FORM_GROUP,
    .title = "",
    .words = NC_ ("introduction", "Ask both before you put them in touch: a yes of each makes a good beginning.") },
  { .kind = MENTOR_FORM_LINE, .property = "who", .title = NC_ ("introduction", "Who") },
  { .kind = MENTOR_FORM_LINE, .property = "to", .title = NC_ ("introduction", "To Whom") },
  { .kind = MENTOR_FORM_TEXT, .property = "why", .title = NC_ ("introduction", "Why the two?") },
  { .kind = MENTOR_FORM_SWITCH, .property = "asked-who", .title = NC_ ("introduction", "The First Agrees") },
  { .kind = MENTOR_FORM_SWITCH, .property = "asked-to", .title = NC_ ("introduction", "The Second Agrees") },
  { .kind = MENTOR_FORM_GOAL, .property = "goal", .title = NC_ ("introduction", "Goal") },
  { .kind = MENTOR_FORM_GROUP, .title = NC_ ("introduction", "Afterwards") },
  { .kind = MENTOR_FORM_DATE, .property = "made-on", .title = NC_ ("introduction", "Made On") },
  { .kind = MENTOR_FORM_TEXT, .property = "outcome", .title = NC_ ("introduction", "What came of it?") },
  { .kind = MENTOR_FORM_DATE, .property = "ask-again-on", .title = NC_ ("introduction", "Ask Again On") },
};

static gboolean
fits (gpointer record, guint choice, MentorDay today)
{
  if (choice == TO_MAKE)
    return mentor_introduction_get_made_on (record) == 0;
  return choice == ALL || mentor_introduction_get_ask_again_on (record) != 0;
}

/* What is due comes first, then what is still to be made, then the newest. */
static int
compare (gpointer a, gpointer b, MentorDay today)
{
  const gboolean due_a = mentor_introduction_is_due (a, today);
  const gboolean due_b = mentor_introduction_is_due (b, today);
  const MentorDay made_a = mentor_introduction_get_made_on (a);
  const MentorDay made_b = mentor_introduction_get_made_on (b);

  if (due_a != due_b)
    return due_a ? -1 : 1;
  if ((made_a == 0) != (made_b == 0))
    return made_a == 0 ? -1 : 1;
  return (made_a < made_b) - (made_a > made_b);
}

static void
begin (gpointer record, MentorMentee *mentee, MentorDay today)
{
  mentor_introduction_set_who (record, mentor_mentee_get_counterpart (mentee));
}

static gboolean
is_blank (gpointer record)
{
  return mentor_text_is_blank (mentor_introduction_get_who (record)) ||
         mentor_text_is_blank (mentor_introduction_get_to (record));
}

static const char *
get_name (const char *name)
{
  return mentor_text_is_blank (name) ? C_("introduction", "somebody") : name;
}

static char *
dup_title (gpointer record)
{
  /* Translators: two people who were introduced to each other */
  return g_strdup_printf (C_("introduction", "%1$s and %2$s"),
                          get_name (mentor_introduction_get_who (record)),
                          get_name (mentor_introduction_get_to (record)));
}

static char *
dup_detail (gpointer record)
{
  const gboolean who = mentor_introduction_get_asked_who (record);
  const gboolean to = mentor_introduction_get_asked_to (record);
  g_autofree char *day = mentor_format_day (mentor_introduction_get_made_on (record));

  if (*day)
    /* Translators: %s is a day */
    return g_strdup_printf (C_("introduction", "Made on %s"), day);
  if (who && to)
    return g_strdup (C_("introduction", "Both agree"));
  if (who || to)
    /* Translators: %s is a person who is still to be asked whether they agree */
    return g_strdup_printf (C_("introduction", "Still to ask: %s"),
                            get_name (who ? mentor_introduction_get_to (record)
                                          : mentor_introduction_get_who (record)));
  return g_strdup (C_("introduction", "Both still to ask"));
}

static char *
dup_text (gpointer record)
{
  const char *outcome = mentor_introduction_get_outcome (record);

  return mentor_dup_first_line (*outcome ? outcome : mentor_introduction_get_why (record));
}

static char *
dup_due (gpointer record, MentorDay today)
{
  return mentor_introduction_is_due (record, today)
             ? g_strdup (C_("introduction", "A good day to ask what came of it"))
             : NULL;
}

static void
settle (gpointer record, MentorDay today)
{
  mentor_introduction_set_ask_again_on (record, 0);
}

const MentorTogetherKind mentor_together_introductions = {
  .address = "introductions",
  .context = "introduction",
  .icon_name = "mentor-people-symbolic",
  .words = {
    .title = NC_ ("introduction", "Introductions"),
    .one = NC_ ("introduction", "Introduction"),
    .add = NC_ ("introduction", "Add Introduction"),
    .removed = NC_ ("introduction", "Introduction removed"),
    .empty = NC_ ("introduction", "Who Could Meet Whom"),
    .purpose = NC_ ("introduction", "A door opened for somebody is often what helps most. Note who could meet whom and why, ask both, and see later what came of it."),
    .nothing = NC_ ("introduction", "No introduction of this kind"),
    .settle = NC_ ("introduction", "Asked"),
    .settled = NC_ ("introduction", "Asked today"),
  },
  .choices = choices,
  .n_choices = G_N_ELEMENTS (choices),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .get_type = mentor_introduction_get_type,
  .get_list = mentor_mentee_get_introductions,
  .fits = fits,
  .compare = compare,
  .begin = begin,
  .is_blank = is_blank,
  .dup_title = dup_title,
  .dup_detail = dup_detail,
  .dup_text = dup_text,
  .dup_due = dup_due,
  .settle = settle,
};
