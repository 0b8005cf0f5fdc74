/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-note-factories.h"

#include "mentor-note-row.h"

/*
 * How a list view makes the rows and the headings of private notes. It throws its rows away whenever there are fewer notes to
 * show, so most of them at the first letter of a search: they are kept, without a note, until they are needed again.
 */

#define ROW "mentor-note-row"
#define ROWS_AT_MOST 208 /* about what a list view has */

typedef struct {
  MentorContext *context;
  MentorNoteQuery *query;
  MentorNoteSelection *selection;
  MentorNoteOrder *order; /* the headings of the query's grouping */
  GPtrArray *rows;        /* those that no note needs just now */
  gboolean show_person;
} Making;

static void
making_free (gpointer data, GClosure *closure)
{
  Making *making = data;

  g_object_unref (making->context);
  g_object_unref (making->query);
  g_object_unref (making->selection);
  g_clear_object (&making->order);
  g_ptr_array_unref (making->rows);
  g_free (making);
}

static void
on_setup (GtkListItemFactory *factory, GtkListItem *item, Making *making)
{
  g_autoptr (GtkWidget) row = NULL;

  if (making->rows->len > 0)
    row = g_ptr_array_steal_index (making->rows, making->rows->len - 1);
  else
    row = g_object_ref_sink (mentor_note_row_new (making->context, making->query, making->selection,
                                                  making->show_person));
  mentor_note_row_set_item (MENTOR_NOTE_ROW (row), item);
  gtk_list_item_set_child (item, row);
  g_object_set_data_full (G_OBJECT (item), ROW, g_steal_pointer (&row), g_object_unref);
}

static void
on_teardown (GtkListItemFactory *factory, GtkListItem *item, Making *making)
{
  /* By now it is no longer the item's child. */
  g_autoptr (GtkWidget) row = g_object_steal_data (G_OBJECT (item), ROW);

  mentor_note_row_set_item (MENTOR_NOTE_ROW (row), NULL);
  if (making->rows->len < ROWS_AT_MOST && gtk_widget_get_parent (row) == NULL)
    g_ptr_array_add (making->rows, g_steal_pointer (&row));
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *item, Making *making)
{
  mentor_note_row_set_entry (MENTOR_NOTE_ROW (gtk_list_item_get_child (item)),
                             gtk_list_item_get_item (item));
}

static void
on_unbind (GtkListItemFactory *factory, GtkListItem *item, Making *making)
{
  mentor_note_row_set_entry (MENTOR_NOTE_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
on_setup_header (GtkListItemFactory *factory, GtkListHeader *header, Making *making)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "heading");
  gtk_list_header_set_child (header, label);
}

static void
on_bind_header (GtkListItemFactory *factory, GtkListHeader *header, Making *making)
{
  const MentorNoteGrouping grouping = mentor_note_query_get_grouping (making->query);
  g_autofree char *heading = NULL;

  if (making->order == NULL || mentor_note_order_get_grouping (making->order) != grouping)
    {
      g_clear_object (&making->order);
      making->order = mentor_note_order_new (making->context, grouping);
    }
  heading = mentor_note_order_dup_heading (making->order, gtk_list_header_get_item (header));
  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)), heading);
}

static void
connect (GtkListItemFactory *factory, const char *signal, GCallback callback, const Making *making)
{
  Making *copy = g_memdup2 (making, sizeof *making);

  g_object_ref (copy->context);
  g_object_ref (copy->query);
  g_object_ref (copy->selection);
  g_ptr_array_ref (copy->rows);
  g_signal_connect_data (factory, signal, callback, copy, making_free, 0);
}

/**
 * mentor_note_factories_attach:
 * @list: a list view
 * @context: (transfer none): what the rows may ask
 * @query: (transfer none): which notes are shown
 * @selection: (transfer none): which of them are chosen
 * @show_person: whether to say whom each note is about
 *
 * Lets the list view show private notes.
 */
void
mentor_note_factories_attach (GtkListView *list, MentorContext *context, MentorNoteQuery *query,
                              MentorNoteSelection *selection, gboolean show_person)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) headers = gtk_signal_list_item_factory_new ();
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_object_unref);
  const Making making = { context, query, selection, NULL, kept, show_person };

  connect (rows, "setup", G_CALLBACK (on_setup), &making);
  connect (rows, "bind", G_CALLBACK (on_bind), &making);
  connect (rows, "unbind", G_CALLBACK (on_unbind), &making);
  connect (rows, "teardown", G_CALLBACK (on_teardown), &making);
  connect (headers, "setup", G_CALLBACK (on_setup_header), &making);
  connect (headers, "bind", G_CALLBACK (on_bind_header), &making);
  gtk_list_view_set_factory (list, rows);
  gtk_list_view_set_header_factory (list, headers);
}
