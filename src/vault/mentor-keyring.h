/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MentorKeyringItem: (skip)
 * @part: (nullable): which part of a notebook it is; of a locked item that may not be known
 * @locked: whether it cannot be read without a prompt
 *
 * An item that the keyring has, as it is known without reading its secret.
 */
typedef struct {
  char *part;
  gboolean locked;
} MentorKeyringItem;

void       mentor_keyring_set_patience  (guint               milliseconds);
guint      mentor_keyring_get_patience  (void);
gboolean   mentor_keyring_is_unsure     (void);

void       mentor_keyring_search_async  (const char         *record,
                                         GCancellable       *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data);
GPtrArray *mentor_keyring_search_finish (GAsyncResult       *result,
                                         GError            **error);
void       mentor_keyring_lookup_async  (const char         *record,
                                         const char         *part,
                                         gboolean            may_ask,
                                         GCancellable       *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data);
char      *mentor_keyring_lookup_finish (GAsyncResult       *result,
                                         GError            **error);
void       mentor_keyring_store_async   (const char         *record,
                                         const char         *part,
                                         const char         *secret,
                                         GCancellable       *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data);
gboolean   mentor_keyring_store_finish  (GAsyncResult       *result,
                                         GError            **error);
void       mentor_keyring_clear_async   (const char         *record,
                                         GCancellable       *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data);
gboolean   mentor_keyring_clear_finish  (GAsyncResult       *result,
                                         GError            **error);

G_END_DECLS
