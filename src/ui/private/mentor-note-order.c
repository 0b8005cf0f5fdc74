/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-note-order.h"

#include "mentor-dates.h"
#include "mentor-people.h"

#include <glib/gi18n.h>

/**
 * MentorNoteOrder:
 *
 * How private notes are ordered, and what they stand under.
 */
struct _MentorNoteOrder {
  GObject parent_instance;

  MentorContext *context;
  MentorNoteGrouping grouping;
  guint number;       /* no two orders have the same */
  GHashTable *groups; /* the keys of people and questions that were made already */
};

G_DEFINE_FINAL_TYPE (MentorNoteOrder, mentor_note_order, G_TYPE_OBJECT)

/* What has no name comes after what has one. */
#define GROUP_NAMED "1"
#define GROUP_REMOVED "2"
#define GROUP_NONE "3"

static void
mentor_note_order_finalize (GObject *object)
{
  MentorNoteOrder *self = MENTOR_NOTE_ORDER (object);

  g_clear_object (&self->context);
  g_hash_table_unref (self->groups);

  G_OBJECT_CLASS (mentor_note_order_parent_class)->finalize (object);
}

static void
mentor_note_order_class_init (MentorNoteOrderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mentor_note_order_finalize;
}

static void
mentor_note_order_init (MentorNoteOrder *self)
{
  static guint last_number = 0;

  self->number = ++last_number;
  self->groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify) g_ref_string_release);
}

/**
 * mentor_note_order_new:
 * @context: (transfer none): knows the questions
 * @grouping: what the notes stand under
 *
 * Returns: (transfer full): a new order
 */
MentorNoteOrder *
mentor_note_order_new (MentorContext *context, MentorNoteGrouping grouping)
{
  MentorNoteOrder *self = g_object_new (MENTOR_TYPE_NOTE_ORDER, NULL);

  self->context = g_object_ref (context);
  self->grouping = grouping;
  return self;
}

MentorNoteGrouping
mentor_note_order_get_grouping (MentorNoteOrder *self)
{
  return self->grouping;
}

static MentorMentee *
get_mentee (MentorNoteEntry *entry)
{
  return mentor_notebook_get_mentee (mentor_note_entry_get_notebook (entry));
}

static MentorPrompt *
find_prompt (MentorNoteOrder *self, MentorNoteEntry *entry)
{
  const char *id = mentor_private_note_get_prompt (mentor_note_entry_get_note (entry));

  return *id ? mentor_context_find_prompt (self->context, id) : NULL;
}

/* Two of the same name stay two. */
static char *
make_key (const char *name, const char *id)
{
  g_autofree char *key = g_utf8_collate_key (name, -1);

  return g_strconcat (*name ? GROUP_NAMED : GROUP_REMOVED, key, "\n", id, NULL);
}

static char *
make_group (MentorNoteOrder *self, MentorNoteEntry *entry, const char *id)
{
  MentorPrompt *prompt;

  if (self->grouping == MENTOR_NOTE_GROUPING_PERSON)
    return make_key (mentor_mentee_get_counterpart (get_mentee (entry)), id);
  if (*id == '\0')
    return g_strdup (GROUP_NONE);
  prompt = find_prompt (self, entry);
  return prompt ? make_key (mentor_prompt_get_text (prompt), id) : g_strdup (GROUP_REMOVED);
}

static const char *
get_group (MentorNoteOrder *self, MentorNoteEntry *entry)
{
  const char *group = mentor_note_entry_get_group (entry, self->number);
  const char *id;

  if (group)
    return group;
  id = self->grouping == MENTOR_NOTE_GROUPING_PERSON
           ? mentor_record_get_id (MENTOR_RECORD (get_mentee (entry)))
           : mentor_private_note_get_prompt (mentor_note_entry_get_note (entry));
  group = g_hash_table_lookup (self->groups, id);
  if (group == NULL)
    {
      g_autofree char *made = make_group (self, entry, id);

      group = g_ref_string_new_intern (made);
      g_hash_table_insert (self->groups, g_strdup (id), (gpointer) group);
    }
  mentor_note_entry_set_group (entry, self->number, group);
  return group;
}

static char *
make_question_heading (MentorNoteOrder *self, MentorNoteEntry *entry)
{
  MentorPrompt *prompt = find_prompt (self, entry);

  if (prompt)
    return g_strdup (mentor_prompt_get_text (prompt));
  if (*mentor_private_note_get_prompt (mentor_note_entry_get_note (entry)))
    return g_strdup (_("Questions That Are Gone"));
  return g_strdup (_("Without a Question"));
}

/**
 * mentor_note_order_dup_heading:
 * @entry: an entry
 *
 * Returns: (transfer full): the heading it stands under
 */
char *
mentor_note_order_dup_heading (MentorNoteOrder *self, MentorNoteEntry *entry)
{
  const MentorDay day = mentor_note_entry_get_day (entry);
  const char *name;

  switch (self->grouping)
    {
    case MENTOR_NOTE_GROUPING_DATE:
      if (mentor_note_entry_get_memory (entry))
        return g_strdup (_("On This Day"));
      return day ? mentor_format_month (day) : g_strdup (_("Without a Date"));
    case MENTOR_NOTE_GROUPING_PERSON:
      name = mentor_mentee_get_counterpart (get_mentee (entry));
      return g_strdup (*name ? name : _("Without a name"));
    case MENTOR_NOTE_GROUPING_QUESTION:
      return make_question_heading (self, entry);
    }
  g_return_val_if_reached (g_strdup (""));
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
 * mentor_note_order_compare_heading:
 *
 * Returns: the order of the headings of two entries: memories, then the newest month; or by their words
 */
int
mentor_note_order_compare_heading (gconstpointer a, gconstpointer b, gpointer order)
{
  MentorNoteOrder *self = order;
  MentorNoteEntry *entry_a = (MentorNoteEntry *) a;
  MentorNoteEntry *entry_b = (MentorNoteEntry *) b;
  const gboolean is_memory = mentor_note_entry_get_memory (entry_a);

  if (self->grouping != MENTOR_NOTE_GROUPING_DATE)
    {
      const char *group_a = get_group (self, entry_a);
      const char *group_b = get_group (self, entry_b);

      return group_a == group_b ? 0 : g_strcmp0 (group_a, group_b);
    }
  if (is_memory != mentor_note_entry_get_memory (entry_b))
    return is_memory ? -1 : 1;
  if (is_memory)
    return 0;
  return month_of (mentor_note_entry_get_day (entry_b)) -
         month_of (mentor_note_entry_get_day (entry_a));
}

/**
 * mentor_note_order_compare:
 *
 * Returns: the order of two entries below one heading, the newest first
 */
int
mentor_note_order_compare (gconstpointer a, gconstpointer b, gpointer order)
{
  MentorNoteEntry *entry_a = (MentorNoteEntry *) a;
  MentorNoteEntry *entry_b = (MentorNoteEntry *) b;
  const gint64 moment_a = mentor_note_entry_get_moment (entry_a);
  const gint64 moment_b = mentor_note_entry_get_moment (entry_b);

  if (moment_a != moment_b)
    return moment_a > moment_b ? -1 : 1;
  return g_strcmp0 (mentor_record_get_id (MENTOR_RECORD (mentor_note_entry_get_note (entry_a))),
                    mentor_record_get_id (MENTOR_RECORD (mentor_note_entry_get_note (entry_b))));
}
