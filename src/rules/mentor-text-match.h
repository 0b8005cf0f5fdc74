/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *mentor_text_fold     (const char *text);
gboolean mentor_text_matches  (const char *text,
                               const char *folded_needle);
gboolean mentor_text_find     (const char *text,
                               const char *folded_needle,
                               gsize      *start,
                               gsize      *end);
gboolean mentor_text_is_blank (const char *text);

G_END_DECLS
