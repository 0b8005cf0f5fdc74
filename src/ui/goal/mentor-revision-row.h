/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_REVISION_ROW (mentor_revision_row_get_type ())
G_DECLARE_FINAL_TYPE (MentorRevisionRow, mentor_revision_row, MENTOR, REVISION_ROW, GtkListBoxRow)

GtkWidget *mentor_revision_row_new (MentorContext    *context,
                                    MentorRecordList *list,
                                    MentorRevision   *revision);

G_END_DECLS
