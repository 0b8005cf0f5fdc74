/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void       mentor_clock_set   (GDateTime *now);
GDateTime *mentor_clock_now   (void);
void       mentor_clock_today (GDate *date);

G_END_DECLS
