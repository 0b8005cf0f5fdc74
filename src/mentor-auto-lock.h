/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-window.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_AUTO_LOCK (mentor_auto_lock_get_type ())
G_DECLARE_FINAL_TYPE (MentorAutoLock, mentor_auto_lock, MENTOR, AUTO_LOCK, GObject)

MentorAutoLock *mentor_auto_lock_new (AdwApplicationWindow *window,
                                      MentorVault          *vault,
                                      GSettings            *settings);

G_END_DECLS
