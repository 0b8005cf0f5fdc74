/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-fields.h"

G_BEGIN_DECLS

/**
 * MentorWitness:
 *
 * What the plain data knows about the private notes of a relationship: which parts the keyring holds, how new they
 * are and when they were stored. Never a word of a note.
 */
/* clang-format off */
#define MENTOR_WITNESS_FIELDS(DO)                                                   \
  DO##_STRINGS (MentorWitness, mentor_witness, parts, "parts")                      \
  DO##_NUMBER (MentorWitness, mentor_witness, revision, "revision", 0, G_MAXINT, 0) \
  DO##_TIMESTAMP (MentorWitness, mentor_witness, stored, "stored")
/* clang-format on */

#define MENTOR_TYPE_WITNESS (mentor_witness_get_type ())
MENTOR_DECLARE_RECORD_TYPE (MentorWitness, mentor_witness, WITNESS, MENTOR_WITNESS_FIELDS)

G_END_DECLS
