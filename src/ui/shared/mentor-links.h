/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "mentor-context.h"

G_BEGIN_DECLS

char *mentor_make_address (const char    *kind,
                           MentorMentee  *mentee,
                           gpointer       record);
void  mentor_open_link    (GtkWidget     *widget,
                           MentorContext *context,
                           const char    *link);

G_END_DECLS
