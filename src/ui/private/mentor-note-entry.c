/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-note-entry.h"
#include "mentor-links.h"
#include "mentor-mapped.h"

#include "mentor-dates.h"
#include "mentor-mapped.h"

#include <glib/gi18n.h>

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
};

G_DEFINE_FINAL_TYPE (MentorNoteEntry, mentor_note_entry, G_TYPE_OBJECT)

#define MAX_LINE 240 /* characters of a line that a list shows */

static void
mentor_note_entry_finalize (GObject *object)
{
  MentorNoteEntry *self = MENTOR_NOTE_ENTRY (object);

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

/**
 * mentor_note_entry_get_day:
 *
 * Returns: the day on which the note was begun, as a Julian day
 */
MentorDay
mentor_note_entry_get_day (MentorNoteEntry *self)
{
  return mentor_day_of_time (mentor_record_get_created (MENTOR_RECORD (self->note)));
}

/**
 * mentor_note_entry_dup_heading:
 *
 * Returns: (transfer full): the heading it stands under
 */
char *
mentor_note_entry_dup_heading (MentorNoteEntry *self)
{
  const MentorDay day = mentor_note_entry_get_day (self);

  if (self->memory)
    return g_strdup (_("On This Day"));
  return day ? mentor_format_month (day) : g_strdup (_("Without a Date"));
}

/* Months counted from a far one, so that they can be compared. */
static int
month_of (MentorDay day)
{
  GDate date;

  if (day == 0)
    return 0;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  return g_date_get_year (&date) * 12 + (int) g_date_get_month (&date);
}

/**
 * mentor_note_entry_compare_heading:
 *
 * Returns: the order of the headings of two entries: memories, then the newest month
 */
int
mentor_note_entry_compare_heading (gconstpointer a, gconstpointer b, gpointer data)
{
  MentorNoteEntry *entry_a = (MentorNoteEntry *) a;
  MentorNoteEntry *entry_b = (MentorNoteEntry *) b;

  if (entry_a->memory != entry_b->memory)
    return entry_b->memory - entry_a->memory;
  if (entry_a->memory)
    return 0;
  return month_of (mentor_note_entry_get_day (entry_b)) -
         month_of (mentor_note_entry_get_day (entry_a));
}

/**
 * mentor_note_entry_compare:
 *
 * Returns: the order of two entries, the newest first
 */
int
mentor_note_entry_compare (gconstpointer a, gconstpointer b, gpointer data)
{
  MentorRecord *note_a = MENTOR_RECORD (((const MentorNoteEntry *) a)->note);
  MentorRecord *note_b = MENTOR_RECORD (((const MentorNoteEntry *) b)->note);
  GDateTime *created_a = mentor_record_get_created (note_a);
  GDateTime *created_b = mentor_record_get_created (note_b);
  int order = 0;

  if (created_a && created_b)
    order = g_date_time_compare (created_b, created_a);
  else if (created_a || created_b)
    order = created_a ? -1 : 1;
  return order ? order
               : g_strcmp0 (mentor_record_get_id (note_a), mentor_record_get_id (note_b));
}

/**
 * mentor_note_is_of_earlier_year:
 * @note: a note
 * @today: a Julian day
 *
 * Returns: whether the note was begun on the same day of an earlier year
 */
gboolean
mentor_note_is_of_earlier_year (MentorPrivateNote *note, MentorDay today)
{
  const MentorDay day = mentor_day_of_time (mentor_record_get_created (MENTOR_RECORD (note)));
  GDate then, now;

  if (day == 0 || day >= today)
    return FALSE;
  g_date_clear (&then, 1);
  g_date_clear (&now, 1);
  g_date_set_julian (&then, day);
  g_date_set_julian (&now, today);
  return g_date_get_month (&then) == g_date_get_month (&now) &&
         g_date_get_day (&then) == g_date_get_day (&now);
}

/**
 * mentor_note_dup_first_line:
 * @note: a note
 *
 * Returns: (transfer full): the first line with something in it, not too long
 */
char *
mentor_note_dup_first_line (MentorPrivateNote *note)
{
  const char *at = mentor_private_note_get_text (note);
  const char *end;
  g_autofree char *line = NULL;

  while (g_unichar_isspace (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  for (end = at; *end && *end != '\n' && *end != '\r'; end++)
    ;
  line = g_strchomp (g_strndup (at, (gsize) (end - at)));
  if (g_utf8_strlen (line, -1) <= MAX_LINE)
    return g_steal_pointer (&line);
  return g_utf8_substring (line, 0, MAX_LINE);
}

static gpointer
map_note (gpointer item, gpointer notebook)
{
  g_autoptr (MentorPrivateNote) note = item;

  return mentor_note_entry_new (notebook, note, FALSE);
}

static gpointer
map_memory (gpointer item, gpointer notebook)
{
  g_autoptr (MentorPrivateNote) note = item;

  return mentor_note_entry_new (notebook, note, TRUE);
}

static gpointer
map_notebook (gpointer item, gpointer data)
{
  g_autoptr (MentorNotebook) notebook = item;
  GListModel *notes = g_object_ref (G_LIST_MODEL (mentor_notebook_get_notes (notebook)));

  return mentor_mapped_new (notes, map_note, g_object_ref (notebook), g_object_unref);
}

static gboolean
is_memory (gpointer note, gpointer today)
{
  return mentor_note_is_of_earlier_year (note, GPOINTER_TO_UINT (today));
}

static gpointer
map_memories (gpointer item, gpointer today)
{
  g_autoptr (MentorNotebook) notebook = item;
  GListModel *notes = g_object_ref (G_LIST_MODEL (mentor_notebook_get_notes (notebook)));
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (is_memory, today, NULL));

  return mentor_mapped_new (G_LIST_MODEL (gtk_filter_list_model_new (notes, filter)),
                                 map_memory, g_object_ref (notebook), g_object_unref);
}

static void
append_entries (GListStore *lists, GListModel *notebooks, GtkMapListModelMapFunc map, gpointer data)
{
  g_autoptr (GListModel) parts =
      mentor_mapped_new (g_object_ref (notebooks), map, data, NULL);
  g_autoptr (GtkFlattenListModel) entries =
      gtk_flatten_list_model_new (g_steal_pointer (&parts));

  g_list_store_append (lists, entries);
}

/**
 * mentor_note_entries_new:
 * @notebooks: (transfer none): a list of notebooks
 * @memories_of: a Julian day, whose notes of earlier years get a second entry, or 0
 *
 * Returns: (transfer full): the entries of all their notes, now and later
 */
GListModel *
mentor_note_entries_new (GListModel *notebooks, MentorDay memories_of)
{
  g_autoptr (GListStore) lists = g_list_store_new (G_TYPE_LIST_MODEL);

  append_entries (lists, notebooks, map_notebook, NULL);
  if (memories_of)
    append_entries (lists, notebooks, map_memories, GUINT_TO_POINTER (memories_of));
  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&lists))));
}
