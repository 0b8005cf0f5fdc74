/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-wrap-up-rules.h"

#include "mentor-carry-rules.h"
#include "mentor-contact-rules.h"

/* What follows from a session once it is over. */

static gboolean
takes_place (MentorSession *session)
{
  const MentorSessionState state = mentor_session_get_state (session);

  return state == MENTOR_SESSION_STATE_PLANNED || state == MENTOR_SESSION_STATE_HELD;
}

/**
 * mentor_mentee_find_session_after:
 * @session: one of the sessions
 *
 * Returns: (transfer none) (nullable): the one that was planned at the end of @session, else the
 *   first one later than it; one that was cancelled or missed is none
 */
MentorSession *
mentor_mentee_find_session_after (MentorMentee *self, MentorSession *session)
{
  MentorRecordList *sessions = mentor_mentee_get_sessions (self);
  MentorSession *next =
      mentor_record_list_find (sessions, mentor_session_get_next_session (session), NULL);

  if (next && next != session && takes_place (next))
    return next;
  next = NULL;
  if (mentor_session_get_start (session) == NULL)
    return NULL;
  for (guint i = 0; i < mentor_record_list_get_size (sessions); i++)
    {
      MentorSession *other = mentor_record_list_get (sessions, i);

      if (other != session && takes_place (other) && mentor_session_get_start (other) &&
          mentor_session_compare (other, session) > 0 &&
          (next == NULL || mentor_session_compare (other, next) < 0))
        next = other;
    }
  return next;
}

/**
 * mentor_mentee_settle:
 * @session: a session of which a point was ticked, dropped, or opened again, or that is over now or not any more
 *
 * Lets the agenda of the next session follow: what was spoken about or let go does not wait there, what is open after
 * all does.
 */
void
mentor_mentee_settle (MentorMentee *self, MentorSession *session)
{
  MentorSession *next = mentor_mentee_find_session_after (self, session);

  if (next)
    mentor_mentee_carry_over (self, next);
}

static gboolean
is_reflection (MentorPrompt *prompt, MentorRole role, MentorStage stage)
{
  const MentorPromptSet set = mentor_prompt_get_set (prompt);
  const MentorStage for_stage = mentor_prompt_get_stage (prompt);

  if (for_stage != MENTOR_STAGE_ANY && for_stage != stage)
    return FALSE;
  return (set == MENTOR_PROMPT_SET_MENTOR_REFLECTION && role != MENTOR_ROLE_MENTEE) ||
         (set == MENTOR_PROMPT_SET_MENTEE_REFLECTION && role != MENTOR_ROLE_MENTOR);
}

static int
compare_prompts (gconstpointer a, gconstpointer b)
{
  MentorPrompt *prompt_a = (MentorPrompt *) a;
  MentorPrompt *prompt_b = (MentorPrompt *) b;
  const MentorDay used_a = mentor_prompt_get_last_used (prompt_a);
  const MentorDay used_b = mentor_prompt_get_last_used (prompt_b);

  if (used_a != used_b)
    return used_a < used_b ? -1 : 1;
  if (mentor_prompt_get_favourite (prompt_a) != mentor_prompt_get_favourite (prompt_b))
    return mentor_prompt_get_favourite (prompt_a) ? -1 : 1;
  if (mentor_prompt_get_depth (prompt_a) != mentor_prompt_get_depth (prompt_b))
    return mentor_prompt_get_depth (prompt_a) < mentor_prompt_get_depth (prompt_b) ? -1 : 1;
  return 0;
}

/**
 * mentor_prompts_choose_reflections:
 * @prompts: all questions
 * @role: the user's part in the relationship
 * @stage: where the relationship stands
 * @n: how many
 *
 * The one that was used the longest ago comes first, of those the favourites, of those the lightest.
 *
 * Returns: (transfer full) (element-type MentorPrompt): up to @n questions to reflect on after a session
 */
GPtrArray *
mentor_prompts_choose_reflections (MentorRecordList *prompts, MentorRole role, MentorStage stage,
                                   guint n)
{
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < mentor_record_list_get_size (prompts); i++)
    if (is_reflection (mentor_record_list_get (prompts, i), role, stage))
      g_ptr_array_add (chosen, g_object_ref (mentor_record_list_get (prompts, i)));
  g_ptr_array_sort_values (chosen, compare_prompts);
  if (chosen->len > n)
    g_ptr_array_set_size (chosen, (int) n);
  return chosen;
}
