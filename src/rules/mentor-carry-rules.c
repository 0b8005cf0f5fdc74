/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-carry-rules.h"

#include "mentor-contact-rules.h"
#include "mentor-text-match.h"

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
 * mentor_agenda_point_is_from_template:
 *
 * Returns: whether it is a block of a template, in the words of the template
 */
gboolean
mentor_agenda_point_is_from_template (MentorAgendaPoint *self)
{
  return mentor_agenda_point_get_origin (self) == MENTOR_POINT_ORIGIN_OWN &&
         *mentor_agenda_point_get_origin_id (self);
}

/**
 * mentor_agenda_point_make_own:
 *
 * To be called when somebody words the point anew. One that came from a template is theirs from then on: only the id of
 * the block told where it came from.
 */
void
mentor_agenda_point_make_own (MentorAgendaPoint *self)
{
  if (mentor_agenda_point_is_from_template (self))
    mentor_agenda_point_set_origin_id (self, "");
}

/**
 * mentor_agenda_point_is_untouched:
 *
 * Returns: whether it came from a template, and nobody said or did anything with it
 */
gboolean
mentor_agenda_point_is_untouched (MentorAgendaPoint *self)
{
  return mentor_agenda_point_is_from_template (self) && mentor_agenda_point_is_open (self) &&
         *mentor_agenda_point_get_outcome (self) == '\0';
}

/**
 * mentor_agenda_point_comes_back:
 *
 * An untouched point of a template belongs to its session alone: the next one has a template of its own.
 *
 * Returns: whether it goes on to the next session when its own is over
 */
gboolean
mentor_agenda_point_comes_back (MentorAgendaPoint *self)
{
  return mentor_agenda_point_is_open (self) && !mentor_agenda_point_is_untouched (self) &&
         !mentor_text_is_blank (mentor_agenda_point_get_text (self));
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

/* A session of another time that is over by now. A cancelled one never had its time, and one without a date
 * was some time ago. */
static gboolean
is_before (MentorSession *other, MentorSession *session)
{
  return is_over (other) && (mentor_session_get_state (other) == MENTOR_SESSION_STATE_CANCELLED ||
                             mentor_session_get_start (other) == NULL ||
                             mentor_session_compare (other, session) < 0);
}

/* A point, and where it stands. */
typedef struct
{
  MentorAgendaPoint *point;
  MentorSession *from;
  guint position;
} Place;

/* The two newest copies of a point. */
typedef struct
{
  Place newest;
  Place before; /* its point is NULL where there is no older one */
} Row;

/* Which of two copies of a point is the newer one: the one that was carried more often; of two that were carried
 * to two sessions, the one that is settled, then the one in the earlier session. */
static int
compare_age (const Place *a, const Place *b)
{
  const int carried_a = mentor_agenda_point_get_carried (a->point);
  const int carried_b = mentor_agenda_point_get_carried (b->point);
  const gboolean open_a = mentor_agenda_point_is_open (a->point);
  const gboolean open_b = mentor_agenda_point_is_open (b->point);

  if (carried_a != carried_b)
    return carried_a < carried_b ? -1 : 1;
  if (open_a != open_b)
    return open_a ? -1 : 1;
  return mentor_session_compare (b->from, a->from);
}

/* Whether the second of two copies was made of the first one, or of a newer one. */
static gboolean
is_older (const Place *a, const Place *b)
{
  return mentor_agenda_point_get_carried (a->point) < mentor_agenda_point_get_carried (b->point);
}

static void
add_place (GHashTable *rows, const Place *place)
{
  const char *root = mentor_agenda_point_get_root (place->point);
  Row *row = g_hash_table_lookup (rows, root);

  if (row == NULL)
    {
      row = g_new0 (Row, 1);
      row->newest = *place;
      g_hash_table_insert (rows, (gpointer) root, row);
    }
  else if (compare_age (&row->newest, place) < 0)
    {
      row->before = row->newest;
      row->newest = *place;
    }
  else if (row->before.point == NULL || compare_age (&row->before, place) < 0)
    row->before = *place;
}

static GHashTable *
collect_rows (MentorMentee *self)
{
  GHashTable *rows = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  MentorRecordList *sessions = mentor_mentee_get_sessions (self);

  for (guint i = 0; i < mentor_record_list_get_size (sessions); i++)
    {
      MentorSession *session = mentor_record_list_get (sessions, i);
      MentorRecordList *agenda = mentor_session_get_agenda (session);

      for (guint k = 0; k < mentor_record_list_get_size (agenda); k++)
        add_place (rows, &(Place) { mentor_record_list_get (agenda, k), session, k });
    }
  return rows;
}

/* Whether nobody did anything with the copy since it was made: it may go as it came. */
static gboolean
is_as_it_came (MentorAgendaPoint *copy, MentorAgendaPoint *before)
{
  return mentor_agenda_point_get_origin (copy) == MENTOR_POINT_ORIGIN_CARRIED &&
         mentor_agenda_point_is_open (copy) && *mentor_agenda_point_get_outcome (copy) == '\0' &&
         mentor_agenda_point_get_minutes (copy) == mentor_agenda_point_get_minutes (before) &&
         mentor_agenda_point_get_kept (copy) == mentor_agenda_point_get_kept (before) &&
         g_str_equal (mentor_agenda_point_get_text (copy), mentor_agenda_point_get_text (before));
}

/*
 * A copy waits in a planned session because the point was left open in a session that is over. When that is so no
 * longer, as the point was ticked there after all, or that session is planned again, an untouched copy goes. So does
 * the second one of two that came to be, as when a removed session returns.
 */
static const Place *
find_needless (const Row *row)
{
  const Place *newest = &row->newest;
  const Place *before = &row->before;

  if (before->point == NULL)
    return NULL;
  if (!is_older (before, newest))
    return !is_over (before->from) && is_as_it_came (before->point, newest->point) ? before : NULL;
  return !is_over (newest->from) && is_as_it_came (newest->point, before->point) &&
                 (!is_over (before->from) || !mentor_agenda_point_comes_back (before->point))
             ? newest
             : NULL;
}

static gboolean
take_back (MentorMentee *self)
{
  g_autoptr (GHashTable) rows = collect_rows (self);
  g_autoptr (GPtrArray) needless = g_ptr_array_new ();
  GHashTableIter iter;
  Row *row;

  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &row))
    if (find_needless (row))
      g_ptr_array_add (needless, row);
  for (guint i = 0; i < needless->len; i++)
    {
      const Place *place = find_needless (needless->pdata[i]);

      mentor_record_list_remove (mentor_session_get_agenda (place->from), place->point);
    }
  return needless->len > 0;
}

/* The place a point comes from, if it comes to the session at all. */
static const Place *
find_source (const Row *row, MentorSession *session)
{
  const Place *newest = &row->newest;
  const Place *before = &row->before;

  if (newest->from == session || !mentor_agenda_point_comes_back (newest->point))
    return NULL;
  if (is_before (newest->from, session))
    return newest;
  /* It waits in a session that is later than this one. */
  if (!is_over (newest->from) && mentor_session_compare (newest->from, session) > 0 &&
      before->point && is_older (before, newest) && is_before (before->from, session) &&
      is_as_it_came (newest->point, before->point))
    return before;
  return NULL;
}

/* The older session first, and in a session the order of its agenda. */
static int
compare_sources (gconstpointer a, gconstpointer b, gpointer session)
{
  const Place *place_a = find_source (a, session);
  const Place *place_b = find_source (b, session);
  const int order = place_a->from == place_b->from
                        ? 0
                        : mentor_session_compare (place_a->from, place_b->from);

  return order ? order : (int) place_a->position - (int) place_b->position;
}

static MentorDay
find_day_brought (const Place *place)
{
  const MentorDay brought = mentor_agenda_point_get_first_brought (place->point);
  GDateTime *start = mentor_session_get_start (place->from);

  if (brought)
    return brought;
  return mentor_day_of_time (start ? start
                                   : mentor_record_get_created (MENTOR_RECORD (place->point)));
}

static void
fill_copy (MentorAgendaPoint *copy, const Place *place)
{
  MentorAgendaPoint *point = place->point;

  mentor_agenda_point_set_text (copy, mentor_agenda_point_get_text (point));
  mentor_agenda_point_set_brought_by (copy, mentor_agenda_point_get_brought_by (point));
  mentor_agenda_point_set_origin (copy, MENTOR_POINT_ORIGIN_CARRIED);
  mentor_agenda_point_set_origin_id (copy, mentor_agenda_point_get_root (point));
  mentor_agenda_point_set_minutes (copy, mentor_agenda_point_get_minutes (point));
  mentor_agenda_point_set_carried (copy, mentor_agenda_point_get_carried (point) + 1);
  mentor_agenda_point_set_kept (copy, mentor_agenda_point_get_kept (point));
  mentor_agenda_point_set_first_brought (copy, find_day_brought (place));
  mentor_agenda_point_set_done (copy, FALSE);
  mentor_agenda_point_set_dropped (copy, FALSE);
}

/* The point of the agenda that this one is a copy of, as in a session that was held, then planned anew for a later day. */
static MentorAgendaPoint *
find_in_agenda (MentorRecordList *agenda, const char *root)
{
  for (guint i = 0; i < mentor_record_list_get_size (agenda); i++)
    if (g_str_equal (mentor_agenda_point_get_root (mentor_record_list_get (agenda, i)), root))
      return mentor_record_list_get (agenda, i);
  return NULL;
}

/* The point as it comes to the session, in no list. */
static MentorAgendaPoint *
fetch_point (const Row *row, MentorSession *session)
{
  MentorRecordList *agenda = mentor_session_get_agenda (session);
  const Place *source = find_source (row, session);
  MentorAgendaPoint *waiting = source == &row->newest ? NULL : row->newest.point;
  MentorAgendaPoint *there =
      find_in_agenda (agenda, mentor_agenda_point_get_root (source->point));
  MentorAgendaPoint *point = there ? there : waiting;

  point = point ? g_object_ref (point) : mentor_agenda_point_new ();
  if (there)
    mentor_record_list_remove (agenda, there);
  if (waiting)
    mentor_record_list_remove (mentor_session_get_agenda (row->newest.from), waiting);
  fill_copy (point, source);
  return point;
}

static guint
carry (MentorMentee *self, MentorSession *session)
{
  MentorRecordList *agenda = mentor_session_get_agenda (session);
  g_autoptr (GHashTable) rows = NULL;
  g_autoptr (GPtrArray) coming = g_ptr_array_new ();
  GHashTableIter iter;
  Row *row;

  if (mentor_record_get_read_only (MENTOR_RECORD (self)))
    return 0;
  while (take_back (self))
    ;
  rows = collect_rows (self);
  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &row))
    if (find_source (row, session))
      g_ptr_array_add (coming, row);
  g_ptr_array_sort_values_with_data (coming, compare_sources, session);

  for (guint i = 0; i < coming->len; i++)
    {
      g_autoptr (MentorAgendaPoint) point = fetch_point (coming->pdata[i], session);

      mentor_record_list_insert (agenda, i, point);
    }
  return coming->len;
}

/**
 * mentor_mentee_carry_over:
 * @session: one of the sessions
 *
 * Puts a copy of every point of the sessions before @session that comes back at the top of its agenda, the oldest first.
 * Of a point and its copies the newest one counts: what was done, dropped or is on its way to an earlier planned session
 * does not come again; what waits in a later one, where nobody has touched it, comes from there. An untouched copy of
 * what was settled in the meantime goes from where it waits. Nothing happens to a session that is over, and nothing
 * the second time.
 *
 * Returns: how many points came
 */
guint
mentor_mentee_carry_over (MentorMentee *self, MentorSession *session)
{
  return is_over (session) ? 0 : carry (self, session);
}

/**
 * mentor_mentee_add_session:
 * @session: a session that belongs to nobody yet
 *
 * Adds the session, and with it what was left open before; also when it was held already and is only written down now,
 * as it may have been spoken about in it.
 */
void
mentor_mentee_add_session (MentorMentee *self, MentorSession *session)
{
  mentor_record_list_append (mentor_mentee_get_sessions (self), session);
  carry (self, session);
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
