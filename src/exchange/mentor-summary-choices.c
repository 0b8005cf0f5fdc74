/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-summary-choices.h"

#include "mentor-agenda-rules.h"
#include "mentor-carry-rules.h"
#include "mentor-text-match.h"

/* What of a session is shared without asking, and what only when it is ticked. */

static gboolean
is_remembered (MentorMentee *mentee, MentorAgendaPoint *point)
{
  MentorRecordList *items = mentor_mentee_get_remember (mentee);

  if (mentor_agenda_point_get_origin (mentor_mentee_find_first_point (mentee, point)) ==
      MENTOR_POINT_ORIGIN_REMEMBER)
    return TRUE;
  for (guint i = 0; i < mentor_record_list_get_size (items); i++)
    if (g_str_equal (mentor_remember_item_get_text (mentor_record_list_get (items, i)),
                     mentor_agenda_point_get_text (point)))
      return TRUE;
  return FALSE;
}

static gboolean
is_private_goal (MentorGoal *goal)
{
  return mentor_goal_get_visibility (goal) == MENTOR_VISIBILITY_PRIVATE;
}

static gboolean
is_of_private_goal (MentorMentee *mentee, MentorAgendaPoint *point)
{
  MentorRecordList *goals = mentor_mentee_get_goals (mentee);
  MentorAgendaPoint *root = mentor_mentee_find_first_point (mentee, point);
  const gboolean from_goal = mentor_agenda_point_get_origin (root) == MENTOR_POINT_ORIGIN_GOAL;

  for (guint i = 0; i < mentor_record_list_get_size (goals); i++)
    {
      MentorGoal *goal = mentor_record_list_get (goals, i);

      if (is_private_goal (goal) &&
          ((from_goal && g_str_equal (mentor_agenda_point_get_origin_id (root),
                                      mentor_record_get_id (MENTOR_RECORD (goal)))) ||
           g_str_equal (mentor_goal_get_title (goal), mentor_agenda_point_get_text (point))))
        return TRUE;
    }
  return FALSE;
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
  if ((parts & MENTOR_SUMMARY_REMEMBER) == 0 && is_remembered (mentee, point))
    return FALSE;
  return (parts & MENTOR_SUMMARY_PRIVATE_GOALS) != 0 || !is_of_private_goal (mentee, point);
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
         (!is_private_goal (goal) || (parts & MENTOR_SUMMARY_PRIVATE_GOALS) != 0);
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

      if (mentor_agenda_point_get_dropped (point))
        continue;
      if (is_remembered (mentee, point))
        parts |= MENTOR_SUMMARY_REMEMBER;
      if (is_of_private_goal (mentee, point))
        parts |= MENTOR_SUMMARY_PRIVATE_GOALS;
    }
  for (guint i = 0; ids && ids[i]; i++)
    {
      MentorGoal *goal = mentor_record_list_find (mentor_mentee_get_goals (mentee), ids[i], NULL);

      if (goal && is_private_goal (goal))
        parts |= MENTOR_SUMMARY_PRIVATE_GOALS;
    }
  return (MentorSummaryParts) parts;
}
