/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-mentee-states.h"

/* What a relationship was before its state changed. */
typedef struct {
  MentorMentee *mentee;
  MentorMenteeState state;
  MentorDay paused_since;
  MentorDay paused_until;
  char *pause_reason;
} Former;

static void
former_free (gpointer data)
{
  Former *former = data;

  g_object_unref (former->mentee);
  g_free (former->pause_reason);
  g_free (former);
}

static void
former_restore (gpointer data)
{
  Former *former = data;

  mentor_mentee_set_paused_since (former->mentee, former->paused_since);
  mentor_mentee_set_paused_until (former->mentee, former->paused_until);
  mentor_mentee_set_pause_reason (former->mentee, former->pause_reason);
  mentor_mentee_set_state (former->mentee, former->state);
}

static void
change (MentorContext *context, MentorMentee *mentee, MentorMenteeState state, MentorDay since, MentorDay until,
        const char *reason, const char *message)
{
  Former *former = g_new0 (Former, 1);

  former->mentee = g_object_ref (mentee);
  former->state = mentor_mentee_get_state (mentee);
  former->paused_since = mentor_mentee_get_paused_since (mentee);
  former->paused_until = mentor_mentee_get_paused_until (mentee);
  former->pause_reason = g_strdup (mentor_mentee_get_pause_reason (mentee));
  mentor_mentee_set_paused_since (mentee, since);
  mentor_mentee_set_paused_until (mentee, until);
  mentor_mentee_set_pause_reason (mentee, reason);
  mentor_mentee_set_state (mentee, state);
  mentor_context_offer_undo (context, message, former_restore, former, former_free);
}

/**
 * mentor_mentee_change_state:
 * @context: offers to take it back
 * @mentee: a relationship
 * @state: where it stands from now on, other than paused
 * @message: what happened, as in "Taken up again"
 *
 * A pause is over with it.
 */
void
mentor_mentee_change_state (MentorContext *context, MentorMentee *mentee, MentorMenteeState state,
                            const char *message)
{
  change (context, mentee, state, 0, 0, "", message);
}

/**
 * mentor_mentee_pause:
 * @context: offers to take it back
 * @mentee: a relationship
 * @since: from when on it rests
 * @until: until when, 0 for an open end
 * @reason: why, or ""
 * @message: what happened, as in "Paused"
 */
void
mentor_mentee_pause (MentorContext *context, MentorMentee *mentee, MentorDay since, MentorDay until,
                     const char *reason, const char *message)
{
  change (context, mentee, MENTOR_MENTEE_STATE_PAUSED, since, until, reason, message);
}
