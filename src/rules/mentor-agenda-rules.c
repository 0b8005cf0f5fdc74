/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-agenda-rules.h"

#include "mentor-carry-rules.h"
#include "mentor-private-rules.h"

/* What the points of an agenda come from, and what they come to. */

/**
 * mentor_mentee_find_point:
 * @id: the id of a point of one of the sessions, or ""
 *
 * Returns: (transfer none) (nullable): the point
 */
MentorAgendaPoint *
mentor_mentee_find_point (MentorMentee *self, const char *id)
{
  MentorRecordList *sessions = mentor_mentee_get_sessions (self);
  MentorAgendaPoint *point = NULL;

  for (guint i = 0; *id && point == NULL && i < mentor_record_list_get_size (sessions); i++)
    point = mentor_record_list_find (
        mentor_session_get_agenda (mentor_record_list_get (sessions, i)), id, NULL);
  return point;
}

/**
 * mentor_mentee_find_first_point:
 * @point: a point of one of the sessions
 *
 * Returns: (transfer none): the point that it is a copy of, which knows where it comes from; or
 * @point itself, when it is no copy or the first one is gone
 */
MentorAgendaPoint *
mentor_mentee_find_first_point (MentorMentee *self, MentorAgendaPoint *point)
{
  const char *root = mentor_agenda_point_get_root (point);
  MentorAgendaPoint *first = g_str_equal (root, mentor_record_get_id (MENTOR_RECORD (point)))
                                 ? point
                                 : mentor_mentee_find_point (self, root);

  return first ? first : point;
}

static MentorActionItem *
find_action (MentorMentee *self, const char *id)
{
  return mentor_record_list_find (mentor_mentee_get_actions (self), id, NULL);
}

/**
 * mentor_mentee_is_on_agenda:
 * @session: one of the sessions
 * @id: the id of a goal, an action item, a question or a thing to remember, or ""
 * @text: its words
 *
 * Returns: whether the two have it before them in this session already, also as a point carried
 * from another one
 */
gboolean
mentor_mentee_is_on_agenda (MentorMentee *self,
                            MentorSession *session,
                            const char *id,
                            const char *text)
{
  MentorRecordList *agenda = mentor_session_get_agenda (session);

  for (guint i = 0; i < mentor_record_list_get_size (agenda); i++)
    {
      MentorAgendaPoint *point = mentor_record_list_get (agenda, i);
      const char *origin;

      if (mentor_agenda_point_get_dropped (point))
        continue;
      origin = mentor_agenda_point_get_origin_id (mentor_mentee_find_first_point (self, point));
      if ((*id && g_str_equal (origin, id)) ||
          (*text && g_str_equal (mentor_agenda_point_get_text (point), text)))
        return TRUE;
    }
  return FALSE;
}

/* The action that the point was put on the agenda for. Where the first point is gone, one that says
 * the same. */
static MentorActionItem *
find_action_of_point (MentorMentee *self, MentorAgendaPoint *first)
{
  MentorRecordList *actions = mentor_mentee_get_actions (self);

  if (mentor_agenda_point_get_origin (first) == MENTOR_POINT_ORIGIN_ACTION)
    return find_action (self, mentor_agenda_point_get_origin_id (first));
  if (mentor_agenda_point_get_origin (first) != MENTOR_POINT_ORIGIN_CARRIED)
    return NULL;
  for (guint i = 0; i < mentor_record_list_get_size (actions); i++)
    {
      MentorActionItem *action = mentor_record_list_get (actions, i);

      if (mentor_action_item_get_state (action) == MENTOR_ACTION_STATE_OPEN &&
          g_str_equal (mentor_action_item_get_text (action), mentor_agenda_point_get_text (first)))
        return action;
    }
  return NULL;
}

/* The id of the goal that the point leads back to, or "". */
static const char *
find_goal_of_point (MentorMentee *self, MentorAgendaPoint *first)
{
  MentorRecordList *goals = mentor_mentee_get_goals (self);
  const MentorPointOrigin origin = mentor_agenda_point_get_origin (first);
  const char *id = mentor_agenda_point_get_origin_id (first);

  if (origin == MENTOR_POINT_ORIGIN_GOAL)
    return mentor_record_list_find (goals, id, NULL) ? id : "";
  for (guint i = 0;
       origin == MENTOR_POINT_ORIGIN_CARRIED && i < mentor_record_list_get_size (goals); i++)
    {
      MentorGoal *goal = mentor_record_list_get (goals, i);

      if (g_str_equal (mentor_goal_get_title (goal), mentor_agenda_point_get_text (first)))
        return mentor_record_get_id (MENTOR_RECORD (goal));
    }
  return "";
}

/**
 * mentor_mentee_make_action_of_point:
 * @session: the id of the session that @point is on the agenda of
 * @point: the point
 *
 * Makes an action of it, done by who brought it. One of a goal's point belongs to that goal, and is
 * as private.
 *
 * Returns: (transfer full) (nullable): the action, which is not among the others yet; %NULL when
 * the point is there for an action, as that one is enough
 */
MentorActionItem *
mentor_mentee_make_action_of_point (MentorMentee *self,
                                    const char *session,
                                    MentorAgendaPoint *point)
{
  MentorAgendaPoint *first = mentor_mentee_find_first_point (self, point);
  MentorActionItem *before = find_action_of_point (self, first);
  MentorActionItem *action;

  if (before && mentor_action_item_get_state (before) != MENTOR_ACTION_STATE_DROPPED)
    return NULL;
  action = mentor_action_item_new ();
  mentor_action_item_set_text (action, mentor_agenda_point_get_text (point));
  mentor_action_item_set_owner (action, mentor_agenda_point_get_brought_by (point));
  mentor_action_item_set_session (action, session);
  mentor_action_item_set_point (action, mentor_agenda_point_get_root (point));
  mentor_action_item_set_goal (action, before ? mentor_action_item_get_goal (before)
                                              : find_goal_of_point (self, first));
  return action;
}

/**
 * mentor_session_count_minutes:
 *
 * Returns: the minutes that are set aside for the points of the agenda
 */
int
mentor_session_count_minutes (MentorSession *self)
{
  MentorRecordList *agenda = mentor_session_get_agenda (self);
  int minutes = 0;

  for (guint i = 0; i < mentor_record_list_get_size (agenda); i++)
    {
      MentorAgendaPoint *point = mentor_record_list_get (agenda, i);

      if (!mentor_agenda_point_get_dropped (point))
        minutes += mentor_agenda_point_get_minutes (point);
    }
  return minutes;
}

/**
 * mentor_session_add_point:
 * @text: what to talk about
 * @brought_by: who wants to
 * @origin: what it comes from
 * @origin_id: the id of that, or ""
 * @today: the present day
 *
 * Adds a point to the end of the agenda.
 *
 * Returns: (transfer none): it
 */
MentorAgendaPoint *
mentor_session_add_point (MentorSession *self,
                          const char *text,
                          MentorOwner brought_by,
                          MentorPointOrigin origin,
                          const char *origin_id,
                          MentorDay today)
{
  g_autoptr (MentorAgendaPoint) point = mentor_agenda_point_new ();

  mentor_agenda_point_set_text (point, text);
  mentor_agenda_point_set_brought_by (point, brought_by);
  mentor_agenda_point_set_origin (point, origin);
  mentor_agenda_point_set_origin_id (point, origin_id);
  mentor_agenda_point_set_first_brought (point, today);
  mentor_record_list_append (mentor_session_get_agenda (self), point);
  return point; /* the list holds it */
}

/**
 * mentor_session_note_prompt:
 * @prompt: a question of the library
 * @today: the present day
 *
 * Keeps that the question was used in this session, and when.
 */
void
mentor_session_note_prompt (MentorSession *self, MentorPrompt *prompt, MentorDay today)
{
  const char *const *before = mentor_session_get_prompts (self);
  const char *id = mentor_record_get_id (MENTOR_RECORD (prompt));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) prompts = NULL;

  mentor_prompt_set_last_used (prompt, today);
  if (before && g_strv_contains (before, id))
    return;
  if (before)
    g_strv_builder_addv (builder, (const char **) before);
  g_strv_builder_add (builder, id);
  prompts = g_strv_builder_end (builder);
  mentor_session_set_prompts (self, (const char *const *) prompts);
}
