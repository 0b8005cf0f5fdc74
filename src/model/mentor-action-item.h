/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-fields.h"

G_BEGIN_DECLS

/**
 * MentorActionItem:
 *
 * Something that one of the two will do.
 */
/* clang-format off */
#define MENTOR_ACTION_ITEM_FIELDS(DO)                                                                                                              \
  DO##_LINE (MentorActionItem, mentor_action_item, text, "text")                                                                                   \
  DO##_ENUM (MentorActionItem, mentor_action_item, owner, "owner", MentorOwner, mentor_owner, MENTOR_OWNER_MENTEE)                                 \
  DO##_ID (MentorActionItem, mentor_action_item, goal, "goal")                                                                                     \
  DO##_ID (MentorActionItem, mentor_action_item, session, "session")                                                                               \
  DO##_ID (MentorActionItem, mentor_action_item, point, "point")                                                                                   \
  DO##_DATE (MentorActionItem, mentor_action_item, due, "due")                                                                                     \
  DO##_LINE (MentorActionItem, mentor_action_item, cue, "cue")                                                                                     \
  DO##_LINE (MentorActionItem, mentor_action_item, act, "act")                                                                                     \
  DO##_ENUM (MentorActionItem, mentor_action_item, repeat, "repeat", MentorRepeat, mentor_repeat, MENTOR_REPEAT_NONE)                              \
  DO##_ENUM (MentorActionItem, mentor_action_item, repeat_from, "repeatFrom", MentorRepeatFrom, mentor_repeat_from, MENTOR_REPEAT_FROM_COMPLETION) \
  DO##_ENUM (MentorActionItem, mentor_action_item, state, "state", MentorActionState, mentor_action_state, MENTOR_ACTION_STATE_OPEN)               \
  DO##_NUMBER (MentorActionItem, mentor_action_item, moved, "moved", 0, 10000, 0)                                                                  \
  DO##_DATE (MentorActionItem, mentor_action_item, finished_on, "finishedOn")                                                                      \
  DO##_TEXT (MentorActionItem, mentor_action_item, came_of_it, "cameOfIt")                                                                         \
  DO##_BOOLEAN (MentorActionItem, mentor_action_item, experiment, "experiment")
/* clang-format on */

#define MENTOR_TYPE_ACTION_ITEM (mentor_action_item_get_type ())
MENTOR_DECLARE_RECORD_TYPE (MentorActionItem,
                            mentor_action_item,
                            ACTION_ITEM,
                            MENTOR_ACTION_ITEM_FIELDS)

G_END_DECLS
