/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MentorKeyringBackend: (skip)
 * @MENTOR_KEYRING_BACKEND_NONE: none can be used
 * @MENTOR_KEYRING_BACKEND_SERVICE: a Secret Service on the session bus
 * @MENTOR_KEYRING_BACKEND_FILE: libsecret's own file, in a sandbox with the key from the Secret portal
 *
 * Where libsecret is going to keep secrets.
 */
typedef enum {
  MENTOR_KEYRING_BACKEND_NONE,
  MENTOR_KEYRING_BACKEND_SERVICE,
  MENTOR_KEYRING_BACKEND_FILE,
} MentorKeyringBackend;

void                 mentor_keyring_backend_find_async  (GCancellable       *cancellable,
                                                         GAsyncReadyCallback callback,
                                                         gpointer            user_data);
MentorKeyringBackend mentor_keyring_backend_find_finish (GAsyncResult       *result,
                                                         GError            **error);
gboolean             mentor_keyring_backend_is_sandboxed (void);

G_END_DECLS
