/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "mentor-context.h"

G_BEGIN_DECLS

void mentor_save_text (GtkWidget     *parent,
                       MentorContext *context,
                       const char    *title,
                       const char    *name,
                       const char    *text);

G_END_DECLS
