/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_SEEKING_BECOME (mentor_seeking_become_get_type ())
G_DECLARE_FINAL_TYPE (MentorSeekingBecome, mentor_seeking_become, MENTOR, SEEKING_BECOME, GtkBox)

void mentor_seeking_become_set_context (MentorSeekingBecome *self,
                                        MentorContext       *context);

G_END_DECLS
