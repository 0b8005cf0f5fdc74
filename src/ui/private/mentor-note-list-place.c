/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-note-list-private.h"

/* Where a list of private notes stands: at its top, or at the note that one comes back from. */

static gboolean
come_back (MentorNoteList *self)
{
  for (guint i = 0; self->opened && i < g_list_model_get_n_items (mentor_note_list_get_shown (self)); i++)
    {
      g_autoptr (MentorNoteEntry) entry = g_list_model_get_item (mentor_note_list_get_shown (self), i);
      MentorRecord *note = MENTOR_RECORD (mentor_note_entry_get_note (entry));

      if (g_str_equal (mentor_record_get_id (note), self->opened) &&
          mentor_note_entry_get_memory (entry) == self->opened_memory)
        {
          gtk_list_view_scroll_to (self->list, i, GTK_LIST_SCROLL_FOCUS, NULL);
          return TRUE;
        }
    }
  return FALSE;
}

/* The window gives the keyboard to the page's first widget as the page comes back; so this comes after. */
static gboolean
on_come_back (gpointer data)
{
  MentorNoteList *self = data;

  self->laying_out = 0;
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
  g_clear_pointer (&self->opened, g_free);
  return G_SOURCE_REMOVE;
}

/* Left alone, the list begins with its first row and hides the heading above it. */
static gboolean
on_laid_out (gpointer data)
{
  MentorNoteList *self = data;

  self->laying_out = 0;
  if (come_back (self))
    self->laying_out = g_idle_add_full (G_PRIORITY_LOW, on_come_back, self, NULL);
  else
    gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list)), 0);
  return G_SOURCE_REMOVE;
}

/* Lets the list stand where it should once it has rows. */
void
mentor_note_list_lay_out (MentorNoteList *self)
{
  if (self->laying_out == 0)
    self->laying_out = g_idle_add_full (GDK_PRIORITY_REDRAW + 1, on_laid_out, self, NULL);
}

/* Only when the click is over: the row goes away as the list leaves the screen. */
static void
on_open (gpointer data)
{
  MentorNoteList *self = data;

  self->opening = 0;
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s", self->address);
}

/* Opens the page of a note, to come back to it. */
void
mentor_note_list_open_note (MentorNoteList *self, MentorNoteEntry *entry)
{
  g_set_str (&self->opened,
             mentor_record_get_id (MENTOR_RECORD (mentor_note_entry_get_note (entry))));
  self->opened_memory = mentor_note_entry_get_memory (entry);
  g_free (self->address);
  self->address = mentor_note_entry_dup_address (entry);
  if (self->opening == 0)
    self->opening = g_idle_add_once (on_open, self);
}
