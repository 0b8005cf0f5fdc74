/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-keepsake.h"

#include "mentor-goal-rules.h"
#include "mentor-path-rules.h"
#include "mentor-people.h"
#include "mentor-private-rules.h"
#include "mentor-text-match.h"

#include "mentor-exchange-i18n.h"

static void
add_answer (MentorStyledText *text, const char *caption, const char *answer)
{
  if (mentor_text_is_blank (answer))
    return;
  mentor_styled_text_add (text, MENTOR_BLOCK_SUBHEADING, caption);
  mentor_styled_text_add (text, MENTOR_BLOCK_PARAGRAPH, answer);
}

/* Where there is nothing under a heading, it is left out. */
static void
add_under (MentorStyledText *text, gboolean *begun, const char *heading)
{
  if (!*begun)
    mentor_styled_text_add (text, MENTOR_BLOCK_HEADING, heading);
  *begun = TRUE;
}

static void
add_closing (MentorStyledText *text, MentorClosing *closing)
{
  const struct
  {
    const char *caption;
    const char *answer;
  } answers[] = {
    { _("What we reached"), mentor_closing_get_reached (closing) },
    { _("What stayed open"), mentor_closing_get_not_reached (closing) },
    { _("What the mentee learned"), mentor_closing_get_mentee_learned (closing) },
    { _("What the mentor learned"), mentor_closing_get_mentor_learned (closing) },
    { _("Thanks"), mentor_closing_get_thanks (closing) },
    { _("What comes next"), mentor_closing_get_next (closing) },
  };
  gboolean begun = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    if (!mentor_text_is_blank (answers[i].answer))
      {
        add_under (text, &begun, _("Looking Back"));
        add_answer (text, answers[i].caption, answers[i].answer);
      }
}

static gboolean
shares_goal (MentorGoal *goal, MentorKeepsakeParts parts)
{
  return !mentor_goal_is_private (goal) || (parts & MENTOR_KEEPSAKE_PRIVATE_GOALS) != 0;
}

/* What comes from what the user wanted to remember never goes in. */
static gboolean
shares_action (MentorMentee *mentee, MentorActionItem *action, MentorKeepsakeParts parts)
{
  const MentorPrivacy privacy = mentor_mentee_get_action_privacy (mentee, action);

  return (privacy & MENTOR_PRIVACY_REMEMBER) == 0 &&
         ((privacy & MENTOR_PRIVACY_GOAL) == 0 || (parts & MENTOR_KEEPSAKE_PRIVATE_GOALS) != 0);
}

static gboolean
shares_insight (MentorMentee *mentee, MentorInsight *insight, MentorKeepsakeParts parts)
{
  MentorGoal *goal = mentor_record_list_find (mentor_mentee_get_goals (mentee),
                                              mentor_insight_get_goal (insight), NULL);

  return goal == NULL || shares_goal (goal, parts);
}

static const char *
describe_state (MentorGoalState state)
{
  switch (state)
    {
    case MENTOR_GOAL_STATE_IDEA:
      return C_("keepsake", "An idea");
    case MENTOR_GOAL_STATE_ACTIVE:
      return C_("keepsake", "On the way");
    case MENTOR_GOAL_STATE_RESTING:
      return C_("keepsake", "Resting");
    case MENTOR_GOAL_STATE_REACHED:
      return C_("keepsake", "Reached");
    case MENTOR_GOAL_STATE_CHANGED:
      return C_("keepsake", "Became another one");
    case MENTOR_GOAL_STATE_LET_GO:
      return C_("keepsake", "Let go");
    }
  g_return_val_if_reached ("");
}

static void
add_ratings (MentorStyledText *text, MentorGoal *goal)
{
  g_autoptr (GPtrArray) check_ins = mentor_goal_dup_check_ins (goal);
  g_autofree char *line = NULL;
  int first, last;

  if (check_ins->len == 0)
    return;
  first = mentor_check_in_get_rating (check_ins->pdata[0]);
  last = mentor_check_in_get_rating (check_ins->pdata[check_ins->len - 1]);
  if (check_ins->len == 1 || first == last)
    /* Translators: a rating from 0 to 10 */
    line = g_strdup_printf (_("%d of 10"), last);
  else
    /* Translators: the first rating and the last one, from 0 to 10 */
    line = g_strdup_printf (_("From %1$d to %2$d of 10"), first, last);
  mentor_styled_text_add (text, MENTOR_BLOCK_META, line);
}

static void
add_goals (MentorStyledText *text, MentorMentee *mentee, MentorKeepsakeParts parts)
{
  MentorRecordList *goals = mentor_mentee_get_goals (mentee);
  gboolean begun = FALSE;

  for (guint i = 0; i < mentor_record_list_get_size (goals); i++)
    {
      MentorGoal *goal = mentor_record_list_get (goals, i);
      MentorRecordList *milestones = mentor_goal_get_milestones (goal);

      if (!shares_goal (goal, parts) ||
          mentor_text_is_blank (mentor_goal_get_title (goal)))
        continue;
      add_under (text, &begun, _("Goals"));
      mentor_styled_text_add (text, MENTOR_BLOCK_SUBHEADING, mentor_goal_get_title (goal));
      mentor_styled_text_add (text, MENTOR_BLOCK_META, describe_state (mentor_goal_get_state (goal)));
      if (parts & MENTOR_KEEPSAKE_RATINGS)
        add_ratings (text, goal);
      if (!mentor_text_is_blank (mentor_goal_get_why (goal)))
        mentor_styled_text_add (text, MENTOR_BLOCK_PARAGRAPH, mentor_goal_get_why (goal));
      for (guint j = 0; j < mentor_record_list_get_size (milestones); j++)
        {
          MentorMilestone *milestone = mentor_record_list_get (milestones, j);

          if (mentor_milestone_get_done_on (milestone))
            mentor_styled_text_add (text, MENTOR_BLOCK_ITEM, mentor_milestone_get_text (milestone));
        }
    }
}

static void
add_actions (MentorStyledText *text, MentorMentee *mentee, MentorKeepsakeParts parts)
{
  MentorRecordList *actions = mentor_mentee_get_actions (mentee);
  gboolean begun = FALSE;

  for (guint i = 0; i < mentor_record_list_get_size (actions); i++)
    {
      MentorActionItem *action = mentor_record_list_get (actions, i);
      const char *came = mentor_action_item_get_came_of_it (action);

      if (mentor_action_item_get_state (action) != MENTOR_ACTION_STATE_DONE ||
          mentor_text_is_blank (came) ||
          !shares_action (mentee, action, parts))
        continue;
      add_under (text, &begun, _("What Came of It"));
      mentor_styled_text_add (text, MENTOR_BLOCK_SUBHEADING, mentor_action_item_get_text (action));
      mentor_styled_text_add (text, MENTOR_BLOCK_PARAGRAPH, came);
    }
}

static void
add_insights (MentorStyledText *text, MentorMentee *mentee, MentorKeepsakeParts parts)
{
  MentorRecordList *insights = mentor_mentee_get_insights (mentee);
  gboolean begun = FALSE;

  for (guint i = 0; i < mentor_record_list_get_size (insights); i++)
    {
      MentorInsight *insight = mentor_record_list_get (insights, i);

      if (mentor_text_is_blank (mentor_insight_get_text (insight)) ||
          !shares_insight (mentee, insight, parts))
        continue;
      add_under (text, &begun, _("Insights"));
      mentor_styled_text_add (text, MENTOR_BLOCK_ITEM, mentor_insight_get_text (insight));
    }
}

/**
 * mentor_keepsake_new:
 * @mentee: a relationship
 * @time: from when until when it was, in words, or ""
 * @parts: what goes in
 *
 * The path of the two, to be kept or given. Notes of sessions, what the user wanted to remember, contact data, checks of
 * the relationship and private notes are never part of it.
 *
 * Returns: (transfer full): a new text
 */
MentorStyledText *
mentor_keepsake_new (MentorMentee *mentee, const char *time, MentorKeepsakeParts parts)
{
  MentorStyledText *text = mentor_styled_text_new ();
  const char *person = mentor_mentee_get_counterpart (mentee);
  const guint held = mentor_mentee_count_held (mentee);
  /* Translators: the title of a keepsake; %s is the name of a person */
  g_autofree char *title =
      *person ? g_strdup_printf (_("The Path with %s"), person) : g_strdup (_("Our Path"));

  mentor_styled_text_add (text, MENTOR_BLOCK_TITLE, title);
  mentor_styled_text_add (text, MENTOR_BLOCK_META, time);
  if (held > 0)
    {
      g_autofree char *sessions =
          g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u session together", "%u sessions together", held), held);

      mentor_styled_text_add (text, MENTOR_BLOCK_META, sessions);
    }
  if (parts & MENTOR_KEEPSAKE_CLOSING)
    add_closing (text, mentor_mentee_get_closing (mentee));
  if (parts & MENTOR_KEEPSAKE_GOALS)
    add_goals (text, mentee, parts);
  if (parts & MENTOR_KEEPSAKE_ACTIONS)
    add_actions (text, mentee, parts);
  if (parts & MENTOR_KEEPSAKE_INSIGHTS)
    add_insights (text, mentee, parts);
  return text;
}
