/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-candidate-words.h"

#include "mentor-dates.h"

#include <glib/gi18n.h>

const char *
mentor_label_candidate_state (MentorCandidateState state)
{
  switch (state)
    {
    case MENTOR_CANDIDATE_STATE_IDEA:
      return C_("candidate", "An Idea");
    case MENTOR_CANDIDATE_STATE_ASKED:
      return C_("candidate", "Asked");
    case MENTOR_CANDIDATE_STATE_TALKING:
      return C_("candidate", "We Talk");
    case MENTOR_CANDIDATE_STATE_AGREED:
      return C_("candidate", "Became My Mentor");
    case MENTOR_CANDIDATE_STATE_NOT_NOW:
      return C_("candidate", "Not Now");
    }
  return "";
}

static char *
describe_state (MentorCandidate *self)
{
  const MentorCandidateState state = mentor_candidate_get_state (self);
  g_autofree char *asked = mentor_format_day (mentor_candidate_get_asked_on (self));
  g_autofree char *talk = mentor_format_day (mentor_candidate_get_talk_on (self));

  if (state == MENTOR_CANDIDATE_STATE_ASKED && *asked)
    /* Translators: %s is a day */
    return g_strdup_printf (C_("candidate", "Asked on %s"), asked);
  if (state == MENTOR_CANDIDATE_STATE_TALKING && *talk)
    /* Translators: %s is a day */
    return g_strdup_printf (C_("candidate", "First talk on %s"), talk);
  return g_strdup (mentor_label_candidate_state (state));
}

/**
 * mentor_candidate_describe:
 *
 * Returns: (transfer full): where it stands and what comes next, in one line
 */
char *
mentor_candidate_describe (MentorCandidate *self)
{
  const MentorDay next = mentor_candidate_get_next_on (self);
  g_autofree char *state = describe_state (self);
  g_autofree char *due = mentor_format_due (next);
  const char *from = mentor_candidate_get_known_from (self);
  GString *text = g_string_new (state);

  if (next)
    /* Translators: %s is as in “Due tomorrow” */
    g_string_append_printf (text, C_("candidate", " · Next step: %s"), due);
  if (*from)
    g_string_append_printf (text, " · %s", from);
  return g_string_free_and_steal (text);
}
