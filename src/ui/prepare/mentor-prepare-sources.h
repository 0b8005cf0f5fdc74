/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_PREPARE_SOURCES (mentor_prepare_sources_get_type ())
G_DECLARE_FINAL_TYPE (MentorPrepareSources, mentor_prepare_sources, MENTOR, PREPARE_SOURCES, GtkBox)

void mentor_prepare_sources_set_session (MentorPrepareSources *self,
                                         MentorContext        *context,
                                         MentorMentee         *mentee,
                                         MentorSession        *session);

G_END_DECLS
