/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-mentee.h"

G_BEGIN_DECLS

GtkWidget *mentor_agreed_entry_new       (MentorMentee *mentee,
                                          const char   *session);
void       mentor_agreed_entry_set_until (GtkWidget    *row,
                                          MentorDay     day);

G_END_DECLS
