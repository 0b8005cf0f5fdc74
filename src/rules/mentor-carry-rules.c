/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-carry-rules.h"

#include "mentor-contact-rules.h"

/*
 * What was not spoken about comes back. A point that was not reached belongs to the relationship,
 * not to the session: the next session gets a copy of it, and the one before keeps it as it was.
 * All copies name the point they come from, the root, so that none comes twice.
 */

/**
 * mentor_agenda_point_get_root:
 *
 * Returns: (transfer none): the id of the point that this one is a copy of, or its own
 */
const char *
mentor_agenda_point_get_root (MentorAgendaPoint *self)
{
  const char *origin = mentor_agenda_point_get_origin_id (self);

  return mentor_agenda_point_get_origin (self) == MENTOR_POINT_ORIGIN_CARRIED && *origin
             ? origin
             : mentor_record_get_id (MENTOR_RECORD (self));
}

/**
 * mentor_agenda_point_is_open:
 *
 * Returns: whether it was neither spoken about nor let go
 */
gboolean
mentor_agenda_point_is_open (MentorAgendaPoint *self)
{
  return !mentor_agenda_point_get_done (self) && !mentor_agenda_point_get_dropped (self);
}

/**
 * mentor_agenda_point_asks:
 *
 * Returns: whether it was carried so often, since it was made or kept, that somebody should say
 * what shall become of it
 */
gboolean
mentor_agenda_point_asks (MentorAgendaPoint *self)
{
  return mentor_agenda_point_is_open (self) &&
         mentor_agenda_point_get_carried (self) - mentor_agenda_point_get_kept (self) >=
             MENTOR_CARRIES_UNTIL_ASKED;
}

/* Over, as far as its points are concerned: they were spoken about by now, or were not. */
static gboolean
is_over (MentorSession *session)
{
  return mentor_session_get_state (session) != MENTOR_SESSION_STATE_PLANNED;
}

/* A point, and the session it is in. */
typedef struct
{
  MentorAgendaPoint *point;
  MentorSession *from;
  guint position;
} Place;

/* Remembers the newest copy of every point of the session: the one that was carried most often. */
static void
add_points (GHashTable *newest, MentorSession *session)
{
  MentorRecordList *agenda = mentor_session_get_agenda (session);

  for (guint i = 0; i < mentor_record_list_get_size (agenda); i++)
    {
      MentorAgendaPoint *point = mentor_record_list_get (agenda, i);
      const char *root = mentor_agenda_point_get_root (point);
      Place *place = g_hash_table_lookup (newest, root);

      if (place == NULL)
        {
          place = g_new0 (Place, 1);
          g_hash_table_insert (newest, (gpointer) root, place);
        }
      if (place->point == NULL ||
          mentor_agenda_point_get_carried (point) >= mentor_agenda_point_get_carried (place->point))
        {
          place->point = point;
          place->from = session;
          place->position = i;
        }
    }
}

/* The older session first, and in a session the order of its agenda. */
static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *place_a = a;
  const Place *place_b = b;
  return place_a->position < place_b->position ? -1 : 1;
}

static MentorAgendaPoint *
make_copy (MentorAgendaPoint *point, MentorSession *from)
{
  MentorAgendaPoint *copy = mentor_agenda_point_new ();
  GDateTime *start = mentor_session_get_start (from);
  MentorDay brought = mentor_agenda_point_get_first_brought (point);

  if (brought == 0 && start)
    brought = mentor_day_of_time (start);
  mentor_agenda_point_set_text (copy, mentor_agenda_point_get_text (point));
  mentor_agenda_point_set_brought_by (copy, mentor_agenda_point_get_brought_by (point));
  mentor_agenda_point_set_origin (copy, MENTOR_POINT_ORIGIN_CARRIED);
  mentor_agenda_point_set_origin_id (copy, mentor_agenda_point_get_root (point));
  mentor_agenda_point_set_minutes (copy, mentor_agenda_point_get_minutes (point));
  mentor_agenda_point_set_carried (copy, mentor_agenda_point_get_carried (point) + 1);
  mentor_agenda_point_set_kept (copy, mentor_agenda_point_get_kept (point));
  mentor_agenda_point_set_first_brought (copy, brought);
  return copy;
}

/* A session of another time that is over by now. A cancelled one never had its time. */
static gboolean
is_before (MentorSession *other, MentorSession *session)
{
  return is_over (other) && (mentor_session_get_state (other) == MENTOR_SESSION_STATE_CANCELLED ||
                             mentor_session_compare (other, session) < 0);
}

/**
 * mentor_mentee_carry_over:
 * @session: one of the sessions, planned or just made
 *
 * Puts a copy of every open point of the sessions before @session at the top of its agenda, the
 * oldest first. Of a point and its copies the newest one counts: what was done, dropped or is on
 * its way to another planned session does not come again. Nothing happens to a session that is
 * over, and nothing the second time.
 *
 * Returns: how many points came
 */
guint
mentor_mentee_carry_over (MentorMentee *self, MentorSession *session)
{
  MentorRecordList *sessions = mentor_mentee_get_sessions (self);
  MentorRecordList *agenda = mentor_session_get_agenda (session);
  g_autoptr (GHashTable) newest = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_autoptr (GPtrArray) places = g_ptr_array_new ();
  GHashTableIter iter;
  Place *place;

  if (is_over (session) || mentor_record_get_read_only (MENTOR_RECORD (self)))
    return 0;

  for (guint i = 0; i < mentor_record_list_get_size (sessions); i++)
    add_points (newest, mentor_record_list_get (sessions, i));
  g_hash_table_iter_init (&iter, newest);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &place))
    if (mentor_agenda_point_is_open (place->point) && is_before (place->from, session))
      g_ptr_array_add (places, place);
  g_ptr_array_sort_values (places, compare_places);

  for (guint i = 0; i < places->len; i++)
    {
      g_autoptr (MentorAgendaPoint) copy = NULL;

      place = places->pdata[i];
      copy = make_copy (place->point, place->from);
      mentor_record_list_insert (agenda, i, copy);
    }
  return places->len;
}

/**
 * mentor_mentee_add_session:
 * @session: a session that belongs to nobody yet
 *
 * Adds the session, and with it what was left open before.
 */
void
mentor_mentee_add_session (MentorMentee *self, MentorSession *session)
{
  mentor_record_list_append (mentor_mentee_get_sessions (self), session);
  mentor_mentee_carry_over (self, session);
}

/**
 * mentor_mentee_find_carried_to:
 * @point: a point of one of the sessions
 *
 * Returns: (transfer none) (nullable): the session that the point was carried to, the next one of
 * its row
 */
MentorSession *
mentor_mentee_find_carried_to (MentorMentee *self, MentorAgendaPoint *point)
{
  MentorRecordList *sessions = mentor_mentee_get_sessions (self);
  const char *root = mentor_agenda_point_get_root (point);
  const int carried = mentor_agenda_point_get_carried (point);

  for (guint i = mentor_record_list_get_size (sessions); i > 0; i--)
    {
      MentorSession *session = mentor_record_list_get (sessions, i - 1);
      MentorRecordList *agenda = mentor_session_get_agenda (session);

      for (guint j = 0; j < mentor_record_list_get_size (agenda); j++)
        {
          MentorAgendaPoint *other = mentor_record_list_get (agenda, j);

          if (mentor_agenda_point_get_carried (other) == carried + 1 &&
              g_str_equal (mentor_agenda_point_get_root (other), root))
            return session;
        }
    }
  return NULL;
}
