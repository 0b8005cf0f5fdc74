/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-note-counter.h"

#include "mentor-note-entry.h"

#include <glib/gi18n.h>

/**
 * MentorNoteCounter:
 *
 * Says below a list how many notes it has, and how many words these have. Words are counted a few notes at a time, when
 * nothing else is to be done, and once for each note.
 */
struct _MentorNoteCounter {
  GObject parent_instance;

  GListModel *entries;
  GtkLabel *label;
  guint source;
  guint position; /* of the next note */
  guint n_notes;
  guint n_words;
};

G_DEFINE_FINAL_TYPE (MentorNoteCounter, mentor_note_counter, G_TYPE_OBJECT)

#define SLICE 2000 /* microseconds for counting at a time */

static void
mentor_note_counter_dispose (GObject *object)
{
  MentorNoteCounter *self = MENTOR_NOTE_COUNTER (object);

  g_clear_handle_id (&self->source, g_source_remove);
  if (self->label)
    gtk_label_set_label (self->label, "");
  g_clear_object (&self->label);
  g_clear_object (&self->entries);

  G_OBJECT_CLASS (mentor_note_counter_parent_class)->dispose (object);
}

static void
mentor_note_counter_class_init (MentorNoteCounterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mentor_note_counter_dispose;
}

static void
mentor_note_counter_init (MentorNoteCounter *self)
{
}

static void
show (MentorNoteCounter *self)
{
  g_autofree char *notes =
      g_strdup_printf (ngettext ("%'u note", "%'u notes", self->n_notes), self->n_notes);
  g_autofree char *words =
      g_strdup_printf (ngettext ("%'u word", "%'u words", self->n_words), self->n_words);
  /* Translators: how many notes, and how many words they have */
  g_autofree char *text = g_strdup_printf (C_("private notes", "%1$s, %2$s"), notes, words);

  gtk_label_set_label (self->label, text);
}

static gboolean
count (gpointer data)
{
  MentorNoteCounter *self = data;
  const gint64 end = g_get_monotonic_time () + SLICE;
  const guint n_entries = g_list_model_get_n_items (self->entries);

  for (guint n = 1; self->position < n_entries; n++)
    {
      g_autoptr (MentorNoteEntry) entry = g_list_model_get_item (self->entries, self->position++);

      /* A memory stands under its month, too. */
      if (!mentor_note_entry_get_memory (entry))
        {
          self->n_notes++;
          self->n_words += mentor_note_entry_count_words (entry);
        }
      if (n % 8 == 0 && g_get_monotonic_time () >= end)
        return G_SOURCE_CONTINUE;
    }
  self->source = 0;
  show (self);
  return G_SOURCE_REMOVE;
}

static void
begin (MentorNoteCounter *self)
{
  self->position = 0;
  self->n_notes = 0;
  self->n_words = 0;
  if (self->source == 0)
    self->source = g_idle_add_full (G_PRIORITY_LOW, count, self, NULL);
}

/**
 * mentor_note_counter_new:
 * @entries: (transfer none): a list of entries
 * @label: (transfer none): says how many they are
 *
 * Returns: (transfer full): a new counter
 */
MentorNoteCounter *
mentor_note_counter_new (GListModel *entries, GtkLabel *label)
{
  MentorNoteCounter *self = g_object_new (MENTOR_TYPE_NOTE_COUNTER, NULL);

  self->entries = g_object_ref (entries);
  self->label = g_object_ref (label);
  g_signal_connect_object (entries, "items-changed", G_CALLBACK (begin), self, G_CONNECT_SWAPPED);
  begin (self);
  return self;
}
