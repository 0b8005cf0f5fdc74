/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void mentor_focus_keeper_attach (GtkWindow *window);

G_END_DECLS
