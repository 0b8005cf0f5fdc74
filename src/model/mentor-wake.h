/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define MENTOR_TYPE_WAKE (mentor_wake_get_type ())
G_DECLARE_FINAL_TYPE (MentorWake, mentor_wake, MENTOR, WAKE, GObject)

MentorWake *mentor_wake_get_default (void);
gint64      mentor_wake_get_time    (void);

G_END_DECLS
