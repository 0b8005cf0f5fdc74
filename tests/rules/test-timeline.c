/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What happened in a relationship, in its order, and how little of it changes when one thing does. */

#include "mentor-contact-rules.h"
#include "mentor-text-match.h"
#include "mentor-timeline.h"

#include <locale.h>

#define DAY(y, m, d) day (y, m, d)

static MentorDay
day (int year, int month, int number)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) number, month, (GDateYear) year);
  return g_date_get_julian (&date);
}

static MentorSession *
add_session (MentorMentee *mentee, const char *start, MentorSessionState state, const char *notes)
{
  g_autoptr (MentorSession) session = mentor_session_new ();
  g_autoptr (GDateTime) time = start ? g_date_time_new_from_iso8601 (start, NULL) : NULL;

  mentor_session_set_start (session, time);
  mentor_session_set_state (session, state);
  mentor_session_set_notes (session, notes);
  mentor_record_list_append (mentor_mentee_get_sessions (mentee), session);
  return session;
}

static MentorInsight *
add_insight (MentorMentee *mentee, MentorDay on, const char *text)
{
  g_autoptr (MentorInsight) insight = mentor_insight_new ();

  mentor_insight_set_date (insight, on);
  mentor_insight_set_text (insight, text);
  mentor_record_list_append (mentor_mentee_get_insights (mentee), insight);
  return insight;
}

/* A goal with everything that can have a day. */
static MentorGoal *
add_goal (MentorMentee *mentee)
{
  g_autoptr (MentorGoal) goal = mentor_goal_new ();
  g_autoptr (MentorMilestone) milestone = mentor_milestone_new ();
  g_autoptr (MentorMilestone) open = mentor_milestone_new ();
  g_autoptr (MentorCheckIn) check_in = mentor_check_in_new ();
  g_autoptr (MentorRevision) revision = mentor_revision_new ();
  g_autoptr (GDateTime) created = g_date_time_new_from_iso8601 ("2024-03-01T12:00:00Z", NULL);

  mentor_goal_set_title (goal, "Speak in front of people");
  mentor_record_set_times (MENTOR_RECORD (goal), created, created);
  mentor_milestone_set_text (milestone, "Five minutes");
  mentor_milestone_set_done_on (milestone, DAY (2024, 6, 1));
  mentor_milestone_set_date (open, DAY (2024, 7, 1));
  mentor_check_in_set_date (check_in, DAY (2024, 5, 1));
  mentor_check_in_set_line (check_in, "Steadier");
  mentor_revision_set_date (revision, DAY (2024, 8, 1));
  mentor_revision_set_from (revision, "active");
  mentor_revision_set_to (revision, "reached");
  mentor_revision_set_reason (revision, "She did it");
  mentor_record_list_append (mentor_goal_get_milestones (goal), milestone);
  mentor_record_list_append (mentor_goal_get_milestones (goal), open);
  mentor_record_list_append (mentor_goal_get_check_ins (goal), check_in);
  mentor_record_list_append (mentor_goal_get_revisions (goal), revision);
  mentor_decision_set_decided_on (mentor_goal_get_decision (goal), DAY (2024, 7, 15));
  mentor_record_list_append (mentor_mentee_get_goals (mentee), goal);
  return goal;
}

static MentorTimelineItem *
at (MentorTimeline *timeline, guint position)
{
  g_autoptr (MentorTimelineItem) item = g_list_model_get_item (G_LIST_MODEL (timeline), position);

  g_assert_nonnull (item);
  return item;
}

static guint
size (MentorTimeline *timeline)
{
  return g_list_model_get_n_items (G_LIST_MODEL (timeline));
}

static void
test_order (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  g_autoptr (MentorTimeline) timeline = mentor_timeline_new (mentee);
  MentorSession *morning, *evening;
  MentorInsight *insight;

  mentor_timeline_update (timeline);
  g_assert_cmpuint (size (timeline), ==, 0);

  morning = add_session (mentee, "2025-02-03T09:00:00Z", MENTOR_SESSION_STATE_HELD, "");
  evening = add_session (mentee, "2025-02-03T17:00:00Z", MENTOR_SESSION_STATE_MISSED, "");
  add_session (mentee, "2015-02-03T17:00:00Z", MENTOR_SESSION_STATE_CANCELLED, "");
  add_session (mentee, "2030-02-03T17:00:00Z", MENTOR_SESSION_STATE_PLANNED, "");
  add_session (mentee, NULL, MENTOR_SESSION_STATE_HELD, "");
  insight = add_insight (mentee, DAY (2025, 2, 3), "Ask first");
  add_insight (mentee, 0, "Not yet dated");
  mentor_mentee_set_started (mentee, DAY (2015, 1, 1));
  mentor_timeline_update (timeline);

  g_assert_cmpuint (size (timeline), ==, 5);
  g_assert_true (mentor_timeline_item_get_record (at (timeline, 0)) == evening);
  g_assert_true (mentor_timeline_item_get_record (at (timeline, 1)) == morning);
  g_assert_true (mentor_timeline_item_get_record (at (timeline, 2)) == insight);
  g_assert_cmpuint (mentor_timeline_item_get_month (at (timeline, 2)), ==, 2025 * 12 + 1);
  g_assert_cmpint (mentor_timeline_item_get_event (at (timeline, 4)), ==, MENTOR_TIMELINE_EVENT_BEGAN);
}

static void
test_kinds (void)
{
  static const MentorTimelineEvent expected[] = {
    MENTOR_TIMELINE_EVENT_CLOSED,        MENTOR_TIMELINE_EVENT_FEEDBACK_AGAIN,
    MENTOR_TIMELINE_EVENT_GOAL_REVISED,  MENTOR_TIMELINE_EVENT_GOAL_DECIDED,
    MENTOR_TIMELINE_EVENT_MILESTONE,     MENTOR_TIMELINE_EVENT_CHECK_IN,
    MENTOR_TIMELINE_EVENT_GOAL_BEGUN,    MENTOR_TIMELINE_EVENT_REVIEW,
    MENTOR_TIMELINE_EVENT_AGREEMENT,     MENTOR_TIMELINE_EVENT_ACTION,
    MENTOR_TIMELINE_EVENT_FEEDBACK,      MENTOR_TIMELINE_EVENT_INTRODUCTION,
    MENTOR_TIMELINE_EVENT_RESOURCE,      MENTOR_TIMELINE_EVENT_CONTACT,
  };
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  g_autoptr (MentorTimeline) timeline = mentor_timeline_new (mentee);
  g_autoptr (MentorReview) review = mentor_review_new ();
  g_autoptr (MentorAgreement) agreement = mentor_agreement_new ();
  g_autoptr (MentorActionItem) action = mentor_action_item_new ();
  g_autoptr (MentorFeedback) feedback = mentor_feedback_new ();
  g_autoptr (MentorIntroduction) introduction = mentor_introduction_new ();
  g_autoptr (MentorResource) resource = mentor_resource_new ();
  g_autoptr (MentorContact) contact = mentor_contact_new ();
  const MentorDay same_day = DAY (2024, 2, 29);
  guint counts[MENTOR_TIMELINE_N_KINDS];

  add_goal (mentee);
  mentor_review_set_date (review, same_day);
  mentor_record_list_append (mentor_mentee_get_reviews (mentee), review);
  mentor_agreement_set_agreed_on (agreement, same_day);
  mentor_record_list_append (mentor_mentee_get_agreements (mentee), agreement);
  mentor_action_item_set_finished_on (action, same_day);
  mentor_record_list_append (mentor_mentee_get_actions (mentee), action);
  mentor_feedback_set_date (feedback, same_day);
  mentor_feedback_set_looked_at_again (feedback, DAY (2024, 9, 1));
  mentor_record_list_append (mentor_mentee_get_feedback (mentee), feedback);
  mentor_introduction_set_made_on (introduction, same_day);
  mentor_record_list_append (mentor_mentee_get_introductions (mentee), introduction);
  mentor_resource_set_finished_on (resource, same_day);
  mentor_record_list_append (mentor_mentee_get_resources (mentee), resource);
  mentor_contact_set_date (contact, same_day);
  mentor_record_list_append (mentor_mentee_get_contact_log (mentee), contact);
  mentor_closing_set_date (mentor_mentee_get_closing (mentee), DAY (2024, 12, 1));

  /* What is not finished, and a close that is being prepared, has not happened. */
  mentor_timeline_update (timeline);
  g_assert_cmpuint (size (timeline), ==, G_N_ELEMENTS (expected) - 3);

  mentor_action_item_set_state (action, MENTOR_ACTION_STATE_DONE);
  mentor_resource_set_state (resource, MENTOR_RESOURCE_STATE_FINISHED);
  mentor_mentee_set_state (mentee, MENTOR_MENTEE_STATE_CLOSED);
  mentor_timeline_update (timeline);
  g_assert_cmpuint (size (timeline), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpint (mentor_timeline_item_get_event (at (timeline, i)), ==, expected[i]);

  mentor_timeline_count (timeline, counts);
  g_assert_cmpuint (counts[MENTOR_TIMELINE_KIND_GOAL], ==, 3);
  g_assert_cmpuint (counts[MENTOR_TIMELINE_KIND_FEEDBACK], ==, 2);
  g_assert_cmpuint (counts[MENTOR_TIMELINE_KIND_AGREEMENT], ==, 2);
  g_assert_cmpuint (counts[MENTOR_TIMELINE_KIND_RELATIONSHIP], ==, 1);
  g_assert_cmpuint (counts[MENTOR_TIMELINE_KIND_SESSION], ==, 0);
}

/* Something said about a goal before it was written down here moves its beginning. */
static void
test_beginning (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  g_autoptr (MentorTimeline) timeline = mentor_timeline_new (mentee);
  g_autoptr (MentorCheckIn) early = mentor_check_in_new ();
  MentorGoal *goal = add_goal (mentee);
  guint last;

  mentor_check_in_set_date (early, DAY (2022, 1, 5));
  mentor_record_list_append (mentor_goal_get_check_ins (goal), early);
  mentor_timeline_update (timeline);
  last = size (timeline) - 1;
  g_assert_cmpint (mentor_timeline_item_get_event (at (timeline, last)), ==,
                   MENTOR_TIMELINE_EVENT_GOAL_BEGUN);
  g_assert_cmpuint (mentor_timeline_item_get_day (at (timeline, last)), ==, DAY (2022, 1, 5));
}

static void
test_addresses (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  g_autoptr (MentorTimeline) timeline = mentor_timeline_new (mentee);
  g_autoptr (MentorContact) contact = mentor_contact_new ();
  MentorGoal *goal = add_goal (mentee);
  g_autofree char *page = NULL;
  g_autofree char *expected =
      g_strdup_printf ("goal:%s:%s", mentor_record_get_id (MENTOR_RECORD (mentee)),
                       mentor_record_get_id (MENTOR_RECORD (goal)));
  g_autofree char *dialog = NULL;

  mentor_contact_set_date (contact, DAY (2024, 12, 1));
  mentor_record_list_append (mentor_mentee_get_contact_log (mentee), contact);
  mentor_goal_set_visibility (goal, MENTOR_VISIBILITY_PRIVATE);
  mentor_timeline_update (timeline);

  dialog = mentor_timeline_item_dup_address (at (timeline, 0));
  g_assert_null (dialog);
  g_assert_false (mentor_timeline_item_is_private (at (timeline, 0)));
  page = mentor_timeline_item_dup_address (at (timeline, 1));
  g_assert_cmpstr (page, ==, expected);
  g_assert_true (mentor_timeline_item_is_private (at (timeline, 1)));
}

static gboolean
finds (MentorTimelineItem *item, const char *words)
{
  g_autofree char *needle = mentor_text_fold (words);

  return mentor_timeline_item_matches (item, needle);
}

static void
test_search (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  g_autoptr (MentorTimeline) timeline = mentor_timeline_new (mentee);
  g_autoptr (MentorAgendaPoint) point = mentor_agenda_point_new ();
  MentorSession *session =
      add_session (mentee, "2025-02-03T09:00:00Z", MENTOR_SESSION_STATE_HELD, "An Évora café");
  MentorTimelineItem *item;

  mentor_session_set_template (session, "regular");
  mentor_session_set_time_zone (session, "Europe/Lisbon");
  mentor_agenda_point_set_text (point, "The letter");
  mentor_record_list_append (mentor_session_get_agenda (session), point);
  add_goal (mentee);
  mentor_timeline_update (timeline);

  item = at (timeline, 0);
  g_assert_true (finds (item, ""));
  g_assert_true (finds (item, "EVORA CAFE"));
  g_assert_true (finds (item, "letter"));
  g_assert_false (finds (item, "regular"));
  g_assert_false (finds (item, "lisbon"));
  /* New words are found at once. */
  mentor_session_set_notes (session, "Rain");
  g_assert_true (finds (item, "rain"));
  g_assert_false (finds (item, "evora"));

  /* What became of a goal: its title, the reason, and not the names of states. */
  item = at (timeline, 1);
  g_assert_cmpint (mentor_timeline_item_get_event (item), ==, MENTOR_TIMELINE_EVENT_GOAL_REVISED);
  g_assert_true (finds (item, "in front of"));
  g_assert_true (finds (item, "she did"));
  g_assert_false (finds (item, "active"));
}

typedef struct {
  guint calls, position, removed, added;
} Changes;

static void
on_changed (GListModel *model, guint position, guint removed, guint added, gpointer data)
{
  Changes *changes = data;

  changes->calls++;
  changes->position = position;
  changes->removed += removed;
  changes->added += added;
}

/* Ten years of sessions stay where they are when one thing changes. */
static void
test_changes (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  g_autoptr (MentorTimeline) timeline = mentor_timeline_new (mentee);
  g_autoptr (GDateTime) first = g_date_time_new_utc (2015, 1, 1, 12, 0, 0);
  MentorInsight *insight;
  MentorSession *session;
  Changes changes = { 0 };

  for (int i = 0; i < 500; i++)
    {
      g_autoptr (MentorSession) one = mentor_session_new ();
      g_autoptr (GDateTime) start = g_date_time_add_days (first, 7 * i);

      mentor_session_set_start (one, start);
      mentor_session_set_state (one, MENTOR_SESSION_STATE_HELD);
      mentor_record_list_append (mentor_mentee_get_sessions (mentee), one);
    }
  g_signal_connect (timeline, "items-changed", G_CALLBACK (on_changed), &changes);
  mentor_timeline_update (timeline);
  g_assert_cmpuint (changes.calls, ==, 1);
  g_assert_cmpuint (changes.added, ==, 500);

  changes = (Changes){ 0 };
  session = mentor_record_list_get (mentor_mentee_get_sessions (mentee), 250);
  mentor_session_set_notes (session, "New words");
  mentor_timeline_update (timeline);
  g_assert_cmpuint (changes.calls, ==, 0);

  insight = add_insight (mentee, mentor_day_of_time (mentor_session_get_start (session)), "So");
  mentor_timeline_update (timeline);
  g_assert_cmpuint (changes.calls, ==, 1);
  g_assert_cmpuint (changes.position, ==, 250);
  g_assert_cmpuint (changes.removed, ==, 0);
  g_assert_cmpuint (changes.added, ==, 1);
  g_assert_true (mentor_timeline_item_get_record (at (timeline, 250)) == insight);

  /* Another day: it goes here and comes there. */
  changes = (Changes){ 0 };
  mentor_insight_set_date (insight, DAY (2015, 1, 1));
  mentor_timeline_update (timeline);
  g_assert_cmpuint (changes.calls, ==, 2);
  g_assert_cmpuint (changes.removed, ==, 1);
  g_assert_cmpuint (changes.added, ==, 1);
  g_assert_true (mentor_timeline_item_get_record (at (timeline, 500)) == insight);

  /* What is taken away, and what has not happened after all, leaves the rest in its order. */
  changes = (Changes){ 0 };
  mentor_record_list_remove (mentor_mentee_get_insights (mentee), insight);
  mentor_session_set_state (session, MENTOR_SESSION_STATE_PLANNED);
  mentor_timeline_update (timeline);
  g_assert_cmpuint (changes.removed, ==, 2);
  g_assert_cmpuint (size (timeline), ==, 499);
  for (guint i = 1; i < 499; i++)
    g_assert_cmpint (mentor_timeline_item_compare (at (timeline, i - 1), at (timeline, i)), <, 0);
}

int
main (int argc, char **argv)
{
  g_setenv ("TZ", "UTC", TRUE);
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline/order", test_order);
  g_test_add_func ("/timeline/kinds", test_kinds);
  g_test_add_func ("/timeline/beginning", test_beginning);
  g_test_add_func ("/timeline/addresses", test_addresses);
  g_test_add_func ("/timeline/search", test_search);
  g_test_add_func ("/timeline/changes", test_changes);
  return g_test_run ();
}
