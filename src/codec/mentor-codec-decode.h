/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* For mentor-codec-read.c. */
gpointer mentor_codec_decode_version (GType        type,
                                      JsonObject  *object,
                                      gboolean     newer,
                                      GError     **error);

G_END_DECLS
