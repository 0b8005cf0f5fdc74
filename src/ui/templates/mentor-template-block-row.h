/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "mentor-context.h"

G_BEGIN_DECLS

#define MENTOR_TYPE_TEMPLATE_BLOCK_ROW (mentor_template_block_row_get_type ())
G_DECLARE_FINAL_TYPE (MentorTemplateBlockRow, mentor_template_block_row, MENTOR, TEMPLATE_BLOCK_ROW, GtkListBoxRow)

GtkWidget *mentor_template_block_row_new (MentorContext       *context,
                                          MentorRecordList    *list,
                                          MentorTemplateBlock *block);

G_END_DECLS
