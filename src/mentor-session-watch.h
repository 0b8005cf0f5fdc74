/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define MENTOR_TYPE_SESSION_WATCH (mentor_session_watch_get_type ())
G_DECLARE_FINAL_TYPE (MentorSessionWatch, mentor_session_watch, MENTOR, SESSION_WATCH, GObject)

MentorSessionWatch *mentor_session_watch_new  (void);
void                mentor_session_watch_done (MentorSessionWatch *self);

G_END_DECLS
