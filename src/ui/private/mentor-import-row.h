/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MENTOR_TYPE_IMPORT_ROW (mentor_import_row_get_type ())
G_DECLARE_FINAL_TYPE (MentorImportRow, mentor_import_row, MENTOR, IMPORT_ROW, AdwActionRow)

GtkWidget      *mentor_import_row_new          (MentorContext   *context,
                                                const char      *record,
                                                const char      *name,
                                                GListModel      *notes);
gboolean        mentor_import_row_is_stranger  (MentorImportRow *self);
gboolean        mentor_import_row_is_taken     (MentorImportRow *self);
void            mentor_import_row_update       (MentorImportRow *self);
MentorNotebook *mentor_import_row_get_notebook (MentorImportRow *self);
GListModel     *mentor_import_row_get_notes    (MentorImportRow *self);

G_END_DECLS
