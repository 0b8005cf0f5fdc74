/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-planned.h"

#include "mentor-contact-rules.h"
#include "mentor-session-clock.h"

static int
compare (gconstpointer a, gconstpointer b)
{
  return mentor_session_compare (*(gpointer *) a, *(gpointer *) b);
}

static void
sort_out (MentorMentee *mentee, GDateTime *now, GPtrArray *coming, GPtrArray *past)
{
  MentorRecordList *sessions = mentor_mentee_get_sessions (mentee);

  for (guint i = 0; i < mentor_record_list_get_size (sessions); i++)
    {
      MentorSession *session = mentor_record_list_get (sessions, i);

      if (mentor_session_get_state (session) != MENTOR_SESSION_STATE_PLANNED ||
          mentor_session_get_start (session) == NULL)
        continue;
      if (!mentor_session_is_over (session, now))
        g_ptr_array_add (coming, session);
      else if (!mentor_record_get_read_only (MENTOR_RECORD (mentee)))
        g_ptr_array_add (past, session);
    }
}

/**
 * mentor_find_planned:
 * @mentees: (element-type MentorMentee): relationships
 * @now: the present moment
 * @coming: (out) (transfer container) (element-type MentorSession): the planned sessions that are
 * not over, by their start
 * @past: (out) (transfer container) (element-type MentorSession): those whose time has passed
 * without a word of what became of them, by their start
 *
 * Of a closed relationship nothing is asked any more; and what may only be shown can not be
 * answered.
 */
void
mentor_find_planned (MentorRecordList *mentees,
                     GDateTime *now,
                     GPtrArray **coming,
                     GPtrArray **past)
{
  *coming = g_ptr_array_new ();
  *past = g_ptr_array_new ();
  for (guint i = 0; i < mentor_record_list_get_size (mentees); i++)
    {
      MentorMentee *mentee = mentor_record_list_get (mentees, i);

      if (mentor_mentee_get_state (mentee) != MENTOR_MENTEE_STATE_CLOSED)
        sort_out (mentee, now, *coming, *past);
    }
  g_ptr_array_sort (*coming, compare);
  g_ptr_array_sort (*past, compare);
}
