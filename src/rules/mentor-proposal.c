/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-proposal.h"

#include "mentor-contact-rules.h"
#include "mentor-session-rules.h"

/* Days on which the two could meet. */

#define NOTICE 2       /* days that the other person has to answer */
#define USUAL_TIME 600 /* minutes since midnight, where they never met at a time */
#define DAYS_AHEAD 60

static GDateWeekday
get_weekday (MentorDay day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  return g_date_get_weekday (&date);
}

/* Whether the user meets somebody, or means to, at that time. */
static gboolean
is_taken (MentorRecordList *mentees, GDateTime *start, int length)
{
  g_autoptr (GDateTime) end = g_date_time_add_minutes (start, MAX (length, 1));

  for (guint i = 0; i < mentor_record_list_get_size (mentees); i++)
    {
      MentorRecordList *sessions =
          mentor_mentee_get_sessions (mentor_record_list_get (mentees, i));

      for (guint j = 0; j < mentor_record_list_get_size (sessions); j++)
        {
          MentorSession *session = mentor_record_list_get (sessions, j);
          GDateTime *from = mentor_session_get_start (session);
          g_autoptr (GDateTime) to = NULL;

          if (from == NULL || mentor_session_get_state (session) != MENTOR_SESSION_STATE_PLANNED)
            continue;
          to = g_date_time_add_minutes (from, MAX (mentor_session_get_length (session), 1));
          if (g_date_time_compare (from, end) < 0 && g_date_time_compare (start, to) < 0)
            return TRUE;
        }
    }
  return FALSE;
}

/**
 * mentor_mentee_propose_moments:
 * @mentees: (element-type MentorMentee): all relationships, whose sessions take their time
 * @now: the present moment
 * @n_moments: how many are wanted
 *
 * From the day on that the rhythm asks for, or two days from now where that has passed: first the weekday of the last
 * session, then working days after it with a day between them. The time of day is that of the last session. A time at
 * which the user meets somebody already is left out.
 *
 * Returns: (transfer full) (element-type GDateTime): moments to propose to the other, in their order
 */
GPtrArray *
mentor_mentee_propose_moments (MentorMentee *self, MentorRecordList *mentees, GDateTime *now,
                               guint n_moments)
{
  GPtrArray *moments = g_ptr_array_new_with_free_func ((GDestroyNotify) g_date_time_unref);
  g_autoptr (MentorSession) draft = mentor_mentee_suggest_session (self, now, FALSE);
  MentorSession *last = mentor_mentee_find_last_session (self, NULL);
  const MentorDay today = mentor_day_of_time (now);
  const int minutes = last ? mentor_session_get_minutes (last) : USUAL_TIME;
  const MentorDay met = mentor_mentee_get_last_contact (self);
  const MentorDay asked = met ? met + (MentorDay) mentor_mentee_get_rhythm_ideal (self) : 0;
  const MentorDay first = MAX (asked, today + NOTICE);
  const GDateWeekday usual =
      last ? get_weekday (mentor_day_of_time (mentor_session_get_start (last))) : G_DATE_BAD_WEEKDAY;
  MentorDay next = first;

  for (MentorDay day = first; day < first + DAYS_AHEAD && moments->len < n_moments; day++)
    {
      const GDateWeekday weekday = get_weekday (day);
      /* The first one is on the usual weekday; the others are some days on and on a working day, or the usual one. */
      const gboolean fits = moments->len == 0 && usual != G_DATE_BAD_WEEKDAY
                                ? weekday == usual
                                : weekday == usual || weekday < G_DATE_SATURDAY;

      if (day < next || !fits)
        continue;
      mentor_session_set_moment (draft, day, minutes);
      if (is_taken (mentees, mentor_session_get_start (draft), mentor_session_get_length (draft)))
        continue;
      g_ptr_array_add (moments, g_date_time_ref (mentor_session_get_start (draft)));
      next = day + 2;
    }
  return moments;
}
