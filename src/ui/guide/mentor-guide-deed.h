/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "mentor-context.h"

G_BEGIN_DECLS

const char *mentor_guide_deed_get_label (const char    *deed);
void        mentor_guide_deed_do        (GtkWidget     *widget,
                                         MentorContext *context,
                                         const char    *deed);

G_END_DECLS
