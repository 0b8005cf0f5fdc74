/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "mentor-timeline-item.h"

G_BEGIN_DECLS

void                mentor_timeline_rows_attach   (GtkListView *list,
                                                   GObject     *narrow);
MentorTimelineItem *mentor_timeline_rows_get_item (GtkWidget   *child,
                                                   gboolean    *heading);

G_END_DECLS
