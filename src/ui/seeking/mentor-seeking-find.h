/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_SEEKING_FIND (mentor_seeking_find_get_type ())
G_DECLARE_FINAL_TYPE (MentorSeekingFind, mentor_seeking_find, MENTOR, SEEKING_FIND, GtkBox)

void mentor_seeking_find_set_context (MentorSeekingFind *self,
                                      MentorContext     *context);

G_END_DECLS
