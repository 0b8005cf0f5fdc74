/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-fields.h"

G_BEGIN_DECLS

/**
 * MentorAgendaPoint:
 *
 * Something to talk about in a session.
 */
/* clang-format off */
#define MENTOR_AGENDA_POINT_FIELDS(DO)                                                                                                  \
  DO##_LINE (MentorAgendaPoint, mentor_agenda_point, text, "text")                                                                      \
  DO##_ENUM (MentorAgendaPoint, mentor_agenda_point, brought_by, "broughtBy", MentorOwner, mentor_owner, MENTOR_OWNER_MENTEE)           \
  DO##_ENUM (MentorAgendaPoint, mentor_agenda_point, origin, "origin", MentorPointOrigin, mentor_point_origin, MENTOR_POINT_ORIGIN_OWN) \
  DO##_ID (MentorAgendaPoint, mentor_agenda_point, origin_id, "originId")                                                               \
  DO##_NUMBER (MentorAgendaPoint, mentor_agenda_point, minutes, "minutes", 0, 1440, 0)                                                  \
  DO##_BOOLEAN (MentorAgendaPoint, mentor_agenda_point, done, "done")                                                                   \
  DO##_BOOLEAN (MentorAgendaPoint, mentor_agenda_point, dropped, "dropped")                                                             \
  DO##_TEXT (MentorAgendaPoint, mentor_agenda_point, outcome, "outcome")                                                                \
  DO##_NUMBER (MentorAgendaPoint, mentor_agenda_point, carried, "carried", 0, 10000, 0)                                                 \
  DO##_NUMBER (MentorAgendaPoint, mentor_agenda_point, kept, "kept", 0, 10000, 0)                                                       \
  DO##_DATE (MentorAgendaPoint, mentor_agenda_point, first_brought, "firstBrought")
/* clang-format on */

#define MENTOR_TYPE_AGENDA_POINT (mentor_agenda_point_get_type ())
MENTOR_DECLARE_RECORD_TYPE (MentorAgendaPoint,
                            mentor_agenda_point,
                            AGENDA_POINT,
                            MENTOR_AGENDA_POINT_FIELDS)

G_END_DECLS
