/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-note-removal.h"

#include <glib/gi18n.h>

/*
 * A removed note can be brought back only while the notebook stays open: its text must not outlast the lock in a list
 * of steps to undo.
 */
typedef struct {
  MentorContext *context; /* not owned: it owns the step */
  MentorNotebook *notebook;
  MentorPrivateNote *note; /* NULL after the lock */
  guint position;
  gulong handler;
} Removal;

static void
on_state (Removal *removal)
{
  if (mentor_notebook_get_state (removal->notebook) != MENTOR_NOTEBOOK_READY)
    g_clear_object (&removal->note);
}

static void
removal_free (gpointer data)
{
  Removal *removal = data;

  g_signal_handler_disconnect (removal->notebook, removal->handler);
  g_object_unref (removal->notebook);
  g_clear_object (&removal->note);
  g_free (removal);
}

static void
removal_undo (gpointer data)
{
  Removal *removal = data;
  MentorRecordList *notes = mentor_notebook_get_notes (removal->notebook);

  if (removal->note == NULL)
    mentor_context_say (removal->context,
                        _("The removed note was forgotten when the notes were locked"));
  else
    mentor_record_list_insert (notes,
                               MIN (removal->position, mentor_record_list_get_size (notes)),
                               removal->note);
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
  MentorRecordList *notes = mentor_notebook_get_notes (notebook);
  Removal *removal;
  guint position;

  if (!mentor_record_list_get_position (notes, MENTOR_RECORD (note), &position))
    return;
  removal = g_new0 (Removal, 1);
  removal->context = context;
  removal->notebook = g_object_ref (notebook);
  removal->note = g_object_ref (note);
  removal->position = position;
  removal->handler = g_signal_connect_swapped (notebook, "notify::state", G_CALLBACK (on_state),
                                               removal);
  mentor_record_list_remove (notes, note);
  if (text)
    mentor_private_note_set_text (note, text);
  mentor_context_offer_undo (context, _("Private note removed"), removal_undo, removal,
                             removal_free);
}
