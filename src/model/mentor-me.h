/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-fields.h"
#include "mentor-candidate.h"

G_BEGIN_DECLS

/**
 * MentorMe:
 *
 * The user's own card, in a file of its own: what concerns no single relationship.
 */
/* clang-format off */
#define MENTOR_ME_FIELDS(DO)                                                \
  DO##_LINE (MentorMe, mentor_me, name, "name")                             \
  DO##_TEXT (MentorMe, mentor_me, about, "about")                           \
  DO##_NUMBER (MentorMe, mentor_me, hours, "hours", 0, 744, 0)              \
  DO##_NUMBER (MentorMe, mentor_me, capacity, "capacity", 0, 100, 0)        \
  DO##_TEXT (MentorMe, mentor_me, why, "why")                               \
  DO##_TEXT (MentorMe, mentor_me, offers, "offers")                         \
  DO##_TEXT (MentorMe, mentor_me, limits, "limits")                         \
  DO##_TEXT (MentorMe, mentor_me, needs, "needs")                           \
  DO##_TEXT (MentorMe, mentor_me, hopes, "hopes")                           \
  DO##_NUMBER (MentorMe, mentor_me, seek_motive, "seekMotive", 0, 5, 0)     \
  DO##_NUMBER (MentorMe, mentor_me, seek_time, "seekTime", 0, 5, 0)         \
  DO##_NUMBER (MentorMe, mentor_me, seek_openness, "seekOpenness", 0, 5, 0) \
  DO##_NUMBER (MentorMe, mentor_me, seek_needs, "seekNeeds", 0, 5, 0)       \
  DO##_NUMBER (MentorMe, mentor_me, give_motive, "giveMotive", 0, 5, 0)     \
  DO##_NUMBER (MentorMe, mentor_me, give_time, "giveTime", 0, 5, 0)         \
  DO##_NUMBER (MentorMe, mentor_me, give_limits, "giveLimits", 0, 5, 0)     \
  DO##_NUMBER (MentorMe, mentor_me, give_patience, "givePatience", 0, 5, 0) \
  DO##_RECORDS (MentorMe, mentor_me, candidates, "candidates", mentor_candidate)
/* clang-format on */

#define MENTOR_TYPE_ME (mentor_me_get_type ())
MENTOR_DECLARE_RECORD_TYPE (MentorMe, mentor_me, ME, MENTOR_ME_FIELDS)

G_END_DECLS
