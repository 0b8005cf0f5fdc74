/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MentorKeyringPassword:
 * @MENTOR_KEYRING_PASSWORD_UNKNOWN: it cannot be known
 * @MENTOR_KEYRING_PASSWORD_SET: the keyring with the notes is encrypted
 * @MENTOR_KEYRING_PASSWORD_NONE: the keyring with the notes has no password and stands on the disk as it is
 *
 * Whether private notes are encrypted on the disk.
 */
typedef enum {
  MENTOR_KEYRING_PASSWORD_UNKNOWN,
  MENTOR_KEYRING_PASSWORD_SET,
  MENTOR_KEYRING_PASSWORD_NONE,
} MentorKeyringPassword;

MentorKeyringPassword mentor_keyring_plain_look_in     (const char         *folder);
void                  mentor_keyring_plain_look_async  (GCancellable       *cancellable,
                                                        GAsyncReadyCallback callback,
                                                        gpointer            user_data);
MentorKeyringPassword mentor_keyring_plain_look_finish (GAsyncResult       *result);

G_END_DECLS
