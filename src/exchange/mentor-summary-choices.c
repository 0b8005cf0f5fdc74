/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-summary-choices.h"

#include "mentor-carry-rules.h"
#include "mentor-private-rules.h"
#include "mentor-text-match.h"

/* What of a session is shared without asking, and what only when it is ticked. */

/* What has to be ticked for something that is private in this way. */
static guint
get_ticks (MentorPrivacy privacy)
{
  return (privacy & MENTOR_PRIVACY_REMEMBER ? MENTOR_SUMMARY_REMEMBER : 0u) |
         (privacy & MENTOR_PRIVACY_GOAL ? MENTOR_SUMMARY_PRIVATE_GOALS : 0u);
}

/**
 * mentor_summary_shares_point:
 * @mentee: a relationship
 * @point: a point of one of its sessions
 * @parts: what was ticked
 *
 * Returns: whether the point may stand in a summary
 */
gboolean
mentor_summary_shares_point (MentorMentee *mentee, MentorAgendaPoint *point,
                             MentorSummaryParts parts)
{
  /* What only a template brought, nobody talked about. */
  if (mentor_agenda_point_get_dropped (point) || mentor_agenda_point_is_untouched (point) ||
      mentor_text_is_blank (mentor_agenda_point_get_text (point)))
    return FALSE;
  return (get_ticks (mentor_mentee_get_point_privacy (mentee, point)) & ~(guint) parts) == 0;
}

/**
 * mentor_summary_shares_goal:
 * @goal: a goal
 * @parts: what was ticked
 *
 * Returns: whether the goal may stand in a summary
 */
gboolean
mentor_summary_shares_goal (MentorGoal *goal, MentorSummaryParts parts)
{
  return !mentor_text_is_blank (mentor_goal_get_title (goal)) &&
         (!mentor_goal_is_private (goal) || (parts & MENTOR_SUMMARY_PRIVATE_GOALS) != 0);
}

static gboolean
is_agreed (MentorSession *session, MentorActionItem *action)
{
  return mentor_action_item_get_state (action) != MENTOR_ACTION_STATE_DROPPED &&
         g_str_equal (mentor_action_item_get_session (action),
                      mentor_record_get_id (MENTOR_RECORD (session))) &&
         !mentor_text_is_blank (mentor_action_item_get_text (action));
}

/**
 * mentor_summary_shares_action:
 * @mentee: a relationship
 * @session: one of its sessions
 * @action: one of its actions
 * @parts: what was ticked
 *
 * Returns: whether the action may stand in a summary of the session
 */
gboolean
mentor_summary_shares_action (MentorMentee *mentee, MentorSession *session,
                              MentorActionItem *action, MentorSummaryParts parts)
{
  return is_agreed (session, action) &&
         (get_ticks (mentor_mentee_get_action_privacy (mentee, action)) & ~(guint) parts) == 0;
}

static gboolean
has_marks (MentorSession *session)
{
  return mentor_session_get_usefulness (session) > 0 || mentor_session_get_hats (session) != 0 ||
         mentor_session_get_listening (session) >= 0;
}

/**
 * mentor_summary_get_choices:
 * @mentee: a relationship
 * @session: one of its sessions
 *
 * Returns: the parts that there is something of
 */
MentorSummaryParts
mentor_summary_get_choices (MentorMentee *mentee, MentorSession *session)
{
  MentorRecordList *agenda = mentor_session_get_agenda (session);
  MentorRecordList *actions = mentor_mentee_get_actions (mentee);
  const char *const *ids = mentor_session_get_goals (session);
  guint parts = 0;

  if (*mentor_session_get_notes (session) || *mentor_session_get_grow_goal (session) ||
      *mentor_session_get_grow_reality (session) || *mentor_session_get_grow_options (session) ||
      *mentor_session_get_grow_will (session))
    parts |= MENTOR_SUMMARY_NOTES;
  if (has_marks (session))
    parts |= MENTOR_SUMMARY_MARKS;
  for (guint i = 0; i < mentor_record_list_get_size (agenda); i++)
    {
      MentorAgendaPoint *point = mentor_record_list_get (agenda, i);

      if (!mentor_agenda_point_get_dropped (point))
        parts |= get_ticks (mentor_mentee_get_point_privacy (mentee, point));
    }
  for (guint i = 0; i < mentor_record_list_get_size (actions); i++)
    {
      MentorActionItem *action = mentor_record_list_get (actions, i);

      if (is_agreed (session, action))
        parts |= get_ticks (mentor_mentee_get_action_privacy (mentee, action));
    }
  for (guint i = 0; ids && ids[i]; i++)
    {
      MentorGoal *goal = mentor_record_list_find (mentor_mentee_get_goals (mentee), ids[i], NULL);

      if (mentor_goal_is_private (goal))
        parts |= MENTOR_SUMMARY_PRIVATE_GOALS;
    }
  return (MentorSummaryParts) parts;
}
