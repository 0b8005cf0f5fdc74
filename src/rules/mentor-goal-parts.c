/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-goal-parts.h"

#include "mentor-contact-rules.h"
#include "mentor-goal-rules.h"

/* What a goal's page has to show, and what it asks. */

#define ASK_EVERY 3 /* check-ins: whether it is still the right goal */

static gboolean
is_blank (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return *text == '\0';
}

/**
 * mentor_goal_is_going:
 *
 * Returns: whether the goal is still before the two, be it as an idea or resting
 */
gboolean
mentor_goal_is_going (MentorGoal *self)
{
  const MentorGoalState state = mentor_goal_get_state (self);

  return state == MENTOR_GOAL_STATE_ACTIVE || state == MENTOR_GOAL_STATE_IDEA ||
         state == MENTOR_GOAL_STATE_RESTING;
}

/**
 * mentor_goal_is_editable:
 * @mentee: whose goal it is
 *
 * Returns: whether it may be changed; what is closed or cannot be written is only read
 */
gboolean
mentor_goal_is_editable (MentorMentee *mentee, MentorGoal *self)
{
  return !mentor_record_get_read_only (MENTOR_RECORD (self)) &&
         mentor_mentee_get_state (mentee) != MENTOR_MENTEE_STATE_CLOSED;
}

static gboolean
has_decision (MentorGoal *self)
{
  MentorDecision *decision = mentor_goal_get_decision (self);

  return mentor_decision_get_decided_on (decision) != 0 ||
         !is_blank (mentor_decision_get_reasons_for (decision)) ||
         !is_blank (mentor_decision_get_reasons_against (decision)) ||
         !is_blank (mentor_decision_get_values (decision)) ||
         !is_blank (mentor_decision_get_to_a_friend (decision)) ||
         !is_blank (mentor_decision_get_decided (decision));
}

static gboolean
has_start (MentorGoal *self)
{
  return mentor_goal_get_start_rating (self) >= 0 || !is_blank (mentor_goal_get_start_words (self));
}

/**
 * mentor_goal_find_parts:
 * @mentee: whose goal it is
 *
 * What somebody has written is always shown. A path or a decision is also offered where the goal asks for one.
 *
 * Returns: the parts its page shows
 */
MentorGoalParts
mentor_goal_find_parts (MentorMentee *mentee, MentorGoal *self)
{
  const gboolean open = mentor_goal_is_going (self) && mentor_goal_is_editable (mentee, self);
  MentorGoalParts parts = 0;

  if (open)
    parts |= MENTOR_GOAL_PARTS_CHECK_IN;
  if (has_start (self))
    parts |= MENTOR_GOAL_PARTS_THEN_AND_NOW;
  if (mentor_record_list_get_size (mentor_goal_get_options (self)) > 0 ||
      (open && mentor_goal_get_shape (self) == MENTOR_GOAL_SHAPE_DIRECTION))
    parts |= MENTOR_GOAL_PARTS_PATHS;
  if (has_decision (self) || (open && mentor_goal_get_area (self) == MENTOR_AREA_DECISION))
    parts |= MENTOR_GOAL_PARTS_DECISION;
  if (!is_blank (mentor_goal_get_assumption (self)) ||
      mentor_goal_find_experiment (mentee, self, NULL))
    parts |= MENTOR_GOAL_PARTS_ASSUMPTION;
  return parts;
}

/**
 * mentor_goal_find_offers:
 * @mentee: whose goal it is
 *
 * Returns: the parts its page does not show and could be asked for
 */
MentorGoalParts
mentor_goal_find_offers (MentorMentee *mentee, MentorGoal *self)
{
  if (!mentor_goal_is_going (self) || !mentor_goal_is_editable (mentee, self))
    return 0;
  return (MENTOR_GOAL_PARTS_PATHS | MENTOR_GOAL_PARTS_DECISION | MENTOR_GOAL_PARTS_ASSUMPTION) &
         ~mentor_goal_find_parts (mentee, self);
}

/**
 * mentor_goal_get_then_and_now:
 * @both: (out caller-allocates): the goal at its start and today; the words belong to the goal
 *
 * Returns: whether a start was written down
 */
gboolean
mentor_goal_get_then_and_now (MentorGoal *self, MentorThenAndNow *both)
{
  g_autoptr (GPtrArray) check_ins = mentor_goal_dup_check_ins (self);
  MentorCheckIn *last = mentor_goal_find_last_check_in (self);
  const MentorDay first_day = check_ins->len ? mentor_check_in_get_date (check_ins->pdata[0]) : 0;

  both->then_day = mentor_day_of_time (mentor_record_get_created (MENTOR_RECORD (self)));
  /* One that was written down later than it began. */
  if (first_day && first_day < both->then_day)
    both->then_day = first_day;
  both->then_rating = mentor_goal_get_start_rating (self);
  both->then_words = mentor_goal_get_start_words (self);
  both->now_day = last ? mentor_check_in_get_date (last) : 0;
  both->now_rating = last ? mentor_check_in_get_rating (last) : -1;
  both->now_words = last ? mentor_check_in_get_line (last) : "";
  both->wished = mentor_goal_get_wished_rating (self);
  return has_start (self);
}

/**
 * mentor_mentee_count_active_goals:
 * @except: (nullable): a goal that is not counted
 *
 * Returns: how many goals are active
 */
guint
mentor_mentee_count_active_goals (MentorMentee *mentee, MentorGoal *except)
{
  MentorRecordList *goals = mentor_mentee_get_goals (mentee);
  guint active = 0;

  for (guint i = 0; i < mentor_record_list_get_size (goals); i++)
    {
      MentorGoal *goal = mentor_record_list_get (goals, i);

      if (goal != except && mentor_goal_get_state (goal) == MENTOR_GOAL_STATE_ACTIVE)
        active++;
    }
  return active;
}

/**
 * mentor_goal_is_one_too_many:
 * @mentee: whose goal it is
 *
 * Returns: whether as many goals as are advised are active beside this one
 */
gboolean
mentor_goal_is_one_too_many (MentorMentee *mentee, MentorGoal *self)
{
  return mentor_mentee_count_active_goals (mentee, self) >= MENTOR_ADVISED_GOALS;
}

static gboolean
is_later (MentorRecord *record, GDateTime *time)
{
  GDateTime *created = mentor_record_get_created (record);

  return created && time && g_date_time_compare (created, time) >= 0;
}

/**
 * mentor_goal_asks_still_right:
 *
 * Every third check-in asks, until something is said to it: yes, or a change of any kind.
 *
 * Returns: whether it is time to ask if this is still the right goal
 */
gboolean
mentor_goal_asks_still_right (MentorGoal *self)
{
  MentorRecordList *check_ins = mentor_goal_get_check_ins (self);
  MentorRecordList *revisions = mentor_goal_get_revisions (self);
  const guint size = mentor_record_list_get_size (check_ins);
  GDateTime *newest = NULL;

  if (size == 0 || size % ASK_EVERY != 0 || mentor_goal_get_state (self) != MENTOR_GOAL_STATE_ACTIVE)
    return FALSE;
  /* When each was written, not the day that was given to it, which may be any. */
  for (guint i = 0; i < size; i++)
    {
      GDateTime *created = mentor_record_get_created (mentor_record_list_get (check_ins, i));

      if (created && (newest == NULL || g_date_time_compare (created, newest) > 0))
        newest = created;
    }
  for (guint i = 0; i < mentor_record_list_get_size (revisions); i++)
    if (is_later (mentor_record_list_get (revisions, i), newest))
      return FALSE;
  return TRUE;
}

/**
 * mentor_revision_is_confirmation:
 *
 * Returns: whether it says that nothing changed: it is still the right goal
 */
gboolean
mentor_revision_is_confirmation (MentorRevision *revision)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (mentor_goal_state_get_type ());
  const char *to = mentor_revision_get_to (revision);

  return g_str_equal (mentor_revision_get_from (revision), to) &&
         g_enum_get_value_by_nick (klass, to) != NULL;
}

/**
 * mentor_goal_get_state_since:
 *
 * Returns: the day on which the goal took the state it has
 */
MentorDay
mentor_goal_get_state_since (MentorGoal *self)
{
  MentorRecordList *revisions = mentor_goal_get_revisions (self);
  g_autoptr (GEnumClass) klass = g_type_class_ref (mentor_goal_state_get_type ());
  const GEnumValue *state = g_enum_get_value (klass, (int) mentor_goal_get_state (self));
  MentorDay since = 0;

  for (guint i = 0; i < mentor_record_list_get_size (revisions); i++)
    {
      MentorRevision *revision = mentor_record_list_get (revisions, i);

      if (g_str_equal (mentor_revision_get_to (revision), state->value_nick) &&
          !mentor_revision_is_confirmation (revision))
        since = MAX (since, mentor_revision_get_date (revision));
    }
  return since ? since : mentor_day_of_time (mentor_record_get_created (MENTOR_RECORD (self)));
}

/**
 * mentor_goal_find_experiment:
 * @mentee: whose goal it is
 * @text: (nullable): what is tried, or %NULL for any
 *
 * Returns: (transfer none) (nullable): the action item that is this experiment for the goal
 */
MentorActionItem *
mentor_goal_find_experiment (MentorMentee *mentee, MentorGoal *self, const char *text)
{
  MentorRecordList *actions = mentor_mentee_get_actions (mentee);
  const char *id = mentor_record_get_id (MENTOR_RECORD (self));

  for (guint i = 0; i < mentor_record_list_get_size (actions); i++)
    {
      MentorActionItem *action = mentor_record_list_get (actions, i);

      if (mentor_action_item_get_experiment (action) &&
          g_str_equal (mentor_action_item_get_goal (action), id) &&
          (text == NULL || g_str_equal (mentor_action_item_get_text (action), text)))
        return action;
    }
  return NULL;
}
