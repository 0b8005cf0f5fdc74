/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-session-state.h"

#include "mentor-clock.h"
#include "mentor-session-clock.h"

#include <glib/gi18n.h>

/* What a session was before a click. */
typedef struct {
  MentorSession *session;
  MentorSessionState state;
  GDateTime *start; /* nullable */
} Step;

static void
step_free (gpointer data)
{
  Step *step = data;

  g_object_unref (step->session);
  g_clear_pointer (&step->start, g_date_time_unref);
  g_free (step);
}

static void
step_undo (gpointer data)
{
  Step *step = data;

  mentor_session_set_start (step->session, step->start);
  mentor_session_set_state (step->session, step->state);
}

static const char *
get_message (MentorSessionState state)
{
  switch (state)
    {
    case MENTOR_SESSION_STATE_PLANNED:
      return _("Marked as planned");
    case MENTOR_SESSION_STATE_HELD:
      return _("Marked as held");
    case MENTOR_SESSION_STATE_MISSED:
      return _("Marked as missed");
    case MENTOR_SESSION_STATE_CANCELLED:
      return _("Marked as cancelled");
    }
  g_return_val_if_reached ("");
}

/**
 * mentor_session_mark:
 * @context: what may be asked
 * @session: a session
 * @state: what became of it
 *
 * Says what became of a session, and offers to take that back. One that was held did so when it did.
 */
void
mentor_session_mark (MentorContext *context, MentorSession *session, MentorSessionState state)
{
  Step *step = g_new0 (Step, 1);
  g_autoptr (GDateTime) now = mentor_clock_now ();

  step->session = g_object_ref (session);
  step->state = mentor_session_get_state (session);
  if (mentor_session_get_start (session))
    step->start = g_date_time_ref (mentor_session_get_start (session));
  if (state == MENTOR_SESSION_STATE_HELD)
    mentor_session_settle_start (session, now);
  mentor_session_set_state (session, state);
  mentor_context_offer_undo (context, get_message (state), step_undo, step, step_free);
}
