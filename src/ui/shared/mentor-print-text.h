/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "mentor-context.h"
#include "mentor-styled-text.h"

G_BEGIN_DECLS

void mentor_print_text (GtkWidget        *parent,
                        MentorContext    *context,
                        MentorStyledText *text);
void mentor_save_pdf   (GtkWidget        *parent,
                        MentorContext    *context,
                        const char       *title,
                        const char       *name,
                        MentorStyledText *text);

G_END_DECLS
