/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define MENTOR_TYPE_BACKGROUND (mentor_background_get_type ())
G_DECLARE_FINAL_TYPE (MentorBackground, mentor_background, MENTOR, BACKGROUND, GObject)

MentorBackground *mentor_background_new (GSettings *settings);

G_END_DECLS
