/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-note-model.h"

#include "mentor-growing.h"
#include "mentor-note-entries.h"
#include "mentor-note-search.h"

/**
 * MentorNoteModel:
 *
 * The private notes of some notebooks as a query wants them. It lives no longer than they are on the screen.
 *
 * They are put in order first and chosen from after that: so nothing is sorted anew when a letter is typed into the search.
 */
struct _MentorNoteModel {
  GObject parent_instance;

  MentorContext *context;
  MentorNoteQuery *query;
  MentorNoteOrder *order;
  GListModel *entries;
  GtkSortListModel *sorted;
  MentorNoteSearch *search;
  GtkListView *list;  /* weak */
  GListModel *growing; /* what the list view has of them */
};

G_DEFINE_FINAL_TYPE (MentorNoteModel, mentor_note_model, G_TYPE_OBJECT)

enum { SETTLED, N_SIGNALS };
static guint signals[N_SIGNALS];

#define ROW_HEIGHT 64 /* of one that does not wrap, at least */

static void
mentor_note_model_dispose (GObject *object)
{
  MentorNoteModel *self = MENTOR_NOTE_MODEL (object);

  if (self->list)
    gtk_list_view_set_model (self->list, NULL);
  g_clear_weak_pointer (&self->list);
  g_clear_object (&self->growing);
  if (self->search)
    g_object_run_dispose (G_OBJECT (self->search));
  g_clear_object (&self->search);
  g_clear_object (&self->sorted);
  g_clear_object (&self->entries);
  g_clear_object (&self->order);
  g_clear_object (&self->query);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mentor_note_model_parent_class)->dispose (object);
}

static void
mentor_note_model_class_init (MentorNoteModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_note_model_dispose;

  /**
   * MentorNoteModel::settled:
   *
   * All that the query wants is there, after a time when some of it may not have been.
   */
  signals[SETTLED] = g_signal_new ("settled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
mentor_note_model_init (MentorNoteModel *self)
{
}

static void
on_showing (MentorNoteModel *self)
{
  /* A list view fills all its rows at once, in sight or not; so it has only those in sight for now. */
  if (self->list && self->growing)
    mentor_growing_begin_anew (self->growing, GTK_WIDGET (self->list), ROW_HEIGHT);
}

static void
on_settled (MentorNoteModel *self)
{
  g_signal_emit (self, signals[SETTLED], 0);
}

static GtkSorter *
make_sorter (GCompareDataFunc compare, MentorNoteOrder *order)
{
  return GTK_SORTER (gtk_custom_sorter_new (compare, g_object_ref (order), g_object_unref));
}

static void
put_in_order (MentorNoteModel *self)
{
  g_autoptr (GtkSorter) headings = NULL;
  g_autoptr (GtkSorter) below = NULL;

  g_clear_object (&self->order);
  self->order = mentor_note_order_new (self->context, mentor_note_query_get_grouping (self->query));
  headings = make_sorter (mentor_note_order_compare_heading, self->order);
  below = make_sorter (mentor_note_order_compare, self->order);
  gtk_sort_list_model_set_section_sorter (self->sorted, headings);
  gtk_sort_list_model_set_sorter (self->sorted, below);
}

/* The headings in sight say what they said before, until their rows are made anew. */
static void
on_reordered (MentorNoteModel *self)
{
  GtkListView *list = self->list;

  if (list)
    gtk_list_view_set_model (list, NULL);
  put_in_order (self);
  if (list)
    mentor_note_model_present (self, list, FALSE);
}

/**
 * mentor_note_model_new:
 * @context: (transfer none): knows the questions
 * @notebooks: (transfer none): where the notes are
 * @memories_of: a Julian day, whose notes of earlier years stand before the others, or 0
 * @query: (transfer none): which notes are wanted
 *
 * Returns: (transfer full): a new model
 */
MentorNoteModel *
mentor_note_model_new (MentorContext *context, GListModel *notebooks, MentorDay memories_of,
                       MentorNoteQuery *query)
{
  MentorNoteModel *self = g_object_new (MENTOR_TYPE_NOTE_MODEL, NULL);

  self->context = g_object_ref (context);
  self->query = g_object_ref (query);
  self->entries = mentor_note_entries_new (notebooks, memories_of);
  self->sorted = gtk_sort_list_model_new (NULL, NULL);
  put_in_order (self);
  gtk_sort_list_model_set_model (self->sorted, self->entries);
  self->search = mentor_note_search_new (G_LIST_MODEL (self->sorted), query);
  g_signal_connect_object (self->search, "showing", G_CALLBACK (on_showing), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "settled", G_CALLBACK (on_settled), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (query, "reordered", G_CALLBACK (on_reordered), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * mentor_note_model_get_entries:
 *
 * Returns: (transfer none): all of them, in no order
 */
GListModel *
mentor_note_model_get_entries (MentorNoteModel *self)
{
  return self->entries;
}

/**
 * mentor_note_model_get_shown:
 *
 * Returns: (transfer none): those that are wanted, in their order
 */
GListModel *
mentor_note_model_get_shown (MentorNoteModel *self)
{
  return mentor_note_search_get_found (self->search);
}

/**
 * mentor_note_model_get_settled:
 *
 * Returns: whether all that the query wants is there
 */
gboolean
mentor_note_model_get_settled (MentorNoteModel *self)
{
  return mentor_note_search_get_settled (self->search);
}

/**
 * mentor_note_model_settle:
 *
 * Has all that the query wants before it returns, for what is done with all of it.
 */
void
mentor_note_model_settle (MentorNoteModel *self)
{
  mentor_note_search_settle (self->search);
}

MentorNoteOrder *
mentor_note_model_get_order (MentorNoteModel *self)
{
  return self->order;
}

/**
 * mentor_note_model_present:
 * @list: a list view
 * @whole: whether it has all of them from the first frame on, so that it can be anywhere among them
 *
 * Shows the notes in the list view.
 */
void
mentor_note_model_present (MentorNoteModel *self, GtkListView *list, gboolean whole)
{
  GListModel *shown = mentor_note_model_get_shown (self);
  g_autoptr (GtkNoSelection) selection = NULL;

  g_clear_object (&self->growing);
  if (!whole)
    self->growing = mentor_growing_new (GTK_WIDGET (list), shown, ROW_HEIGHT);
  selection = gtk_no_selection_new (g_object_ref (self->growing ? self->growing : shown));
  gtk_list_view_set_model (list, GTK_SELECTION_MODEL (selection));
  g_set_weak_pointer (&self->list, list);
}
