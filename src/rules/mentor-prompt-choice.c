/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-prompt-choice.h"

#include "mentor-contact-rules.h"

/* Which question fits a relationship now. */

#define LAST_SESSIONS 5
#define N_HATS (MENTOR_HAT_SUPPORTER + 1)

/* What the choice looks at. */
typedef struct {
  MentorMentee *mentee;
  MentorDay today;
  GPtrArray *sessions; /* the last ones and those to come, the newest first */
  MentorDay since;     /* the first day of the last sessions; 0 where there was none */
  guint hat_rank[N_HATS];
} Situation;

/* A question, and what speaks for it: less comes first. */
typedef struct {
  MentorPrompt *prompt;
  guint stage, hat, other;
  MentorDay used;
  guint32 lot;
} Candidate;

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  return mentor_session_compare (*(gpointer *) b, *(gpointer *) a);
}

static gboolean
is_over (MentorSession *session)
{
  return mentor_session_get_state (session) == MENTOR_SESSION_STATE_HELD;
}

static void
find_sessions (Situation *situation)
{
  MentorRecordList *all = mentor_mentee_get_sessions (situation->mentee);
  guint held = 0;

  situation->sessions = g_ptr_array_new ();
  for (guint i = 0; i < mentor_record_list_get_size (all); i++)
    {
      MentorSession *session = mentor_record_list_get (all, i);

      if (mentor_session_get_start (session) &&
          (is_over (session) ||
           mentor_session_get_state (session) == MENTOR_SESSION_STATE_PLANNED))
        g_ptr_array_add (situation->sessions, session);
    }
  g_ptr_array_sort (situation->sessions, compare_newest_first);
  for (guint i = 0; i < situation->sessions->len; i++)
    {
      MentorSession *session = situation->sessions->pdata[i];

      if (!is_over (session))
        continue;
      if (held++ == LAST_SESSIONS)
        {
          g_ptr_array_set_size (situation->sessions, (int) i);
          return;
        }
      situation->since = mentor_day_of_time (mentor_session_get_start (session));
    }
}

/* The hat that was worn longest ago, or never, comes first; of equal ones, as they are named. */
static void
rank_hats (Situation *situation)
{
  guint ago[N_HATS];

  for (guint hat = 0; hat < N_HATS; hat++)
    ago[hat] = G_MAXUINT;
  for (guint i = situation->sessions->len; i > 0; i--)
    {
      MentorSession *session = situation->sessions->pdata[i - 1];

      for (guint hat = MENTOR_HAT_ADVISOR; is_over (session) && hat < N_HATS; hat++)
        if (mentor_session_get_hats (session) & (1u << (hat - 1)))
          ago[hat] = i - 1;
    }
  for (guint hat = MENTOR_HAT_ADVISOR; hat < N_HATS; hat++)
    for (guint other = MENTOR_HAT_ADVISOR; other < N_HATS; other++)
      if (ago[other] > ago[hat] || (ago[other] == ago[hat] && other < hat))
        situation->hat_rank[hat]++;
  /* A question of no hat neither helps nor hurts the balance: it comes after those that help. */
  situation->hat_rank[MENTOR_HAT_NONE] = N_HATS - 1;
}

static gboolean
fits_role (MentorPrompt *prompt, MentorRole role)
{
  const MentorAudience audience = mentor_prompt_get_audience (prompt);

  switch (role)
    {
    case MENTOR_ROLE_MENTOR:
      return audience != MENTOR_AUDIENCE_MENTEE;
    case MENTOR_ROLE_MENTEE:
      return audience != MENTOR_AUDIENCE_MENTOR;
    case MENTOR_ROLE_PEER:
      return TRUE;
    }
  g_return_val_if_reached (FALSE);
}

/* An invitation to write alone is nothing to ask somebody. */
static gboolean
can_be_asked (MentorPrompt *prompt)
{
  const MentorPromptSet set = mentor_prompt_get_set (prompt);

  return set != MENTOR_PROMPT_SET_MENTEE_REFLECTION && set != MENTOR_PROMPT_SET_MENTOR_REFLECTION &&
         *mentor_prompt_get_text (prompt) != '\0';
}

static gboolean
fits_stage (MentorPrompt *prompt, MentorStage stage)
{
  return stage == MENTOR_STAGE_ANY || mentor_prompt_get_stage (prompt) == stage ||
         mentor_prompt_get_stage (prompt) == MENTOR_STAGE_ANY;
}

static gboolean
was_used (Situation *situation, MentorPrompt *prompt)
{
  const char *id = mentor_record_get_id (MENTOR_RECORD (prompt));

  if (situation->since != 0 && mentor_prompt_get_last_used (prompt) >= situation->since)
    return TRUE;
  for (guint i = 0; i < situation->sessions->len; i++)
    {
      MentorRecordList *agenda = mentor_session_get_agenda (situation->sessions->pdata[i]);

      for (guint j = 0; j < mentor_record_list_get_size (agenda); j++)
        {
          MentorAgendaPoint *point = mentor_record_list_get (agenda, j);

          if (g_strcmp0 (mentor_agenda_point_get_origin_id (point), id) == 0 ||
              g_str_equal (mentor_agenda_point_get_text (point), mentor_prompt_get_text (prompt)))
            return TRUE;
        }
    }
  return FALSE;
}

/* Another order for each person and each day, the same one all day long. */
static guint32
draw_lot (Situation *situation, MentorPrompt *prompt)
{
  g_autofree char *words =
      g_strdup_printf ("%s %s %u", mentor_record_get_id (MENTOR_RECORD (prompt)),
                       mentor_record_get_id (MENTOR_RECORD (situation->mentee)), situation->today);

  return g_str_hash (words) * 2654435761u;
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *one = a;
  const Candidate *two = b;

  if (one->stage != two->stage)
    return one->stage < two->stage ? -1 : 1;
  if (one->hat != two->hat)
    return one->hat < two->hat ? -1 : 1;
  if (one->other != two->other)
    return one->other < two->other ? -1 : 1;
  if (one->used != two->used)
    return one->used < two->used ? -1 : 1;
  if (one->lot != two->lot)
    return one->lot < two->lot ? -1 : 1;
  return g_strcmp0 (mentor_record_get_id (MENTOR_RECORD (one->prompt)),
                    mentor_record_get_id (MENTOR_RECORD (two->prompt)));
}

/**
 * mentor_prompt_choose:
 * @library: all questions
 * @mentee: the relationship a question is looked for
 * @today: the present day
 *
 * Those for the user's role and the stage of the relationship, or for any stage. None that was used in the last five
 * sessions, or is on the agenda of one to come. Those named for the stage come first; of these, those of the hat that
 * was worn longest ago; of these, the favourites; of these, what was used longest ago. What is still equal is in another
 * order every day.
 *
 * Returns: (transfer container) (element-type MentorPrompt): the questions that fit, the best first
 */
GPtrArray *
mentor_prompt_choose (MentorPromptLibrary *library, MentorMentee *mentee, MentorDay today)
{
  MentorRecordList *prompts = mentor_prompt_library_get_prompts (library);
  const MentorStage stage = mentor_mentee_get_stage (mentee);
  Situation situation = { .mentee = mentee, .today = today };
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  GPtrArray *chosen = g_ptr_array_new ();

  find_sessions (&situation);
  rank_hats (&situation);
  for (guint i = 0; i < mentor_record_list_get_size (prompts); i++)
    {
      MentorPrompt *prompt = mentor_record_list_get (prompts, i);
      Candidate candidate = {
        .prompt = prompt,
        .stage = mentor_prompt_get_stage (prompt) != stage,
        .hat = situation.hat_rank[mentor_prompt_get_hat (prompt)],
        .other = !mentor_prompt_get_favourite (prompt),
        .used = mentor_prompt_get_last_used (prompt),
        .lot = draw_lot (&situation, prompt),
      };

      if (fits_role (prompt, mentor_mentee_get_role (mentee)) && fits_stage (prompt, stage) &&
          can_be_asked (prompt) && !was_used (&situation, prompt))
        g_array_append_val (candidates, candidate);
    }
  g_array_sort (candidates, compare_candidates);
  for (guint i = 0; i < candidates->len; i++)
    g_ptr_array_add (chosen, g_array_index (candidates, Candidate, i).prompt);
  g_ptr_array_unref (situation.sessions);
  return chosen;
}
