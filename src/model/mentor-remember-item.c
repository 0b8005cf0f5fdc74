/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-remember-item.h"

MENTOR_DEFINE_RECORD_TYPE (MentorRememberItem, mentor_remember_item, MENTOR_REMEMBER_ITEM_FIELDS)
