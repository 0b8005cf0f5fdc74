/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void mentor_pass_over_silent_portal (void);

G_END_DECLS
