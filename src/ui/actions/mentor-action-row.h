/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_ACTION_ROW (mentor_action_row_get_type ())
G_DECLARE_FINAL_TYPE (MentorActionRow, mentor_action_row, MENTOR, ACTION_ROW, GtkListBoxRow)

GtkWidget        *mentor_action_row_new        (MentorContext    *context,
                                                MentorMentee     *mentee,
                                                MentorActionItem *action,
                                                gboolean          show_person);
MentorActionItem *mentor_action_row_get_action (MentorActionRow  *self);
void              mentor_action_row_set_show_owner (MentorActionRow *self,
                                                gboolean          show_owner);
void              mentor_action_row_update     (MentorActionRow  *self);

G_END_DECLS
