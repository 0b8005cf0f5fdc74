/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-fields.h"

G_BEGIN_DECLS

/**
 * MentorResource:
 *
 * Something to read, watch or try.
 */
/* clang-format off */
#define MENTOR_RESOURCE_FIELDS(DO)                                                                                                       \
  DO##_LINE (MentorResource, mentor_resource, title, "title")                                                                            \
  DO##_LINE (MentorResource, mentor_resource, place, "place")                                                                            \
  DO##_TEXT (MentorResource, mentor_resource, note, "note")                                                                              \
  DO##_ENUM (MentorResource, mentor_resource, state, "state", MentorResourceState, mentor_resource_state, MENTOR_RESOURCE_STATE_PLANNED) \
  DO##_DATE (MentorResource, mentor_resource, finished_on, "finishedOn")                                                                 \
  DO##_ID (MentorResource, mentor_resource, goal, "goal")
/* clang-format on */

#define MENTOR_TYPE_RESOURCE (mentor_resource_get_type ())
MENTOR_DECLARE_RECORD_TYPE (MentorResource, mentor_resource, RESOURCE, MENTOR_RESOURCE_FIELDS)

G_END_DECLS
