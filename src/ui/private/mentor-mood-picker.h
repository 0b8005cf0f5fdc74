/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MENTOR_TYPE_MOOD_PICKER (mentor_mood_picker_get_type ())
G_DECLARE_FINAL_TYPE (MentorMoodPicker, mentor_mood_picker, MENTOR, MOOD_PICKER, GtkBox)

const char *mentor_label_mood (int mood);

G_END_DECLS
