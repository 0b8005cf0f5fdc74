/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-private-note.h"

MENTOR_DEFINE_RECORD_TYPE (MentorPrivateNote, mentor_private_note, MENTOR_PRIVATE_NOTE_FIELDS)
