/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-people.h"
#include "mentor-text-match.h"

#include <string.h>

/**
 * mentor_mentee_get_counterpart:
 *
 * Returns: the name of the other person of the relationship, seen from the user; "" while there is none
 * to be seen
 */
const char *
mentor_mentee_get_counterpart (MentorMentee *self)
{
  const char *name = mentor_mentee_get_role (self) == MENTOR_ROLE_MENTEE
                         ? mentor_mentee_get_mentor_name (self)
                         : mentor_mentee_get_name (self);

  return mentor_text_is_blank (name) ? "" : name;
}

/**
 * mentor_mentee_dup_short_name:
 *
 * Returns: (transfer full): the first word of the counterpart's name, for where there is little room
 */
char *
mentor_mentee_dup_short_name (MentorMentee *self)
{
  g_autofree char *name = g_strstrip (g_strdup (mentor_mentee_get_counterpart (self)));
  const char *space = strpbrk (name, " \t");

  return space ? g_strndup (name, space - name) : g_steal_pointer (&name);
}

/**
 * mentor_mentee_get_user:
 *
 * Returns: which of the two the user is, as an owner of actions and points
 */
MentorOwner
mentor_mentee_get_user (MentorMentee *self)
{
  return mentor_mentee_get_role (self) == MENTOR_ROLE_MENTEE ? MENTOR_OWNER_MENTEE
                                                             : MENTOR_OWNER_MENTOR;
}

/**
 * mentor_mentee_is_silent:
 *
 * Returns: whether nothing is asked of the user for this relationship: it is paused or closed
 */
gboolean
mentor_mentee_is_silent (MentorMentee *self)
{
  const MentorMenteeState state = mentor_mentee_get_state (self);

  return state == MENTOR_MENTEE_STATE_PAUSED || state == MENTOR_MENTEE_STATE_CLOSED;
}
