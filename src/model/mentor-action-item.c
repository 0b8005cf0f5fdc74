/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-action-item.h"

MENTOR_DEFINE_RECORD_TYPE (MentorActionItem, mentor_action_item, MENTOR_ACTION_ITEM_FIELDS)
