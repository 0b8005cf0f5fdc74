/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *mentor_excerpt_first_line (const char *text);
char *mentor_excerpt_around     (const char *text,
                                 gsize      *start,
                                 gsize      *end);

G_END_DECLS
