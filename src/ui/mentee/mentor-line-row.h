/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MENTOR_TYPE_LINE_ROW (mentor_line_row_get_type ())
G_DECLARE_FINAL_TYPE (MentorLineRow, mentor_line_row, MENTOR, LINE_ROW, GtkListBoxRow)

GtkWidget  *mentor_line_row_new        (const char    *label,
                                        gboolean       has_check,
                                        GMenuModel    *menu);
char       *mentor_line_row_dup_text   (MentorLineRow *self);
const char *mentor_line_row_get_kept   (MentorLineRow *self);
GtkWidget  *mentor_line_row_get_handle (MentorLineRow *self);

G_END_DECLS
