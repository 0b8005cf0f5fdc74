/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-application.h"

G_BEGIN_DECLS

void mentor_command_line_install (MentorApplication       *application);
int  mentor_command_line_run     (MentorApplication       *application,
                                  GApplicationCommandLine *command_line);

G_END_DECLS
