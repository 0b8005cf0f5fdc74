/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

gboolean mentor_leave_line (GtkWidget *line);

G_END_DECLS
