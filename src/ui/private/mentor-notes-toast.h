/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void mentor_notes_toast (GtkWidget     *parent,
                         MentorContext *context,
                         const char    *message);

G_END_DECLS
