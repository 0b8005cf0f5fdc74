/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "mentor-record.h"

G_BEGIN_DECLS

/**
 * MentorReorderMove:
 * @row: the row that moves
 * @place: another row of the same list box, whose place it takes
 * @data: what was given
 *
 * Moves what a row stands for.
 */
typedef void (*MentorReorderMove) (GtkListBoxRow *row, GtkListBoxRow *place, gpointer data);

void mentor_reorder_attach      (GtkListBoxRow     *row,
                                 GtkWidget         *handle,
                                 MentorRecordList  *list,
                                 gpointer           record);
void mentor_reorder_attach_move (GtkListBoxRow     *row,
                                 GtkWidget         *handle,
                                 gpointer           record,
                                 MentorReorderMove  move,
                                 gpointer           data);

G_END_DECLS
