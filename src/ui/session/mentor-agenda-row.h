/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_AGENDA_ROW (mentor_agenda_row_get_type ())
G_DECLARE_FINAL_TYPE (MentorAgendaRow, mentor_agenda_row, MENTOR, AGENDA_ROW, GtkListBoxRow)

GtkWidget *mentor_agenda_row_new (MentorContext     *context,
                                  MentorMentee      *mentee,
                                  MentorSession     *session,
                                  MentorAgendaPoint *point);

G_END_DECLS
