/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-together-kind.h"

#include "mentor-dates.h"
#include "mentor-judging.h"
#include "mentor-text-match.h"
#include "mentor-timeline-words.h"
#include "mentor-together-rules.h"

#include <glib/gi18n.h>

/* Feedback: on the task, not on the person. */

enum { ALL, GIVEN, RECEIVED };

static const char *const choices[] = {
  NC_ ("feedback", "All"),
  NC_ ("feedback", "Given"),
  NC_ ("feedback", "Received"),
};

static const char *
label_kind (MentorFeedbackKind kind)
{
  return kind == MENTOR_FEEDBACK_KIND_GIVEN ? C_("feedback", "Given") : C_("feedback", "Received");
}

static const MentorFormField fields[] = {
  { .kind = MENTOR_FORM_GROUP,
    .title = "",
    .words = NC_ ("feedback", "On the work, not on the person: what was seen helps more than what somebody is like.") },
  { MENTOR_FORM_ENUM, "kind", NC_ ("feedback", "Direction"), NULL, MENTOR_ENUM_LABEL (label_kind) },
  { .kind = MENTOR_FORM_LINE, .property = "about", .title = NC_ ("feedback", "On What") },
  { .kind = MENTOR_FORM_TEXT, .property = "seen", .title = NC_ ("feedback", "What was seen or heard?") },
  { .kind = MENTOR_FORM_TEXT, .property = "effect", .title = NC_ ("feedback", "What effect did it have?") },
  { .kind = MENTOR_FORM_TEXT, .property = "idea", .title = NC_ ("feedback", "An idea for next time") },
  { .kind = MENTOR_FORM_HINT },
  { .kind = MENTOR_FORM_DATE, .property = "date", .title = NC_ ("feedback", "Day") },
  { .kind = MENTOR_FORM_GOAL, .property = "goal", .title = NC_ ("feedback", "Goal") },
  { .kind = MENTOR_FORM_GROUP,
    .title = NC_ ("feedback", "The Answer"),
    .words = NC_ ("feedback", "Whoever receives it decides what to do with it.") },
  { .kind = MENTOR_FORM_TEXT, .property = "take", .title = NC_ ("feedback", "What I take from it") },
  { .kind = MENTOR_FORM_TEXT, .property = "try", .title = NC_ ("feedback", "What I try") },
  { .kind = MENTOR_FORM_DATE, .property = "again-on", .title = NC_ ("feedback", "Look at It Again On") },
  { .kind = MENTOR_FORM_DATE, .property = "looked-at-again", .title = NC_ ("feedback", "Looked at Again On") },
};

static gboolean
fits (gpointer record, guint choice, MentorDay today)
{
  const MentorFeedbackKind kind = mentor_feedback_get_kind (record);

  return choice == ALL || (choice == GIVEN) == (kind == MENTOR_FEEDBACK_KIND_GIVEN);
}

/* What is due comes first, then the newest. */
static int
compare (gpointer a, gpointer b, MentorDay today)
{
  const gboolean due_a = mentor_feedback_is_due (a, today), due_b = mentor_feedback_is_due (b, today);
  const MentorDay day_a = mentor_feedback_get_date (a), day_b = mentor_feedback_get_date (b);

  if (due_a != due_b)
    return due_a ? -1 : 1;
  return (day_a < day_b) - (day_a > day_b);
}

static void
begin (gpointer record, MentorMentee *mentee, MentorDay today)
{
  mentor_feedback_set_date (record, today);
  mentor_feedback_set_kind (record, mentor_mentee_get_role (mentee) == MENTOR_ROLE_MENTEE
                                        ? MENTOR_FEEDBACK_KIND_RECEIVED
                                        : MENTOR_FEEDBACK_KIND_GIVEN);
}

static gboolean
is_blank (gpointer record)
{
  return mentor_text_is_blank (mentor_feedback_get_about (record)) &&
         mentor_text_is_blank (mentor_feedback_get_seen (record)) &&
         mentor_text_is_blank (mentor_feedback_get_effect (record)) &&
         mentor_text_is_blank (mentor_feedback_get_idea (record));
}

static char *
dup_title (gpointer record)
{
  const char *about = mentor_feedback_get_about (record);
  g_autofree char *line = mentor_dup_first_line (*about ? about : mentor_feedback_get_seen (record));

  return *line ? g_steal_pointer (&line) : g_strdup (C_("feedback", "Feedback"));
}

static char *
dup_detail (gpointer record)
{
  const char *kind = label_kind (mentor_feedback_get_kind (record));
  g_autofree char *day = mentor_format_day (mentor_feedback_get_date (record));
  g_autofree char *again = mentor_format_day (mentor_feedback_get_looked_at_again (record));
  g_autoptr (GString) text = g_string_new (kind);

  if (*day)
    g_string_append_printf (text, " · %s", day);
  if (*again)
    {
      /* Translators: %s is a day */
      g_autofree char *words = g_strdup_printf (C_("feedback", "looked at again on %s"), again);

      g_string_append_printf (text, " · %s", words);
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static char *
dup_text (gpointer record)
{
  g_autofree char *try = mentor_dup_first_line (mentor_feedback_get_try (record));
  g_autofree char *seen = mentor_dup_first_line (mentor_feedback_get_seen (record));

  if (*try)
    /* Translators: %s is what somebody tries after feedback */
    return g_strdup_printf (C_("feedback", "To try: %s"), try);
  return *mentor_feedback_get_about (record) ? g_steal_pointer (&seen) : g_strdup ("");
}

static char *
dup_due (gpointer record, MentorDay today)
{
  return mentor_feedback_is_due (record, today)
             ? g_strdup (C_("feedback", "A good day to look at it again"))
             : NULL;
}

static void
settle (gpointer record, MentorDay today)
{
  mentor_feedback_set_looked_at_again (record, today);
}

static gboolean
shows (gpointer record, const char *property)
{
  return !g_str_equal (property, "looked-at-again") || mentor_feedback_get_again_on (record) ||
         mentor_feedback_get_looked_at_again (record);
}

static char *
dup_hint (gpointer record)
{
  g_autofree char *text = g_strjoin ("\n", mentor_feedback_get_about (record),
                                     mentor_feedback_get_seen (record),
                                     mentor_feedback_get_effect (record),
                                     mentor_feedback_get_idea (record), NULL);
  /* Translators: words that say what a person is like rather than what they did, in praise or in blame, separated by
   * semicolons. Take words of your own language, in all their forms, that are hardly ever used of a piece of work.
   * Whole words are looked for; case and accents do not matter. Some of them may be several words in a row. */
  const char *words = C_("judging words",
                         "lazy;stupid;dumb;idiot;idiotic;arrogant;selfish;unreliable;incompetent;immature;childish;"
                         "stubborn;moody;oversensitive;hypersensitive;clueless;hopeless;useless;loser;disorganized;"
                         "disorganised;unprofessional;smart;clever;gifted;talented;genius;born leader;a natural;"
                         "you always;you never;you are so;you're so;you’re so");
  g_autofree char *word = mentor_judging_find (text, words);

  if (word == NULL)
    return NULL;
  return mentor_feedback_get_kind (record) == MENTOR_FEEDBACK_KIND_GIVEN
             ? g_strdup (C_("feedback", "Could you say what you saw instead?"))
             : g_strdup (C_("feedback", "Was it said what was seen? It is fine to ask."));
}

const MentorTogetherKind mentor_together_feedback = {
  .address = "feedback",
  .context = "feedback",
  .icon_name = "mentor-reflections-symbolic",
  .words = {
    .title = NC_ ("feedback", "Feedback"),
    .one = NC_ ("feedback", "Feedback"),
    .add = NC_ ("feedback", "Add Feedback"),
    .removed = NC_ ("feedback", "Feedback removed"),
    .empty = NC_ ("feedback", "Both Ways"),
    .purpose = NC_ ("feedback", "What was seen in a piece of work, what it did, and an idea for next time. What is received has an answer: what I take from it, and what I try."),
    .nothing = NC_ ("feedback", "No feedback of this kind"),
    .settle = NC_ ("feedback", "Looked At"),
    .settled = NC_ ("feedback", "Looked at again today"),
  },
  .choices = choices,
  .n_choices = G_N_ELEMENTS (choices),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .get_type = mentor_feedback_get_type,
  .get_list = mentor_mentee_get_feedback,
  .fits = fits,
  .compare = compare,
  .begin = begin,
  .is_blank = is_blank,
  .dup_title = dup_title,
  .dup_detail = dup_detail,
  .dup_text = dup_text,
  .dup_due = dup_due,
  .settle = settle,
  .shows = shows,
  .dup_hint = dup_hint,
};
