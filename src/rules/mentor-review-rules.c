/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-review-rules.h"

#include "mentor-agreement-rules.h"
#include "mentor-goal-parts.h"
#include "mentor-people.h"
#include "mentor-rules-i18n.h"

/* A look at the relationship itself, every three months. */

static const struct {
  const char *property;
  const char *words;
} statements[] = {
  { "openness", NC_ ("review", "I can speak openly") },
  { "clarity", NC_ ("review", "Expectations are clear") },
  { "rhythm", NC_ ("review", "We meet often enough") },
  { "progress", NC_ ("review", "Our talks lead to something") },
  { "respect", NC_ ("review", "I feel respected") },
  { "learning", NC_ ("review", "I learn from this") },
};

/**
 * mentor_review_count_statements:
 *
 * Returns: how many statements a review has
 */
guint
mentor_review_count_statements (void)
{
  return G_N_ELEMENTS (statements);
}

/**
 * mentor_review_get_words:
 * @statement: which one, from 0
 *
 * Returns: (transfer none): the statement in the user's language
 */
const char *
mentor_review_get_words (guint statement)
{
  g_return_val_if_fail (statement < G_N_ELEMENTS (statements), "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "review", statements[statement].words);
}

/**
 * mentor_review_get_answer:
 * @statement: which one, from 0
 *
 * Returns: how far it holds, from 1 to 5; 0 for not said
 */
int
mentor_review_get_answer (MentorReview *self, guint statement)
{
  int answer;

  g_return_val_if_fail (statement < G_N_ELEMENTS (statements), 0);

  g_object_get (self, statements[statement].property, &answer, NULL);
  return answer;
}

/**
 * mentor_review_set_answer:
 * @statement: which one, from 0
 * @answer: how far it holds, from 1 to 5; 0 for not said
 */
void
mentor_review_set_answer (MentorReview *self, guint statement, int answer)
{
  g_return_if_fail (statement < G_N_ELEMENTS (statements));

  g_object_set (self, statements[statement].property, answer, NULL);
}

/**
 * mentor_review_is_answered:
 *
 * Returns: whether something was said to one of the statements
 */
gboolean
mentor_review_is_answered (MentorReview *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    if (mentor_review_get_answer (self, i) > 0)
      return TRUE;
  return FALSE;
}

/**
 * mentor_review_compare:
 * @a: (type MentorReview): a review
 * @b: (type MentorReview): another one
 *
 * Returns: below 0 if @a is the newer one; those of one day are ordered by id
 */
int
mentor_review_compare (gconstpointer a, gconstpointer b)
{
  const MentorDay day_a = mentor_review_get_date ((MentorReview *) a);
  const MentorDay day_b = mentor_review_get_date ((MentorReview *) b);

  if (day_a != day_b)
    return day_a > day_b ? -1 : 1;
  return g_strcmp0 (mentor_record_get_id ((MentorRecord *) b), mentor_record_get_id ((MentorRecord *) a));
}

/**
 * mentor_mentee_dup_trend:
 * @statement: which one, from 0
 *
 * Returns: (transfer full) (element-type MentorReview): the reviews in which something was said to it, the oldest first
 */
GPtrArray *
mentor_mentee_dup_trend (MentorMentee *self, guint statement)
{
  MentorRecordList *reviews = mentor_mentee_get_reviews (self);
  GPtrArray *trend = g_ptr_array_new ();

  for (guint i = 0; i < mentor_record_list_get_size (reviews); i++)
    if (mentor_review_get_date (mentor_record_list_get (reviews, i)) != 0 &&
        mentor_review_get_answer (mentor_record_list_get (reviews, i), statement) > 0)
      g_ptr_array_add (trend, mentor_record_list_get (reviews, i));
  g_ptr_array_sort_values (trend, mentor_review_compare);
  for (guint i = 0; i < trend->len / 2; i++)
    {
      gpointer newer = trend->pdata[i];

      trend->pdata[i] = trend->pdata[trend->len - 1 - i];
      trend->pdata[trend->len - 1 - i] = newer;
    }
  return trend;
}

/**
 * mentor_mentee_count_answered:
 *
 * Returns: in how many reviews something was said to the statements
 */
guint
mentor_mentee_count_answered (MentorMentee *self)
{
  MentorRecordList *reviews = mentor_mentee_get_reviews (self);
  guint count = 0;

  for (guint i = 0; i < mentor_record_list_get_size (reviews); i++)
    count += mentor_review_is_answered (mentor_record_list_get (reviews, i));
  return count;
}

/**
 * mentor_mentee_find_review:
 * @day: a Julian day
 *
 * Returns: (transfer none) (nullable): the review of that day
 */
MentorReview *
mentor_mentee_find_review (MentorMentee *self, MentorDay day)
{
  MentorRecordList *reviews = mentor_mentee_get_reviews (self);

  for (guint i = mentor_record_list_get_size (reviews); i > 0; i--)
    if (mentor_review_get_date (mentor_record_list_get (reviews, i - 1)) == day)
      return mentor_record_list_get (reviews, i - 1);
  return NULL;
}

/**
 * mentor_mentee_find_last_review:
 *
 * Returns: (transfer none) (nullable): the newest review
 */
MentorReview *
mentor_mentee_find_last_review (MentorMentee *self)
{
  MentorRecordList *reviews = mentor_mentee_get_reviews (self);
  MentorReview *last = NULL;

  for (guint i = 0; i < mentor_record_list_get_size (reviews); i++)
    {
      MentorReview *review = mentor_record_list_get (reviews, i);

      if (last == NULL || mentor_review_compare (review, last) < 0)
        last = review;
    }
  return last;
}

/**
 * mentor_mentee_get_review_state:
 * @today: a Julian day
 * @day: (out): since when it is due, when it is to be or when it was; 0 for none
 *
 * A relationship that is paused or closed asks for none.
 *
 * Returns: how it stands with its reviews
 */
MentorReviewState
mentor_mentee_get_review_state (MentorMentee *self, MentorDay today, MentorDay *day)
{
  const MentorDay next = mentor_mentee_is_silent (self) ? 0 : mentor_mentee_get_next_review (self);
  MentorReview *last = mentor_mentee_find_last_review (self);

  if (mentor_mentee_find_review (self, today))
    {
      *day = today;
      return MENTOR_REVIEW_STATE_BEGUN;
    }
  if (next)
    {
      *day = next;
      return next <= today ? MENTOR_REVIEW_STATE_DUE : MENTOR_REVIEW_STATE_PLANNED;
    }
  *day = last ? mentor_review_get_date (last) : 0;
  return last ? MENTOR_REVIEW_STATE_DONE : MENTOR_REVIEW_STATE_NONE;
}

/**
 * mentor_mentee_take_up_review:
 * @review: a review, be it new or one that belongs to the relationship already
 * @today: a Julian day
 *
 * A new one becomes a part of the relationship. Unless the next one is planned for a later day, it is in three months.
 */
void
mentor_mentee_take_up_review (MentorMentee *self, MentorReview *review, MentorDay today)
{
  MentorRecordList *reviews = mentor_mentee_get_reviews (self);

  if (mentor_record_list_get_position (reviews, MENTOR_RECORD (review), NULL))
    return;
  if (mentor_review_get_date (review) == 0)
    mentor_review_set_date (review, today);
  mentor_record_list_append (reviews, review);
  if (mentor_mentee_get_next_review (self) <= today)
    mentor_mentee_set_next_review (self, mentor_day_add_months (today, MENTOR_REVIEW_MONTHS));
}

/* The latest number of days goes along with the ideal one; without a measure it is half as much again. */
static int
scale_latest (int latest, int ideal, int days)
{
  if (latest <= 0 || ideal <= 0)
    return days + days / 2;
  return MAX (days, (latest * days + ideal / 2) / ideal);
}

/**
 * mentor_review_choose_rhythm:
 * @mentee: whose review it is
 * @days: the days between two sessions from now on; 0 to take back what was chosen
 *
 * The rhythm of the relationship becomes this one, and the review keeps what it was and what it is.
 */
void
mentor_review_choose_rhythm (MentorReview *self, MentorMentee *mentee, int days)
{
  const gboolean chosen = mentor_review_get_rhythm_after (self) > 0;
  const int ideal = mentor_mentee_get_rhythm_ideal (mentee);
  const int before = chosen ? mentor_review_get_rhythm_before (self) : ideal;
  const int after = days > 0 ? days : before;

  if (days <= 0 && !chosen)
    return;
  if (after != ideal)
    {
      const int latest = scale_latest (mentor_mentee_get_rhythm_latest (mentee), ideal, after);

      mentor_mentee_set_rhythm_ideal (mentee, after);
      mentor_mentee_set_rhythm_latest (mentee, after > 0 ? latest : 0);
    }
  mentor_review_set_rhythm_before (self, days > 0 ? before : 0);
  mentor_review_set_rhythm_after (self, MAX (days, 0));
}

/**
 * mentor_goal_find_answer:
 * @day: a Julian day
 * @revision: (out) (optional) (nullable) (transfer none): where it is written
 *
 * Returns: what was said to the goal last on that day
 */
MentorGoalAnswer
mentor_goal_find_answer (MentorGoal *self, MentorDay day, MentorRevision **revision)
{
  MentorRecordList *revisions = mentor_goal_get_revisions (self);

  if (revision)
    *revision = NULL;
  for (guint i = mentor_record_list_get_size (revisions); i > 0; i--)
    {
      MentorRevision *last = mentor_record_list_get (revisions, i - 1);

      if (mentor_revision_get_date (last) != day)
        continue;
      if (revision)
        *revision = last;
      if (mentor_revision_is_confirmation (last))
        return MENTOR_GOAL_ANSWER_KEPT;
      return g_str_equal (mentor_revision_get_to (last), "let-go") ? MENTOR_GOAL_ANSWER_LET_GO
                                                                   : MENTOR_GOAL_ANSWER_CHANGED;
    }
  return MENTOR_GOAL_ANSWER_NONE;
}
