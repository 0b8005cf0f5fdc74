/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-template-rules.h"

#include "mentor-carry-rules.h"
#include "mentor-contact-rules.h"

/*
 * A template is copied into the agenda of a session, which is then free to change. A point that
 * came from a template has the id of its block as originId; that is all that remains of it.
 */

/* Who is to get the next step: the greatest weight for what it has by now. The first of equals. */
static guint
find_neediest (const int *weights, guint n_weights, const int *shares)
{
  guint best = n_weights;

  for (guint i = 0; i < n_weights; i++)
    {
      const gint64 has = 2 * (shares[i] / MENTOR_TEMPLATE_STEP) + 1;

      if (weights[i] <= 0)
        continue;
      if (best == n_weights ||
          weights[i] * (2 * (gint64) (shares[best] / MENTOR_TEMPLATE_STEP) + 1) >
              weights[best] * has)
        best = i;
    }
  return best;
}

/* The greatest of those that have nothing yet. */
static guint
find_empty (const int *weights, guint n_weights, const int *shares)
{
  guint best = n_weights;

  for (guint i = 0; i < n_weights; i++)
    if (weights[i] > 0 && shares[i] == 0 && (best == n_weights || weights[i] > weights[best]))
      best = i;
  return best;
}

/**
 * mentor_template_share_minutes:
 * @weights: (array length=n_weights): the minutes of each block in the template; one with 0 gets 0
 * @n_weights: how many
 * @minutes: the length of the session
 * @shares: (out caller-allocates) (array length=n_weights): the minutes of each in the session
 *
 * Shares the length of a session in steps of five minutes. Every block gets one step while there is
 * room for it, the long ones first, and the others go step by step to where most is missing
 * (Sainte-Laguë). So the sum is the length, down to a whole step; a longer block never gets less
 * than a shorter one; and a longer session takes nothing from any block, which the method of the
 * largest remainder would do.
 */
void
mentor_template_share_minutes (const int *weights, guint n_weights, int minutes, int *shares)
{
  for (guint i = 0; i < n_weights; i++)
    shares[i] = 0;
  for (int left = minutes / MENTOR_TEMPLATE_STEP; left > 0; left--)
    {
      guint next = find_empty (weights, n_weights, shares);

      if (next == n_weights)
        next = find_neediest (weights, n_weights, shares);
      if (next == n_weights)
        return;
      shares[next] += MENTOR_TEMPLATE_STEP;
    }
}

static MentorTemplateBlock *
get_block (MentorTemplate *self, guint position)
{
  return mentor_record_list_get (mentor_template_get_blocks (self), position);
}

static guint
get_n_blocks (MentorTemplate *self)
{
  return mentor_record_list_get_size (mentor_template_get_blocks (self));
}

/**
 * mentor_template_get_shares:
 * @minutes: the length of a session
 *
 * Returns: (transfer full) (array): the minutes of each block in that session
 */
int *
mentor_template_get_shares (MentorTemplate *self, int minutes)
{
  const guint n_blocks = get_n_blocks (self);
  g_autofree int *weights = g_new0 (int, n_blocks + 1);
  int *shares = g_new0 (int, n_blocks + 1);

  for (guint i = 0; i < n_blocks; i++)
    weights[i] = mentor_template_block_get_minutes (get_block (self, i));
  mentor_template_share_minutes (weights, n_blocks, minutes, shares);
  return shares;
}

/**
 * mentor_template_get_key:
 *
 * Returns: what stands as the template of a session: of a built-in one its id, and of an own one its
 * name, which can be read when the template is gone
 */
const char *
mentor_template_get_key (MentorTemplate *self)
{
  return mentor_template_get_own (self) ? mentor_template_get_name (self)
                                        : mentor_record_get_id (MENTOR_RECORD (self));
}

/**
 * mentor_template_library_find_key:
 * @key: the template of a session
 *
 * Returns: (transfer none) (nullable): it
 */
MentorTemplate *
mentor_template_library_find_key (MentorTemplateLibrary *self, const char *key)
{
  MentorRecordList *templates = mentor_template_library_get_templates (self);

  if (*key == '\0')
    return NULL;
  for (guint i = 0; i < mentor_record_list_get_size (templates); i++)
    {
      MentorTemplate *template = mentor_record_list_get (templates, i);

      if (g_str_equal (mentor_template_get_key (template), key))
        return template;
    }
  return NULL;
}

/**
 * mentor_template_library_make_name:
 * @name: what a new template shall be called
 *
 * Returns: (transfer full): the name, with a number when there is one of that name already
 */
char *
mentor_template_library_make_name (MentorTemplateLibrary *self, const char *name)
{
  g_autofree char *free_name = g_strdup (name);

  for (guint i = 2; mentor_template_library_find_key (self, free_name) ||
                    g_str_equal (free_name, MENTOR_TEMPLATE_BLANK);
       i++)
    {
      g_free (free_name);
      free_name = g_strdup_printf ("%s %u", name, i);
    }
  return g_steal_pointer (&free_name);
}

/* The key of the template that was used last, or NULL. */
static const char *
find_last_key (MentorMentee *self)
{
  MentorRecordList *sessions = mentor_mentee_get_sessions (self);
  MentorSession *latest = NULL;

  for (guint i = 0; i < mentor_record_list_get_size (sessions); i++)
    {
      MentorSession *session = mentor_record_list_get (sessions, i);

      if (*mentor_session_get_template (session) &&
          mentor_session_get_state (session) != MENTOR_SESSION_STATE_CANCELLED &&
          (latest == NULL || mentor_session_compare (latest, session) < 0))
        latest = session;
    }
  return latest ? mentor_session_get_template (latest) : NULL;
}

/* The first of the built-in ones is the one that is meant. */
static MentorTemplate *
find_of_stage (MentorTemplateLibrary *library, MentorStage stage)
{
  MentorRecordList *templates = mentor_template_library_get_templates (library);

  for (guint i = 0; i < mentor_record_list_get_size (templates); i++)
    {
      MentorTemplate *template = mentor_record_list_get (templates, i);

      if (!mentor_template_get_own (template) && mentor_template_get_stage (template) == stage)
        return template;
    }
  return NULL;
}

/**
 * mentor_mentee_suggest_template:
 * @library: all templates
 *
 * The template of the last session, if it is an own one or one of the stage the two are in now;
 * else the one of the stage. Who began the last session with none does so again.
 *
 * Returns: (transfer none) (nullable): what the next session can begin with; %NULL for none
 */
MentorTemplate *
mentor_mentee_suggest_template (MentorMentee *self, MentorTemplateLibrary *library)
{
  const MentorStage stage = mentor_mentee_get_stage (self);
  const char *key = find_last_key (self);
  MentorTemplate *last = key ? mentor_template_library_find_key (library, key) : NULL;

  if (g_strcmp0 (key, MENTOR_TEMPLATE_BLANK) == 0)
    return NULL;
  if (last && (mentor_template_get_own (last) || mentor_template_get_stage (last) == stage))
    return last;
  return find_of_stage (library, stage);
}

static gboolean
has_words (gpointer block, MentorAgendaPoint *point)
{
  return g_str_equal (mentor_template_block_get_text (block), mentor_agenda_point_get_text (point));
}

/* As this template left it: nobody wrote anything into it. */
static gboolean
is_left_by (MentorAgendaPoint *point, MentorTemplate *template)
{
  MentorTemplateBlock *block;

  if (!mentor_agenda_point_is_untouched (point))
    return FALSE;
  block = mentor_record_list_find (mentor_template_get_blocks (template),
                                   mentor_agenda_point_get_origin_id (point), NULL);
  return block && has_words (block, point);
}

static MentorTemplateBlock *
find_block (MentorTemplate *template, MentorAgendaPoint *point)
{
  for (guint i = 0; i < get_n_blocks (template); i++)
    if (has_words (get_block (template, i), point))
      return get_block (template, i);
  return NULL;
}

static void
remove_untouched (MentorRecordList *agenda, MentorTemplate *old, MentorTemplate *template)
{
  for (guint i = mentor_record_list_get_size (agenda); i > 0; i--)
    {
      MentorAgendaPoint *point = mentor_record_list_get (agenda, i - 1);

      if (is_left_by (point, old) && !(template && find_block (template, point)))
        mentor_record_list_remove (agenda, point);
    }
}

static MentorAgendaPoint *
find_point (MentorRecordList *agenda, MentorTemplateBlock *block)
{
  for (guint i = 0; i < mentor_record_list_get_size (agenda); i++)
    if (has_words (block, mentor_record_list_get (agenda, i)))
      return mentor_record_list_get (agenda, i);
  return NULL;
}

static MentorAgendaPoint *
make_point (MentorTemplateBlock *block, MentorDay today)
{
  MentorAgendaPoint *point = mentor_agenda_point_new ();

  mentor_agenda_point_set_text (point, mentor_template_block_get_text (block));
  mentor_agenda_point_set_origin_id (point, mentor_record_get_id (MENTOR_RECORD (block)));
  mentor_agenda_point_set_first_brought (point, today);
  return point;
}

/* The point of every block, at the end of the agenda and in the order of the blocks. One with its
 * words that is there already is taken; none when it was spoken about or dropped. */
static GPtrArray *
lay_points (MentorRecordList *agenda, MentorTemplate *template, MentorDay today)
{
  GPtrArray *points = g_ptr_array_new ();

  for (guint i = 0; i < get_n_blocks (template); i++)
    {
      MentorTemplateBlock *block = get_block (template, i);
      MentorAgendaPoint *point = find_point (agenda, block);

      if (point == NULL)
        {
          g_autoptr (MentorAgendaPoint) made = make_point (block, today);

          mentor_record_list_append (agenda, made);
          point = made; /* the list holds it */
        }
      else if (mentor_agenda_point_is_open (point))
        {
          guint position;

          mentor_record_list_get_position (agenda, MENTOR_RECORD (point), &position);
          mentor_record_list_move (agenda, position, mentor_record_list_get_size (agenda) - 1);
        }
      else
        point = NULL;
      g_ptr_array_add (points, point);
    }
  return points;
}

/* What the other points leave of the session, but not less than one step for each block. */
static int
find_room (MentorSession *self, GPtrArray *points)
{
  MentorRecordList *agenda = mentor_session_get_agenda (self);
  const int length = mentor_session_get_length (self);
  int others = 0, least = 0;

  for (guint i = 0; i < mentor_record_list_get_size (agenda); i++)
    {
      MentorAgendaPoint *point = mentor_record_list_get (agenda, i);

      if (g_ptr_array_find (points, point, NULL))
        least += MENTOR_TEMPLATE_STEP;
      else if (!mentor_agenda_point_get_dropped (point))
        others += mentor_agenda_point_get_minutes (point);
    }
  return MAX (length - others, MIN (length, least));
}

static void
set_minutes (MentorSession *self, MentorTemplate *template, GPtrArray *points)
{
  g_autofree int *weights = g_new0 (int, points->len + 1);
  g_autofree int *shares = g_new0 (int, points->len + 1);

  for (guint i = 0; i < points->len; i++)
    if (points->pdata[i])
      weights[i] = mentor_template_block_get_minutes (get_block (template, i));
  mentor_template_share_minutes (weights, points->len, find_room (self, points), shares);
  for (guint i = 0; i < points->len; i++)
    if (points->pdata[i])
      mentor_agenda_point_set_minutes (points->pdata[i], shares[i]);
}

/**
 * mentor_session_apply_template:
 * @library: all templates
 * @template: (nullable): one of them, or a blank agenda
 * @today: the present day
 *
 * Puts the blocks of the template at the end of the agenda, as points with the minutes that the
 * others leave. Points that another template put there and nobody has touched go; all else stays.
 */
void
mentor_session_apply_template (MentorSession *self,
                               MentorTemplateLibrary *library,
                               MentorTemplate *template,
                               MentorDay today)
{
  MentorRecordList *agenda = mentor_session_get_agenda (self);
  MentorTemplate *old =
      mentor_template_library_find_key (library, mentor_session_get_template (self));

  if (old)
    remove_untouched (agenda, old, template);
  if (template)
    {
      g_autoptr (GPtrArray) points = lay_points (agenda, template, today);

      set_minutes (self, template, points);
    }
  mentor_session_set_template (self,
                               template ? mentor_template_get_key (template) : MENTOR_TEMPLATE_BLANK);
}

/* The block with the words of the point, in whatever template. */
static MentorTemplateBlock *
find_words (MentorTemplateLibrary *library, MentorAgendaPoint *point)
{
  MentorRecordList *templates = mentor_template_library_get_templates (library);
  MentorTemplateBlock *block = NULL;

  for (guint i = 0; block == NULL && i < mentor_record_list_get_size (templates); i++)
    block = find_block (mentor_record_list_get (templates, i), point);
  return block;
}

/* What was carried over, or stands for a goal or an action, belongs to one person. */
static gboolean
is_for_everybody (MentorAgendaPoint *point)
{
  const MentorPointOrigin origin = mentor_agenda_point_get_origin (point);

  return origin == MENTOR_POINT_ORIGIN_OWN || origin == MENTOR_POINT_ORIGIN_PROMPT;
}

static MentorTemplateBlock *
make_block (MentorAgendaPoint *point, MentorTemplateBlock *known)
{
  MentorTemplateBlock *block = mentor_template_block_new ();

  mentor_template_block_set_text (block, mentor_agenda_point_get_text (point));
  mentor_template_block_set_minutes (block, mentor_agenda_point_get_minutes (point));
  if (known)
    mentor_template_block_set_hint (block, mentor_template_block_get_hint (known));
  return block;
}

static gboolean
has_minutes (MentorTemplate *self)
{
  for (guint i = 0; i < get_n_blocks (self); i++)
    if (mentor_template_block_get_minutes (get_block (self, i)) > 0)
      return TRUE;
  return FALSE;
}

/**
 * mentor_session_make_template:
 * @library: all templates
 * @name: what it is called
 *
 * Where no point has minutes, all get the same.
 *
 * Returns: (transfer full): an own template with those points of the session that are not about one
 *   person, in no library yet
 */
MentorTemplate *
mentor_session_make_template (MentorSession *self, MentorTemplateLibrary *library, const char *name)
{
  MentorTemplate *template = mentor_template_new ();
  MentorRecordList *agenda = mentor_session_get_agenda (self);

  mentor_template_set_own (template, TRUE);
  mentor_template_set_name (template, name);
  for (guint i = 0; i < mentor_record_list_get_size (agenda); i++)
    {
      MentorAgendaPoint *point = mentor_record_list_get (agenda, i);
      MentorTemplateBlock *known = find_words (library, point);

      if (*mentor_agenda_point_get_text (point) && !mentor_agenda_point_get_dropped (point) &&
          (known || is_for_everybody (point)))
        {
          g_autoptr (MentorTemplateBlock) block = make_block (point, known);

          mentor_record_list_append (mentor_template_get_blocks (template), block);
        }
    }
  if (!has_minutes (template))
    for (guint i = 0; i < get_n_blocks (template); i++)
      mentor_template_block_set_minutes (get_block (template, i), MENTOR_TEMPLATE_USUAL);
  return template;
}
