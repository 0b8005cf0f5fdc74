/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MENTOR_TYPE_FOCUS (mentor_focus_get_type ())
G_DECLARE_FINAL_TYPE (MentorFocus, mentor_focus, MENTOR, FOCUS, GObject)

MentorFocus *mentor_focus_get_default (void);
gboolean     mentor_focus_get_away    (MentorFocus *self);

G_END_DECLS
