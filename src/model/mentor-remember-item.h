/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-fields.h"

G_BEGIN_DECLS

/**
 * MentorRememberItem:
 *
 * Something to keep in mind about the counterpart.
 */
/* clang-format off */
#define MENTOR_REMEMBER_ITEM_FIELDS(DO)                                          \
  DO##_TEXT (MentorRememberItem, mentor_remember_item, text, "text")             \
  DO##_BOOLEAN (MentorRememberItem, mentor_remember_item, show_next, "showNext") \
  DO##_BOOLEAN (MentorRememberItem, mentor_remember_item, done, "done")
/* clang-format on */

#define MENTOR_TYPE_REMEMBER_ITEM (mentor_remember_item_get_type ())
MENTOR_DECLARE_RECORD_TYPE (MentorRememberItem, mentor_remember_item, REMEMBER_ITEM, MENTOR_REMEMBER_ITEM_FIELDS)

G_END_DECLS
