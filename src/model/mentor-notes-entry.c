/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-notes-entry.h"

MENTOR_DEFINE_RECORD_TYPE (MentorNotesEntry, mentor_notes_entry, MENTOR_NOTES_ENTRY_FIELDS)
