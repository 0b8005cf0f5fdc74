/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-years-ago.h"

#include "mentor-contact-rules.h"

/* Whether a day lies about this day of the year, one year ago or more. */
static gboolean
is_about (MentorDay day, MentorDay today, guint *years, guint *distance)
{
  const guint most = (today - day) / 365 + 1;
  GDate date;

  for (*years = 1; *years <= most; (*years)++)
    {
      MentorDay then;

      g_date_clear (&date, 1);
      g_date_set_julian (&date, today);
      g_date_subtract_years (&date, *years);
      then = g_date_get_julian (&date);
      *distance = then > day ? then - day : day - then;
      if (*distance <= MENTOR_YEARS_AGO_DAYS)
        return TRUE;
    }
  return FALSE;
}

/* What was found, and how far from the day itself. */
typedef struct {
  MentorMemory memory;
  guint distance;
} Found;

static void
consider (GArray *found, MentorDay day, MentorDay today, MentorMentee *mentee, MentorGoal *goal,
          gpointer record)
{
  Found one = { { mentee, goal, record, day, 0 }, 0 };

  if (day == 0 || day >= today || !is_about (day, today, &one.memory.years, &one.distance))
    return;
  g_array_append_val (found, one);
}

static void
consider_sessions (GArray *found, MentorDay today, MentorMentee *mentee)
{
  MentorRecordList *sessions = mentor_mentee_get_sessions (mentee);

  for (guint i = 0; i < mentor_record_list_get_size (sessions); i++)
    {
      MentorSession *session = mentor_record_list_get (sessions, i);

      if (mentor_session_get_state (session) == MENTOR_SESSION_STATE_HELD)
        consider (found, mentor_day_of_time (mentor_session_get_start (session)), today, mentee,
                  NULL, session);
    }
}

static void
consider_check_ins (GArray *found, MentorDay today, MentorMentee *mentee)
{
  MentorRecordList *goals = mentor_mentee_get_goals (mentee);

  for (guint i = 0; i < mentor_record_list_get_size (goals); i++)
    {
      MentorGoal *goal = mentor_record_list_get (goals, i);
      MentorRecordList *check_ins = mentor_goal_get_check_ins (goal);

      for (guint j = 0; j < mentor_record_list_get_size (check_ins); j++)
        {
          MentorCheckIn *check_in = mentor_record_list_get (check_ins, j);

          consider (found, mentor_check_in_get_date (check_in), today, mentee, goal, check_in);
        }
    }
}

/* What was hard is not brought up again unasked. */
static void
consider_insights (GArray *found, MentorDay today, MentorMentee *mentee)
{
  MentorRecordList *insights = mentor_mentee_get_insights (mentee);

  for (guint i = 0; i < mentor_record_list_get_size (insights); i++)
    {
      MentorInsight *insight = mentor_record_list_get (insights, i);

      if (mentor_insight_get_kind (insight) != MENTOR_INSIGHT_KIND_HARD_MOMENT)
        consider (found, mentor_insight_get_date (insight), today, mentee, NULL, insight);
    }
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const Found *one = a;
  const Found *other = b;

  if (one->memory.years != other->memory.years)
    return one->memory.years < other->memory.years ? -1 : 1;
  if (one->distance != other->distance)
    return one->distance < other->distance ? -1 : 1;
  return 0;
}

/**
 * mentor_find_years_ago:
 * @mentees: (element-type MentorMentee): relationships
 * @today: the present day
 *
 * Returns: (transfer full) (element-type MentorMemory): the sessions held, check-ins and insights of this day, or of a
 *   few days before or after it, one, two or more years ago; the fewest years first, then what is nearest to the day. They
 *   hold no references.
 */
GArray *
mentor_find_years_ago (MentorRecordList *mentees, MentorDay today)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Found));
  GArray *memories = g_array_new (FALSE, FALSE, sizeof (MentorMemory));

  for (guint i = 0; i < mentor_record_list_get_size (mentees); i++)
    {
      MentorMentee *mentee = mentor_record_list_get (mentees, i);

      consider_sessions (found, today, mentee);
      consider_check_ins (found, today, mentee);
      consider_insights (found, today, mentee);
    }
  g_array_sort (found, compare);
  for (guint i = 0; i < found->len; i++)
    g_array_append_val (memories, g_array_index (found, Found, i).memory);
  return memories;
}
