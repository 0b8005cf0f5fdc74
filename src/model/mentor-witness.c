/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-witness.h"

MENTOR_DEFINE_RECORD_TYPE (MentorWitness, mentor_witness, MENTOR_WITNESS_FIELDS)
