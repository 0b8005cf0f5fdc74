/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint mentor_json_text_get_depth (const char *data,
                                  gsize       length);
guint mentor_json_text_count_lines (const char *data,
                                    gsize       length);
guint mentor_json_text_find_nul  (const char *data,
                                  gsize       length);
guint mentor_json_text_find_line (const char *data,
                                  gsize       length,
                                  const char *path);

G_END_DECLS
