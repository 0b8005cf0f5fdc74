/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-note-removal.h"

#include "mentor-note-entry.h"

#include <glib/gi18n.h>

/*
 * Removed notes can be brought back only while their notebook stays open: their text must not outlast the lock in a list
 * of steps to undo.
 */
typedef struct {
  MentorNotebook *notebook;
  MentorPrivateNote *note; /* NULL after the lock */
  guint position;
  gulong handler;
} Removed;

typedef struct {
  MentorContext *context; /* not owned: it owns the step */
  GPtrArray *removed;
} Removal;

static void
on_state (Removed *removed)
{
  if (mentor_notebook_get_state (removed->notebook) != MENTOR_NOTEBOOK_READY)
    g_clear_object (&removed->note);
}

static void
removed_free (gpointer data)
{
  Removed *removed = data;

  g_signal_handler_disconnect (removed->notebook, removed->handler);
  g_object_unref (removed->notebook);
  g_clear_object (&removed->note);
  g_free (removed);
}

static Removal *
removal_new (MentorContext *context)
{
  Removal *removal = g_new0 (Removal, 1);

  removal->context = context;
  removal->removed = g_ptr_array_new_with_free_func (removed_free);
  return removal;
}

static void
removal_free (gpointer data)
{
  Removal *removal = data;

  g_ptr_array_unref (removal->removed);
  g_free (removal);
}

/* The last that went comes first, so that each finds its place. */
static void
removal_undo (gpointer data)
{
  Removal *removal = data;
  guint n_forgotten = 0;

  for (guint i = removal->removed->len; i > 0; i--)
    {
      Removed *removed = removal->removed->pdata[i - 1];
      MentorRecordList *notes = mentor_notebook_get_notes (removed->notebook);

      if (removed->note)
        mentor_record_list_insert (
            notes, MIN (removed->position, mentor_record_list_get_size (notes)), removed->note);
      else
        n_forgotten++;
    }
  if (n_forgotten > 0)
    mentor_context_say (removal->context,
                        ngettext ("The removed note was forgotten when the notes were locked",
                                  "The removed notes were forgotten when the notes were locked",
                                  removal->removed->len));
}

static void
take_out (Removal *removal, MentorNotebook *notebook, MentorPrivateNote *note)
{
  MentorRecordList *notes = mentor_notebook_get_notes (notebook);
  Removed *removed;
  guint position;

  if (!mentor_record_list_get_position (notes, MENTOR_RECORD (note), &position))
    return;
  removed = g_new0 (Removed, 1);
  removed->notebook = g_object_ref (notebook);
  removed->note = g_object_ref (note);
  removed->position = position;
  removed->handler =
      g_signal_connect_swapped (notebook, "notify::state", G_CALLBACK (on_state), removed);
  g_ptr_array_add (removal->removed, removed);
  mentor_record_list_remove (notes, note);
}

static void
offer_undo (Removal *removal)
{
  const guint count = removal->removed->len;
  g_autofree char *message =
      count == 1 ? g_strdup (_("Private note removed"))
                 : g_strdup_printf (ngettext ("%u private note removed", "%u private notes removed", count),
                                    count);

  if (count == 0)
    removal_free (removal);
  else
    mentor_context_offer_undo (removal->context, message, removal_undo, removal, removal_free);
}

/**
 * mentor_note_remove:
 * @context: what may be asked
 * @notebook: where the note is
 * @note: the note
 * @text: (nullable): the text it has when it is brought back, where that is another one
 *
 * Takes a note out and offers to put it back.
 */
void
mentor_note_remove (MentorContext *context, MentorNotebook *notebook, MentorPrivateNote *note,
                    const char *text)
{
  Removal *removal = removal_new (context);

  take_out (removal, notebook, note);
  if (text && removal->removed->len > 0)
    mentor_private_note_set_text (note, text);
  offer_undo (removal);
}

/**
 * mentor_notes_remove:
 * @context: what may be asked
 * @entries: a list of entries
 *
 * Takes these notes out and offers to put them back in one step. Those of a relationship that cannot be changed stay.
 */
void
mentor_notes_remove (MentorContext *context, GListModel *entries)
{
  Removal *removal = removal_new (context);

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (MentorNoteEntry) entry = g_list_model_get_item (entries, i);
      MentorNotebook *notebook = mentor_note_entry_get_notebook (entry);

      if (!mentor_record_get_read_only (MENTOR_RECORD (mentor_notebook_get_mentee (notebook))))
        take_out (removal, notebook, mentor_note_entry_get_note (entry));
    }
  offer_undo (removal);
}
