/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-owner-names.h"

#include "mentor-people.h"

#include <glib/gi18n.h>

/**
 * mentor_owner_dup_name:
 * @mentee: a relationship
 * @owner: one of the two
 *
 * Returns: (transfer full): what a chip calls them, "You" for the user
 */
char *
mentor_owner_dup_name (MentorMentee *mentee, MentorOwner owner)
{
  g_autofree char *name = NULL;

  if (owner == mentor_mentee_get_user (mentee))
    return g_strdup (C_("owner", "You"));
  name = mentor_mentee_dup_short_name (mentee);
  return *name ? g_steal_pointer (&name) : g_strdup (C_("owner", "They"));
}

MentorOwner
mentor_owner_other (MentorOwner owner)
{
  return owner == MENTOR_OWNER_MENTOR ? MENTOR_OWNER_MENTEE : MENTOR_OWNER_MENTOR;
}
