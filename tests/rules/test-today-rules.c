/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What Today and the calendar show: what is dated, what happened years ago, which question. */

#include "mentor-contact-rules.h"
#include "mentor-dated.h"
#include "mentor-place.h"
#include "mentor-planned.h"
#include "mentor-prompt-choice.h"
#include "mentor-years-ago.h"

#include <locale.h>
#include <string.h>

static GDateTime *
moment (const char *text)
{
  GDateTime *time = g_date_time_new_from_iso8601 (text, NULL);

  g_assert_nonnull (time);
  return time;
}

static MentorDay
day (const char *text)
{
  g_autofree char *noon = g_strconcat (text, "T12:00:00Z", NULL);
  g_autoptr (GDateTime) time = moment (noon);

  return mentor_day_of_time (time);
}

static MentorSession *
add_session (MentorMentee *mentee, const char *start, MentorSessionState state)
{
  g_autoptr (MentorSession) session = mentor_session_new ();
  g_autoptr (GDateTime) time = start ? moment (start) : NULL;

  mentor_session_set_start (session, time);
  mentor_session_set_state (session, state);
  mentor_record_list_append (mentor_mentee_get_sessions (mentee), session);
  return session;
}

static MentorActionItem *
add_action (MentorMentee *mentee, MentorDay due, MentorActionState state)
{
  g_autoptr (MentorActionItem) action = mentor_action_item_new ();

  mentor_action_item_set_due (action, due);
  mentor_action_item_set_state (action, state);
  mentor_record_list_append (mentor_mentee_get_actions (mentee), action);
  return action;
}

static MentorGoal *
add_goal (MentorMentee *mentee, MentorDay target, MentorGoalState state, MentorDay step)
{
  g_autoptr (MentorGoal) goal = mentor_goal_new ();
  g_autoptr (MentorMilestone) milestone = mentor_milestone_new ();

  mentor_goal_set_target_date (goal, target);
  mentor_goal_set_state (goal, state);
  mentor_milestone_set_date (milestone, step);
  mentor_record_list_append (mentor_goal_get_milestones (goal), milestone);
  mentor_record_list_append (mentor_mentee_get_goals (mentee), goal);
  return goal;
}

static MentorRecordList *
make_list (MentorMentee *mentee)
{
  MentorRecordList *list = mentor_record_list_new (MENTOR_TYPE_MENTEE, NULL);

  mentor_record_list_append (list, mentee);
  return list;
}

/* What stands on the days of one month, as letters: s a session, a an action item, g a goal, m a milestone. */
static char *
spell (MentorRecordList *mentees, const char *from, const char *to)
{
  g_autoptr (GPtrArray) found = mentor_dated_find (mentees, day (from), day (to));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      GDate date;

      g_date_clear (&date, 1);
      g_date_set_julian (&date, mentor_dated_get_day (found->pdata[i]));
      g_string_append_printf (text, "%s%c%u", i ? " " : "",
                              "sagm"[mentor_dated_get_kind (found->pdata[i])],
                              g_date_get_day (&date));
    }
  return g_string_free_and_steal (text);
}

typedef struct {
  const char *name;
  MentorMenteeState state;
  const char *from, *to;
  const char *found;
} DatedCase;

static const DatedCase dated_cases[] = {
  { "month", MENTOR_MENTEE_STATE_ACTIVE, "2026-11-01", "2026-11-30", "s3 s3 a3 g3 m3 s10 s17 a30" },
  { "first-day-counts", MENTOR_MENTEE_STATE_ACTIVE, "2026-11-17", "2026-11-29", "s17" },
  { "last-day-counts", MENTOR_MENTEE_STATE_ACTIVE, "2026-11-04", "2026-11-10", "s10" },
  { "none", MENTOR_MENTEE_STATE_ACTIVE, "2026-11-04", "2026-11-09", "" },
  { "no-days", MENTOR_MENTEE_STATE_ACTIVE, "2026-11-30", "2026-11-01", "" },
  { "paused", MENTOR_MENTEE_STATE_PAUSED, "2026-11-01", "2026-11-30", "s3 s3 g3 m3 s10 s17" },
  { "closed", MENTOR_MENTEE_STATE_CLOSED, "2026-11-01", "2026-11-30", "s3 s3 s10 s17" },
};

static void
test_dated (gconstpointer data)
{
  const DatedCase *line = data;
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  g_autoptr (MentorRecordList) mentees = make_list (mentee);
  g_autofree char *found = NULL;

  mentor_mentee_set_state (mentee, line->state);
  add_session (mentee, "2026-11-17T10:00:00Z", MENTOR_SESSION_STATE_PLANNED);
  add_session (mentee, "2026-11-03T16:00:00Z", MENTOR_SESSION_STATE_HELD);
  add_session (mentee, "2026-11-03T09:00:00Z", MENTOR_SESSION_STATE_CANCELLED);
  add_session (mentee, "2026-11-10T10:00:00Z", MENTOR_SESSION_STATE_MISSED);
  add_session (mentee, NULL, MENTOR_SESSION_STATE_PLANNED);
  add_action (mentee, day ("2026-11-30"), MENTOR_ACTION_STATE_OPEN);
  add_action (mentee, day ("2026-11-03"), MENTOR_ACTION_STATE_OPEN);
  add_action (mentee, day ("2026-11-04"), MENTOR_ACTION_STATE_DONE);
  add_action (mentee, day ("2026-11-05"), MENTOR_ACTION_STATE_DROPPED);
  add_action (mentee, 0, MENTOR_ACTION_STATE_OPEN);
  add_goal (mentee, day ("2026-11-03"), MENTOR_GOAL_STATE_ACTIVE, day ("2026-11-03"));
  add_goal (mentee, day ("2026-11-06"), MENTOR_GOAL_STATE_REACHED, day ("2026-11-06"));
  add_goal (mentee, day ("2026-11-07"), MENTOR_GOAL_STATE_LET_GO, day ("2026-11-07"));
  add_goal (mentee, 0, MENTOR_GOAL_STATE_IDEA, 0);

  found = spell (mentees, line->from, line->to);
  g_assert_cmpstr (found, ==, line->found);
}

/* Any days cut into two parts hold together what the whole holds, each thing once and in order. */
static void
test_dated_parts (void)
{
  for (guint turn = 0; turn < 200; turn++)
    {
      g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
      g_autoptr (MentorRecordList) mentees = make_list (mentee);
      g_autoptr (GPtrArray) whole = NULL;
      g_autoptr (GPtrArray) first = NULL;
      g_autoptr (GPtrArray) second = NULL;
      const MentorDay from = day ("2026-01-01");
      const MentorDay to = from + (MentorDay) g_test_rand_int_range (0, 60);
      const MentorDay cut = from + (MentorDay) g_test_rand_int_range (0, (gint32) (to - from) + 1);

      for (int i = 0; i < 20; i++)
        {
          add_action (mentee, from + (MentorDay) g_test_rand_int_range (0, 70), MENTOR_ACTION_STATE_OPEN);
          add_goal (mentee, from + (MentorDay) g_test_rand_int_range (0, 70), MENTOR_GOAL_STATE_ACTIVE,
                    from + (MentorDay) g_test_rand_int_range (0, 70));
        }
      whole = mentor_dated_find (mentees, from, to);
      first = mentor_dated_find (mentees, from, cut);
      second = mentor_dated_find (mentees, cut + 1, to);
      g_assert_cmpuint (whole->len, ==, first->len + second->len);
      for (guint i = 0; i < whole->len; i++)
        {
          MentorDated *one = whole->pdata[i];
          MentorDated *other = i < first->len ? first->pdata[i] : second->pdata[i - first->len];

          g_assert_true (mentor_dated_get_record (one) == mentor_dated_get_record (other));
          g_assert_true (mentor_dated_get_mentee (one) == mentee);
          g_assert_cmpuint (mentor_dated_get_day (one), >=, i ? mentor_dated_get_day (whole->pdata[i - 1]) : from);
          g_assert_cmpuint (mentor_dated_get_day (one), <=, to);
        }
    }
}

/* Sessions of 60 minutes on 2026-11-23 at 9 o'clock: which are to come, and which wait for a word, in their order. */
static const struct {
  MentorMenteeState state;
  gboolean read_only;
  const char *coming, *past;
} planned_cases[] = {
  { MENTOR_MENTEE_STATE_ACTIVE, FALSE, "2643", "71" },
  { MENTOR_MENTEE_STATE_PAUSED, FALSE, "2643", "71" },
  { MENTOR_MENTEE_STATE_ACTIVE, TRUE, "2643", "" },
  { MENTOR_MENTEE_STATE_CLOSED, FALSE, "", "" },
};

static void
assert_sessions (MentorMentee *mentee, GPtrArray *sessions, const char *numbers)
{
  MentorRecordList *all = mentor_mentee_get_sessions (mentee);

  g_assert_cmpuint (sessions->len, ==, strlen (numbers));
  for (guint i = 0; i < sessions->len; i++)
    g_assert_true (sessions->pdata[i] == mentor_record_list_get (all, (guint) g_ascii_digit_value (numbers[i])));
}

static void
test_planned (void)
{
  g_autoptr (GDateTime) now = moment ("2026-11-23T09:00:00Z");

  for (guint i = 0; i < G_N_ELEMENTS (planned_cases); i++)
    {
      g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
      g_autoptr (MentorRecordList) mentees = make_list (mentee);
      g_autoptr (GPtrArray) coming = NULL;
      g_autoptr (GPtrArray) past = NULL;

      mentor_mentee_set_state (mentee, planned_cases[i].state);
      add_session (mentee, NULL, MENTOR_SESSION_STATE_PLANNED);
      add_session (mentee, "2026-11-23T07:59:59Z", MENTOR_SESSION_STATE_PLANNED);
      add_session (mentee, "2026-11-23T08:00:00Z", MENTOR_SESSION_STATE_PLANNED);
      add_session (mentee, "2030-01-01T08:00:00Z", MENTOR_SESSION_STATE_PLANNED);
      add_session (mentee, "2026-11-24T08:00:00Z", MENTOR_SESSION_STATE_PLANNED);
      add_session (mentee, "2026-11-24T08:00:00Z", MENTOR_SESSION_STATE_CANCELLED);
      add_session (mentee, "2026-11-23T09:30:00Z", MENTOR_SESSION_STATE_PLANNED);
      add_session (mentee, "2020-01-01T09:30:00Z", MENTOR_SESSION_STATE_PLANNED);
      add_session (mentee, "2026-11-20T09:30:00Z", MENTOR_SESSION_STATE_HELD);
      mentor_record_set_read_only (MENTOR_RECORD (mentee), planned_cases[i].read_only);
      mentor_find_planned (mentees, now, &coming, &past);
      assert_sessions (mentee, coming, planned_cases[i].coming);
      assert_sessions (mentee, past, planned_cases[i].past);
    }
}

typedef struct {
  const char *name;
  const char *today, *then;
  guint years; /* 0: not of this day */
} AgoCase;

static const AgoCase ago_cases[] = {
  { "the-day", "2026-11-23", "2025-11-23", 1 },
  { "before", "2026-11-23", "2025-11-20", 1 },
  { "after", "2026-11-23", "2025-11-26", 1 },
  { "too-early", "2026-11-23", "2025-11-19", 0 },
  { "too-late", "2026-11-23", "2025-11-27", 0 },
  { "two-years", "2026-11-23", "2024-11-24", 2 },
  { "nine-years", "2026-11-23", "2017-11-22", 9 },
  { "lately", "2026-11-23", "2026-11-21", 0 },
  { "today", "2026-11-23", "2026-11-23", 0 },
  { "over-new-year", "2027-01-01", "2025-12-30", 1 },
  { "over-new-year-on", "2026-12-31", "2026-01-02", 1 },
  { "leap-day", "2028-02-29", "2027-02-28", 1 },
  { "from-leap-day", "2029-02-28", "2028-02-29", 1 },
  { "four-years-of-leap", "2028-02-29", "2024-02-29", 4 },
};

static void
test_years_ago (gconstpointer data)
{
  const AgoCase *line = data;
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  g_autoptr (MentorRecordList) mentees = make_list (mentee);
  g_autoptr (MentorCheckIn) check_in = mentor_check_in_new ();
  MentorGoal *goal = add_goal (mentee, 0, MENTOR_GOAL_STATE_REACHED, 0);
  g_autofree char *start = g_strconcat (line->then, "T10:00:00Z", NULL);
  MentorSession *session = add_session (mentee, start, MENTOR_SESSION_STATE_HELD);
  g_autoptr (GArray) found = NULL;

  add_session (mentee, start, MENTOR_SESSION_STATE_CANCELLED);
  mentor_check_in_set_date (check_in, day (line->then));
  mentor_record_list_append (mentor_goal_get_check_ins (goal), check_in);

  for (int kind = MENTOR_INSIGHT_KIND_WIN; kind <= MENTOR_INSIGHT_KIND_HARD_MOMENT; kind++)
    if (kind == MENTOR_INSIGHT_KIND_WIN || kind == MENTOR_INSIGHT_KIND_HARD_MOMENT)
      {
        g_autoptr (MentorInsight) insight = mentor_insight_new ();

        mentor_insight_set_kind (insight, (MentorInsightKind) kind);
        mentor_insight_set_date (insight, day (line->then));
        mentor_record_list_append (mentor_mentee_get_insights (mentee), insight);
      }

  found = mentor_find_years_ago (mentees, day (line->today));
  g_assert_cmpuint (found->len, ==, line->years ? 3 : 0);
  for (guint i = 0; i < found->len; i++)
    {
      const MentorMemory *memory = &g_array_index (found, MentorMemory, i);

      g_assert_cmpuint (memory->years, ==, line->years);
      g_assert_cmpuint (memory->day, ==, day (line->then));
      g_assert_true (memory->mentee == mentee);
      if (MENTOR_IS_SESSION (memory->record))
        g_assert_true ((gpointer) memory->record == session && memory->goal == NULL);
      else if (MENTOR_IS_CHECK_IN (memory->record))
        g_assert_true ((gpointer) memory->record == check_in && memory->goal == goal);
      else
        g_assert_cmpint (mentor_insight_get_kind (MENTOR_INSIGHT (memory->record)), ==, MENTOR_INSIGHT_KIND_WIN);
    }
}

static void
test_years_ago_order (void)
{
  static const char *const starts[] = { "2023-11-23T10:00:00Z", "2025-11-26T10:00:00Z", "2025-11-22T10:00:00Z",
                                        "2024-11-23T10:00:00Z" };
  static const guint order[] = { 2, 1, 3, 0 };
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  g_autoptr (MentorRecordList) mentees = make_list (mentee);
  g_autoptr (GArray) found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    add_session (mentee, starts[i], MENTOR_SESSION_STATE_HELD);
  found = mentor_find_years_ago (mentees, day ("2026-11-23"));
  g_assert_cmpuint (found->len, ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < found->len; i++)
    g_assert_true ((gpointer) g_array_index (found, MentorMemory, i).record ==
                   mentor_record_list_get (mentor_mentee_get_sessions (mentee), order[i]));
}

static void
test_place (void)
{
  static const char *const places[][2] = {
    { "", NULL },
    { "Café Linné", NULL },
    { "https://meet.example.org/abc", "https://meet.example.org/abc" },
    { "By video: https://meet.example.org/abc?x=1.", "https://meet.example.org/abc?x=1" },
    { "Video (HTTP://example.org), or by phone", "HTTP://example.org" },
    { "<https://example.org/a/b/>", "https://example.org/a/b/" },
    { "https://", NULL },
    { "http:///etc/passwd", NULL },
    { "file:///etc/passwd", NULL },
    { "javascript:alert(1)", NULL },
    { "meet.example.org", NULL },
    { "https://one.example https://two.example", "https://one.example" },
    { "no https:// here but https://there.example/", "https://there.example/" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *link = mentor_place_find_link (places[i][0]);

      g_assert_cmpstr (link, ==, places[i][1]);
    }
}

static MentorPrompt *
add_prompt (MentorPromptLibrary *library, MentorAudience audience, MentorStage stage, MentorHat hat)
{
  static guint number = 0;
  g_autoptr (MentorPrompt) prompt = mentor_prompt_new ();
  g_autofree char *text = g_strdup_printf ("Question %u", ++number);

  mentor_prompt_set_text (prompt, text);
  mentor_prompt_set_audience (prompt, audience);
  mentor_prompt_set_stage (prompt, stage);
  mentor_prompt_set_hat (prompt, hat);
  mentor_prompt_set_set (prompt, MENTOR_PROMPT_SET_GOAL);
  mentor_record_list_append (mentor_prompt_library_get_prompts (library), prompt);
  return prompt;
}

static gpointer
choose_first (MentorPromptLibrary *library, MentorMentee *mentee)
{
  g_autoptr (GPtrArray) chosen = mentor_prompt_choose (library, mentee, day ("2026-11-23"));

  return chosen->len ? chosen->pdata[0] : NULL;
}

/* One line a case: whether a question for this one and this stage is chosen in this relationship. */
static const struct {
  MentorRole role;
  MentorStage stage;
  MentorAudience audience;
  MentorStage prompt_stage;
  MentorPromptSet set;
  gboolean fits;
} fit_cases[] = {
  { MENTOR_ROLE_MENTOR, MENTOR_STAGE_WORKING, MENTOR_AUDIENCE_MENTOR, MENTOR_STAGE_WORKING, MENTOR_PROMPT_SET_GOAL, TRUE },
  { MENTOR_ROLE_MENTOR, MENTOR_STAGE_WORKING, MENTOR_AUDIENCE_BOTH, MENTOR_STAGE_ANY, MENTOR_PROMPT_SET_GOAL, TRUE },
  { MENTOR_ROLE_MENTOR, MENTOR_STAGE_WORKING, MENTOR_AUDIENCE_MENTEE, MENTOR_STAGE_WORKING, MENTOR_PROMPT_SET_GOAL, FALSE },
  { MENTOR_ROLE_MENTEE, MENTOR_STAGE_WORKING, MENTOR_AUDIENCE_MENTEE, MENTOR_STAGE_WORKING, MENTOR_PROMPT_SET_GOAL, TRUE },
  { MENTOR_ROLE_MENTEE, MENTOR_STAGE_WORKING, MENTOR_AUDIENCE_MENTOR, MENTOR_STAGE_WORKING, MENTOR_PROMPT_SET_GOAL, FALSE },
  { MENTOR_ROLE_PEER, MENTOR_STAGE_WORKING, MENTOR_AUDIENCE_MENTOR, MENTOR_STAGE_WORKING, MENTOR_PROMPT_SET_GOAL, TRUE },
  { MENTOR_ROLE_PEER, MENTOR_STAGE_WORKING, MENTOR_AUDIENCE_MENTEE, MENTOR_STAGE_WORKING, MENTOR_PROMPT_SET_GOAL, TRUE },
  { MENTOR_ROLE_MENTOR, MENTOR_STAGE_AGREEING, MENTOR_AUDIENCE_BOTH, MENTOR_STAGE_WORKING, MENTOR_PROMPT_SET_GOAL, FALSE },
  { MENTOR_ROLE_MENTOR, MENTOR_STAGE_ANY, MENTOR_AUDIENCE_BOTH, MENTOR_STAGE_WORKING, MENTOR_PROMPT_SET_GOAL, TRUE },
  { MENTOR_ROLE_MENTOR, MENTOR_STAGE_WORKING, MENTOR_AUDIENCE_BOTH, MENTOR_STAGE_ANY, MENTOR_PROMPT_SET_MENTOR_REFLECTION, FALSE },
  { MENTOR_ROLE_MENTEE, MENTOR_STAGE_WORKING, MENTOR_AUDIENCE_BOTH, MENTOR_STAGE_ANY, MENTOR_PROMPT_SET_MENTEE_REFLECTION, FALSE },
};

static void
test_prompt_fit (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (fit_cases); i++)
    {
      g_autoptr (MentorPromptLibrary) library = mentor_prompt_library_new ();
      g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
      MentorPrompt *prompt =
          add_prompt (library, fit_cases[i].audience, fit_cases[i].prompt_stage, MENTOR_HAT_NONE);

      mentor_prompt_set_set (prompt, fit_cases[i].set);
      mentor_mentee_set_role (mentee, fit_cases[i].role);
      mentor_mentee_set_stage (mentee, fit_cases[i].stage);
      g_assert_true (choose_first (library, mentee) == (fit_cases[i].fits ? prompt : NULL));
    }
}

static void
test_prompt_order (void)
{
  g_autoptr (MentorPromptLibrary) library = mentor_prompt_library_new ();
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  MentorPrompt *any = add_prompt (library, MENTOR_AUDIENCE_BOTH, MENTOR_STAGE_ANY, MENTOR_HAT_CONNECTOR);
  MentorPrompt *plain, *advisor, *connector, *favourite;

  mentor_mentee_set_stage (mentee, MENTOR_STAGE_WORKING);
  g_assert_true (choose_first (library, mentee) == any);
  plain = add_prompt (library, MENTOR_AUDIENCE_BOTH, MENTOR_STAGE_WORKING, MENTOR_HAT_NONE);
  g_assert_true (choose_first (library, mentee) == plain);
  advisor = add_prompt (library, MENTOR_AUDIENCE_BOTH, MENTOR_STAGE_WORKING, MENTOR_HAT_ADVISOR);
  g_assert_true (choose_first (library, mentee) == advisor);

  /* The hat worn longest ago, and one never worn before that. */
  connector = add_prompt (library, MENTOR_AUDIENCE_BOTH, MENTOR_STAGE_WORKING, MENTOR_HAT_CONNECTOR);
  mentor_session_set_hats (add_session (mentee, "2026-09-01T10:00:00Z", MENTOR_SESSION_STATE_HELD),
                           MENTOR_HATS_ADVISOR);
  g_assert_true (choose_first (library, mentee) == connector);
  mentor_session_set_hats (add_session (mentee, "2026-10-01T10:00:00Z", MENTOR_SESSION_STATE_HELD),
                           MENTOR_HATS_CONNECTOR | MENTOR_HATS_CHALLENGER | MENTOR_HATS_SUPPORTER);
  g_assert_true (choose_first (library, mentee) == advisor);

  favourite = add_prompt (library, MENTOR_AUDIENCE_BOTH, MENTOR_STAGE_WORKING, MENTOR_HAT_ADVISOR);
  mentor_prompt_set_favourite (favourite, TRUE);
  g_assert_true (choose_first (library, mentee) == favourite);
  mentor_prompt_set_favourite (advisor, TRUE);
  mentor_prompt_set_last_used (favourite, day ("2026-08-01"));
  g_assert_true (choose_first (library, mentee) == advisor);
}

static void
bring (MentorSession *session, MentorPrompt *prompt)
{
  g_autoptr (MentorAgendaPoint) point = mentor_agenda_point_new ();

  mentor_agenda_point_set_origin (point, MENTOR_POINT_ORIGIN_PROMPT);
  mentor_agenda_point_set_origin_id (point, mentor_record_get_id (MENTOR_RECORD (prompt)));
  mentor_record_list_append (mentor_session_get_agenda (session), point);
}

/* How often it has to be held again until a question comes back, and what bars it meanwhile. */
static void
test_prompt_used (void)
{
  g_autoptr (MentorPromptLibrary) library = mentor_prompt_library_new ();
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  MentorPrompt *prompt = add_prompt (library, MENTOR_AUDIENCE_BOTH, MENTOR_STAGE_ANY, MENTOR_HAT_NONE);
  MentorSession *session = add_session (mentee, "2026-01-01T10:00:00Z", MENTOR_SESSION_STATE_HELD);

  g_assert_true (choose_first (library, mentee) == prompt);
  bring (session, prompt);
  g_assert_null (choose_first (library, mentee));
  for (int month = 2; month <= 5; month++)
    {
      g_autofree char *start = g_strdup_printf ("2026-%02d-01T10:00:00Z", month);

      add_session (mentee, start, MENTOR_SESSION_STATE_HELD);
      /* What did not take place does not count. */
      add_session (mentee, start, MENTOR_SESSION_STATE_MISSED);
      g_assert_null (choose_first (library, mentee));
    }
  add_session (mentee, "2026-06-01T10:00:00Z", MENTOR_SESSION_STATE_HELD);
  g_assert_true (choose_first (library, mentee) == prompt);

  /* Used in some other way since the fifth of them. */
  mentor_prompt_set_last_used (prompt, day ("2026-02-01"));
  g_assert_null (choose_first (library, mentee));
  mentor_prompt_set_last_used (prompt, day ("2026-01-31"));
  g_assert_true (choose_first (library, mentee) == prompt);

  /* On the agenda of the next one already. */
  session = add_session (mentee, "2026-12-01T10:00:00Z", MENTOR_SESSION_STATE_PLANNED);
  bring (session, prompt);
  g_assert_null (choose_first (library, mentee));
}

/* Whatever there is: only what fits comes, each once, in an order that two calls agree on and none can better. */
static void
test_prompt_properties (void)
{
  for (guint turn = 0; turn < 100; turn++)
    {
      g_autoptr (MentorPromptLibrary) library = mentor_prompt_library_new ();
      g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
      g_autoptr (GPtrArray) chosen = NULL;
      g_autoptr (GPtrArray) again = NULL;
      g_autoptr (GPtrArray) tomorrow = NULL;
      const MentorDay today = day ("2026-11-23") + turn;

      mentor_mentee_set_stage (mentee, (MentorStage) g_test_rand_int_range (0, 6));
      mentor_mentee_set_role (mentee, (MentorRole) g_test_rand_int_range (0, 3));
      for (int month = 1; month <= 8; month++)
        {
          g_autofree char *start = g_strdup_printf ("2026-%02d-01T10:00:00Z", month);

          mentor_session_set_hats (add_session (mentee, start, MENTOR_SESSION_STATE_HELD),
                                   (MentorHats) g_test_rand_int_range (0, 16));
        }
      for (int i = 0; i < 60; i++)
        {
          MentorPrompt *prompt = add_prompt (library, (MentorAudience) g_test_rand_int_range (0, 3),
                                             (MentorStage) g_test_rand_int_range (0, 6),
                                             (MentorHat) g_test_rand_int_range (0, 5));

          mentor_prompt_set_favourite (prompt, g_test_rand_bit () != 0);
          if (g_test_rand_bit ())
            mentor_prompt_set_last_used (prompt, day ("2026-04-01") - 30 +
                                                     (MentorDay) g_test_rand_int_range (0, 60));
        }

      chosen = mentor_prompt_choose (library, mentee, today);
      again = mentor_prompt_choose (library, mentee, today);
      tomorrow = mentor_prompt_choose (library, mentee, today + 1);
      g_assert_cmpuint (chosen->len, ==, again->len);
      g_assert_cmpuint (chosen->len, ==, tomorrow->len);
      for (guint i = 0; i < chosen->len; i++)
        {
          MentorPrompt *prompt = chosen->pdata[i];
          MentorPrompt *next = i + 1 < chosen->len ? chosen->pdata[i + 1] : NULL;

          g_assert_true (prompt == again->pdata[i]);
          g_assert_true (g_hash_table_add (seen, prompt));
          g_assert_cmpuint (mentor_prompt_get_last_used (prompt), <, day ("2026-04-01"));
          if (next && mentor_prompt_get_stage (prompt) == mentor_prompt_get_stage (next) &&
              mentor_prompt_get_hat (prompt) == mentor_prompt_get_hat (next))
            g_assert_true (mentor_prompt_get_favourite (prompt) || !mentor_prompt_get_favourite (next));
          if (next && mentor_prompt_get_stage (prompt) != mentor_mentee_get_stage (mentee))
            g_assert_true (mentor_prompt_get_stage (next) != mentor_mentee_get_stage (mentee));
        }
    }
}

int
main (int argc, char **argv)
{
  g_setenv ("TZ", "UTC", TRUE);
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (dated_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/today/dated/", dated_cases[i].name, NULL);

      g_test_add_data_func (path, &dated_cases[i], test_dated);
    }
  for (guint i = 0; i < G_N_ELEMENTS (ago_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/today/years-ago/", ago_cases[i].name, NULL);

      g_test_add_data_func (path, &ago_cases[i], test_years_ago);
    }
  g_test_add_func ("/today/dated-parts", test_dated_parts);
  g_test_add_func ("/today/planned", test_planned);
  g_test_add_func ("/today/years-ago-order", test_years_ago_order);
  g_test_add_func ("/today/place", test_place);
  g_test_add_func ("/today/prompt-fit", test_prompt_fit);
  g_test_add_func ("/today/prompt-order", test_prompt_order);
  g_test_add_func ("/today/prompt-used", test_prompt_used);
  g_test_add_func ("/today/prompt-properties", test_prompt_properties);
  return g_test_run ();
}
