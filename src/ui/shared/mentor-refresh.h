/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "mentor-record.h"

G_BEGIN_DECLS

/**
 * MentorRefreshFunc:
 * @widget: (type GtkWidget): what is brought up to date
 */
typedef void (*MentorRefreshFunc) (gpointer widget);

void mentor_refresh_attach (GtkWidget        *widget,
                            gpointer          record,
                            MentorRefreshFunc refresh);

G_END_DECLS
