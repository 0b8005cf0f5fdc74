/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How long a removed record can be put back. */
#define MENTOR_HISTORY_REMOVED_DAYS 30

gboolean mentor_history_is_due (gint64          newest,
                                GDateTime      *now);
void     mentor_history_choose (const gint64   *times,
                                guint           n_times,
                                GDateTime      *now,
                                gboolean       *keep);

G_END_DECLS
