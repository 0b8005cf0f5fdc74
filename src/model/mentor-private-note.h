/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-fields.h"

G_BEGIN_DECLS

/**
 * MentorPrivateNote:
 *
 * A private note. It exists in the keyring and, while its page is open, in memory; nowhere else.
 */
/* clang-format off */
#define MENTOR_PRIVATE_NOTE_FIELDS(DO)                                 \
  DO##_TEXT (MentorPrivateNote, mentor_private_note, text, "text")     \
  DO##_ID (MentorPrivateNote, mentor_private_note, prompt, "prompt")   \
  DO##_ID (MentorPrivateNote, mentor_private_note, session, "session") \
  DO##_ID (MentorPrivateNote, mentor_private_note, goal, "goal")       \
  DO##_NUMBER (MentorPrivateNote, mentor_private_note, mood, "mood", 0, 5, 0)
/* clang-format on */

#define MENTOR_TYPE_PRIVATE_NOTE (mentor_private_note_get_type ())
MENTOR_DECLARE_RECORD_TYPE (MentorPrivateNote, mentor_private_note, PRIVATE_NOTE, MENTOR_PRIVATE_NOTE_FIELDS)

G_END_DECLS
