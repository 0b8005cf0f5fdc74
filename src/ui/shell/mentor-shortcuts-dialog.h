/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MENTOR_TYPE_SHORTCUTS_DIALOG (mentor_shortcuts_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MentorShortcutsDialog, mentor_shortcuts_dialog, MENTOR, SHORTCUTS_DIALOG, AdwDialog)

AdwDialog *mentor_shortcuts_dialog_new (void);

G_END_DECLS
