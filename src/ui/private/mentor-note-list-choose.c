/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-note-list-private.h"

#include "mentor-note-row.h"

/* Choosing several private notes, to do something with all of them; also by the keyboard alone. */

void
mentor_note_list_choose (MentorNoteList *self)
{
  const gboolean active = gtk_toggle_button_get_active (self->select);

  if (self->query == NULL)
    return;
  mentor_note_query_set_once (self->query, active);
  mentor_note_selection_set_active (self->selection, active);
  mentor_note_list_update_bars (self);
  if (active)
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

void
mentor_note_list_choose_no_more (MentorNoteList *self)
{
  gtk_toggle_button_set_active (self->select, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->select));
}

void
mentor_note_list_choose_all (MentorNoteList *self)
{
  mentor_note_model_settle (self->model);
  mentor_note_selection_add_all (self->selection, mentor_note_list_get_shown (self));
}

void
mentor_note_list_toggle (MentorNoteList *self, MentorNoteEntry *entry)
{
  g_autofree char *words = NULL;

  mentor_note_selection_toggle (self->selection, entry);
  words = mentor_note_selection_dup_words (self->selection);
  mentor_note_list_announce (self, words);
}

static gboolean
on_chosen_key (MentorNoteList *self, GtkWidget *row, guint key, GdkModifierType state)
{
  switch (key)
    {
    case GDK_KEY_Escape:
      mentor_note_list_choose_no_more (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      mentor_note_selection_bar_remove (self->chosen);
      return GDK_EVENT_STOP;
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      mentor_note_list_toggle (self, mentor_note_row_get_entry (MENTOR_NOTE_ROW (row)));
      return GDK_EVENT_STOP;
    case GDK_KEY_Tab:
      /* A row without a button of its own keeps the keyboard. */
      if (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK))
        break;
      return gtk_widget_child_focus (GTK_WIDGET (self->chosen), GTK_DIR_TAB_FORWARD);
    case GDK_KEY_a:
      if (!(state & GDK_CONTROL_MASK))
        break;
      mentor_note_list_choose_all (self);
      return GDK_EVENT_STOP;
    default:
      break;
    }
  return GDK_EVENT_PROPAGATE;
}

gboolean
mentor_note_list_press (MentorNoteList *self, guint key, guint code, GdkModifierType state)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *row = focus ? gtk_widget_get_first_child (focus) : NULL;

  if (row == NULL || !MENTOR_IS_NOTE_ROW (row))
    return GDK_EVENT_PROPAGATE;
  if (mentor_note_selection_get_active (self->selection))
    return on_chosen_key (self, row, key, state);
  if (key != GDK_KEY_Delete && key != GDK_KEY_KP_Delete)
    return GDK_EVENT_PROPAGATE;
  return gtk_widget_activate_action (row, "note.remove", NULL);
}
