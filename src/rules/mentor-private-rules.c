/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-private-rules.h"

#include "mentor-agenda-rules.h"
#include "mentor-text-match.h"

/*
 * What is for the user's eyes: what they want to remember, goals that are not shared, and all that
 * was made of either, be it a point of an agenda or an action.
 */

/* A text of several lines is one line where it became a point. */
static gboolean
is_same (const char *a, const char *b)
{
  g_autofree char *line_a = g_strstrip (g_strdelimit (g_strdup (a), "\r\n", ' '));
  g_autofree char *line_b = g_strstrip (g_strdelimit (g_strdup (b), "\r\n", ' '));

  return g_str_equal (line_a, line_b);
}

/**
 * mentor_goal_is_private:
 * @goal: (nullable): a goal
 *
 * Returns: whether it is there and is not shared
 */
gboolean
mentor_goal_is_private (MentorGoal *goal)
{
  return goal && mentor_goal_get_visibility (goal) == MENTOR_VISIBILITY_PRIVATE;
}

/**
 * mentor_mentee_get_words_privacy:
 * @text: the words of a point or an action
 *
 * Returns: what is private and says the same. Where the way back to it is gone, the words are what
 * is left to go by.
 */
MentorPrivacy
mentor_mentee_get_words_privacy (MentorMentee *self, const char *text)
{
  MentorRecordList *remember = mentor_mentee_get_remember (self);
  MentorRecordList *goals = mentor_mentee_get_goals (self);
  guint privacy = 0;

  if (mentor_text_is_blank (text))
    return (MentorPrivacy) 0;
  for (guint i = 0; i < mentor_record_list_get_size (remember); i++)
    if (is_same (mentor_remember_item_get_text (mentor_record_list_get (remember, i)), text))
      privacy |= MENTOR_PRIVACY_REMEMBER;
  for (guint i = 0; i < mentor_record_list_get_size (goals); i++)
    {
      MentorGoal *goal = mentor_record_list_get (goals, i);

      if (mentor_goal_is_private (goal) && is_same (mentor_goal_get_title (goal), text))
        privacy |= MENTOR_PRIVACY_GOAL;
    }
  return (MentorPrivacy) privacy;
}

static guint
get_goal_privacy (MentorMentee *self, const char *id)
{
  MentorGoal *goal = mentor_record_list_find (mentor_mentee_get_goals (self), id, NULL);

  return mentor_goal_is_private (goal) ? MENTOR_PRIVACY_GOAL : 0;
}

/* What the first point, which the others are copies of, says of itself. */
static guint
get_origin_privacy (MentorMentee *self, MentorAgendaPoint *first)
{
  const MentorPointOrigin origin = mentor_agenda_point_get_origin (first);

  if (origin == MENTOR_POINT_ORIGIN_REMEMBER)
    return MENTOR_PRIVACY_REMEMBER;
  if (origin == MENTOR_POINT_ORIGIN_GOAL)
    return get_goal_privacy (self, mentor_agenda_point_get_origin_id (first));
  return 0;
}

/**
 * mentor_mentee_get_point_privacy:
 * @point: a point of one of the sessions
 *
 * Returns: why it is for the user's eyes, or 0 when it is not
 */
MentorPrivacy
mentor_mentee_get_point_privacy (MentorMentee *self, MentorAgendaPoint *point)
{
  MentorAgendaPoint *first = mentor_mentee_find_first_point (self, point);
  guint privacy = get_origin_privacy (self, first) |
                  mentor_mentee_get_words_privacy (self, mentor_agenda_point_get_text (point));

  if (mentor_agenda_point_get_origin (first) == MENTOR_POINT_ORIGIN_ACTION)
    {
      MentorActionItem *action = mentor_record_list_find (
          mentor_mentee_get_actions (self), mentor_agenda_point_get_origin_id (first), NULL);

      if (action)
        privacy |= mentor_mentee_get_action_privacy (self, action);
    }
  return (MentorPrivacy) privacy;
}

/**
 * mentor_mentee_get_action_privacy:
 * @action: one of the actions
 *
 * It is as private as the point it was made of, whatever its words are by now. One that does not
 * say its point, as it was written down by hand or before that was kept, may have the words of a
 * point of its session.
 *
 * Returns: why it is for the user's eyes, or 0 when it is not
 */
MentorPrivacy
mentor_mentee_get_action_privacy (MentorMentee *self, MentorActionItem *action)
{
  const char *text = mentor_action_item_get_text (action);
  MentorSession *session = mentor_record_list_find (mentor_mentee_get_sessions (self),
                                                    mentor_action_item_get_session (action), NULL);
  MentorRecordList *agenda = session ? mentor_session_get_agenda (session) : NULL;
  MentorAgendaPoint *made_of =
      mentor_mentee_find_point (self, mentor_action_item_get_point (action));
  guint privacy = get_goal_privacy (self, mentor_action_item_get_goal (action)) |
                  mentor_mentee_get_words_privacy (self, text);

  if (made_of)
    privacy |= get_origin_privacy (self, made_of);
  for (guint i = 0; agenda && i < mentor_record_list_get_size (agenda); i++)
    {
      MentorAgendaPoint *point = mentor_record_list_get (agenda, i);

      if (is_same (mentor_agenda_point_get_text (point), text))
        privacy |= get_origin_privacy (self, mentor_mentee_find_first_point (self, point));
    }
  return (MentorPrivacy) privacy;
}
