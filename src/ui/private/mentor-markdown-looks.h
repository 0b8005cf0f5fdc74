/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void     mentor_markdown_looks_attach  (GtkTextBuffer *buffer);
void     mentor_markdown_toggle_around (GtkTextBuffer *buffer,
                                        const char    *sign);
gboolean mentor_markdown_is_in_list    (GtkTextBuffer *buffer);
void     mentor_markdown_continue_list (GtkTextBuffer *buffer);

G_END_DECLS
