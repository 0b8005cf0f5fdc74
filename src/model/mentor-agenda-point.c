/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-agenda-point.h"

MENTOR_DEFINE_RECORD_TYPE (MentorAgendaPoint, mentor_agenda_point, MENTOR_AGENDA_POINT_FIELDS)
