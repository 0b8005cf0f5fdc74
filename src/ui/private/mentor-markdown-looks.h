/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void mentor_markdown_looks_attach   (GtkTextBuffer *buffer);
void mentor_markdown_toggle_around  (GtkTextBuffer *buffer,
                                     const char    *sign);

G_END_DECLS
