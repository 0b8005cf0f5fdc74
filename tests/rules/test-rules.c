/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mentor-action-rules.h"
#include "mentor-attention.h"
#include "mentor-clock.h"
#include "mentor-contact-rules.h"
#include "mentor-goal-rules.h"
#include "mentor-people.h"
#include "mentor-session-rules.h"
#include "mentor-text-match.h"
#include "mentor-time-text.h"
#include "mentor-word-count.h"

#include <locale.h>

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

static void
add_session (MentorMentee *mentee, const char *start, MentorSessionState state)
{
  g_autoptr (MentorSession) session = mentor_session_new ();
  g_autoptr (GDateTime) time = moment (start);

  mentor_session_set_start (session, time);
  mentor_session_set_state (session, state);
  mentor_record_list_append (mentor_mentee_get_sessions (mentee), session);
}

/* One line a case: what there is, and what is due on 2026-11-23 at 9 o'clock. */
typedef struct {
  const char *name;
  MentorMenteeState state;
  int ideal, latest;
  const char *started, *held, *contact, *planned;
  MentorDueState due;
  const char *since;
} DueCase;

static const DueCase due_cases[] = {
  { "nothing-known", MENTOR_MENTEE_STATE_ACTIVE, 28, 42, NULL, NULL, NULL, NULL, MENTOR_DUE_STATE_NONE, NULL },
  { "no-rhythm", MENTOR_MENTEE_STATE_ACTIVE, 0, 0, NULL, "2026-01-01T10:00:00Z", NULL, NULL, MENTOR_DUE_STATE_NONE, NULL },
  { "held-lately", MENTOR_MENTEE_STATE_ACTIVE, 28, 42, NULL, "2026-11-10T10:00:00Z", NULL, NULL, MENTOR_DUE_STATE_ON_TIME, NULL },
  { "on-the-last-day", MENTOR_MENTEE_STATE_ACTIVE, 28, 42, NULL, "2026-10-26T10:00:00Z", NULL, NULL, MENTOR_DUE_STATE_ON_TIME, NULL },
  { "a-day-more", MENTOR_MENTEE_STATE_ACTIVE, 28, 42, NULL, "2026-10-25T10:00:00Z", NULL, NULL, MENTOR_DUE_STATE_DUE, "2026-11-22" },
  { "on-the-latest-day", MENTOR_MENTEE_STATE_ACTIVE, 28, 42, NULL, "2026-10-12T10:00:00Z", NULL, NULL, MENTOR_DUE_STATE_DUE, "2026-11-09" },
  { "past-the-latest", MENTOR_MENTEE_STATE_ACTIVE, 28, 42, NULL, "2026-10-11T10:00:00Z", NULL, NULL, MENTOR_DUE_STATE_OVERDUE, "2026-11-08" },
  { "no-latest", MENTOR_MENTEE_STATE_ACTIVE, 28, 0, NULL, "2026-01-11T10:00:00Z", NULL, NULL, MENTOR_DUE_STATE_DUE, "2026-02-08" },
  { "a-call-counts", MENTOR_MENTEE_STATE_ACTIVE, 28, 42, NULL, "2026-09-01T10:00:00Z", "2026-11-15", NULL, MENTOR_DUE_STATE_ON_TIME, NULL },
  { "planned-in-time", MENTOR_MENTEE_STATE_ACTIVE, 28, 42, NULL, "2026-09-01T10:00:00Z", NULL, "2026-12-21T10:00:00Z", MENTOR_DUE_STATE_ON_TIME, NULL },
  { "planned-too-late", MENTOR_MENTEE_STATE_ACTIVE, 28, 42, NULL, "2026-09-01T10:00:00Z", NULL, "2026-12-22T10:00:00Z", MENTOR_DUE_STATE_OVERDUE, "2026-09-29" },
  { "planned-and-forgotten", MENTOR_MENTEE_STATE_ACTIVE, 28, 42, NULL, "2026-10-20T10:00:00Z", NULL, "2026-11-18T10:00:00Z", MENTOR_DUE_STATE_DUE, "2026-11-17" },
  { "from-the-start", MENTOR_MENTEE_STATE_EXPLORING, 28, 42, "2026-10-20", NULL, NULL, NULL, MENTOR_DUE_STATE_DUE, "2026-11-17" },
  { "paused", MENTOR_MENTEE_STATE_PAUSED, 28, 42, NULL, "2026-01-11T10:00:00Z", NULL, NULL, MENTOR_DUE_STATE_NONE, NULL },
  { "closing", MENTOR_MENTEE_STATE_CLOSING, 28, 42, NULL, "2026-01-11T10:00:00Z", NULL, NULL, MENTOR_DUE_STATE_NONE, NULL },
  { "closed", MENTOR_MENTEE_STATE_CLOSED, 28, 42, NULL, "2026-01-11T10:00:00Z", NULL, NULL, MENTOR_DUE_STATE_NONE, NULL },
};

static void
test_due (gconstpointer data)
{
  const DueCase *line = data;
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  g_autoptr (GDateTime) now = moment ("2026-11-23T09:00:00Z");
  MentorDay since;

  mentor_mentee_set_state (mentee, line->state);
  mentor_mentee_set_rhythm_ideal (mentee, line->ideal);
  mentor_mentee_set_rhythm_latest (mentee, line->latest);
  if (line->started)
    mentor_mentee_set_started (mentee, day (line->started));
  if (line->held)
    add_session (mentee, line->held, MENTOR_SESSION_STATE_HELD);
  if (line->planned)
    add_session (mentee, line->planned, MENTOR_SESSION_STATE_PLANNED);
  if (line->contact)
    {
      g_autoptr (MentorContact) contact = mentor_contact_new ();

      mentor_contact_set_date (contact, day (line->contact));
      mentor_record_list_append (mentor_mentee_get_contact_log (mentee), contact);
    }
  /* What did not take place is no contact. */
  add_session (mentee, "2026-11-20T10:00:00Z", MENTOR_SESSION_STATE_MISSED);
  add_session (mentee, "2026-11-21T10:00:00Z", MENTOR_SESSION_STATE_CANCELLED);

  g_assert_cmpint (mentor_mentee_get_due_state (mentee, now, &since), ==, line->due);
  g_assert_cmpuint (since, ==, line->since ? day (line->since) : 0);
}

static void
test_next_session (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  g_autoptr (GDateTime) now = moment ("2026-11-23T10:30:00Z");
  MentorRecordList *sessions = mentor_mentee_get_sessions (mentee);

  g_assert_null (mentor_mentee_find_next_session (mentee, now));
  add_session (mentee, "2026-11-01T10:00:00Z", MENTOR_SESSION_STATE_PLANNED);
  g_assert_true (mentor_mentee_find_next_session (mentee, now) == mentor_record_list_get (sessions, 0));
  add_session (mentee, "2026-12-01T10:00:00Z", MENTOR_SESSION_STATE_PLANNED);
  g_assert_true (mentor_mentee_find_next_session (mentee, now) == mentor_record_list_get (sessions, 1));
  /* One that has begun and is not over comes before all others. */
  add_session (mentee, "2026-11-23T10:00:00Z", MENTOR_SESSION_STATE_PLANNED);
  g_assert_true (mentor_mentee_find_next_session (mentee, now) == mentor_record_list_get (sessions, 2));
  add_session (mentee, "2026-11-23T10:40:00Z", MENTOR_SESSION_STATE_HELD);
  g_assert_true (mentor_mentee_find_next_session (mentee, now) == mentor_record_list_get (sessions, 2));
}

static void
test_session_order (void)
{
  static const char *const starts[] = { NULL, "2026-11-23T10:00:00Z", "2026-11-23T11:00:00+02:00",
                                        "2026-11-23T10:00:00Z", NULL };
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      MentorSession *session = mentor_session_new ();
      g_autoptr (GDateTime) time = starts[i] ? moment (starts[i]) : NULL;

      mentor_session_set_start (session, time);
      g_ptr_array_add (sessions, session);
    }
  for (guint i = 0; i < sessions->len; i++)
    for (guint k = 0; k < sessions->len; k++)
      {
        const int there = mentor_session_compare (sessions->pdata[i], sessions->pdata[k]);
        const int back = mentor_session_compare (sessions->pdata[k], sessions->pdata[i]);

        g_assert_cmpint (CLAMP (there, -1, 1), ==, -CLAMP (back, -1, 1));
        g_assert_cmpint (there == 0, ==, i == k);
      }
  g_assert_cmpint (mentor_session_compare (sessions->pdata[2], sessions->pdata[1]), <, 0);
  g_assert_cmpint (mentor_session_compare (sessions->pdata[1], sessions->pdata[0]), <, 0);
}

static void
test_people (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  g_autofree char *first = NULL;

  mentor_mentee_set_name (mentee, "  Amara Osei");
  mentor_mentee_set_mentor_name (mentee, "Ruth");
  g_assert_cmpstr (mentor_mentee_get_counterpart (mentee), ==, "  Amara Osei");
  first = mentor_mentee_dup_short_name (mentee);
  g_assert_cmpstr (first, ==, "Amara");
  g_assert_cmpint (mentor_mentee_get_user (mentee), ==, MENTOR_OWNER_MENTOR);
  mentor_mentee_set_role (mentee, MENTOR_ROLE_MENTEE);
  g_assert_cmpstr (mentor_mentee_get_counterpart (mentee), ==, "Ruth");
  mentor_mentee_set_mentor_name (mentee, " \u00a0\u200b\t");
  g_assert_cmpstr (mentor_mentee_get_counterpart (mentee), ==, "");
  mentor_mentee_set_mentor_name (mentee, "😀");
  g_assert_cmpstr (mentor_mentee_get_counterpart (mentee), ==, "😀");
  g_assert_cmpint (mentor_mentee_get_user (mentee), ==, MENTOR_OWNER_MENTEE);
}

static void
test_match (void)
{
  static const struct {
    const char *text, *needle;
    gboolean found;
  } cases[] = {
    { "Élan vital", "elan", TRUE },    { "Elan", "ÉL", TRUE },      { "Straße", "STRASSE", TRUE },
    { "naïve", "naive", TRUE },        { "ﬁnal", "final", TRUE },   { "مُرشِد", "مرشد", TRUE },
    { "one two", "onetwo", FALSE },    { "", "a", FALSE },          { "anything", "", TRUE },
    { "Łódź", "lodz", FALSE /* ł is a letter of its own */ },       { "😀 note", "😀", TRUE },
    { "Plain Words", "in wO", TRUE },  { "aab", "ab", TRUE },       { "ab", "abc", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = mentor_text_fold (cases[i].needle);

      g_assert_cmpint (mentor_text_matches (cases[i].text, folded), ==, cases[i].found);
    }
}

static void
test_repeat (void)
{
  static const struct {
    MentorRepeat repeat;
    MentorRepeatFrom from;
    const char *due, *done, *next;
  } cases[] = {
    { MENTOR_REPEAT_NONE, MENTOR_REPEAT_FROM_COMPLETION, "2026-11-20", "2026-11-23", NULL },
    { MENTOR_REPEAT_DAILY, MENTOR_REPEAT_FROM_COMPLETION, "2026-11-20", "2026-11-23", "2026-11-24" },
    { MENTOR_REPEAT_WEEKLY, MENTOR_REPEAT_FROM_COMPLETION, "2026-11-20", "2026-11-23", "2026-11-30" },
    { MENTOR_REPEAT_WEEKLY, MENTOR_REPEAT_FROM_PLANNED, "2026-11-20", "2026-11-23", "2026-11-27" },
    { MENTOR_REPEAT_FORTNIGHTLY, MENTOR_REPEAT_FROM_PLANNED, "2026-11-20", "2026-11-21", "2026-12-04" },
    { MENTOR_REPEAT_MONTHLY, MENTOR_REPEAT_FROM_PLANNED, "2026-01-31", "2026-01-31", "2026-02-28" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MentorActionItem) action = mentor_action_item_new ();

      mentor_action_item_set_repeat (action, cases[i].repeat);
      mentor_action_item_set_repeat_from (action, cases[i].from);
      mentor_action_item_set_due (action, day (cases[i].due));
      g_assert_cmpuint (mentor_action_item_get_next_due (action, day (cases[i].done)), ==,
                        cases[i].next ? day (cases[i].next) : 0);
    }
}

static MentorActionItem *
add_action (MentorMentee *mentee, const char *text, const char *due)
{
  g_autoptr (MentorActionItem) action = mentor_action_item_new ();

  mentor_action_item_set_text (action, text);
  mentor_action_item_set_due (action, due ? day (due) : 0);
  mentor_record_list_append (mentor_mentee_get_actions (mentee), action);
  return action; /* the list has it */
}

static void
test_next_action (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  MentorRecordList *actions = mentor_mentee_get_actions (mentee);
  MentorActionItem *action = add_action (mentee, "Look at it", "2026-11-20");
  g_autoptr (MentorActionItem) next = NULL;

  g_assert_null (mentor_action_item_make_next (action, day ("2026-11-23")));
  g_assert_null (mentor_action_item_find_next (action, actions));

  mentor_action_item_set_owner (action, MENTOR_OWNER_MENTOR);
  mentor_action_item_set_cue (action, "the tea is ready");
  mentor_action_item_set_repeat (action, MENTOR_REPEAT_WEEKLY);
  mentor_action_item_set_moved (action, 3);
  next = mentor_action_item_make_next (action, day ("2026-11-23"));
  g_assert_cmpstr (mentor_action_item_get_text (next), ==, "Look at it");
  g_assert_cmpstr (mentor_action_item_get_cue (next), ==, "the tea is ready");
  g_assert_cmpint (mentor_action_item_get_owner (next), ==, MENTOR_OWNER_MENTOR);
  g_assert_cmpint (mentor_action_item_get_repeat (next), ==, MENTOR_REPEAT_WEEKLY);
  g_assert_cmpint (mentor_action_item_get_state (next), ==, MENTOR_ACTION_STATE_OPEN);
  g_assert_cmpint (mentor_action_item_get_moved (next), ==, 0);
  g_assert_cmpuint (mentor_action_item_get_due (next), ==, day ("2026-11-30"));

  /* Found again as long as nobody has touched it. */
  mentor_record_list_append (actions, next);
  g_assert_null (mentor_action_item_find_next (action, actions));
  mentor_action_item_set_finished_on (action, day ("2026-11-23"));
  g_assert_true (mentor_action_item_find_next (action, actions) == next);
  mentor_action_item_set_due (next, day ("2026-12-01"));
  g_assert_null (mentor_action_item_find_next (action, actions));
}

static void
test_current_actions (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  MentorActionItem *first = add_action (mentee, "first", "2026-11-20");
  MentorActionItem *second = add_action (mentee, "second", "2026-11-25");
  MentorActionItem *undated = add_action (mentee, "undated", NULL);
  const MentorDay today = day ("2026-11-23");

  g_assert_cmpint (mentor_action_item_compare (first, second), <, 0);
  g_assert_cmpint (mentor_action_item_compare (second, first), >, 0);
  g_assert_cmpint (mentor_action_item_compare (undated, second), >, 0);
  g_assert_cmpint (mentor_action_item_compare (second, undated), <, 0);
  g_assert_cmpint (mentor_action_item_compare (first, first), ==, 0);

  g_assert_true (mentor_action_item_is_current (first, today));
  mentor_action_item_set_state (first, MENTOR_ACTION_STATE_DONE);
  mentor_action_item_set_finished_on (first, today);
  g_assert_true (mentor_action_item_is_current (first, today));
  g_assert_false (mentor_action_item_is_current (first, today + 1));
  mentor_action_item_set_state (first, MENTOR_ACTION_STATE_DROPPED);
  g_assert_false (mentor_action_item_is_current (first, today));
}

static void
add_open_or_done (MentorMentee *mentee, MentorOwner owner, const char *due, MentorActionState state)
{
  g_autoptr (MentorActionItem) action = mentor_action_item_new ();

  mentor_action_item_set_owner (action, owner);
  mentor_action_item_set_state (action, state);
  if (due)
    mentor_action_item_set_due (action, day (due));
  mentor_record_list_append (mentor_mentee_get_actions (mentee), action);
}

static void
test_waiting (void)
{
  g_autoptr (MentorRecordList) mentees = mentor_record_list_new (MENTOR_TYPE_MENTEE, NULL);
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  g_autoptr (GDateTime) now = moment ("2026-11-23T09:00:00Z");

  g_assert_cmpuint (mentor_count_waiting (mentees, now), ==, 0);
  mentor_record_list_append (mentees, mentee);
  add_open_or_done (mentee, MENTOR_OWNER_MENTOR, "2026-11-24", MENTOR_ACTION_STATE_OPEN);
  add_open_or_done (mentee, MENTOR_OWNER_MENTOR, NULL, MENTOR_ACTION_STATE_OPEN);
  add_open_or_done (mentee, MENTOR_OWNER_MENTEE, "2026-11-20", MENTOR_ACTION_STATE_OPEN);
  add_open_or_done (mentee, MENTOR_OWNER_MENTOR, "2026-11-20", MENTOR_ACTION_STATE_DONE);
  g_assert_cmpuint (mentor_count_waiting (mentees, now), ==, 0);
  add_open_or_done (mentee, MENTOR_OWNER_MENTOR, "2026-11-23", MENTOR_ACTION_STATE_OPEN);
  g_assert_cmpuint (mentor_count_waiting (mentees, now), ==, 1);
  mentor_mentee_set_rhythm_ideal (mentee, 28);
  add_session (mentee, "2026-10-01T10:00:00Z", MENTOR_SESSION_STATE_HELD);
  g_assert_cmpuint (mentor_count_waiting (mentees, now), ==, 2);
  mentor_mentee_set_state (mentee, MENTOR_MENTEE_STATE_PAUSED);
  g_assert_cmpuint (mentor_count_waiting (mentees, now), ==, 0);
}

static void
test_clock (void)
{
  g_autoptr (GDateTime) given = moment ("2026-11-23T09:00:00+01:00");
  g_autoptr (GDateTime) now = NULL;
  GDate date;

  mentor_clock_set (given);
  now = mentor_clock_now ();
  g_assert_cmpint (g_date_time_difference (now, given), <=, 2 * G_TIME_SPAN_SECOND);
  mentor_clock_today (&date);
  g_assert_cmpuint (g_date_get_julian (&date), ==, mentor_day_today ());
  mentor_clock_set (NULL);
}

static void
test_last_check_in (void)
{
  g_autoptr (MentorGoal) goal = mentor_goal_new ();
  static const char *const days[] = { "2026-03-01", "2026-11-01", "2026-05-01" };

  g_assert_null (mentor_goal_find_last_check_in (goal));
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (MentorCheckIn) check_in = mentor_check_in_new ();

      mentor_check_in_set_date (check_in, day (days[i]));
      mentor_record_list_append (mentor_goal_get_check_ins (goal), check_in);
    }
  g_assert_cmpuint (mentor_check_in_get_date (mentor_goal_find_last_check_in (goal)), ==, day ("2026-11-01"));
}

static void
test_time (void)
{
  static const struct {
    const char *text;
    int minutes; /* -1 for what is no time */
  } cases[] = {
    { "9", 540 },       { "09:30", 570 },    { "9.30", 570 },   { " 9:30 ", 570 }, { "930", 570 },
    { "0930", 570 },    { "9h30", 570 },     { "9h", 540 },     { "0", 0 },        { "00:00", 0 },
    { "23:59", 1439 },  { "2 pm", 840 },     { "2:15PM", 855 }, { "12 am", 0 },    { "12 p.m.", 720 },
    { "", -1 },         { "24", -1 },        { "24:00", -1 },   { "9:60", -1 },    { "9:", -1 },
    { "9:5", -1 },      { "9:305", -1 },     { "13 pm", -1 },   { "0 am", -1 },    { "nine", -1 },
    { "-1", -1 },       { "12345", -1 },     { "9:30x", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int minutes = -1;
      const gboolean read = mentor_time_parse (cases[i].text, &minutes);

      g_assert_cmpint (minutes, ==, cases[i].minutes);
      g_assert_true (read == (cases[i].minutes >= 0));
    }
}

static void
assert_start (MentorSession *session, const char *text)
{
  g_autofree char *start =
      g_date_time_format (mentor_session_get_start (session), "%Y-%m-%d %H:%M");

  g_assert_cmpstr (start, ==, text);
}

static void
test_moment (void)
{
  g_autoptr (MentorSession) session = mentor_session_new ();

  g_assert_cmpint (mentor_session_get_minutes (session), ==, -1);
  mentor_session_set_time_zone (session, "Europe/Berlin");
  mentor_session_set_moment (session, day ("2026-07-01"), 9 * 60 + 30);
  assert_start (session, "2026-07-01 09:30");
  g_assert_cmpint (g_date_time_get_utc_offset (mentor_session_get_start (session)) / G_TIME_SPAN_HOUR, ==, 2);
  g_assert_cmpint (mentor_session_get_minutes (session), ==, 9 * 60 + 30);

  /* Winter: the same time of day at another offset. */
  mentor_session_set_moment (session, day ("2026-12-01"), 9 * 60 + 30);
  assert_start (session, "2026-12-01 09:30");
  g_assert_cmpint (g_date_time_get_utc_offset (mentor_session_get_start (session)) / G_TIME_SPAN_HOUR, ==, 1);

  /* The hour that the change of the clocks leaves out. */
  mentor_session_set_moment (session, day ("2026-03-29"), 2 * 60 + 30);
  assert_start (session, "2026-03-29 03:00");

  mentor_session_set_moment (session, 0, 60);
  g_assert_null (mentor_session_get_start (session));
}

static void
test_suggest (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GDateTime) now = g_date_time_new (zone, 2026, 11, 23, 9, 5, 0);
  g_autoptr (MentorSession) first = mentor_mentee_suggest_session (mentee, NULL, now, FALSE);
  g_autoptr (MentorSession) logged = mentor_mentee_suggest_session (mentee, NULL, now, TRUE);
  g_autoptr (MentorSession) next = NULL;
  g_autoptr (MentorSession) late = NULL;
  g_autoptr (MentorSession) held = NULL;

  assert_start (first, "2026-11-23 10:00");
  g_assert_cmpint (mentor_session_get_state (first), ==, MENTOR_SESSION_STATE_PLANNED);
  g_assert_cmpint (mentor_session_get_length (first), ==, 60);
  assert_start (logged, "2026-11-23 08:00");
  g_assert_cmpint (mentor_session_get_state (logged), ==, MENTOR_SESSION_STATE_HELD);

  mentor_mentee_set_rhythm_ideal (mentee, 14);
  mentor_mentee_set_usual_length (mentee, 45);
  mentor_mentee_set_usual_place (mentee, "Library");
  mentor_session_set_moment (first, day ("2026-11-16"), 15 * 60 + 15);
  mentor_record_list_append (mentor_mentee_get_sessions (mentee), first);
  next = mentor_mentee_suggest_session (mentee, NULL, now, FALSE);
  assert_start (next, "2026-11-30 15:15");
  g_assert_cmpint (mentor_session_get_length (next), ==, 45);
  g_assert_cmpstr (mentor_session_get_place (next), ==, "Library");
  held = mentor_mentee_suggest_session (mentee, NULL, now, TRUE);
  assert_start (held, "2026-11-23 08:15"); /* 15:15 is still to come */

  /* Long overdue: on the next day like that one, not in the past. */
  mentor_session_set_moment (first, day ("2026-01-06"), 8 * 60);
  late = mentor_mentee_suggest_session (mentee, NULL, now, FALSE);
  assert_start (late, "2026-11-24 08:00");
}

static void
test_word_count (void)
{
  static const struct
  {
    const char *text;
    guint words;
  } cases[] = {
    { "", 0 },
    { " \n\t ", 0 },
    { "one", 1 },
    { "two words", 2 },
    { "  three\nwords, here ", 3 },
    { "isn’t it a well-known fact?", 5 },
    { "– … ! 🙂", 0 },
    { "12.5 kg", 3 },
    { "שלום עולם", 2 },
    { "نَصّ عَرَبِيّ", 2 }, /* the marks belong to their letters */
    { "日記を書く", 5 },
    { "e\u0301te\u0301", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (mentor_count_words (cases[i].text), ==, cases[i].words);
}

int
main (int argc, char **argv)
{
  g_setenv ("TZ", "Europe/Berlin", TRUE);
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (due_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/rules/due/", due_cases[i].name, NULL);

      g_test_add_data_func (path, &due_cases[i], test_due);
    }
  g_test_add_func ("/rules/next-session", test_next_session);
  g_test_add_func ("/rules/session-order", test_session_order);
  g_test_add_func ("/rules/people", test_people);
  g_test_add_func ("/rules/match", test_match);
  g_test_add_func ("/rules/word-count", test_word_count);
  g_test_add_func ("/rules/repeat", test_repeat);
  g_test_add_func ("/rules/next-action", test_next_action);
  g_test_add_func ("/rules/current-actions", test_current_actions);
  g_test_add_func ("/rules/last-check-in", test_last_check_in);
  g_test_add_func ("/rules/waiting", test_waiting);
  g_test_add_func ("/rules/clock", test_clock);
  g_test_add_func ("/rules/time", test_time);
  g_test_add_func ("/rules/moment", test_moment);
  g_test_add_func ("/rules/suggest", test_suggest);
  return g_test_run ();
}
