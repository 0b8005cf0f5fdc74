/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char    *mentor_keyring_file_get_path   (void);
gboolean mentor_keyring_file_exists     (void);
gboolean mentor_keyring_file_check_data (GBytes             *bytes,
                                         const char         *attribute,
                                         guint              *n_items,
                                         GError            **error);

void     mentor_keyring_file_check_async  (const char         *attribute,
                                           GCancellable       *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer            user_data);
gboolean mentor_keyring_file_check_finish (GAsyncResult       *result,
                                           guint              *n_items,
                                           GError            **error);
void     mentor_keyring_file_sync_async   (GAsyncReadyCallback callback,
                                           gpointer            user_data);
gboolean mentor_keyring_file_sync_finish  (GAsyncResult       *result,
                                           GError            **error);
void     mentor_keyring_file_set_aside_async  (GAsyncReadyCallback callback,
                                               gpointer            user_data);
gboolean mentor_keyring_file_set_aside_finish (GAsyncResult       *result,
                                               GError            **error);
void     mentor_keyring_file_recover_async (gboolean           was_there,
                                           GAsyncReadyCallback callback,
                                           gpointer            user_data);

G_END_DECLS
