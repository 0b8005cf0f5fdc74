/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-note-query.h"

#include "mentor-text-match.h"

#include <string.h>

/**
 * MentorNoteQuery:
 *
 * Which private notes a person wants to see, and in which order.
 */
struct _MentorNoteQuery {
  GObject parent_instance;

  MentorContext *context;
  MentorMentee *person; /* nullable: everyone */
  MentorNoteFilter filter;
  MentorNoteGrouping grouping;
  char *needle; /* folded */
  gboolean once;
};

G_DEFINE_FINAL_TYPE (MentorNoteQuery, mentor_note_query, G_TYPE_OBJECT)

enum { CHANGED, REORDERED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
free_needle (MentorNoteQuery *self)
{
  explicit_bzero (self->needle, strlen (self->needle));
  g_clear_pointer (&self->needle, g_free);
}

static void
mentor_note_query_finalize (GObject *object)
{
  MentorNoteQuery *self = MENTOR_NOTE_QUERY (object);

  free_needle (self);
  g_clear_object (&self->person);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mentor_note_query_parent_class)->finalize (object);
}

static void
mentor_note_query_class_init (MentorNoteQueryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mentor_note_query_finalize;

  /**
   * MentorNoteQuery::changed:
   * @change: a GtkFilterChange
   *
   * Other notes are wanted, or fewer, or more.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, GTK_TYPE_FILTER_CHANGE);
  /**
   * MentorNoteQuery::reordered:
   *
   * They are wanted under other headings.
   */
  signals[REORDERED] = g_signal_new ("reordered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mentor_note_query_init (MentorNoteQuery *self)
{
  self->needle = g_strdup ("");
}

/**
 * mentor_note_query_new:
 * @context: (transfer none): knows the questions
 *
 * Returns: (transfer full): a query that wants every note, by date
 */
MentorNoteQuery *
mentor_note_query_new (MentorContext *context)
{
  MentorNoteQuery *self = g_object_new (MENTOR_TYPE_NOTE_QUERY, NULL);

  self->context = g_object_ref (context);
  return self;
}

static void
emit_changed (MentorNoteQuery *self, GtkFilterChange change)
{
  g_signal_emit (self, signals[CHANGED], 0, change);
}

/**
 * mentor_note_query_get_needle:
 *
 * Returns: what is looked for, folded
 */
const char *
mentor_note_query_get_needle (MentorNoteQuery *self)
{
  return self->needle;
}

/**
 * mentor_note_query_set_words:
 * @words: what is looked for, as it was typed
 */
void
mentor_note_query_set_words (MentorNoteQuery *self, const char *words)
{
  g_autofree char *needle = mentor_text_fold (words);
  GtkFilterChange change = GTK_FILTER_CHANGE_DIFFERENT;

  if (g_str_equal (needle, self->needle))
    return;
  /* The first letter also takes the memories out, and without one they come back: that is more or fewer all the same. */
  if (strstr (needle, self->needle))
    change = GTK_FILTER_CHANGE_MORE_STRICT;
  else if (strstr (self->needle, needle))
    change = GTK_FILTER_CHANGE_LESS_STRICT;
  free_needle (self);
  self->needle = g_steal_pointer (&needle);
  emit_changed (self, change);
}

MentorMentee *
mentor_note_query_get_person (MentorNoteQuery *self)
{
  return self->person;
}

/**
 * mentor_note_query_set_person:
 * @person: (nullable) (transfer none): whose notes are wanted, or %NULL for everyone's
 */
void
mentor_note_query_set_person (MentorNoteQuery *self, MentorMentee *person)
{
  if (g_set_object (&self->person, person))
    emit_changed (self, GTK_FILTER_CHANGE_DIFFERENT);
}

const MentorNoteFilter *
mentor_note_query_get_filter (MentorNoteQuery *self)
{
  return &self->filter;
}

void
mentor_note_query_set_filter (MentorNoteQuery *self, const MentorNoteFilter *filter)
{
  if (memcmp (&self->filter, filter, sizeof *filter) == 0)
    return;
  self->filter = *filter;
  emit_changed (self, GTK_FILTER_CHANGE_DIFFERENT);
}

MentorNoteGrouping
mentor_note_query_get_grouping (MentorNoteQuery *self)
{
  return self->grouping;
}

void
mentor_note_query_set_grouping (MentorNoteQuery *self, MentorNoteGrouping grouping)
{
  if (self->grouping == grouping)
    return;
  self->grouping = grouping;
  g_signal_emit (self, signals[REORDERED], 0);
  emit_changed (self, GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * mentor_note_query_set_once:
 * @once: whether each note stands in one place only, so without the memories
 */
void
mentor_note_query_set_once (MentorNoteQuery *self, gboolean once)
{
  if (self->once == once)
    return;
  self->once = once;
  emit_changed (self, once ? GTK_FILTER_CHANGE_MORE_STRICT : GTK_FILTER_CHANGE_LESS_STRICT);
}

/**
 * mentor_note_query_get_all:
 *
 * Returns: whether every note is wanted
 */
gboolean
mentor_note_query_get_all (MentorNoteQuery *self)
{
  return self->person == NULL && *self->needle == '\0' && mentor_note_filter_is_open (&self->filter);
}

static gboolean
wants_memories (MentorNoteQuery *self)
{
  return !self->once && self->grouping == MENTOR_NOTE_GROUPING_DATE && *self->needle == '\0' &&
         mentor_note_filter_is_open (&self->filter);
}

/**
 * mentor_note_query_matches:
 * @entry: an entry
 *
 * Returns: whether it is wanted
 */
gboolean
mentor_note_query_matches (MentorNoteQuery *self, MentorNoteEntry *entry)
{
  MentorPrivateNote *note = mentor_note_entry_get_note (entry);
  const char *id = mentor_private_note_get_prompt (note);
  MentorPrompt *prompt;

  if (mentor_note_entry_get_memory (entry) && !wants_memories (self))
    return FALSE;
  if (self->person &&
      self->person != mentor_notebook_get_mentee (mentor_note_entry_get_notebook (entry)))
    return FALSE;
  if (!mentor_note_filter_is_open (&self->filter) &&
      !mentor_note_filter_matches (&self->filter, note, mentor_note_entry_get_day (entry)))
    return FALSE;
  if (*self->needle == '\0' || mentor_text_matches (mentor_private_note_get_text (note), self->needle))
    return TRUE;
  prompt = *id ? mentor_context_find_prompt (self->context, id) : NULL;
  return prompt && mentor_text_matches (mentor_prompt_get_text (prompt), self->needle);
}
