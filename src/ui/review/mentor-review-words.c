/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-review-words.h"

#include "mentor-contact-rules.h"
#include "mentor-dates.h"
#include "mentor-goal-words.h"
#include "mentor-review-rules.h"

#include <glib/gi18n.h>

/**
 * mentor_review_format_day:
 * @day: a Julian day, or 0
 *
 * Returns: (transfer full): the day with its year, also of this one: a review is read for years
 */
char *
mentor_review_format_day (MentorDay day)
{
  char text[100] = "";
  GDate date;

  if (day == 0)
    return g_strdup (_("Without a date"));
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  g_date_strftime (text, sizeof text, C_("date", "%-d %B %Y"), &date);
  return g_strdup (text);
}

/**
 * mentor_review_describe_rhythm:
 *
 * Returns: (transfer full) (nullable): what became of the rhythm; %NULL where nothing was said of it
 */
char *
mentor_review_describe_rhythm (MentorReview *review)
{
  const int before = mentor_review_get_rhythm_before (review);
  const int after = mentor_review_get_rhythm_after (review);
  g_autofree char *was = before > 0 ? mentor_format_rhythm (before) : NULL;
  g_autofree char *is = mentor_format_rhythm (after);

  if (after == 0)
    return NULL;
  if (before == after)
    /* Translators: %s is as in "every 4 weeks" */
    return g_strdup_printf (_("Kept: %s"), is);
  if (before == 0)
    /* Translators: %s is as in "every 4 weeks" */
    return g_strdup_printf (_("From then on %s"), is);
  /* Translators: both are as in "every 4 weeks" */
  return g_strdup_printf (_("From then on %1$s, before %2$s"), is, was);
}

/**
 * mentor_review_describe_goal:
 * @day: a Julian day
 *
 * Returns: (transfer full) (nullable): what was said to the goal on that day; %NULL for nothing
 */
char *
mentor_review_describe_goal (MentorGoal *goal, MentorDay day)
{
  MentorRevision *revision;
  const MentorGoalAnswer answer = mentor_goal_find_answer (goal, day, &revision);
  const char *reason = revision ? mentor_revision_get_reason (revision) : "";
  g_autofree char *words = NULL;

  switch (answer)
    {
    case MENTOR_GOAL_ANSWER_NONE:
      return NULL;
    case MENTOR_GOAL_ANSWER_KEPT:
      words = g_strdup (C_("goal", "Kept"));
      break;
    case MENTOR_GOAL_ANSWER_CHANGED:
      words = mentor_revision_describe (revision);
      break;
    case MENTOR_GOAL_ANSWER_LET_GO:
      words = g_strdup (C_("goal", "Let go"));
      break;
    }
  /* Translators: what became of a goal, and why */
  return *reason ? g_strdup_printf (C_("goal", "%1$s: %2$s"), words, reason) : g_steal_pointer (&words);
}

/**
 * mentor_mentee_describe_review:
 *
 * Returns: (transfer full): a word on how it stands with the reviews
 */
char *
mentor_mentee_describe_review (MentorMentee *mentee)
{
  MentorDay day;
  const MentorReviewState state = mentor_mentee_get_review_state (mentee, mentor_day_today (), &day);
  g_autofree char *words = mentor_format_day (day);

  switch (state)
    {
    case MENTOR_REVIEW_STATE_NONE:
      break;
    case MENTOR_REVIEW_STATE_BEGUN:
      return g_strdup (_("Looked at today"));
    case MENTOR_REVIEW_STATE_DUE:
      if (day == mentor_day_today ())
        return g_strdup (_("Planned for today"));
      /* Translators: %s is a day */
      return g_strdup_printf (_("Waits since %s"), words);
    case MENTOR_REVIEW_STATE_PLANNED:
      /* Translators: %s is a day */
      return g_strdup_printf (_("The next one is on %s"), words);
    case MENTOR_REVIEW_STATE_DONE:
      /* Translators: %s is a day */
      return g_strdup_printf (_("The last one was on %s"), words);
    }
  return g_strdup (_("How it goes between you; about every three months"));
}
