/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "mentor-age-error.h"

G_BEGIN_DECLS

/* As much as a document of ours may have. */
#define MENTOR_AGE_MAX_BYTES (256 * 1024 * 1024)

int     mentor_age_default_work_factor (void);

GBytes *mentor_age_encrypt        (GBytes              *plain,
                                   const char          *passphrase,
                                   int                  work_factor,
                                   GError             **error);
void    mentor_age_encrypt_async  (GBytes              *plain,
                                   const char          *passphrase,
                                   int                  work_factor,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data);
GBytes *mentor_age_encrypt_finish (GAsyncResult        *result,
                                   GError             **error);

GBytes *mentor_age_decrypt        (GBytes              *file,
                                   const char          *passphrase,
                                   GError             **error);
void    mentor_age_decrypt_async  (GBytes              *file,
                                   const char          *passphrase,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data);
GBytes *mentor_age_decrypt_finish (GAsyncResult        *result,
                                   GError             **error);

G_END_DECLS
