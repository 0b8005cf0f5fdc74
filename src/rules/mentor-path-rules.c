/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-path-rules.h"

#include "mentor-agreement-rules.h"

/**
 * mentor_mentee_count_held:
 *
 * Returns: how many sessions were held
 */
guint
mentor_mentee_count_held (MentorMentee *self)
{
  MentorRecordList *sessions = mentor_mentee_get_sessions (self);
  guint count = 0;

  for (guint i = 0; i < mentor_record_list_get_size (sessions); i++)
    if (mentor_session_get_state (mentor_record_list_get (sessions, i)) == MENTOR_SESSION_STATE_HELD)
      count++;
  return count;
}

static gboolean
has_goal (MentorMentee *mentee)
{
  MentorRecordList *goals = mentor_mentee_get_goals (mentee);

  for (guint i = 0; i < mentor_record_list_get_size (goals); i++)
    if (mentor_goal_get_state (mentor_record_list_get (goals, i)) != MENTOR_GOAL_STATE_IDEA)
      return TRUE;
  return FALSE;
}

/**
 * mentor_mentee_has_gone:
 * @step: a step of the path
 *
 * Returns: whether the two have gone it, as what is written down shows
 */
gboolean
mentor_mentee_has_gone (MentorMentee *self, MentorPathStep step)
{
  switch (step)
    {
    case MENTOR_PATH_STEP_KNOW:
      return mentor_mentee_count_held (self) > 0;
    case MENTOR_PATH_STEP_AGREEMENT:
      return mentor_mentee_find_agreed (self) != NULL;
    case MENTOR_PATH_STEP_GOAL:
      return has_goal (self);
    case MENTOR_PATH_STEP_SESSIONS:
      return mentor_mentee_count_held (self) >= MENTOR_PATH_SESSIONS;
    case MENTOR_PATH_STEP_REVIEW:
      return mentor_record_list_get_size (mentor_mentee_get_reviews (self)) > 0;
    case MENTOR_PATH_STEP_CLOSE:
      return mentor_mentee_get_state (self) == MENTOR_MENTEE_STATE_CLOSED;
    }
  g_return_val_if_reached (FALSE);
}

/**
 * mentor_mentee_get_next_step:
 *
 * Returns: the first [enum@MentorPathStep] that is not gone yet, or `MENTOR_PATH_N_STEPS` when all are
 */
guint
mentor_mentee_get_next_step (MentorMentee *self)
{
  for (guint step = 0; step < MENTOR_PATH_N_STEPS; step++)
    if (!mentor_mentee_has_gone (self, (MentorPathStep) step))
      return step;
  return MENTOR_PATH_N_STEPS;
}
