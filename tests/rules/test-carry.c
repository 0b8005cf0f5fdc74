/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was not spoken about comes back: by table, and over random histories. */

#include "mentor-carry-rules.h"
#include "mentor-contact-rules.h"
#include "mentor-session-rules.h"

#include <locale.h>

#define DAY_ONE 739800 /* of 2026 */

static MentorSession *
make_session (int day, MentorSessionState state)
{
  MentorSession *session = mentor_session_new ();

  mentor_session_set_time_zone (session, "Europe/Berlin");
  mentor_session_set_state (session, state);
  mentor_session_set_moment (session, day ? (MentorDay) (DAY_ONE + day) : 0, 10 * 60);
  return session;
}

static MentorSession *
add (MentorMentee *mentee, int day, MentorSessionState state)
{
  g_autoptr (MentorSession) session = make_session (day, state);

  mentor_mentee_add_session (mentee, session);
  return session; /* the list has it */
}

static MentorAgendaPoint *
bring (MentorSession *session, const char *text)
{
  g_autoptr (MentorAgendaPoint) point = mentor_agenda_point_new ();

  mentor_agenda_point_set_text (point, text);
  mentor_record_list_append (mentor_session_get_agenda (session), point);
  return point; /* the list has it */
}

/* The agenda in a line, as in "a+ b=1 c-2": "=" is open, "+" done, "-" dropped, then how often it was carried. */
static char *
draw (MentorSession *session)
{
  MentorRecordList *agenda = mentor_session_get_agenda (session);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < mentor_record_list_get_size (agenda); i++)
    {
      MentorAgendaPoint *point = mentor_record_list_get (agenda, i);

      g_string_append_printf (text, "%s%s%c%d", i ? " " : "", mentor_agenda_point_get_text (point),
                              mentor_agenda_point_get_done (point)      ? '+'
                              : mentor_agenda_point_get_dropped (point) ? '-'
                                                                        : '=',
                              mentor_agenda_point_get_carried (point));
    }
  return g_string_free_and_steal (text);
}

static void
assert_agenda (MentorSession *session, const char *expected)
{
  g_autofree char *drawn = draw (session);

  g_assert_cmpstr (drawn, ==, expected);
}

static MentorAgendaPoint *
get (MentorSession *session, guint position)
{
  return mentor_record_list_get (mentor_session_get_agenda (session), position);
}

/* What of a session that has an open, a done and a dropped point comes to another one. */
typedef struct
{
  const char *name;
  int day;
  MentorSessionState state;
  int other_day;
  MentorSessionState other_state;
  const char *agenda;
} ComingCase;

static const ComingCase coming_cases[] = {
  { "held", 10, MENTOR_SESSION_STATE_HELD, 20, MENTOR_SESSION_STATE_PLANNED, "open=1" },
  { "missed", 10, MENTOR_SESSION_STATE_MISSED, 20, MENTOR_SESSION_STATE_PLANNED, "open=1" },
  { "cancelled", 10, MENTOR_SESSION_STATE_CANCELLED, 20, MENTOR_SESSION_STATE_PLANNED, "open=1" },
  { "cancelled-for-an-earlier-day", 30, MENTOR_SESSION_STATE_CANCELLED, 20, MENTOR_SESSION_STATE_PLANNED, "open=1" },
  { "planned", 10, MENTOR_SESSION_STATE_PLANNED, 20, MENTOR_SESSION_STATE_PLANNED, "" },
  { "held-later", 30, MENTOR_SESSION_STATE_HELD, 20, MENTOR_SESSION_STATE_PLANNED, "" },
  { "held-once", 0, MENTOR_SESSION_STATE_HELD, 20, MENTOR_SESSION_STATE_PLANNED, "open=1" },
  { "planned-for-some-day", 10, MENTOR_SESSION_STATE_HELD, 0, MENTOR_SESSION_STATE_PLANNED, "open=1" },
  { "written-down-later", 10, MENTOR_SESSION_STATE_HELD, 20, MENTOR_SESSION_STATE_HELD, "open=1" },
  { "written-down-for-before", 10, MENTOR_SESSION_STATE_HELD, 5, MENTOR_SESSION_STATE_HELD, "" },
};

static void
test_coming (gconstpointer data)
{
  const ComingCase *line = data;
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  MentorSession *session = add (mentee, line->day, line->state);
  MentorSession *other;

  bring (session, "open");
  bring (session, " "); /* says nothing */
  mentor_agenda_point_set_done (bring (session, "done"), TRUE);
  mentor_agenda_point_set_dropped (bring (session, "dropped"), TRUE);
  other = add (mentee, line->other_day, line->other_state);
  assert_agenda (other, line->agenda);
  g_assert_cmpuint (mentor_mentee_carry_over (mentee, other), ==, 0);
  assert_agenda (other, line->agenda);
  assert_agenda (session, "open=0  =0 done+0 dropped-0");
}

/* What becomes of the block of a template, by what somebody did with it. */
typedef struct
{
  const char *name;
  const char *text; /* what it is worded anew as */
  const char *outcome;
  gboolean done, dropped;
  gboolean untouched;
  const char *next; /* the agenda of the next session */
} TemplateCase;

static const TemplateCase template_cases[] = {
  { "untouched", NULL, "", FALSE, FALSE, TRUE, "" },
  { "worded-anew", "The move to Bergen", "", FALSE, FALSE, FALSE, "The move to Bergen=1" },
  { "with-an-outcome", NULL, "Only begun", FALSE, FALSE, FALSE, "Since last time=1" },
  { "done", NULL, "", TRUE, FALSE, FALSE, "" },
  { "dropped", NULL, "", FALSE, TRUE, FALSE, "" },
  { "emptied", " ", "", FALSE, FALSE, FALSE, "" },
};

static void
test_template (gconstpointer data)
{
  const TemplateCase *line = data;
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  MentorSession *session = add (mentee, 10, MENTOR_SESSION_STATE_HELD);
  MentorAgendaPoint *point = bring (session, "Since last time");
  MentorSession *next;

  mentor_agenda_point_set_origin_id (point, "6e0c29b6-60b2-4c3c-8ad1-d6a3ca1ecf0e");
  mentor_agenda_point_set_minutes (point, 10);
  g_assert_true (mentor_agenda_point_is_untouched (point));
  if (line->text)
    {
      mentor_agenda_point_make_own (point);
      mentor_agenda_point_set_text (point, line->text);
    }
  mentor_agenda_point_set_outcome (point, line->outcome);
  mentor_agenda_point_set_done (point, line->done);
  mentor_agenda_point_set_dropped (point, line->dropped);
  g_assert_cmpint (mentor_agenda_point_is_untouched (point), ==, line->untouched);
  g_assert_cmpint (mentor_agenda_point_comes_back (point), ==, *line->next != '\0');
  g_assert_cmpint (mentor_agenda_point_is_from_template (point), ==, line->text == NULL);

  next = add (mentee, 20, MENTOR_SESSION_STATE_PLANNED);
  assert_agenda (next, line->next);
  g_assert_cmpuint (mentor_mentee_carry_over (mentee, next), ==, 0);

  /* A copy that nobody touched goes when it need not have come. */
  mentor_agenda_point_set_origin_id (point, "6e0c29b6-60b2-4c3c-8ad1-d6a3ca1ecf0e");
  mentor_agenda_point_set_outcome (point, "");
  mentor_mentee_carry_over (mentee, next);
  assert_agenda (next, "");
}

/* Only a template leaves a mark that goes. */
static void
test_make_own (void)
{
  g_autoptr (MentorAgendaPoint) point = mentor_agenda_point_new ();

  mentor_agenda_point_set_origin (point, MENTOR_POINT_ORIGIN_GOAL);
  mentor_agenda_point_set_origin_id (point, "6e0c29b6-60b2-4c3c-8ad1-d6a3ca1ecf0e");
  mentor_agenda_point_make_own (point);
  g_assert_cmpstr (mentor_agenda_point_get_origin_id (point), ==,
                   "6e0c29b6-60b2-4c3c-8ad1-d6a3ca1ecf0e");
}

static void
test_copy (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  MentorSession *first = add (mentee, 10, MENTOR_SESSION_STATE_HELD);
  MentorAgendaPoint *point = bring (first, "Talk to Ada");
  MentorAgendaPoint *copy;

  mentor_agenda_point_set_brought_by (point, MENTOR_OWNER_MENTOR);
  mentor_agenda_point_set_origin (point, MENTOR_POINT_ORIGIN_GOAL);
  mentor_agenda_point_set_origin_id (point, "6e0c29b6-60b2-4c3c-8ad1-d6a3ca1ecf0e");
  mentor_agenda_point_set_minutes (point, 15);
  mentor_agenda_point_set_outcome (point, "Not today");
  copy = get (add (mentee, 20, MENTOR_SESSION_STATE_PLANNED), 0);
  g_assert_cmpint (mentor_agenda_point_get_brought_by (copy), ==, MENTOR_OWNER_MENTOR);
  g_assert_cmpint (mentor_agenda_point_get_origin (copy), ==, MENTOR_POINT_ORIGIN_CARRIED);
  g_assert_cmpstr (mentor_agenda_point_get_origin_id (copy), ==,
                   mentor_record_get_id (MENTOR_RECORD (point)));
  g_assert_cmpint (mentor_agenda_point_get_minutes (copy), ==, 15);
  g_assert_cmpstr (mentor_agenda_point_get_outcome (copy), ==, "");
  g_assert_cmpuint (mentor_agenda_point_get_first_brought (copy), ==, DAY_ONE + 10);
  g_assert_cmpstr (mentor_record_get_id (MENTOR_RECORD (copy)), !=,
                   mentor_record_get_id (MENTOR_RECORD (point)));
  g_assert_true (mentor_mentee_find_carried_to (mentee, point) ==
                 mentor_record_list_get (mentor_mentee_get_sessions (mentee), 1));
  g_assert_null (mentor_mentee_find_carried_to (mentee, copy));
}

/* The oldest first, and before what is there already. */
static void
test_order (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  MentorSession *late = add (mentee, 20, MENTOR_SESSION_STATE_PLANNED);
  MentorSession *early = add (mentee, 10, MENTOR_SESSION_STATE_PLANNED);
  MentorSession *next = add (mentee, 30, MENTOR_SESSION_STATE_PLANNED);

  bring (late, "c");
  bring (late, "d");
  bring (early, "a");
  bring (early, "b");
  bring (next, "e");
  mentor_session_set_state (late, MENTOR_SESSION_STATE_MISSED);
  mentor_session_set_state (early, MENTOR_SESSION_STATE_HELD);
  g_assert_cmpuint (mentor_mentee_carry_over (mentee, next), ==, 4);
  assert_agenda (next, "a=1 b=1 c=1 d=1 e=0");
}

static void
test_asks (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  MentorSession *session = add (mentee, 1, MENTOR_SESSION_STATE_HELD);
  MentorAgendaPoint *point = bring (session, "a");

  for (int carried = 1; carried <= 9; carried++)
    {
      session = add (mentee, 1 + carried, MENTOR_SESSION_STATE_PLANNED);
      point = get (session, 0);
      g_assert_cmpint (mentor_agenda_point_get_carried (point), ==, carried);
      g_assert_cmpuint (mentor_agenda_point_get_first_brought (point), ==, DAY_ONE + 1);
      g_assert_cmpint (mentor_agenda_point_asks (point), ==, carried % 3 == 0);
      if (mentor_agenda_point_asks (point))
        mentor_agenda_point_set_kept (point, carried);
      g_assert_false (mentor_agenda_point_asks (point));
      mentor_session_set_state (session, MENTOR_SESSION_STATE_HELD);
    }
  mentor_agenda_point_set_kept (point, 0);
  g_assert_true (mentor_agenda_point_asks (point));
  mentor_agenda_point_set_dropped (point, TRUE);
  g_assert_false (mentor_agenda_point_asks (point));
}

static void
test_moved (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  MentorSession *first = add (mentee, 10, MENTOR_SESSION_STATE_HELD);
  MentorSession *second;

  bring (first, "a");
  second = add (mentee, 20, MENTOR_SESSION_STATE_PLANNED);
  bring (second, "b");
  for (int day = 21; day < 60; day += 13)
    {
      mentor_session_set_moment (second, (MentorDay) (DAY_ONE + day), 9 * 60);
      g_assert_cmpuint (mentor_mentee_carry_over (mentee, second), ==, 0);
      assert_agenda (second, "a=1 b=0");
    }
}

/* A point waits for the session that comes first, whichever was looked at first. */
static void
test_earlier_one (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  MentorSession *first = add (mentee, 10, MENTOR_SESSION_STATE_HELD);
  MentorSession *late, *early;

  bring (first, "a");
  bring (first, "b");
  late = add (mentee, 30, MENTOR_SESSION_STATE_PLANNED);
  assert_agenda (late, "a=1 b=1");
  mentor_agenda_point_set_minutes (get (late, 1), 20); /* prepared there, stays there */
  early = add (mentee, 20, MENTOR_SESSION_STATE_PLANNED);
  assert_agenda (early, "a=1");
  assert_agenda (late, "b=1");
  g_assert_cmpuint (mentor_mentee_carry_over (mentee, late), ==, 0);
  mentor_session_set_state (early, MENTOR_SESSION_STATE_MISSED);
  g_assert_cmpuint (mentor_mentee_carry_over (mentee, late), ==, 1);
  assert_agenda (late, "a=2 b=1");
}

static void
test_settled_afterwards (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  MentorSession *first = add (mentee, 10, MENTOR_SESSION_STATE_HELD);
  MentorSession *second;

  bring (first, "a");
  bring (first, "b");
  second = add (mentee, 20, MENTOR_SESSION_STATE_PLANNED);
  mentor_agenda_point_set_outcome (get (second, 1), "Begun");
  mentor_agenda_point_set_done (get (first, 0), TRUE);
  mentor_agenda_point_set_done (get (first, 1), TRUE);
  mentor_mentee_carry_over (mentee, second);
  assert_agenda (second, "b=1");
  mentor_agenda_point_set_done (get (first, 0), FALSE);
  mentor_mentee_carry_over (mentee, second);
  assert_agenda (second, "a=1 b=1");

  /* Not held after all: what was carried from it is in it again. */
  mentor_session_set_state (first, MENTOR_SESSION_STATE_PLANNED);
  mentor_mentee_carry_over (mentee, second);
  assert_agenda (second, "b=1");
  assert_agenda (first, "a=0 b+0");
}

/* A removed session that returns, after what it held was carried to another one. */
static void
test_returned (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  MentorRecordList *sessions = mentor_mentee_get_sessions (mentee);
  MentorSession *first = add (mentee, 10, MENTOR_SESSION_STATE_HELD);
  g_autoptr (MentorSession) second = NULL;
  MentorSession *third;

  bring (first, "a");
  second = g_object_ref (add (mentee, 20, MENTOR_SESSION_STATE_PLANNED));
  mentor_record_list_remove (sessions, second);
  third = add (mentee, 30, MENTOR_SESSION_STATE_PLANNED);
  assert_agenda (third, "a=1");
  mentor_record_list_append (sessions, second);
  mentor_mentee_carry_over (mentee, third);
  assert_agenda (third, "");
  assert_agenda (second, "a=1");
}

static void
test_planned_anew (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  MentorSession *first = add (mentee, 10, MENTOR_SESSION_STATE_HELD);
  MentorSession *second;

  bring (first, "a");
  second = add (mentee, 20, MENTOR_SESSION_STATE_HELD);
  assert_agenda (second, "a=1");
  mentor_session_set_moment (first, DAY_ONE + 30, 600);
  mentor_session_set_state (first, MENTOR_SESSION_STATE_PLANNED);
  g_assert_cmpuint (mentor_mentee_carry_over (mentee, first), ==, 1);
  assert_agenda (first, "a=2"); /* once, not twice */
  g_assert_cmpuint (mentor_mentee_carry_over (mentee, first), ==, 0);
}

static void
test_read_only (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  MentorSession *second = add (mentee, 20, MENTOR_SESSION_STATE_PLANNED);

  bring (add (mentee, 10, MENTOR_SESSION_STATE_HELD), "a");
  mentor_record_set_read_only (MENTOR_RECORD (mentee), TRUE);
  g_assert_cmpuint (mentor_mentee_carry_over (mentee, second), ==, 0);
  assert_agenda (second, "");
}

/* Random histories */

typedef struct
{
  MentorMentee *mentee;
  GPtrArray *removed; /* sessions that may return */
  guint n_points;
} World;

static MentorSession *
pick_session (World *world)
{
  MentorRecordList *sessions = mentor_mentee_get_sessions (world->mentee);
  const guint size = mentor_record_list_get_size (sessions);

  return size > 0
             ? mentor_record_list_get (sessions, (guint) g_test_rand_int_range (0, (int) size))
             : NULL;
}

static MentorAgendaPoint *
pick_point (MentorSession *session)
{
  MentorRecordList *agenda = mentor_session_get_agenda (session);
  const guint size = mentor_record_list_get_size (agenda);

  return size > 0 ? mentor_record_list_get (agenda, (guint) g_test_rand_int_range (0, (int) size))
                  : NULL;
}

static void
bring_next (World *world, MentorSession *session)
{
  g_autofree char *text = g_strdup_printf ("p%u", world->n_points++);

  bring (session, text);
}

/* Opening a page may change agendas of planned sessions, takes nothing away that somebody touched, and does nothing the
 * second time. */
static void
open_page (World *world, MentorSession *session)
{
  g_autoptr (MentorMentee) before = mentor_record_copy (MENTOR_RECORD (world->mentee));
  g_autoptr (MentorMentee) after = NULL;
  MentorRecordList *sessions = mentor_mentee_get_sessions (before);

  mentor_mentee_carry_over (world->mentee, session);
  after = mentor_record_copy (MENTOR_RECORD (world->mentee));
  g_assert_cmpuint (mentor_mentee_carry_over (world->mentee, session), ==, 0);
  g_assert_true (mentor_record_equal (MENTOR_RECORD (after), MENTOR_RECORD (world->mentee)));

  for (guint i = 0; i < mentor_record_list_get_size (sessions); i++)
    {
      MentorSession *then = mentor_record_list_get (sessions, i);
      MentorSession *now = mentor_record_list_get (mentor_mentee_get_sessions (world->mentee), i);
      MentorRecordList *agenda = mentor_session_get_agenda (then);

      if (mentor_session_get_state (then) != MENTOR_SESSION_STATE_PLANNED)
        {
          g_assert_true (mentor_record_equal (MENTOR_RECORD (then), MENTOR_RECORD (now)));
          continue;
        }
      for (guint k = 0; k < mentor_record_list_get_size (agenda); k++)
        {
          MentorAgendaPoint *point = mentor_record_list_get (agenda, k);

          if (mentor_agenda_point_get_origin (point) != MENTOR_POINT_ORIGIN_CARRIED ||
              *mentor_agenda_point_get_outcome (point))
            g_assert_nonnull (mentor_record_list_find (mentor_session_get_agenda (now),
                                                       mentor_record_get_id (MENTOR_RECORD (point)), NULL));
        }
    }
}

static void
change_point (MentorAgendaPoint *point)
{
  switch (g_test_rand_int_range (0, 6))
    {
    case 0:
    case 1:
      mentor_agenda_point_set_done (point, !mentor_agenda_point_get_done (point));
      return;
    case 2:
      mentor_agenda_point_set_dropped (point, !mentor_agenda_point_get_dropped (point));
      return;
    case 3:
      mentor_agenda_point_set_kept (point, mentor_agenda_point_get_carried (point));
      return;
    case 4:
      mentor_agenda_point_set_outcome (point, "Something");
      return;
    case 5:
      mentor_agenda_point_set_minutes (point, 5 * g_test_rand_int_range (0, 4));
      return;
    default:
      g_assert_not_reached ();
    }
}

static void
take_step (World *world)
{
  MentorRecordList *sessions = mentor_mentee_get_sessions (world->mentee);
  MentorSession *session = pick_session (world);
  MentorAgendaPoint *point = session ? pick_point (session) : NULL;
  const int step = session ? g_test_rand_int_range (0, 16) : 0;

  switch (step)
    {
    case 0:
      add (world->mentee, g_test_rand_int_range (0, 90),
           g_test_rand_int_range (0, 5) ? MENTOR_SESSION_STATE_PLANNED : MENTOR_SESSION_STATE_HELD);
      return;
    case 1:
    case 2:
      bring_next (world, session);
      return;
    case 3:
    case 4:
      mentor_session_set_state (session, (MentorSessionState) g_test_rand_int_range (0, 4));
      return;
    case 5:
      mentor_session_set_moment (session, (MentorDay) (DAY_ONE + g_test_rand_int_range (1, 90)),
                                 g_test_rand_int_range (0, 24) * 60);
      return;
    case 6:
      g_ptr_array_add (world->removed, g_object_ref (session));
      mentor_record_list_remove (sessions, session);
      return;
    case 7:
    case 8:
      if (world->removed->len > 0)
        {
          g_autoptr (MentorSession) back =
              g_ptr_array_steal_index (world->removed, world->removed->len - 1);

          mentor_record_list_append (sessions, back);
        }
      return;
    case 9:
    case 10:
    case 11:
      if (point)
        change_point (point);
      return;
    default:
      open_page (world, session);
      return;
    }
}

/* What is known of a point and all its copies. */
typedef struct
{
  gboolean settled; /* one of them */
  int carried;      /* of the newest */
  guint n_newest;   /* that are open, in planned sessions */
} Fate;

static GHashTable *
read_fates (MentorMentee *mentee)
{
  GHashTable *fates = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  MentorRecordList *sessions = mentor_mentee_get_sessions (mentee);

  for (guint i = 0; i < mentor_record_list_get_size (sessions); i++)
    {
      MentorSession *session = mentor_record_list_get (sessions, i);
      MentorRecordList *agenda = mentor_session_get_agenda (session);
      g_autoptr (GHashTable) here = g_hash_table_new (g_str_hash, g_str_equal);
      const gboolean planned = mentor_session_get_state (session) == MENTOR_SESSION_STATE_PLANNED;

      for (guint k = 0; k < mentor_record_list_get_size (agenda); k++)
        {
          MentorAgendaPoint *point = mentor_record_list_get (agenda, k);
          const char *root = mentor_agenda_point_get_root (point);
          const int carried = mentor_agenda_point_get_carried (point);
          Fate *fate = g_hash_table_lookup (fates, root);

          /* Never doubled in a session. */
          g_assert_true (g_hash_table_add (here, (gpointer) root));
          if (fate == NULL)
            {
              fate = g_new0 (Fate, 1);
              fate->carried = -1;
              g_hash_table_insert (fates, g_strdup (root), fate);
            }
          if (!mentor_agenda_point_is_open (point))
            fate->settled = TRUE;
          if (carried > fate->carried)
            {
              fate->carried = carried;
              fate->n_newest = 0;
            }
          if (carried == fate->carried && planned && mentor_agenda_point_is_open (point))
            fate->n_newest++;
          if (mentor_agenda_point_get_origin (point) == MENTOR_POINT_ORIGIN_CARRIED)
            {
              g_assert_cmpint (carried, >, 0);
              g_assert_cmpuint (mentor_agenda_point_get_first_brought (point), !=, 0);
            }
          else
            g_assert_cmpint (carried, ==, 0);
        }
    }
  return fates;
}

/* When a session is planned for after all others, every point that was never settled waits in a planned session, the
 * newest copy of it in one only. */
static void
check_nothing_lost (World *world)
{
  g_autoptr (MentorMentee) mentee = mentor_record_copy (MENTOR_RECORD (world->mentee));
  g_autoptr (GHashTable) before = read_fates (mentee);
  g_autoptr (GHashTable) after = NULL;
  GHashTableIter iter;
  const char *root;
  Fate *fate;

  add (mentee, 400, MENTOR_SESSION_STATE_PLANNED);
  after = read_fates (mentee);
  g_assert_cmpuint (g_hash_table_size (before), ==, g_hash_table_size (after));
  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, (gpointer *) &root, (gpointer *) &fate))
    {
      const Fate *then = g_hash_table_lookup (after, root);

      if (!fate->settled)
        {
          g_assert_cmpuint (then->n_newest, >=, 1);
          g_assert_cmpint (then->carried, <=, fate->carried + 1);
        }
    }
}

static void
test_random (void)
{
  for (guint n = 0; n < 400; n++)
    {
      World world = { mentor_mentee_new (), g_ptr_array_new_with_free_func (g_object_unref), 0 };

      for (guint i = 0; i < 60; i++)
        {
          take_step (&world);
          if (i % 6 == 0)
            check_nothing_lost (&world);
        }
      check_nothing_lost (&world);
      g_ptr_array_unref (world.removed);
      g_object_unref (world.mentee);
    }
}

/* As life goes: one session after the other, points ticked or not. Here the counts are known exactly. */
static void
test_plain_history (void)
{
  for (guint n = 0; n < 200; n++)
    {
      g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
      g_autoptr (GHashTable) born = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      MentorDay held_on[20];
      guint n_points = 0;
      guint n_open = 0;

      for (int i = 0; i < 20; i++)
        {
          MentorSession *session = add (mentee, 1 + 4 * i, MENTOR_SESSION_STATE_PLANNED);
          MentorRecordList *agenda = mentor_session_get_agenda (session);

          g_assert_cmpuint (mentor_record_list_get_size (agenda), ==, n_open);
          for (guint k = 0; k < n_open; k++)
            {
              MentorAgendaPoint *point = get (session, k);
              const int since = GPOINTER_TO_INT (
                  g_hash_table_lookup (born, mentor_agenda_point_get_text (point)));

              g_assert_cmpint (mentor_agenda_point_get_carried (point), ==, i - since);
              g_assert_cmpuint (mentor_agenda_point_get_first_brought (point), ==, held_on[since]);
            }
          for (int k = g_test_rand_int_range (0, 4); k > 0; k--)
            {
              char *text = g_strdup_printf ("p%u", n_points++);

              bring (session, text);
              g_hash_table_insert (born, text, GINT_TO_POINTER (i));
            }
          if (g_test_rand_bit ()) /* moved by a day or two */
            mentor_session_set_moment (
                session, (MentorDay) (DAY_ONE + 1 + 4 * i + g_test_rand_int_range (1, 3)), 540);
          held_on[i] = mentor_session_get_day (session);
          mentor_session_set_state (session, (MentorSessionState) g_test_rand_int_range (1, 4));
          n_open = 0;
          for (guint k = 0; k < mentor_record_list_get_size (agenda); k++)
            {
              MentorAgendaPoint *point = get (session, k);

              if (mentor_session_get_state (session) == MENTOR_SESSION_STATE_HELD &&
                  g_test_rand_int_range (0, 3) == 0)
                mentor_agenda_point_set_done (point, TRUE);
              else if (g_test_rand_int_range (0, 9) == 0)
                mentor_agenda_point_set_dropped (point, TRUE);
              else
                n_open++;
            }
        }
    }
}

static void
test_many (void)
{
  g_autoptr (MentorMentee) mentee = mentor_mentee_new ();
  gint64 begin, end;

  for (int i = 0; i < 500; i++)
    {
      g_autoptr (MentorSession) session = make_session (1 + i, MENTOR_SESSION_STATE_HELD);

      for (int k = 0; k < 6; k++)
        mentor_agenda_point_set_done (bring (session, "A point"), k > 0 || i < 494);
      mentor_record_list_append (mentor_mentee_get_sessions (mentee), session);
    }
  begin = g_get_monotonic_time ();
  add (mentee, 600, MENTOR_SESSION_STATE_PLANNED);
  end = g_get_monotonic_time ();
  g_test_message ("500 sessions of 6 points: %.2f ms", (double) (end - begin) / 1000);
  g_assert_cmpuint (mentor_record_list_get_size (mentor_session_get_agenda (
                        mentor_record_list_get (mentor_mentee_get_sessions (mentee), 500))),
                    ==, 6);
}

int
main (int argc, char **argv)
{
  g_setenv ("TZ", "Europe/Berlin", TRUE);
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (coming_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/carry/coming/", coming_cases[i].name, NULL);

      g_test_add_data_func (path, &coming_cases[i], test_coming);
    }
  for (guint i = 0; i < G_N_ELEMENTS (template_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/carry/template/", template_cases[i].name, NULL);

      g_test_add_data_func (path, &template_cases[i], test_template);
    }
  g_test_add_func ("/carry/make-own", test_make_own);
  g_test_add_func ("/carry/copy", test_copy);
  g_test_add_func ("/carry/order", test_order);
  g_test_add_func ("/carry/asks", test_asks);
  g_test_add_func ("/carry/moved", test_moved);
  g_test_add_func ("/carry/earlier-one", test_earlier_one);
  g_test_add_func ("/carry/settled-afterwards", test_settled_afterwards);
  g_test_add_func ("/carry/returned", test_returned);
  g_test_add_func ("/carry/planned-anew", test_planned_anew);
  g_test_add_func ("/carry/read-only", test_read_only);
  g_test_add_func ("/carry/plain-history", test_plain_history);
  g_test_add_func ("/carry/random", test_random);
  g_test_add_func ("/carry/many", test_many);
  return g_test_run ();
}
