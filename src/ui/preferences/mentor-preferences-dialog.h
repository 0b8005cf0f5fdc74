/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MENTOR_TYPE_PREFERENCES_DIALOG (mentor_preferences_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MentorPreferencesDialog, mentor_preferences_dialog, MENTOR, PREFERENCES_DIALOG, AdwPreferencesDialog)

AdwDialog *mentor_preferences_dialog_new (GSettings     *settings,
                                          MentorContext *context);

G_END_DECLS
