/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-timeline.h"

#include "mentor-contact-rules.h"

/**
 * MentorTimeline:
 *
 * All that happened in a relationship, as a [iface@Gio.ListModel] of [class@TimelineItem], the newest first. What is still
 * to come is not in it.
 */
struct _MentorTimeline {
  GObject parent_instance;

  MentorMentee *mentee;
  GPtrArray *items;
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MentorTimeline,
                               mentor_timeline,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static GType
mentor_timeline_get_item_type (GListModel *model)
{
  return MENTOR_TYPE_TIMELINE_ITEM;
}

static guint
mentor_timeline_get_n_items (GListModel *model)
{
  return MENTOR_TIMELINE (model)->items->len;
}

static gpointer
mentor_timeline_get_item (GListModel *model, guint position)
{
  MentorTimeline *self = MENTOR_TIMELINE (model);

  return position < self->items->len ? g_object_ref (self->items->pdata[position]) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = mentor_timeline_get_item_type;
  iface->get_n_items = mentor_timeline_get_n_items;
  iface->get_item = mentor_timeline_get_item;
}

static void
mentor_timeline_finalize (GObject *object)
{
  MentorTimeline *self = MENTOR_TIMELINE (object);

  g_clear_object (&self->mentee);
  g_ptr_array_unref (self->items);

  G_OBJECT_CLASS (mentor_timeline_parent_class)->finalize (object);
}

static void
mentor_timeline_class_init (MentorTimelineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mentor_timeline_finalize;
}

static void
mentor_timeline_init (MentorTimeline *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * mentor_timeline_new:
 * @mentee: (transfer none): a relationship
 *
 * Returns: (transfer full): its timeline, empty until mentor_timeline_update() is called
 */
MentorTimeline *
mentor_timeline_new (MentorMentee *mentee)
{
  MentorTimeline *self = g_object_new (MENTOR_TYPE_TIMELINE, NULL);

  self->mentee = g_object_ref (mentee);
  return self;
}

/* What was found so far, of which relationship. */
typedef struct {
  MentorMentee *mentee;
  GPtrArray *found;
} Search;

static void
add (Search *search, MentorTimelineEvent event, MentorDay day, MentorGoal *goal, gpointer record)
{
  if (day)
    g_ptr_array_add (search->found,
                     mentor_timeline_item_new (event, day, search->mentee, goal, record));
}

static void
add_sessions (Search *search)
{
  MentorRecordList *sessions = mentor_mentee_get_sessions (search->mentee);

  for (guint i = 0; i < mentor_record_list_get_size (sessions); i++)
    {
      MentorSession *session = mentor_record_list_get (sessions, i);

      if (mentor_session_get_state (session) != MENTOR_SESSION_STATE_PLANNED)
        add (search, MENTOR_TIMELINE_EVENT_SESSION,
             mentor_day_of_time (mentor_session_get_start (session)), NULL, session);
    }
}

/* A goal had begun when something was first said about it, however late it was written down here. */
static MentorDay
find_beginning (MentorGoal *goal)
{
  MentorRecordList *check_ins = mentor_goal_get_check_ins (goal);
  MentorRecordList *revisions = mentor_goal_get_revisions (goal);
  MentorDay first = mentor_day_of_time (mentor_record_get_created (MENTOR_RECORD (goal)));

  for (guint i = 0; i < mentor_record_list_get_size (check_ins); i++)
    {
      const MentorDay day = mentor_check_in_get_date (mentor_record_list_get (check_ins, i));

      if (day && (first == 0 || day < first))
        first = day;
    }
  for (guint i = 0; i < mentor_record_list_get_size (revisions); i++)
    {
      const MentorDay day = mentor_revision_get_date (mentor_record_list_get (revisions, i));

      if (day && (first == 0 || day < first))
        first = day;
    }
  return first;
}

static void
add_goal (Search *search, MentorGoal *goal)
{
  MentorRecordList *milestones = mentor_goal_get_milestones (goal);
  MentorRecordList *check_ins = mentor_goal_get_check_ins (goal);
  MentorRecordList *revisions = mentor_goal_get_revisions (goal);
  MentorDecision *decision = mentor_goal_get_decision (goal);

  add (search, MENTOR_TIMELINE_EVENT_GOAL_BEGUN, find_beginning (goal), goal, goal);
  if (decision)
    add (search, MENTOR_TIMELINE_EVENT_GOAL_DECIDED, mentor_decision_get_decided_on (decision), goal,
         decision);
  for (guint i = 0; i < mentor_record_list_get_size (milestones); i++)
    {
      MentorMilestone *milestone = mentor_record_list_get (milestones, i);

      add (search, MENTOR_TIMELINE_EVENT_MILESTONE, mentor_milestone_get_done_on (milestone), goal,
           milestone);
    }
  for (guint i = 0; i < mentor_record_list_get_size (check_ins); i++)
    {
      MentorCheckIn *check_in = mentor_record_list_get (check_ins, i);

      add (search, MENTOR_TIMELINE_EVENT_CHECK_IN, mentor_check_in_get_date (check_in), goal,
           check_in);
    }
  for (guint i = 0; i < mentor_record_list_get_size (revisions); i++)
    {
      MentorRevision *revision = mentor_record_list_get (revisions, i);

      add (search, MENTOR_TIMELINE_EVENT_GOAL_REVISED, mentor_revision_get_date (revision), goal,
           revision);
    }
}

static void
add_what_was_done (Search *search)
{
  MentorRecordList *actions = mentor_mentee_get_actions (search->mentee);
  MentorRecordList *resources = mentor_mentee_get_resources (search->mentee);

  for (guint i = 0; i < mentor_record_list_get_size (actions); i++)
    {
      MentorActionItem *action = mentor_record_list_get (actions, i);

      if (mentor_action_item_get_state (action) == MENTOR_ACTION_STATE_DONE)
        add (search, MENTOR_TIMELINE_EVENT_ACTION, mentor_action_item_get_finished_on (action), NULL,
             action);
    }
  for (guint i = 0; i < mentor_record_list_get_size (resources); i++)
    {
      MentorResource *resource = mentor_record_list_get (resources, i);

      if (mentor_resource_get_state (resource) == MENTOR_RESOURCE_STATE_FINISHED)
        add (search, MENTOR_TIMELINE_EVENT_RESOURCE, mentor_resource_get_finished_on (resource), NULL,
             resource);
    }
}

static void
add_what_was_said (Search *search)
{
  MentorRecordList *contacts = mentor_mentee_get_contact_log (search->mentee);
  MentorRecordList *insights = mentor_mentee_get_insights (search->mentee);
  MentorRecordList *feedback = mentor_mentee_get_feedback (search->mentee);
  MentorRecordList *introductions = mentor_mentee_get_introductions (search->mentee);

  for (guint i = 0; i < mentor_record_list_get_size (contacts); i++)
    {
      MentorContact *contact = mentor_record_list_get (contacts, i);

      add (search, MENTOR_TIMELINE_EVENT_CONTACT, mentor_contact_get_date (contact), NULL, contact);
    }
  for (guint i = 0; i < mentor_record_list_get_size (insights); i++)
    {
      MentorInsight *insight = mentor_record_list_get (insights, i);

      add (search, MENTOR_TIMELINE_EVENT_INSIGHT, mentor_insight_get_date (insight), NULL, insight);
    }
  for (guint i = 0; i < mentor_record_list_get_size (feedback); i++)
    {
      MentorFeedback *one = mentor_record_list_get (feedback, i);

      add (search, MENTOR_TIMELINE_EVENT_FEEDBACK, mentor_feedback_get_date (one), NULL, one);
      add (search, MENTOR_TIMELINE_EVENT_FEEDBACK_AGAIN, mentor_feedback_get_looked_at_again (one),
           NULL, one);
    }
  for (guint i = 0; i < mentor_record_list_get_size (introductions); i++)
    {
      MentorIntroduction *introduction = mentor_record_list_get (introductions, i);

      add (search, MENTOR_TIMELINE_EVENT_INTRODUCTION,
           mentor_introduction_get_made_on (introduction), NULL, introduction);
    }
}

static void
add_frame (Search *search)
{
  MentorRecordList *agreements = mentor_mentee_get_agreements (search->mentee);
  MentorRecordList *reviews = mentor_mentee_get_reviews (search->mentee);
  MentorClosing *closing = mentor_mentee_get_closing (search->mentee);

  add (search, MENTOR_TIMELINE_EVENT_BEGAN, mentor_mentee_get_started (search->mentee), NULL,
       search->mentee);
  for (guint i = 0; i < mentor_record_list_get_size (agreements); i++)
    {
      MentorAgreement *agreement = mentor_record_list_get (agreements, i);

      add (search, MENTOR_TIMELINE_EVENT_AGREEMENT, mentor_agreement_get_agreed_on (agreement), NULL,
           agreement);
    }
  for (guint i = 0; i < mentor_record_list_get_size (reviews); i++)
    {
      MentorReview *review = mentor_record_list_get (reviews, i);

      add (search, MENTOR_TIMELINE_EVENT_REVIEW, mentor_review_get_date (review), NULL, review);
    }
  /* Of one that is being closed, the words are begun and the day is a plan. */
  if (closing && mentor_mentee_get_state (search->mentee) == MENTOR_MENTEE_STATE_CLOSED)
    add (search, MENTOR_TIMELINE_EVENT_CLOSED, mentor_closing_get_date (closing), NULL, closing);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return mentor_timeline_item_compare (*(MentorTimelineItem **) a, *(MentorTimelineItem **) b);
}

/* Puts what was found, up to @end, in the place of items that are no more. */
static void
splice (MentorTimeline *self, guint position, guint removed, GPtrArray *found, guint begin, guint end)
{
  g_autoptr (GPtrArray) tail = NULL;

  if (removed == 0 && begin == end)
    return;
  tail = g_ptr_array_new ();
  for (guint i = position + removed; i < self->items->len; i++)
    g_ptr_array_add (tail, g_object_ref (self->items->pdata[i]));
  g_ptr_array_set_size (self->items, (int) position);
  for (guint i = begin; i < end; i++)
    g_ptr_array_add (self->items, g_object_ref (found->pdata[i]));
  g_ptr_array_extend_and_steal (self->items, g_steal_pointer (&tail));
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, end - begin);
}

/**
 * mentor_timeline_update:
 *
 * Looks at the relationship again. What stands where it stood stays the same item, so that nobody who shows it sees more
 * change than there is; the words of an item are those of its record, which tells of their change itself.
 */
void
mentor_timeline_update (MentorTimeline *self)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  Search search = { self->mentee, found };
  MentorRecordList *goals = mentor_mentee_get_goals (self->mentee);
  guint position = 0, at = 0;

  add_sessions (&search);
  for (guint i = 0; i < mentor_record_list_get_size (goals); i++)
    add_goal (&search, mentor_record_list_get (goals, i));
  add_what_was_done (&search);
  add_what_was_said (&search);
  add_frame (&search);
  g_ptr_array_sort (found, compare);

  while (position < self->items->len || at < found->len)
    {
      guint end = position, begin = at;

      while (end < self->items->len || at < found->len)
        {
          if (end < self->items->len && at < found->len &&
              mentor_timeline_item_is_same (self->items->pdata[end], found->pdata[at]))
            break;
          if (at == found->len ||
              (end < self->items->len &&
               mentor_timeline_item_compare (self->items->pdata[end], found->pdata[at]) <= 0))
            end++;
          else
            at++;
        }
      splice (self, position, end - position, found, begin, at);
      position += at - begin + 1;
      at++;
    }
}

/**
 * mentor_timeline_count:
 * @counts: (out caller-allocates) (array fixed-size=12): how many there are of each kind
 */
void
mentor_timeline_count (MentorTimeline *self, guint *counts)
{
  for (guint i = 0; i < MENTOR_TIMELINE_N_KINDS; i++)
    counts[i] = 0;
  for (guint i = 0; i < self->items->len; i++)
    counts[mentor_timeline_item_get_kind (self->items->pdata[i])]++;
}
