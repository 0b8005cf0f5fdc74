/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MENTOR_TYPE_NOTICE_PREFERENCES (mentor_notice_preferences_get_type ())
G_DECLARE_FINAL_TYPE (MentorNoticePreferences, mentor_notice_preferences, MENTOR, NOTICE_PREFERENCES, AdwPreferencesPage)

void mentor_notice_preferences_bind (MentorNoticePreferences *self,
                                     GSettings               *settings);

G_END_DECLS
