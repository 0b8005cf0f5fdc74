/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MentorReorderFunc:
 * @row: the row that moves
 * @place: another row of the same list, whose place it takes
 * @data: what was given
 *
 * Moves what a row stands for.
 */
typedef void (*MentorReorderFunc) (GtkListBoxRow *row, GtkListBoxRow *place, gpointer data);

void mentor_reorder_attach (GtkListBoxRow    *row,
                            GtkWidget        *handle,
                            MentorReorderFunc move,
                            gpointer          data);

G_END_DECLS
