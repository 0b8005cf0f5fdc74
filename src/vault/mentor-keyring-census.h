/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MentorKeyringCensus: (skip)
 * @notebooks: of how many records the keyring has something
 * @parts: how many items that are
 * @locked: how many of them cannot be read without a prompt
 * @bytes: how large those are together that can be read
 * @measured: whether @bytes is of all of them
 *
 * What the keyring has of ours.
 */
typedef struct {
  guint notebooks;
  guint parts;
  guint locked;
  guint64 bytes;
  gboolean measured;
} MentorKeyringCensus;

void                 mentor_keyring_census_async  (GCancellable       *cancellable,
                                                   GAsyncReadyCallback callback,
                                                   gpointer            user_data);
MentorKeyringCensus *mentor_keyring_census_finish (GAsyncResult       *result,
                                                   GError            **error);

G_END_DECLS
