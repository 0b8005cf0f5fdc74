/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MENTOR_TYPE_PRIVATE_PREFERENCES (mentor_private_preferences_get_type ())
G_DECLARE_FINAL_TYPE (MentorPrivatePreferences, mentor_private_preferences, MENTOR, PRIVATE_PREFERENCES, AdwPreferencesPage)

void mentor_private_preferences_bind (MentorPrivatePreferences *self,
                                      GSettings                *settings,
                                      MentorContext            *context);

G_END_DECLS
