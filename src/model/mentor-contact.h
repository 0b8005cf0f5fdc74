/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-fields.h"

G_BEGIN_DECLS

/**
 * MentorContact:
 *
 * The two were in touch, without a session.
 */
/* clang-format off */
#define MENTOR_CONTACT_FIELDS(DO)                                                                                           \
  DO##_DATE (MentorContact, mentor_contact, date, "date")                                                                   \
  DO##_ENUM (MentorContact, mentor_contact, kind, "kind", MentorContactKind, mentor_contact_kind, MENTOR_CONTACT_KIND_CALL) \
  DO##_TEXT (MentorContact, mentor_contact, line, "line")
/* clang-format on */

#define MENTOR_TYPE_CONTACT (mentor_contact_get_type ())
MENTOR_DECLARE_RECORD_TYPE (MentorContact, mentor_contact, CONTACT, MENTOR_CONTACT_FIELDS)

G_END_DECLS
