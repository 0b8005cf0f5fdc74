/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean mentor_age_base64_decode (const char   *text,
                                   gsize         length,
                                   GByteArray   *bytes);
void     mentor_age_base64_encode (const guint8 *data,
                                   gsize         size,
                                   GString      *text);

G_END_DECLS
