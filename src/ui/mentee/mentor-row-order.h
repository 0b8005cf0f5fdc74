/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MentorRowMove:
 * @row: the row that moves
 * @place: another row of the same list, whose place it takes
 * @data: what was given
 *
 * Moves what a row stands for.
 */
typedef void (*MentorRowMove) (GtkListBoxRow *row, GtkListBoxRow *place, gpointer data);

void mentor_row_order_attach (GtkListBoxRow *row,
                              GtkWidget     *handle,
                              MentorRowMove  move,
                              gpointer       data);

G_END_DECLS
