/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-hint-rules.h"

#include "mentor-agreement-rules.h"
#include "mentor-contact-rules.h"
#include "mentor-path-rules.h"

/* When a quiet word about the relationship itself may help. A hint is never a gate, and one that was put off is silent. */

#define DAYS_TO_END 60      /* before the planned end */
#define DAYS_WITHOUT 90     /* without contact, where there is no rhythm */
#define RHYTHMS_WITHOUT 2   /* without contact, where there is one */
#define SESSIONS_MOVED 3    /* that did not come about, one after the other */
#define GOAL_DAYS 120       /* without a touch */
#define DAYS_PUT_OFF 60

static gboolean
is_under_way (MentorMentee *mentee)
{
  const MentorMenteeState state = mentor_mentee_get_state (mentee);

  return state == MENTOR_MENTEE_STATE_ACTIVE || state == MENTOR_MENTEE_STATE_EXPLORING;
}

static gboolean
ends_soon (MentorMentee *mentee, MentorDay today)
{
  const MentorDay end = mentor_mentee_get_planned_end (mentee);

  return mentor_mentee_get_state (mentee) == MENTOR_MENTEE_STATE_CLOSING ||
         (end != 0 && end <= today + DAYS_TO_END);
}

static MentorStage
find_stage (MentorMentee *mentee, MentorDay today)
{
  const MentorStage stage = mentor_mentee_get_stage (mentee);

  switch (stage)
    {
    case MENTOR_STAGE_GETTING_TO_KNOW:
    case MENTOR_STAGE_AGREEING:
      if (mentor_mentee_has_gone (mentee, MENTOR_PATH_STEP_AGREEMENT) &&
          mentor_mentee_has_gone (mentee, MENTOR_PATH_STEP_GOAL))
        return MENTOR_STAGE_WORKING;
      if (stage == MENTOR_STAGE_GETTING_TO_KNOW && mentor_mentee_count_held (mentee) > 0 &&
          mentor_mentee_find_agreement (mentee))
        return MENTOR_STAGE_AGREEING;
      return MENTOR_STAGE_ANY;
    case MENTOR_STAGE_WORKING:
      return ends_soon (mentee, today) ? MENTOR_STAGE_DRAWING_TO_A_CLOSE : MENTOR_STAGE_ANY;
    case MENTOR_STAGE_ANY:
    case MENTOR_STAGE_DRAWING_TO_A_CLOSE:
    case MENTOR_STAGE_AFTERWARDS:
      return MENTOR_STAGE_ANY;
    }
  g_return_val_if_reached (MENTOR_STAGE_ANY);
}

/**
 * mentor_mentee_suggest_stage:
 * @today: a Julian day
 *
 * Returns: the stage that the two seem to have come to while the relationship still has an earlier one;
 *   `MENTOR_STAGE_ANY` for none, or where the user did not want to hear of it
 */
MentorStage
mentor_mentee_suggest_stage (MentorMentee *self, MentorDay today)
{
  const MentorMenteeState state = mentor_mentee_get_state (self);
  MentorStage stage;

  if (!is_under_way (self) && state != MENTOR_MENTEE_STATE_CLOSING)
    return MENTOR_STAGE_ANY;
  stage = find_stage (self, today);
  return stage == mentor_mentee_get_stage_put_off (self) ? MENTOR_STAGE_ANY : stage;
}

static gboolean
is_planned (MentorMentee *mentee, MentorDay today)
{
  MentorRecordList *sessions = mentor_mentee_get_sessions (mentee);

  for (guint i = 0; i < mentor_record_list_get_size (sessions); i++)
    {
      MentorSession *session = mentor_record_list_get (sessions, i);

      if (mentor_session_get_state (session) == MENTOR_SESSION_STATE_PLANNED &&
          mentor_day_of_time (mentor_session_get_start (session)) >= today)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_silent_long (MentorMentee *mentee, MentorDay today, MentorDay *since)
{
  const int rhythm =
      MAX (mentor_mentee_get_rhythm_ideal (mentee), mentor_mentee_get_rhythm_latest (mentee));
  const guint days = rhythm > 0 ? (guint) rhythm * RHYTHMS_WITHOUT : DAYS_WITHOUT;

  *since = mentor_mentee_get_last_contact (mentee);
  if (*since == 0)
    *since = mentor_mentee_get_started (mentee);
  return *since != 0 && today > *since + days && !is_planned (mentee, today);
}

/* Since the last one that was held. */
static gboolean
is_moved_often (MentorMentee *mentee, MentorDay *since)
{
  MentorRecordList *sessions = mentor_mentee_get_sessions (mentee);
  MentorSession *held = mentor_mentee_find_last_session (mentee, NULL);
  guint count = 0;

  *since = held ? mentor_day_of_time (mentor_session_get_start (held)) : 0;
  for (guint i = 0; i < mentor_record_list_get_size (sessions); i++)
    {
      MentorSession *session = mentor_record_list_get (sessions, i);
      const MentorSessionState state = mentor_session_get_state (session);

      if ((state == MENTOR_SESSION_STATE_CANCELLED || state == MENTOR_SESSION_STATE_MISSED) &&
          mentor_session_get_start (session) &&
          (held == NULL || mentor_session_compare (session, held) > 0))
        count++;
    }
  return count >= SESSIONS_MOVED;
}

static MentorDay
find_touch (MentorMentee *mentee, MentorGoal *goal)
{
  const char *id = mentor_record_get_id (MENTOR_RECORD (goal));
  MentorRecordList *check_ins = mentor_goal_get_check_ins (goal);
  MentorRecordList *revisions = mentor_goal_get_revisions (goal);
  MentorRecordList *milestones = mentor_goal_get_milestones (goal);
  MentorRecordList *actions = mentor_mentee_get_actions (mentee);
  MentorRecordList *sessions = mentor_mentee_get_sessions (mentee);
  MentorDay day = mentor_day_of_time (mentor_record_get_created (MENTOR_RECORD (goal)));

  for (guint i = 0; i < mentor_record_list_get_size (check_ins); i++)
    day = MAX (day, mentor_check_in_get_date (mentor_record_list_get (check_ins, i)));
  for (guint i = 0; i < mentor_record_list_get_size (revisions); i++)
    day = MAX (day, mentor_revision_get_date (mentor_record_list_get (revisions, i)));
  for (guint i = 0; i < mentor_record_list_get_size (milestones); i++)
    day = MAX (day, mentor_milestone_get_done_on (mentor_record_list_get (milestones, i)));
  for (guint i = 0; i < mentor_record_list_get_size (actions); i++)
    if (g_str_equal (mentor_action_item_get_goal (mentor_record_list_get (actions, i)), id))
      day = MAX (day, mentor_action_item_get_finished_on (mentor_record_list_get (actions, i)));
  for (guint i = 0; i < mentor_record_list_get_size (sessions); i++)
    {
      MentorSession *session = mentor_record_list_get (sessions, i);

      if (mentor_session_get_state (session) == MENTOR_SESSION_STATE_HELD &&
          g_strv_contains (mentor_session_get_goals (session), id))
        day = MAX (day, mentor_day_of_time (mentor_session_get_start (session)));
    }
  return day;
}

static gboolean
are_goals_still (MentorMentee *mentee, MentorDay today, MentorDay *since)
{
  MentorRecordList *goals = mentor_mentee_get_goals (mentee);

  *since = 0;
  for (guint i = 0; i < mentor_record_list_get_size (goals); i++)
    if (mentor_goal_get_state (mentor_record_list_get (goals, i)) == MENTOR_GOAL_STATE_ACTIVE)
      *since = MAX (*since, find_touch (mentee, mentor_record_list_get (goals, i)));
  return *since != 0 && today > *since + GOAL_DAYS;
}

/**
 * mentor_mentee_find_drift:
 * @now: the present moment
 * @since: (out): the last day on which it was otherwise, or until which it was paused; 0 where there is none
 *
 * The hint that says most comes first. One that was put off leaves two months in peace.
 *
 * Returns: whether the relationship runs dry, and how
 */
MentorDrift
mentor_mentee_find_drift (MentorMentee *self, GDateTime *now, MentorDay *since)
{
  const MentorDay today = mentor_day_of_time (now);
  const MentorDay put_off = mentor_mentee_get_drift_put_off (self);

  *since = 0;
  if (put_off != 0 && today < put_off + DAYS_PUT_OFF)
    return MENTOR_DRIFT_NONE;
  if (mentor_mentee_get_state (self) == MENTOR_MENTEE_STATE_PAUSED)
    {
      *since = mentor_mentee_get_paused_until (self);
      return *since != 0 && *since <= today ? MENTOR_DRIFT_PAUSE_OVER : MENTOR_DRIFT_NONE;
    }
  if (!is_under_way (self))
    return MENTOR_DRIFT_NONE;
  if (is_silent_long (self, today, since))
    return MENTOR_DRIFT_SILENCE;
  if (is_moved_often (self, since))
    return MENTOR_DRIFT_MOVED;
  if (are_goals_still (self, today, since))
    return MENTOR_DRIFT_GOALS;
  return MENTOR_DRIFT_NONE;
}
