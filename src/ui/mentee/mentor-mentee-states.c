/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-mentee-states.h"

/* What a relationship was before its state changed. */
typedef struct {
  MentorMentee *mentee;
  MentorMenteeState state;
  MentorDay paused_until;
} Former;

static void
former_free (gpointer data)
{
  g_object_unref (((Former *) data)->mentee);
  g_free (data);
}

static void
former_restore (gpointer data)
{
  Former *former = data;

  mentor_mentee_set_state (former->mentee, former->state);
  mentor_mentee_set_paused_until (former->mentee, former->paused_until);
}

/**
 * mentor_mentee_change_state:
 * @context: offers to take it back
 * @mentee: a relationship
 * @state: where it stands from now on
 * @paused_until: until when it is paused, 0 for an open end or any other state
 * @message: what happened, as in "Paused"
 */
void
mentor_mentee_change_state (MentorContext *context, MentorMentee *mentee, MentorMenteeState state,
                            MentorDay paused_until, const char *message)
{
  Former *former = g_new0 (Former, 1);

  former->mentee = g_object_ref (mentee);
  former->state = mentor_mentee_get_state (mentee);
  former->paused_until = mentor_mentee_get_paused_until (mentee);
  mentor_mentee_set_paused_until (mentee, paused_until);
  mentor_mentee_set_state (mentee, state);
  mentor_context_offer_undo (context, message, former_restore, former, former_free);
}
