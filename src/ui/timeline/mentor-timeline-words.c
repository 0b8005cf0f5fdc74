/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-timeline-words.h"

#include "mentor-dates.h"
#include "mentor-goal-words.h"
#include "mentor-labels.h"
#include "mentor-owner-names.h"
#include "mentor-people.h"
#include "mentor-session-row.h"

#include <glib/gi18n.h>

#define MAX_LINE 240 /* characters of a line that a list shows */

/**
 * mentor_dup_first_line:
 * @text: text of any number of lines
 *
 * Returns: (transfer full): the first line with something in it, not too long
 */
char *
mentor_dup_first_line (const char *text)
{
  const char *at = text;
  const char *end;
  g_autofree char *line = NULL;

  while (g_unichar_isspace (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  for (end = at; *end && *end != '\n' && *end != '\r'; end++)
    ;
  line = g_strchomp (g_strndup (at, (gsize) (end - at)));
  if (g_utf8_strlen (line, -1) <= MAX_LINE)
    return g_steal_pointer (&line);
  return g_utf8_substring (line, 0, MAX_LINE);
}

/**
 * mentor_timeline_kind_label:
 * @kind: a kind
 *
 * Returns: what things of this kind are called
 */
const char *
mentor_timeline_kind_label (MentorTimelineKind kind)
{
  switch (kind)
    {
    case MENTOR_TIMELINE_KIND_SESSION:
      return C_("timeline", "Sessions");
    case MENTOR_TIMELINE_KIND_CONTACT:
      return C_("timeline", "Contacts");
    case MENTOR_TIMELINE_KIND_GOAL:
      return C_("timeline", "Goals");
    case MENTOR_TIMELINE_KIND_CHECK_IN:
      return C_("timeline", "Check-ins");
    case MENTOR_TIMELINE_KIND_MILESTONE:
      return C_("timeline", "Milestones");
    case MENTOR_TIMELINE_KIND_ACTION:
      return C_("timeline", "Actions");
    case MENTOR_TIMELINE_KIND_INSIGHT:
      return C_("timeline", "Insights");
    case MENTOR_TIMELINE_KIND_FEEDBACK:
      return C_("timeline", "Feedback");
    case MENTOR_TIMELINE_KIND_INTRODUCTION:
      return C_("timeline", "Introductions");
    case MENTOR_TIMELINE_KIND_RESOURCE:
      return C_("timeline", "Resources");
    case MENTOR_TIMELINE_KIND_AGREEMENT:
      return C_("timeline", "Agreement and Reviews");
    case MENTOR_TIMELINE_KIND_RELATIONSHIP:
      return C_("timeline", "Beginning and Closing");
    }
  g_return_val_if_reached ("");
}

static const char *
get_session_label (MentorSession *session)
{
  switch (mentor_session_get_state (session))
    {
    case MENTOR_SESSION_STATE_MISSED:
      return C_("timeline", "Missed Session");
    case MENTOR_SESSION_STATE_CANCELLED:
      return C_("timeline", "Cancelled Session");
    case MENTOR_SESSION_STATE_PLANNED:
    case MENTOR_SESSION_STATE_HELD:
      return C_("timeline", "Session");
    }
  g_return_val_if_reached ("");
}

/**
 * mentor_timeline_item_get_label:
 *
 * Returns: in a word, what it is
 */
const char *
mentor_timeline_item_get_label (MentorTimelineItem *item)
{
  gpointer record = mentor_timeline_item_get_record (item);

  switch (mentor_timeline_item_get_event (item))
    {
    case MENTOR_TIMELINE_EVENT_CLOSED:
      return C_("timeline", "Closing");
    case MENTOR_TIMELINE_EVENT_SESSION:
      return get_session_label (record);
    case MENTOR_TIMELINE_EVENT_REVIEW:
      return C_("timeline", "Review");
    case MENTOR_TIMELINE_EVENT_AGREEMENT:
      return C_("timeline", "Agreement");
    case MENTOR_TIMELINE_EVENT_GOAL_REVISED:
    case MENTOR_TIMELINE_EVENT_GOAL_BEGUN:
      return C_("timeline", "Goal");
    case MENTOR_TIMELINE_EVENT_GOAL_DECIDED:
      return C_("timeline", "Decision");
    case MENTOR_TIMELINE_EVENT_MILESTONE:
      return C_("timeline", "Milestone");
    case MENTOR_TIMELINE_EVENT_CHECK_IN:
      return C_("timeline", "Check-in");
    case MENTOR_TIMELINE_EVENT_ACTION:
      return C_("timeline", "Action");
    case MENTOR_TIMELINE_EVENT_INSIGHT:
      return mentor_label_insight_kind (mentor_insight_get_kind (record));
    case MENTOR_TIMELINE_EVENT_FEEDBACK_AGAIN:
    case MENTOR_TIMELINE_EVENT_FEEDBACK:
      return C_("timeline", "Feedback");
    case MENTOR_TIMELINE_EVENT_INTRODUCTION:
      return C_("timeline", "Introduction");
    case MENTOR_TIMELINE_EVENT_RESOURCE:
      return C_("timeline", "Resource");
    case MENTOR_TIMELINE_EVENT_CONTACT:
      return C_("timeline", "Contact");
    case MENTOR_TIMELINE_EVENT_BEGAN:
      return C_("timeline", "Beginning");
    }
  g_return_val_if_reached ("");
}

static char *
make_agreement_title (MentorMentee *mentee, MentorAgreement *agreement)
{
  MentorRecordList *agreements = mentor_mentee_get_agreements (mentee);
  guint position = 0;

  if (!mentor_record_list_get_position (agreements, MENTOR_RECORD (agreement), &position) ||
      position == 0)
    return g_strdup (_("How the two of you work together"));
  return g_strdup_printf (_("How the two of you work together, version %u"), position + 1);
}

static char *
make_title (MentorTimelineItem *item)
{
  gpointer record = mentor_timeline_item_get_record (item);
  MentorGoal *goal = mentor_timeline_item_get_goal (item);
  const char *name = mentor_mentee_get_counterpart (mentor_timeline_item_get_mentee (item));

  switch (mentor_timeline_item_get_event (item))
    {
    case MENTOR_TIMELINE_EVENT_CLOSED:
      return g_strdup (_("The relationship came to its close"));
    case MENTOR_TIMELINE_EVENT_SESSION:
      return mentor_dup_first_line (mentor_session_row_get_subject (record));
    case MENTOR_TIMELINE_EVENT_REVIEW:
      return mentor_dup_first_line (mentor_review_get_text (record));
    case MENTOR_TIMELINE_EVENT_AGREEMENT:
      return make_agreement_title (mentor_timeline_item_get_mentee (item), record);
    case MENTOR_TIMELINE_EVENT_GOAL_REVISED:
    case MENTOR_TIMELINE_EVENT_GOAL_BEGUN:
    case MENTOR_TIMELINE_EVENT_CHECK_IN:
      return mentor_dup_first_line (mentor_goal_get_title (goal));
    case MENTOR_TIMELINE_EVENT_GOAL_DECIDED:
      return mentor_dup_first_line (mentor_decision_get_decided (record));
    case MENTOR_TIMELINE_EVENT_MILESTONE:
      return mentor_dup_first_line (mentor_milestone_get_text (record));
    case MENTOR_TIMELINE_EVENT_ACTION:
      return mentor_dup_first_line (mentor_action_item_get_text (record));
    case MENTOR_TIMELINE_EVENT_INSIGHT:
      return mentor_dup_first_line (mentor_insight_get_text (record));
    case MENTOR_TIMELINE_EVENT_FEEDBACK_AGAIN:
    case MENTOR_TIMELINE_EVENT_FEEDBACK:
      return mentor_dup_first_line (*mentor_feedback_get_about (record)
                                        ? mentor_feedback_get_about (record)
                                        : mentor_feedback_get_seen (record));
    case MENTOR_TIMELINE_EVENT_INTRODUCTION:
      /* Translators: two people who were introduced to each other */
      return g_strdup_printf (C_("introduction", "%1$s and %2$s"),
                              mentor_introduction_get_who (record),
                              mentor_introduction_get_to (record));
    case MENTOR_TIMELINE_EVENT_RESOURCE:
      return mentor_dup_first_line (mentor_resource_get_title (record));
    case MENTOR_TIMELINE_EVENT_CONTACT:
      return mentor_dup_first_line (mentor_contact_get_line (record));
    case MENTOR_TIMELINE_EVENT_BEGAN:
      return *name ? g_strdup_printf (C_("timeline", "The beginning with %s"), name)
                   : g_strdup (C_("timeline", "The beginning"));
    }
  g_return_val_if_reached (g_strdup (""));
}

/**
 * mentor_timeline_item_dup_title:
 *
 * Returns: (transfer full): what it is about; the word for it where nothing was written
 */
char *
mentor_timeline_item_dup_title (MentorTimelineItem *item)
{
  g_autofree char *title = make_title (item);

  return *title ? g_steal_pointer (&title) : g_strdup (mentor_timeline_item_get_label (item));
}

static void
add_part (GString *text, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

static void
add_line (GString *text, const char *words)
{
  g_autofree char *line = mentor_dup_first_line (words);

  add_part (text, line);
}

static void
add_check_in (GString *text, MentorCheckIn *check_in)
{
  const int confidence = mentor_check_in_get_confidence (check_in);
  g_autofree char *rating = g_strdup_printf (C_("check-in", "%d of 10"),
                                             mentor_check_in_get_rating (check_in));

  add_part (text, rating);
  if (confidence >= 0)
    {
      g_autofree char *words = g_strdup_printf (C_("check-in", "confidence %d"), confidence);

      add_part (text, words);
    }
  add_line (text, mentor_check_in_get_line (check_in));
}

static void
add_action (GString *text, MentorMentee *mentee, MentorActionItem *action)
{
  g_autofree char *owner = mentor_owner_dup_name (mentee, mentor_action_item_get_owner (action));

  add_part (text, C_("action", "Done"));
  add_part (text, owner);
  add_line (text, mentor_action_item_get_came_of_it (action));
}

static void
add_insight (GString *text, MentorMentee *mentee, MentorInsight *insight)
{
  MentorGoal *goal = mentor_record_list_find (mentor_mentee_get_goals (mentee),
                                              mentor_insight_get_goal (insight), NULL);

  add_part (text, mentor_label_practice (mentor_insight_get_practice (insight)));
  if (goal)
    add_line (text, mentor_goal_get_title (goal));
}

/**
 * mentor_timeline_item_dup_detail:
 *
 * Returns: (transfer full): what there is to say beside the title
 */
char *
mentor_timeline_item_dup_detail (MentorTimelineItem *item)
{
  GString *text = g_string_new (NULL);
  gpointer record = mentor_timeline_item_get_record (item);
  MentorGoal *goal = mentor_timeline_item_get_goal (item);
  MentorMentee *mentee = mentor_timeline_item_get_mentee (item);
  g_autofree char *words = NULL;

  switch (mentor_timeline_item_get_event (item))
    {
    case MENTOR_TIMELINE_EVENT_CLOSED:
      add_line (text, mentor_closing_get_thanks (record));
      break;
    case MENTOR_TIMELINE_EVENT_SESSION:
      words = mentor_format_weekday_time (mentor_session_get_start (record));
      add_part (text, words);
      add_part (text, mentor_session_get_place (record));
      break;
    case MENTOR_TIMELINE_EVENT_REVIEW:
    case MENTOR_TIMELINE_EVENT_AGREEMENT:
      break;
    case MENTOR_TIMELINE_EVENT_GOAL_REVISED:
      words = mentor_revision_describe (record);
      add_part (text, words);
      add_line (text, mentor_revision_get_reason (record));
      break;
    case MENTOR_TIMELINE_EVENT_GOAL_BEGUN:
      add_part (text, mentor_goal_get_state (goal) == MENTOR_GOAL_STATE_IDEA
                          ? C_("goal", "An idea")
                          : C_("goal", "Begun"));
      add_line (text, mentor_goal_get_why (goal));
      break;
    case MENTOR_TIMELINE_EVENT_GOAL_DECIDED:
    case MENTOR_TIMELINE_EVENT_MILESTONE:
      add_line (text, mentor_goal_get_title (goal));
      break;
    case MENTOR_TIMELINE_EVENT_CHECK_IN:
      add_check_in (text, record);
      break;
    case MENTOR_TIMELINE_EVENT_ACTION:
      add_action (text, mentee, record);
      break;
    case MENTOR_TIMELINE_EVENT_INSIGHT:
      add_insight (text, mentee, record);
      break;
    case MENTOR_TIMELINE_EVENT_FEEDBACK_AGAIN:
      add_part (text, C_("feedback", "Looked at again"));
      add_line (text, mentor_feedback_get_try (record));
      break;
    case MENTOR_TIMELINE_EVENT_FEEDBACK:
      add_part (text, mentor_feedback_get_kind (record) == MENTOR_FEEDBACK_KIND_GIVEN
                          ? C_("feedback", "Given")
                          : C_("feedback", "Received"));
      add_line (text, mentor_feedback_get_effect (record));
      break;
    case MENTOR_TIMELINE_EVENT_INTRODUCTION:
      add_line (text, *mentor_introduction_get_outcome (record)
                          ? mentor_introduction_get_outcome (record)
                          : mentor_introduction_get_why (record));
      break;
    case MENTOR_TIMELINE_EVENT_RESOURCE:
      add_part (text, C_("resource", "Finished"));
      add_line (text, mentor_resource_get_note (record));
      break;
    case MENTOR_TIMELINE_EVENT_CONTACT:
      add_part (text, mentor_label_contact_kind (mentor_contact_get_kind (record)));
      break;
    case MENTOR_TIMELINE_EVENT_BEGAN:
      add_line (text, mentor_mentee_get_how_we_met (mentee));
      break;
    }
  return g_string_free (text, FALSE);
}

/**
 * mentor_timeline_item_describe:
 *
 * Returns: (transfer full): all of it, for those who do not see it
 */
char *
mentor_timeline_item_describe (MentorTimelineItem *item)
{
  g_autofree char *title = mentor_timeline_item_dup_title (item);
  g_autofree char *detail = mentor_timeline_item_dup_detail (item);
  g_autofree char *day = mentor_format_day (mentor_timeline_item_get_day (item));
  const char *label = mentor_timeline_item_get_label (item);
  GString *text = g_string_new (label);

  if (!g_str_equal (title, label))
    g_string_append_printf (text, ": %s", title);
  g_string_append_printf (text, ", %s", day);
  if (*detail)
    g_string_append_printf (text, ", %s", detail);
  if (mentor_timeline_item_is_private (item))
    g_string_append_printf (text, ", %s", mentor_label_visibility (MENTOR_VISIBILITY_PRIVATE));
  return g_string_free (text, FALSE);
}
