/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "mentor-styled-text.h"

G_BEGIN_DECLS

void mentor_styled_box_fill (GtkBox                 *box,
                             const MentorStyledText *text);

G_END_DECLS
