/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GListModel *mentor_growing_new        (GtkWidget  *list,
                                       GListModel *source,
                                       int         least_height);
void        mentor_growing_begin_anew (GListModel *self,
                                       GtkWidget  *list,
                                       int         least_height);

G_END_DECLS
