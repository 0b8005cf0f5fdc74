/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void  mentor_keyring_owner_find_async  (GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);
char *mentor_keyring_owner_find_finish (GAsyncResult       *result,
                                        GError            **error);

#define MENTOR_KEYRING_OWNER_GNOME "GNOME Keyring"

G_END_DECLS
