/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-mentee.h"

G_BEGIN_DECLS

GtkWidget *mentor_insight_entry_new (MentorMentee  *mentee,
                                     MentorSession *session);

G_END_DECLS
