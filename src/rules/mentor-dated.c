/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-dated.h"

#include "mentor-contact-rules.h"
#include "mentor-people.h"

/**
 * MentorDated:
 *
 * Something of a relationship that stands on a day.
 */
struct _MentorDated {
  GObject parent_instance;

  MentorDatedKind kind;
  MentorDay day;
  MentorMentee *mentee;
  MentorRecord *record;
};

G_DEFINE_FINAL_TYPE (MentorDated, mentor_dated, G_TYPE_OBJECT)

static void
mentor_dated_finalize (GObject *object)
{
  MentorDated *self = MENTOR_DATED (object);

  g_clear_object (&self->mentee);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (mentor_dated_parent_class)->finalize (object);
}

static void
mentor_dated_class_init (MentorDatedClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mentor_dated_finalize;
}

static void
mentor_dated_init (MentorDated *self)
{
}

/**
 * mentor_dated_get_kind:
 *
 * Returns: what it is that has a day
 */
MentorDatedKind
mentor_dated_get_kind (MentorDated *self)
{
  return self->kind;
}

/**
 * mentor_dated_get_day:
 *
 * Returns: a Julian day
 */
MentorDay
mentor_dated_get_day (MentorDated *self)
{
  return self->day;
}

/**
 * mentor_dated_get_mentee:
 *
 * Returns: (transfer none): the relationship
 */
MentorMentee *
mentor_dated_get_mentee (MentorDated *self)
{
  return self->mentee;
}

/**
 * mentor_dated_get_record:
 *
 * Returns: (transfer none) (type MentorRecord): the session, action item, goal or milestone
 */
gpointer
mentor_dated_get_record (MentorDated *self)
{
  return self->record;
}

/* What is looked for, and what was found. */
typedef struct {
  MentorDay from, to;
  MentorMentee *mentee;
  GPtrArray *found;
} Search;

static void
add (Search *search, MentorDatedKind kind, MentorDay day, gpointer record)
{
  MentorDated *dated;

  if (day == 0 || day < search->from || day > search->to)
    return;
  dated = g_object_new (MENTOR_TYPE_DATED, NULL);
  dated->kind = kind;
  dated->day = day;
  dated->mentee = g_object_ref (search->mentee);
  dated->record = g_object_ref (record);
  g_ptr_array_add (search->found, dated);
}

static void
add_sessions (Search *search)
{
  MentorRecordList *sessions = mentor_mentee_get_sessions (search->mentee);

  for (guint i = 0; i < mentor_record_list_get_size (sessions); i++)
    {
      MentorSession *session = mentor_record_list_get (sessions, i);

      add (search, MENTOR_DATED_KIND_SESSION,
           mentor_day_of_time (mentor_session_get_start (session)), session);
    }
}

static void
add_actions (Search *search)
{
  MentorRecordList *actions = mentor_mentee_get_actions (search->mentee);

  for (guint i = 0; i < mentor_record_list_get_size (actions); i++)
    {
      MentorActionItem *action = mentor_record_list_get (actions, i);

      if (mentor_action_item_get_state (action) == MENTOR_ACTION_STATE_OPEN)
        add (search, MENTOR_DATED_KIND_ACTION, mentor_action_item_get_due (action), action);
    }
}

/* One that rests may be taken up again; one that is reached, changed or let go has no date to come. */
static gboolean
is_ahead (MentorGoal *goal)
{
  switch (mentor_goal_get_state (goal))
    {
    case MENTOR_GOAL_STATE_IDEA:
    case MENTOR_GOAL_STATE_ACTIVE:
    case MENTOR_GOAL_STATE_RESTING:
      return TRUE;
    case MENTOR_GOAL_STATE_REACHED:
    case MENTOR_GOAL_STATE_CHANGED:
    case MENTOR_GOAL_STATE_LET_GO:
      return FALSE;
    }
  g_return_val_if_reached (FALSE);
}

static void
add_goals (Search *search)
{
  MentorRecordList *goals = mentor_mentee_get_goals (search->mentee);

  for (guint i = 0; i < mentor_record_list_get_size (goals); i++)
    {
      MentorGoal *goal = mentor_record_list_get (goals, i);
      MentorRecordList *milestones = mentor_goal_get_milestones (goal);

      if (!is_ahead (goal))
        continue;
      add (search, MENTOR_DATED_KIND_GOAL, mentor_goal_get_target_date (goal), goal);
      for (guint j = 0; j < mentor_record_list_get_size (milestones); j++)
        {
          MentorMilestone *milestone = mentor_record_list_get (milestones, j);

          add (search, MENTOR_DATED_KIND_MILESTONE, mentor_milestone_get_date (milestone),
               milestone);
        }
    }
}

/* By day; of one day the sessions first, by their time, then the others as their kinds come. */
static int
compare (gconstpointer a, gconstpointer b)
{
  MentorDated *dated_a = *(MentorDated **) a;
  MentorDated *dated_b = *(MentorDated **) b;

  if (dated_a->day != dated_b->day)
    return dated_a->day < dated_b->day ? -1 : 1;
  if (dated_a->kind != dated_b->kind)
    return dated_a->kind < dated_b->kind ? -1 : 1;
  if (dated_a->kind == MENTOR_DATED_KIND_SESSION)
    return mentor_session_compare (dated_a->record, dated_b->record);
  return g_strcmp0 (mentor_record_get_id (dated_a->record), mentor_record_get_id (dated_b->record));
}

/**
 * mentor_dated_find:
 * @mentees: (element-type MentorMentee): relationships
 * @from: the first day
 * @to: the last day
 *
 * Sessions of every state; open action items, goals that are still ahead and their milestones. Where nothing is asked
 * of the user, as while a relationship pauses, nothing is due either; of a closed one only the sessions are left.
 *
 * Returns: (transfer full) (element-type MentorDated): what stands on these days, in their order
 */
GPtrArray *
mentor_dated_find (MentorRecordList *mentees, MentorDay from, MentorDay to)
{
  Search search = { from, to, NULL, g_ptr_array_new_with_free_func (g_object_unref) };

  for (guint i = 0; i < mentor_record_list_get_size (mentees); i++)
    {
      search.mentee = mentor_record_list_get (mentees, i);
      add_sessions (&search);
      if (!mentor_mentee_is_silent (search.mentee))
        add_actions (&search);
      if (mentor_mentee_get_state (search.mentee) != MENTOR_MENTEE_STATE_CLOSED)
        add_goals (&search);
    }
  g_ptr_array_sort (search.found, compare);
  return search.found;
}
