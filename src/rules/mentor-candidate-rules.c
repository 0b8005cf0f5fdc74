/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-candidate-rules.h"

#include "mentor-text-match.h"

/**
 * mentor_candidate_move:
 * @state: where it stands now
 * @today: a Julian day
 *
 * Whoever was asked was asked today, unless a day is written down already; and there is no next step any more when it has
 * come to an answer.
 */
void
mentor_candidate_move (MentorCandidate *self, MentorCandidateState state, MentorDay today)
{
  mentor_candidate_set_state (self, state);
  if (state == MENTOR_CANDIDATE_STATE_ASKED && mentor_candidate_get_asked_on (self) == 0)
    mentor_candidate_set_asked_on (self, today);
  if (state == MENTOR_CANDIDATE_STATE_AGREED || state == MENTOR_CANDIDATE_STATE_NOT_NOW)
    mentor_candidate_set_next_on (self, 0);
}

/* Those with whom something is going on first. */
static int
get_rank (MentorCandidate *self)
{
  switch (mentor_candidate_get_state (self))
    {
    case MENTOR_CANDIDATE_STATE_TALKING:
      return 0;
    case MENTOR_CANDIDATE_STATE_ASKED:
      return 1;
    case MENTOR_CANDIDATE_STATE_IDEA:
      return 2;
    case MENTOR_CANDIDATE_STATE_AGREED:
      return 3;
    case MENTOR_CANDIDATE_STATE_NOT_NOW:
      return 4;
    }
  return 5;
}

/**
 * mentor_candidate_compare:
 * @a: a candidate
 * @b: another one
 *
 * Orders them by where it stands, then by the day of the next step, those without one last, then by name.
 *
 * Returns: less than, equal to or greater than 0
 */
int
mentor_candidate_compare (gconstpointer a, gconstpointer b)
{
  MentorCandidate *first = (MentorCandidate *) a;
  MentorCandidate *second = (MentorCandidate *) b;
  /* No day is 0, and by this the largest number. */
  const MentorDay day = mentor_candidate_get_next_on (first) - 1;
  const MentorDay other_day = mentor_candidate_get_next_on (second) - 1;

  if (get_rank (first) != get_rank (second))
    return get_rank (first) - get_rank (second);
  if (day != other_day)
    return day < other_day ? -1 : 1;
  return g_utf8_collate (mentor_candidate_get_name (first), mentor_candidate_get_name (second));
}

static char *
fold_name (const char *name)
{
  g_autofree char *folded = mentor_text_fold (name);

  return g_strdup (g_strstrip (folded));
}

/**
 * mentor_candidate_can_begin:
 * @mentees: (element-type MentorMentee): all relationships
 *
 * Returns: whether a relationship can be made of it: there is a name, and no relationship with a mentor of this name yet
 */
gboolean
mentor_candidate_can_begin (MentorCandidate *self, MentorRecordList *mentees)
{
  g_autofree char *name = fold_name (mentor_candidate_get_name (self));

  for (guint i = 0; i < mentor_record_list_get_size (mentees); i++)
    {
      MentorMentee *mentee = mentor_record_list_get (mentees, i);
      g_autofree char *other = fold_name (mentor_mentee_get_mentor_name (mentee));

      if (mentor_mentee_get_role (mentee) == MENTOR_ROLE_MENTEE && g_str_equal (name, other))
        return FALSE;
    }
  return *name != '\0';
}

/**
 * mentor_candidate_make_mentee:
 * @me: the user's own card
 * @today: a Julian day
 *
 * A relationship in which the candidate is the mentor, with what is known of both already.
 *
 * Returns: (transfer full): a new relationship, in no list yet
 */
MentorMentee *
mentor_candidate_make_mentee (MentorCandidate *self, MentorMe *me, MentorDay today)
{
  MentorMentee *mentee = mentor_mentee_new ();
  const char *const contacts[] = { mentor_candidate_get_contact (self), NULL };
  g_autofree char *name = g_strstrip (g_strdup (mentor_candidate_get_name (self)));

  mentor_mentee_set_role (mentee, MENTOR_ROLE_MENTEE);
  mentor_mentee_set_mentor_name (mentee, name);
  mentor_mentee_set_name (mentee, mentor_me_get_name (me));
  mentor_mentee_set_purpose (mentee, mentor_candidate_get_aims (self));
  mentor_mentee_set_how_we_met (mentee, mentor_candidate_get_known_from (self));
  if (!mentor_text_is_blank (contacts[0]))
    mentor_mentee_set_contacts (mentee, contacts);
  mentor_mentee_set_started (mentee, today);
  return mentee;
}
