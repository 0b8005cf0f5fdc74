/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

void       mentor_action_keys_attach  (GtkListBox       *list);
GtkWidget *mentor_action_keys_new_row (MentorContext    *context,
                                       MentorMentee     *mentee,
                                       MentorActionItem *action);

G_END_DECLS
