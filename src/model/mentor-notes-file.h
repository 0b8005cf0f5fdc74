/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-fields.h"
#include "mentor-notes-entry.h"

G_BEGIN_DECLS

/**
 * MentorNotesFile:
 *
 * Private notes that are handed on: what stands, encrypted, in a file that a user has exported. It
 * is never in a file otherwise. When it was made is its time of creation.
 */
/* clang-format off */
#define MENTOR_NOTES_FILE_FIELDS(DO) \
  DO##_RECORDS (MentorNotesFile, mentor_notes_file, records, "records", mentor_notes_entry)
/* clang-format on */

#define MENTOR_TYPE_NOTES_FILE (mentor_notes_file_get_type ())
MENTOR_DECLARE_RECORD_TYPE (MentorNotesFile,
                            mentor_notes_file,
                            NOTES_FILE,
                            MENTOR_NOTES_FILE_FIELDS)

MentorNotesEntry *mentor_notes_file_add (MentorNotesFile *self,
                                         const char *record,
                                         const char *name,
                                         GListModel *notes);
guint mentor_notes_file_count (MentorNotesFile *self);
GPtrArray *mentor_notes_file_find_missing (MentorNotesFile *self, GListModel *records);
void mentor_notes_file_wipe (MentorNotesFile *self);

G_END_DECLS
