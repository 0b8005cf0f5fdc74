/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mentor-age-error.h"

G_BEGIN_DECLS

#define MENTOR_AGE_CHUNK_SIZE (64 * 1024)

gboolean mentor_age_stream_seal (const guint8 *file_key,
                                 GBytes       *plain,
                                 GByteArray   *file,
                                 GError      **error);
GBytes  *mentor_age_stream_open (const guint8 *file_key,
                                 const guint8 *payload,
                                 gsize         size,
                                 GError      **error);

G_END_DECLS
