/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean mentor_time_parse (const char *text,
                            int        *minutes);

G_END_DECLS
