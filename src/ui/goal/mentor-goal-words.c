/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-goal-words.h"

#include "mentor-contact-rules.h"
#include "mentor-dates.h"
#include "mentor-goal-parts.h"
#include "mentor-goal-rules.h"
#include "mentor-labels.h"

#include <glib/gi18n.h>

static const char *
get_state_sentence (MentorGoalState state)
{
  switch (state)
    {
    case MENTOR_GOAL_STATE_IDEA:
      /* Translators: the argument is a month with its year, as in the next five */
      return C_("goal", "an idea since %s");
    case MENTOR_GOAL_STATE_ACTIVE:
      return C_("goal", "active since %s");
    case MENTOR_GOAL_STATE_RESTING:
      return C_("goal", "resting since %s");
    case MENTOR_GOAL_STATE_REACHED:
      return C_("goal", "reached in %s");
    case MENTOR_GOAL_STATE_CHANGED:
      return C_("goal", "changed in %s");
    case MENTOR_GOAL_STATE_LET_GO:
      return C_("goal", "let go in %s");
    }
  g_return_val_if_reached ("%s");
}

/**
 * mentor_goal_describe:
 *
 * Returns: (transfer full): as in "Confidence · active since March 2025 · no date", and whether it is private
 */
char *
mentor_goal_describe (MentorGoal *goal)
{
  const MentorDay target = mentor_goal_get_target_date (goal);
  g_autofree char *month = mentor_format_month (mentor_goal_get_state_since (goal));
  g_autofree char *day = mentor_format_day (target);
  g_autofree char *state = NULL;
  g_autofree char *date = NULL;
  g_autofree char *line = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  state = g_strdup_printf (get_state_sentence (mentor_goal_get_state (goal)), month);
#pragma GCC diagnostic pop
  date = target ? g_strdup_printf (C_("goal", "by %s"), day) : g_strdup (C_("goal", "no date"));
  /* Translators: a goal's area, what became of it since when, its date */
  line = g_strdup_printf (C_("goal", "%1$s · %2$s · %3$s"),
                          mentor_label_area (mentor_goal_get_area (goal)), state, date);
  if (mentor_goal_get_visibility (goal) == MENTOR_VISIBILITY_PRIVATE)
    /* Translators: what is said about a goal, and that it is private */
    return g_strdup_printf (C_("goal", "%s · private"), line);
  return g_steal_pointer (&line);
}

/* The length of time between two days, in words, for a sentence that goes on with it. */
static char *
describe_span (MentorDay from, MentorDay to)
{
  /* Translators: lengths of time, as in "From 2 to 7 in eight months" and "At 7 for eight months" */
  static const char *const months[] = {
    NC_ ("span", "one month"),   NC_ ("span", "two months"),   NC_ ("span", "three months"),
    NC_ ("span", "four months"), NC_ ("span", "five months"),  NC_ ("span", "six months"),
    NC_ ("span", "seven months"), NC_ ("span", "eight months"), NC_ ("span", "nine months"),
    NC_ ("span", "ten months"),  NC_ ("span", "eleven months"), NC_ ("span", "twelve months"),
  };
  const guint days = to - from;
  /* Of 30.44 days each, to the nearest */
  const guint n_months = (days * 100 + 1522) / 3044;

  if (days < 14)
    return g_strdup_printf (ngettext ("%u day", "%u days", days), days);
  if (days < 56)
    return g_strdup_printf (ngettext ("%u week", "%u weeks", days / 7), days / 7);
  if (n_months <= G_N_ELEMENTS (months))
    return g_strdup (g_dpgettext2 (NULL, "span", months[n_months - 1]));
  if (n_months < 24)
    return g_strdup_printf (ngettext ("%u month", "%u months", n_months), n_months);
  return g_strdup_printf (ngettext ("%u year", "%u years", (n_months + 6) / 12),
                          (n_months + 6) / 12);
}

/**
 * mentor_goal_curve_title:
 *
 * Returns: (transfer full): what the curve says, as in "From 2 to 7 in eight months"
 */
char *
mentor_goal_curve_title (MentorGoal *goal)
{
  g_autoptr (GPtrArray) sorted = mentor_goal_dup_check_ins (goal);
  g_autofree char *span = NULL;
  MentorCheckIn *first, *last;
  int from, to;

  if (sorted->len == 0)
    return g_strdup (_("No check-in yet"));
  first = sorted->pdata[0];
  last = sorted->pdata[sorted->len - 1];
  from = mentor_check_in_get_rating (first);
  to = mentor_check_in_get_rating (last);
  if (sorted->len == 1)
    return g_strdup_printf (_("Begins at %d"), from);
  if (mentor_check_in_get_date (first) == mentor_check_in_get_date (last))
    return g_strdup_printf (_("From %1$d to %2$d in one day"), from, to);
  span = describe_span (mentor_check_in_get_date (first), mentor_check_in_get_date (last));
  if (from == to)
    return g_strdup_printf (_("At %1$d after %2$s"), to, span);
  return g_strdup_printf (_("From %1$d to %2$d in %3$s"), from, to, span);
}

/**
 * mentor_goal_curve_summary:
 *
 * Returns: (transfer full): the curve for somebody who listens
 */
char *
mentor_goal_curve_summary (MentorGoal *goal)
{
  g_autoptr (GPtrArray) sorted = mentor_goal_dup_check_ins (goal);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *first_day = NULL;
  g_autofree char *last_day = NULL;
  MentorCheckIn *first, *last;
  int lowest = 10, highest = 0;

  if (sorted->len == 0)
    return g_strdup (_("There is no check-in yet."));
  first = sorted->pdata[0];
  last = sorted->pdata[sorted->len - 1];
  first_day = mentor_format_day (mentor_check_in_get_date (first));
  last_day = mentor_format_day (mentor_check_in_get_date (last));
  for (guint i = 0; i < sorted->len; i++)
    {
      lowest = MIN (lowest, mentor_check_in_get_rating (sorted->pdata[i]));
      highest = MAX (highest, mentor_check_in_get_rating (sorted->pdata[i]));
    }

  if (sorted->len == 1)
    g_string_append_printf (text, _("One check-in on %1$s: the rating is %2$d."), first_day,
                            mentor_check_in_get_rating (first));
  else
    g_string_append_printf (
        text,
        ngettext ("%1$u check-in: the rating went from %2$d on %3$s to %4$d on %5$s. The lowest was "
                  "%6$d, the highest %7$d.",
                  "%1$u check-ins: the rating went from %2$d on %3$s to %4$d on %5$s. The lowest was "
                  "%6$d, the highest %7$d.",
                  sorted->len),
        sorted->len, mentor_check_in_get_rating (first), first_day,
        mentor_check_in_get_rating (last), last_day, lowest, highest);
  if (mentor_check_in_get_confidence (last) >= 0)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text, _("The confidence is at %d."),
                              mentor_check_in_get_confidence (last));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static const char *
get_words (const char *nick_or_words)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (mentor_goal_state_get_type ());
  const GEnumValue *state = g_enum_get_value_by_nick (klass, nick_or_words);

  return state ? mentor_label_goal_state ((MentorGoalState) state->value) : nick_or_words;
}

/**
 * mentor_revision_describe:
 *
 * Returns: (transfer full): what became of what, as in "Active, then Resting", or that it is still the right goal
 */
char *
mentor_revision_describe (MentorRevision *revision)
{
  if (mentor_revision_is_confirmation (revision))
    return g_strdup (_("Still the right goal"));
  /* Translators: what a goal was, and what it became: two states, or an old and a new title */
  return g_strdup_printf (C_("goal", "%1$s, then %2$s"),
                          get_words (mentor_revision_get_from (revision)),
                          get_words (mentor_revision_get_to (revision)));
}
