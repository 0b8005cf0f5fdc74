/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void mentor_private_clipboard_put          (GtkWidget  *widget,
                                            const char *text);
void mentor_private_clipboard_clear        (void);
void mentor_private_clipboard_watch_pastes (void);
void mentor_private_clipboard_wipe_pastes  (void);

G_END_DECLS
