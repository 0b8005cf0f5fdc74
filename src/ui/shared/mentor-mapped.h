/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GListModel *mentor_mapped_new (GListModel             *source,
                               GtkMapListModelMapFunc  map,
                               gpointer                data,
                               GDestroyNotify          destroy);

G_END_DECLS
