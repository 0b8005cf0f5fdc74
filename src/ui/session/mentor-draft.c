/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-draft.h"

#include "mentor-record.h"

/*
 * Nothing that is typed in a session gets lost: what stands in the line for a new record is that record already, stored
 * like all others, from the first letter on. Only the lists of the page leave it out until it is entered.
 */

typedef struct {
  MentorRecordList *list;
  GType type;
  MentorDraftFill fill;
  gpointer data;
  MentorRecord *record; /* nullable; the draft */
} Draft;

#define KEY "mentor-draft"

static void
finish (Draft *self)
{
  if (self->record)
    g_object_set_data (G_OBJECT (self->record), KEY, NULL);
  g_clear_object (&self->record);
}

/* A line that is taken down leaves what stands in it. */
static void
draft_free (gpointer data)
{
  Draft *self = data;

  finish (self);
  g_object_unref (self->list);
  g_free (self);
}

static void
begin (Draft *self, const char *words)
{
  self->record = mentor_record_create (self->type);
  g_object_set_data (G_OBJECT (self->record), KEY, GINT_TO_POINTER (1));
  g_object_set (self->record, "text", words, NULL);
  self->fill (self->record, self->data);
  mentor_record_list_append (self->list, self->record);
}

static void
on_typed (Draft *self, const char *words)
{
  /* Somebody may have taken it away meanwhile. */
  if (self->record && mentor_record_get_owner (self->record) == NULL)
    finish (self);
  if (*words == '\0' && self->record)
    {
      mentor_record_list_remove (self->list, self->record);
      finish (self);
    }
  else if (*words && self->record == NULL)
    begin (self, words);
  else if (*words)
    g_object_set (self->record, "text", words, NULL);
}

static void
on_add (Draft *self, const char *words)
{
  g_autoptr (MentorRecord) record = NULL;

  on_typed (self, words);
  self->fill (self->record, self->data);
  record = g_object_ref (self->record);
  finish (self);
  /* The lists look again. */
  mentor_record_touch (record);
}

/**
 * mentor_draft_attach:
 * @row: a line that adds records
 * @list: the list that they are added to
 * @type: their type, one that has a "text"
 * @fill: gives a record the rest
 * @data: for @fill; it must live as long as @row
 *
 * Lets what is typed into the line be a record of the list at once.
 */
void
mentor_draft_attach (MentorAddRow *row, MentorRecordList *list, GType type, MentorDraftFill fill,
                     gpointer data)
{
  Draft *self = g_new0 (Draft, 1);

  self->list = g_object_ref (list);
  self->type = type;
  self->fill = fill;
  self->data = data;
  g_object_set_data_full (G_OBJECT (row), KEY, self, draft_free);
  g_signal_connect_swapped (row, "typed", G_CALLBACK (on_typed), self);
  g_signal_connect_swapped (row, "add", G_CALLBACK (on_add), self);
}

/**
 * mentor_draft_is_one:
 * @record: a record
 *
 * Returns: whether it is still being typed
 */
gboolean
mentor_draft_is_one (gpointer record)
{
  return g_object_get_data (G_OBJECT (record), KEY) != NULL;
}
