/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-fields.h"
#include "mentor-private-note.h"

G_BEGIN_DECLS

/**
 * MentorNotesEntry:
 *
 * The private notes about one mentoring relationship as they are handed on. Its id is that of the
 * relationship's record, its name what that record calls it, for people who read the list.
 */
/* clang-format off */
#define MENTOR_NOTES_ENTRY_FIELDS(DO) \
  DO##_LINE (MentorNotesEntry, mentor_notes_entry, name, "name") \
  DO##_RECORDS (MentorNotesEntry, mentor_notes_entry, notes, "notes", mentor_private_note)
/* clang-format on */

#define MENTOR_TYPE_NOTES_ENTRY (mentor_notes_entry_get_type ())
MENTOR_DECLARE_RECORD_TYPE (MentorNotesEntry,
                            mentor_notes_entry,
                            NOTES_ENTRY,
                            MENTOR_NOTES_ENTRY_FIELDS)

G_END_DECLS
