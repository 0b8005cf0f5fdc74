/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentor-codec.h"
#include "mentor-store-error.h"

G_DEFINE_QUARK (mentor - store - error - quark, mentor_store_error)

/**
 * mentor_store_is_file_at_fault:
 * @error: why a file was not read
 *
 * Returns: whether it is for what the file holds or is, so that it is set aside, and not for a
 * failure on the way to it
 */
gboolean
mentor_store_is_file_at_fault (const GError *error)
{
  return error->domain == MENTOR_CODEC_ERROR ||
         g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE) ||
         g_error_matches (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE);
}
