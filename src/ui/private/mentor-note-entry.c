/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-note-entry.h"

#include "mentor-links.h"
#include "mentor-word-count.h"

/**
 * MentorNoteEntry:
 *
 * A private note where it stands in a list: under its month, or under the memories of this day.
 */
struct _MentorNoteEntry {
  GObject parent_instance;

  MentorNotebook *notebook;
  MentorPrivateNote *note;
  gboolean memory;
  gint64 moment;     /* when it was begun, in microseconds; 0 for never */
  MentorDay day;     /* the same, as a Julian day */
  gboolean is_dated; /* whether these two are known */
  int n_words;       /* below 0 while they are not counted */
  gulong changed;
  const char *group; /* interned: what it stands under, as the order of this number has it */
  guint group_of;
  MentorNoteMatch match; /* as the search last found */
};

G_DEFINE_FINAL_TYPE (MentorNoteEntry, mentor_note_entry, G_TYPE_OBJECT)

static void
mentor_note_entry_finalize (GObject *object)
{
  MentorNoteEntry *self = MENTOR_NOTE_ENTRY (object);

  if (self->changed)
    g_signal_handler_disconnect (self->note, self->changed);
  g_clear_object (&self->notebook);
  g_clear_object (&self->note);

  G_OBJECT_CLASS (mentor_note_entry_parent_class)->finalize (object);
}

static void
mentor_note_entry_class_init (MentorNoteEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mentor_note_entry_finalize;
}

static void
mentor_note_entry_init (MentorNoteEntry *self)
{
  self->n_words = -1;
}

/**
 * mentor_note_entry_new:
 * @notebook: (transfer none): where the note is
 * @note: (transfer none): the note
 * @memory: whether it stands among the notes of this day in earlier years
 *
 * Returns: (transfer full): a new entry
 */
MentorNoteEntry *
mentor_note_entry_new (MentorNotebook *notebook, MentorPrivateNote *note, gboolean memory)
{
  MentorNoteEntry *self = g_object_new (MENTOR_TYPE_NOTE_ENTRY, NULL);

  self->notebook = g_object_ref (notebook);
  self->note = g_object_ref (note);
  self->memory = memory;
  return self;
}

MentorNotebook *
mentor_note_entry_get_notebook (MentorNoteEntry *self)
{
  return self->notebook;
}

MentorPrivateNote *
mentor_note_entry_get_note (MentorNoteEntry *self)
{
  return self->note;
}

gboolean
mentor_note_entry_get_memory (MentorNoteEntry *self)
{
  return self->memory;
}

/**
 * mentor_note_entry_dup_address:
 *
 * Returns: (transfer full): where the note's page is
 */
char *
mentor_note_entry_dup_address (MentorNoteEntry *self)
{
  MentorMentee *mentee = mentor_notebook_get_mentee (self->notebook);

  return mentor_make_address ("note", mentee, self->note);
}

/* Asked for at every comparison, and a moment is slow to be made a day of. */
static void
find_date (MentorNoteEntry *self)
{
  GDateTime *created = mentor_record_get_created (MENTOR_RECORD (self->note));

  if (self->is_dated)
    return;
  self->is_dated = TRUE;
  self->moment = created ? g_date_time_to_unix_usec (created) : 0;
  self->day = mentor_day_of_time (created);
}

/**
 * mentor_note_entry_get_day:
 *
 * Returns: the day on which the note was begun, as a Julian day
 */
MentorDay
mentor_note_entry_get_day (MentorNoteEntry *self)
{
  find_date (self);
  return self->day;
}

/**
 * mentor_note_entry_get_moment:
 *
 * Returns: when the note was begun, in microseconds; 0 for never
 */
gint64
mentor_note_entry_get_moment (MentorNoteEntry *self)
{
  find_date (self);
  return self->moment;
}

static void
on_changed (MentorNoteEntry *self)
{
  self->n_words = -1;
}

/**
 * mentor_note_entry_count_words:
 *
 * Returns: how many words the note has
 */
guint
mentor_note_entry_count_words (MentorNoteEntry *self)
{
  if (self->n_words < 0)
    self->n_words = (int) mentor_count_words (mentor_private_note_get_text (self->note));
  if (self->changed == 0)
    self->changed = g_signal_connect_swapped (self->note, "changed", G_CALLBACK (on_changed), self);
  return (guint) self->n_words;
}

/**
 * mentor_note_entry_get_group:
 * @order: the number of an order
 *
 * Returns: (nullable): the key of what it stands under in that order, if that was said
 */
const char *
mentor_note_entry_get_group (MentorNoteEntry *self, guint order)
{
  return self->group_of == order ? self->group : NULL;
}

/**
 * mentor_note_entry_set_group:
 * @order: the number of an order, not 0
 * @group: an interned string
 */
void
mentor_note_entry_set_group (MentorNoteEntry *self, guint order, const char *group)
{
  self->group = group;
  self->group_of = order;
}

MentorNoteMatch
mentor_note_entry_get_match (MentorNoteEntry *self)
{
  return self->match;
}

void
mentor_note_entry_set_match (MentorNoteEntry *self, MentorNoteMatch match)
{
  self->match = match;
}
