/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-note-filter.h"

/**
 * mentor_note_filter_is_open:
 * @self: a filter
 *
 * Returns: whether every note passes
 */
gboolean
mentor_note_filter_is_open (const MentorNoteFilter *self)
{
  return self->kind == MENTOR_NOTE_KIND_ANY && self->mood == 0 && self->year == 0 &&
         !self->after_session;
}

static gboolean
is_of_time (const MentorNoteFilter *self, MentorDay day)
{
  GDate date;

  if (self->year == 0)
    return TRUE;
  if (day == 0)
    return FALSE;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  return g_date_get_year (&date) == self->year &&
         (self->month == 0 || (int) g_date_get_month (&date) == self->month);
}

/**
 * mentor_note_filter_matches:
 * @self: a filter
 * @note: a private note
 * @day: when it was begun, as a Julian day; 0 for never
 *
 * Returns: whether the note is wanted
 */
gboolean
mentor_note_filter_matches (const MentorNoteFilter *self, MentorPrivateNote *note, MentorDay day)
{
  const gboolean has_question = *mentor_private_note_get_prompt (note) != '\0';

  if (self->kind != MENTOR_NOTE_KIND_ANY && has_question != (self->kind == MENTOR_NOTE_KIND_QUESTION))
    return FALSE;
  if (self->mood != 0 && mentor_private_note_get_mood (note) != self->mood)
    return FALSE;
  if (self->after_session && *mentor_private_note_get_session (note) == '\0')
    return FALSE;
  return is_of_time (self, day);
}
