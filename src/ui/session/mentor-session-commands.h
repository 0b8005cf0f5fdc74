/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-page.h"

G_BEGIN_DECLS

void mentor_session_commands_install (GtkWidgetClass *klass);
void mentor_session_commands_update  (GtkWidget      *page,
                                      MentorSession  *session);

G_END_DECLS
