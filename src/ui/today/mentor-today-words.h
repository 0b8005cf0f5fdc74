/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *mentor_today_describe (GPtrArray *near,
                             GPtrArray *due);

G_END_DECLS
