/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-record.h"

G_BEGIN_DECLS

void mentor_reorder_attach (GtkListBoxRow    *row,
                            GtkWidget        *handle,
                            MentorRecordList *list,
                            gpointer          record);

G_END_DECLS
