/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MentorStoreError:
 * @MENTOR_STORE_ERROR_VANISHED: what was there is gone, and nobody has removed it here
 * @MENTOR_STORE_ERROR_OLDER: an older version is there than before
 * @MENTOR_STORE_ERROR_NEWER: a newer version of the application wrote it
 * @MENTOR_STORE_ERROR_EXISTS: the record is there already
 * @MENTOR_STORE_ERROR_NOTHING: there is no earlier version
 *
 * Why the store leaves files as they are.
 */
typedef enum {
  MENTOR_STORE_ERROR_VANISHED,
  MENTOR_STORE_ERROR_OLDER,
  MENTOR_STORE_ERROR_NEWER,
  MENTOR_STORE_ERROR_EXISTS,
  MENTOR_STORE_ERROR_NOTHING,
} MentorStoreError;

#define MENTOR_STORE_ERROR (mentor_store_error_quark ())
GQuark   mentor_store_error_quark      (void);
gboolean mentor_store_is_file_at_fault (const GError *error);

G_END_DECLS
