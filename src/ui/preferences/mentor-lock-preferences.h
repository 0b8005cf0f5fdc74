/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MENTOR_TYPE_LOCK_PREFERENCES (mentor_lock_preferences_get_type ())
G_DECLARE_FINAL_TYPE (MentorLockPreferences, mentor_lock_preferences, MENTOR, LOCK_PREFERENCES, AdwPreferencesGroup)

void mentor_lock_preferences_bind (MentorLockPreferences *self,
                                   GSettings             *settings);

G_END_DECLS
