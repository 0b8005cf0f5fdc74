/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-notebook-set.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_LOCK_BUTTON (mentor_lock_button_get_type ())
G_DECLARE_FINAL_TYPE (MentorLockButton, mentor_lock_button, MENTOR, LOCK_BUTTON, AdwBin)

void mentor_lock_button_set_notebooks (MentorLockButton  *self,
                                       MentorNotebookSet *notebooks);

G_END_DECLS
