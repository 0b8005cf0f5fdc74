/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MENTOR_TYPE_TEXT_ROW (mentor_text_row_get_type ())
G_DECLARE_FINAL_TYPE (MentorTextRow, mentor_text_row, MENTOR, TEXT_ROW, AdwPreferencesRow)

GtkWidget *mentor_text_row_new (void);

G_END_DECLS
