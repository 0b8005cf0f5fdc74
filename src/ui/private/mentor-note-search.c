/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-note-search.h"

/**
 * MentorNoteSearch:
 *
 * Finds the private notes that a query wants, a few milliseconds at a time, so that who types never waits. What is found
 * shows all at once as soon as it fills a window, and the rest when it is known.
 *
 * A query that became narrower looks only at what it had found before, and a wider one only at the rest.
 */
struct _MentorNoteSearch {
  GObject parent_instance;

  GListModel *entries; /* in their order */
  MentorNoteQuery *query;
  GtkFilter *filter;
  GtkFilterListModel *found;
  guint source;
  guint position; /* of the next entry to look at, while there is a source */
  guint n_found;  /* before it */
  gboolean shown; /* what is found so far */
};

G_DEFINE_FINAL_TYPE (MentorNoteSearch, mentor_note_search, G_TYPE_OBJECT)

enum { SHOWING, SETTLED, N_SIGNALS };
static guint signals[N_SIGNALS];

#define SLICE 4000   /* microseconds for looking at a time */
#define WINDOWFUL 40 /* notes: more than a window shows */
#define AT_ONCE 16   /* notes between two looks at the clock */

static void
mentor_note_search_dispose (GObject *object)
{
  MentorNoteSearch *self = MENTOR_NOTE_SEARCH (object);

  g_clear_handle_id (&self->source, g_source_remove);
  /* Whoever keeps the list keeps no note with it, and asks this no more. */
  if (self->found)
    gtk_filter_list_model_set_model (self->found, NULL);
  g_clear_object (&self->found);
  g_clear_object (&self->filter);
  g_clear_object (&self->query);
  g_clear_object (&self->entries);

  G_OBJECT_CLASS (mentor_note_search_parent_class)->dispose (object);
}

static void
mentor_note_search_class_init (MentorNoteSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_note_search_dispose;

  /**
   * MentorNoteSearch::showing:
   *
   * What is found now is about to take the place of what was found before.
   */
  signals[SHOWING] = g_signal_new ("showing", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  /**
   * MentorNoteSearch::settled:
   *
   * Every note was looked at, and all that was found is shown.
   */
  signals[SETTLED] = g_signal_new ("settled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
mentor_note_search_init (MentorNoteSearch *self)
{
}

static gboolean
look_at (MentorNoteSearch *self, MentorNoteEntry *entry)
{
  if (mentor_note_entry_get_match (entry) == MENTOR_NOTE_MATCH_UNKNOWN)
    mentor_note_entry_set_match (entry, mentor_note_query_matches (self->query, entry)
                                            ? MENTOR_NOTE_MATCH_YES
                                            : MENTOR_NOTE_MATCH_NO);
  return mentor_note_entry_get_match (entry) == MENTOR_NOTE_MATCH_YES;
}

/* While some are not looked at yet, these do not show; a note that comes in by itself is looked at on the spot. */
static gboolean
matches (gpointer entry, gpointer data)
{
  MentorNoteSearch *self = data;

  return self->source ? mentor_note_entry_get_match (entry) == MENTOR_NOTE_MATCH_YES
                      : look_at (self, entry);
}

static void
show (MentorNoteSearch *self)
{
  if (!self->shown)
    g_signal_emit (self, signals[SHOWING], 0);
  gtk_filter_changed (self->filter, self->shown ? GTK_FILTER_CHANGE_LESS_STRICT
                                                : GTK_FILTER_CHANGE_DIFFERENT);
  self->shown = TRUE;
}

/* Looks at entries until the time is over. Returns whether it has looked at all. */
static gboolean
look (MentorNoteSearch *self, gint64 end)
{
  const guint n_entries = g_list_model_get_n_items (self->entries);

  for (guint n = 1; self->position < n_entries; n++)
    {
      g_autoptr (MentorNoteEntry) entry = g_list_model_get_item (self->entries, self->position++);

      if (look_at (self, entry))
        self->n_found++;
      if (n % AT_ONCE == 0 && g_get_monotonic_time () >= end)
        return FALSE;
    }
  return TRUE;
}

static void
settle (MentorNoteSearch *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  show (self);
  g_signal_emit (self, signals[SETTLED], 0);
}

static gboolean on_idle (gpointer data);

/* Before the next frame while there is nothing new to show in it, and when nothing else is to be done after that. */
static void
go_on_later (MentorNoteSearch *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_idle_add_full (self->shown ? G_PRIORITY_DEFAULT_IDLE : GTK_PRIORITY_RESIZE,
                                  on_idle, self, NULL);
}

static void
go_on (MentorNoteSearch *self)
{
  if (look (self, g_get_monotonic_time () + SLICE))
    {
      settle (self);
      return;
    }
  if (!self->shown && self->n_found >= WINDOWFUL)
    {
      show (self);
      go_on_later (self);
    }
}

static gboolean
on_idle (gpointer data)
{
  g_autoptr (MentorNoteSearch) self = g_object_ref (MENTOR_NOTE_SEARCH (data));
  const guint source = self->source;

  go_on (self);
  return self->source == source ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* What is known already stays known where the change cannot have touched it. */
static void
forget (MentorNoteSearch *self, GtkFilterChange change)
{
  const MentorNoteMatch kept = change == GTK_FILTER_CHANGE_MORE_STRICT   ? MENTOR_NOTE_MATCH_NO
                               : change == GTK_FILTER_CHANGE_LESS_STRICT ? MENTOR_NOTE_MATCH_YES
                                                                         : MENTOR_NOTE_MATCH_UNKNOWN;

  for (guint i = 0; i < g_list_model_get_n_items (self->entries); i++)
    {
      g_autoptr (MentorNoteEntry) entry = g_list_model_get_item (self->entries, i);

      if (mentor_note_entry_get_match (entry) != kept)
        mentor_note_entry_set_match (entry, MENTOR_NOTE_MATCH_UNKNOWN);
    }
}

static void
on_query_changed (MentorNoteSearch *self, GtkFilterChange change)
{
  forget (self, change);
  self->position = self->n_found = 0;
  self->shown = FALSE;
  go_on_later (self);
  go_on (self);
}

/**
 * mentor_note_search_new:
 * @entries: (transfer none): a list of entries
 * @query: (transfer none): which are wanted
 *
 * Returns: (transfer full): a new search, which has found what is wanted now
 */
MentorNoteSearch *
mentor_note_search_new (GListModel *entries, MentorNoteQuery *query)
{
  MentorNoteSearch *self = g_object_new (MENTOR_TYPE_NOTE_SEARCH, NULL);

  self->entries = g_object_ref (entries);
  self->query = g_object_ref (query);
  self->filter = GTK_FILTER (gtk_custom_filter_new (matches, self, NULL));
  self->found = gtk_filter_list_model_new (g_object_ref (entries), g_object_ref (self->filter));
  g_signal_connect_object (query, "changed", G_CALLBACK (on_query_changed), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * mentor_note_search_get_found:
 *
 * Returns: (transfer none): the entries that were found, in their order
 */
GListModel *
mentor_note_search_get_found (MentorNoteSearch *self)
{
  return G_LIST_MODEL (self->found);
}

/**
 * mentor_note_search_get_settled:
 *
 * Returns: whether all that is wanted was found
 */
gboolean
mentor_note_search_get_settled (MentorNoteSearch *self)
{
  return self->source == 0;
}

/**
 * mentor_note_search_settle:
 *
 * Finds all that is wanted before it returns.
 */
void
mentor_note_search_settle (MentorNoteSearch *self)
{
  if (self->source == 0)
    return;
  look (self, G_MAXINT64);
  settle (self);
}
