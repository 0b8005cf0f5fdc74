/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MENTOR_TYPE_ADD_ROW (mentor_add_row_get_type ())
G_DECLARE_FINAL_TYPE (MentorAddRow, mentor_add_row, MENTOR, ADD_ROW, GtkListBoxRow)

GtkWidget  *mentor_add_row_new        (const char   *placeholder);
void        mentor_add_row_add_option (MentorAddRow *self,
                                       GtkWidget    *option);
void        mentor_add_row_commit     (MentorAddRow *self);
GListModel *mentor_add_row_make_model (GListModel   *items);

G_END_DECLS
