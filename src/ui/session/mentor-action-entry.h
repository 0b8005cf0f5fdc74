/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-mentee.h"

G_BEGIN_DECLS

GtkWidget *mentor_action_entry_new (MentorMentee *mentee,
                                    const char   *goal,
                                    const char   *session);
GtkWidget *mentor_action_entry_new_with_drafts (MentorMentee *mentee,
                                                const char   *session);

G_END_DECLS
