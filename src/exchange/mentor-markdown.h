/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *mentor_markdown_escape_line (const char *text,
                                   gboolean    at_start);
char *mentor_markdown_escape_text (const char *text,
                                   const char *indent);

G_END_DECLS
