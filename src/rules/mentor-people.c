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

/* How well a name fits what somebody typed. */
typedef enum { FIT_NONE, FIT_WORD, FIT_BEGINNING, FIT_WHOLE } Fit;

static Fit
get_fit (MentorMentee *mentee, const char *folded, const char *id)
{
  g_autofree char *stripped = g_strstrip (g_strdup (mentor_mentee_get_counterpart (mentee)));
  g_autofree char *name = mentor_text_fold (stripped);

  if (g_str_equal (name, folded) || g_str_equal (mentor_record_get_id (MENTOR_RECORD (mentee)), id))
    return FIT_WHOLE;
  if (g_str_has_prefix (name, folded))
    return FIT_BEGINNING;
  for (const char *at = strpbrk (name, " \t-"); at; at = strpbrk (at + 1, " \t-"))
    if (g_str_has_prefix (at + 1, folded))
      return FIT_WORD;
  return FIT_NONE;
}

/**
 * mentor_people_find:
 * @mentees: (element-type MentorMentee): relationships
 * @name: what somebody typed: a counterpart's name or its beginning, the beginning of one of its words, or the id of
 * the record
 *
 * Returns: (transfer full) (element-type MentorMentee): those it fits best, whatever the case and the diacritics; one
 * when it is clear who is meant
 */
GPtrArray *
mentor_people_find (MentorRecordList *mentees, const char *name)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name));
  g_autofree char *folded = mentor_text_fold (stripped);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  Fit best = FIT_WORD;

  if (mentor_text_is_blank (stripped))
    return found;
  for (guint i = 0; i < mentor_record_list_get_size (mentees); i++)
    {
      MentorMentee *mentee = mentor_record_list_get (mentees, i);
      const Fit fit = get_fit (mentee, folded, stripped);

      if (fit < best)
        continue;
      if (fit > best)
        g_ptr_array_set_size (found, 0);
      best = fit;
      g_ptr_array_add (found, g_object_ref (mentee));
    }
  return found;
}
